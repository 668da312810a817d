// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/csvcell.h"
#include "formats/format.h"

#include <QList>

namespace Copydesk::Formats {

namespace Csv {

/// The rows of a table, one after the other, empty ones left out: commas, semicolons or tabs; line ends of any kind, in
/// quotes as well; UTF-8, UTF-16 or Windows-1252; a first line `sep=;` as spreadsheets have it. Memory: one row.
class Rows {
public:
    using Row = QList<Cell>;
    static constexpr qsizetype MostColumns = 2'000;

    Rows(QIODevice &device, const QString &file, const Options &options);
    /// Nothing at the end. Malformed: this row cannot be read, others may follow. Io: the device fails, nothing
    /// follows.
    std::optional<Result<Row>> next();
    /// The first line of the row that `next` gave, from 1.
    qint64 line() const { return m_rowLine; }
    /// An error there.
    Error error(const QString &what, const QString &found, const QString &expected) const;

private:
    enum class Encoding { Utf8, Utf16Little, Utf16Big, Windows };
    void begin();
    bool fill();
    bool nextByte(char &byte);
    std::optional<Error> objection(qint64 size, bool isBroken) const;

    QIODevice &m_device;
    QString m_file, m_encodingName, m_separatorName;
    Encoding m_encoding = Encoding::Utf8;
    char m_separator = ',';
    QByteArray m_buffer; ///< in UTF-8
    QByteArray m_rest; ///< bytes that are half a character
    qsizetype m_at = 0;
    qint64 m_line = 1, m_rowLine = 1;
    bool m_isBegun = false, m_isOver = false;
};

/// The one of the usual separators that a line of names has most of, quotes aside.
char separatorOf(QByteArrayView line);
/// The beginning of a table in UTF-8, where it is UTF-16 with its mark; else as it is.
QByteArray readableHead(QByteArrayView head);

} // namespace Csv

/// The rows of a table with anybody's columns, by their names.
class CsvRowReader : public RowReader {
public:
    CsvRowReader(QIODevice &device, const QString &file, const Options &options = {});
    std::optional<Result<Row>> next() override;

private:
    Csv::Rows m_rows;
    bool m_isGuarded;
    QStringList m_keys;
    bool m_isOver = false;
};

} // namespace Copydesk::Formats
