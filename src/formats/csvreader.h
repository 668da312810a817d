// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/csvcell.h"
#include "formats/format.h"

#include <QList>

namespace Copydesk::Formats {

/// Reads CSV with a line of names: "title", fields by their name in queries or in the interchange shape; other columns
/// are kept as members that are not known. Commas, semicolons or tabs; line ends of any kind, in quotes as well. A post
/// that is here already keeps its text (Post::Origin::fields).
class CsvReader : public Reader {
public:
    CsvReader(QIODevice &device, const QString &file, const Options &options = {});
    std::optional<Result<ReadPost>> next() override;
    static bool recognizes(QByteArrayView head);

private:
    using Row = QList<Csv::Cell>;
    struct Column {
        QString name;
        std::optional<Post::FieldId> field;
        bool isTitle = false;
    };
    /// The next row that is not empty; nothing at the end.
    std::optional<Result<Row>> row();
    std::optional<Error> readHeader();
    Result<Post::Post> post(const Row &row) const;
    bool nextByte(char &byte);
    Error error(const QString &what, const QString &found, const QString &expected) const;

    QIODevice &m_device;
    QString m_file;
    bool m_isGuarded;
    char m_separator = ',';
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1, m_rowLine = 1;
    bool m_hasHeader = false, m_isOver = false;
    QList<Column> m_columns;
    QStringList m_carried; ///< keys of the fields that have a column
};

} // namespace Copydesk::Formats
