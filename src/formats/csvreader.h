// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/csvrows.h"

namespace Copydesk::Formats {

/// Reads CSV with a line of names: "title", fields by their name in queries or in the interchange shape; other columns
/// are kept as members that are not known. A post that is here already keeps its text (Post::Origin::fields).
class CsvReader : public Reader {
public:
    CsvReader(QIODevice &device, const QString &file, const Options &options = {});
    std::optional<Result<ReadPost>> next() override;
    static bool recognizes(QByteArrayView head);

private:
    struct Column {
        QString name;
        std::optional<Post::FieldId> field;
        bool isTitle = false;
    };
    std::optional<Error> readHeader();
    Result<Post::Post> post(Csv::Rows::Row &&row) const;

    Csv::Rows m_rows;
    QString m_file;
    bool m_isGuarded;
    bool m_hasHeader = false, m_isOver = false;
    QList<Column> m_columns;
    QStringList m_carried; ///< keys of the fields that have a column
};

} // namespace Copydesk::Formats
