// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvrows.h"

#include "post/jsonoutput.h"
#include "post/utf8.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace Copydesk::Formats::Csv {

namespace {

constexpr qint64 BufferSize = 64 * 1024;
constexpr QByteArrayView Mark = "\xef\xbb\xbf", LittleMark = "\xff\xfe", BigMark = "\xfe\xff";

QString words(const char *text) { return QCoreApplication::translate("Csv", text); }

/// Windows' letters from 0x80 to 0x9f; those that it has none for stand for themselves. The rest is Latin 1.
constexpr char16_t WindowsLetters[] =
    u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
    u"\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

QByteArray fromWindows(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= u'\x80' && c <= u'\x9f')
            c = WindowsLetters[c.unicode() - 0x80];
    }
    return text.toUtf8();
}

/// Whole units alone; what is no character becomes its replacement.
QByteArray fromUtf16(QByteArrayView bytes, bool isLittle)
{
    QStringDecoder decode(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
                          QStringDecoder::Flag::ConvertInitialBom);
    return QString(decode(bytes)).toUtf8();
}

} // namespace

char separatorOf(QByteArrayView line)
{
    qsizetype counts[] = {0, 0, 0};
    constexpr QByteArrayView separators = ",;\t";
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted ^= c == '"';
        if (const qsizetype which = separators.indexOf(c); which >= 0 && !isQuoted)
            ++counts[which];
    }
    return separators[std::ranges::max_element(counts) - std::begin(counts)];
}

QByteArray readableHead(QByteArrayView head)
{
    const bool isLittle = head.startsWith(LittleMark);
    if (!isLittle && !head.startsWith(BigMark))
        return head.toByteArray();
    return fromUtf16(head.sliced(2, (head.size() - 2) & ~qsizetype(1)), isLittle);
}

Rows::Rows(QIODevice &device, const QString &file, const Options &options)
    : m_device(device)
    , m_file(file)
    , m_encodingName(optionText(options, "csv.encoding"))
    , m_separatorName(optionText(options, "csv.separator"))
{
}

Error Rows::error(const QString &what, const QString &found, const QString &expected) const
{
    return {Error::Kind::Malformed, what, m_file, m_rowLine, found, expected};
}

/// Finds out encoding and separator.
void Rows::begin()
{
    m_isBegun = true;
    const QByteArray head = m_device.peek(3);
    if (head.startsWith(LittleMark) || m_encodingName == QLatin1String("utf-16le"))
        m_encoding = Encoding::Utf16Little;
    else if (head.startsWith(BigMark) || m_encodingName == QLatin1String("utf-16be"))
        m_encoding = Encoding::Utf16Big;
    else if (m_encodingName == QLatin1String("windows-1252") && !head.startsWith(Mark))
        m_encoding = Encoding::Windows;
    fill();
    if (m_buffer.startsWith(Mark))
        m_at = Mark.size();
    const qsizetype end = m_buffer.indexOf('\n', m_at);
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_at, (end < 0 ? m_buffer.size() : end) - m_at);
    m_separator = separatorOf(line);
    // The spreadsheet's own way to say it, and no row.
    const QByteArrayView said = line.trimmed();
    if (said.size() <= 5 && line.size() >= 5 && line.first(4).compare("sep=", Qt::CaseInsensitive) == 0) {
        m_separator = line[4];
        m_at = end < 0 ? m_buffer.size() : end + 1;
        m_line += end >= 0;
    }
    if (m_separatorName != QLatin1String("auto"))
        m_separator = m_separatorName == QLatin1String("tab") ? '\t'
            : m_separatorName == QLatin1String("semicolon")   ? ';'
                                                              : ',';
}

/// False at the end, and where the device fails.
bool Rows::fill()
{
    m_at = 0;
    m_buffer.clear();
    while (m_buffer.isEmpty()) { // a read may bring half a character
        QByteArray bytes = m_rest + m_device.read(BufferSize);
        if (bytes.size() == m_rest.size() && m_rest.isEmpty())
            return false;
        const bool isEnd = bytes.size() == m_rest.size();
        m_rest.clear();
        if (m_encoding == Encoding::Utf8) {
            m_buffer = std::move(bytes);
        } else if (m_encoding == Encoding::Windows) {
            m_buffer = fromWindows(bytes);
        } else {
            const bool isLittle = m_encoding == Encoding::Utf16Little;
            qsizetype whole = bytes.size() & ~qsizetype(1);
            if (whole >= 2 && !isEnd) { // the first half of a pair waits for the second
                const uchar high = uchar(bytes[whole - (isLittle ? 1 : 2)]);
                whole -= high >= 0xd8 && high < 0xdc ? 2 : 0;
            }
            if (!isEnd)
                m_rest = bytes.sliced(whole);
            m_buffer = fromUtf16(QByteArrayView(bytes).first(whole), isLittle);
            if (isEnd && m_buffer.isEmpty())
                return false;
        }
    }
    return true;
}

bool Rows::nextByte(char &byte)
{
    if (m_at == m_buffer.size() && !fill())
        return false;
    byte = m_buffer[m_at++];
    return true;
}

std::optional<Error> Rows::objection(qint64 size, bool isBroken) const
{
    if (size > LineLimit)
        return error(words(QT_TRANSLATE_NOOP("Csv", "The row is too long")), QString::number(size),
                     words(QT_TRANSLATE_NOOP("Csv", "at most %1 bytes")).arg(LineLimit));
    if (isBroken)
        return error(words(QT_TRANSLATE_NOOP("Csv", "The text is not valid UTF-8.")),
                     words(QT_TRANSLATE_NOOP("Csv", "bytes that are no UTF-8")),
                     words(QT_TRANSLATE_NOOP("Csv", "UTF-8, or the option csv.encoding=windows-1252")));
    return {};
}

std::optional<Result<Rows::Row>> Rows::next()
{
    if (!m_isBegun)
        begin();
    if (m_isOver)
        return std::nullopt;
    Row cells;
    QByteArray cell;
    bool isQuoted = false, isInside = false, isBroken = false;
    qint64 size = 0;
    m_rowLine = m_line;
    const auto put = [&](char byte) {
        if (size <= LineLimit)
            cell += byte;
    };
    const auto endCell = [&] {
        isBroken = isBroken || !cell.isValidUtf8();
        if (cells.size() <= MostColumns)
            cells.append({Post::exactUtf8(cell), isQuoted});
        cell.clear();
        isQuoted = false;
    };
    char byte = '\0', last = '\0';
    while (nextByte(byte)) {
        m_line += byte == '\n';
        ++size;
        if (isInside) {
            if (byte != '"')
                put(byte);
            else
                isInside = false;
        } else if (byte == '"' && last == '"' && isQuoted) { // two in quotes are one
            put(byte);
            isInside = true;
            last = '\0';
            continue;
        } else if (byte == '"' && cell.isEmpty() && !isQuoted) {
            isInside = isQuoted = true;
            last = '\0';
            continue;
        } else if (byte == m_separator) {
            endCell();
        } else if (byte == '\n') {
            if (cell.endsWith('\r') && !isQuoted)
                cell.chop(1);
            endCell();
            if (cells.size() > 1 || !cells.first().text.isEmpty() || cells.first().isQuoted) {
                if (auto wrong = objection(size, isBroken))
                    return failure(std::move(*wrong));
                return cells;
            }
            cells.clear();
            m_rowLine = m_line;
            size = 0;
        } else if (byte != '\r' || !isQuoted) {
            put(byte);
        }
        last = byte;
    }
    m_isOver = true;
    if (!m_device.atEnd()) {
        Error wrong = error(words(QT_TRANSLATE_NOOP("Csv", "The file cannot be read")), m_device.errorString(), {});
        wrong.kind = Error::Kind::Io;
        return failure(std::move(wrong));
    }
    if (isInside)
        return failure(error(words(QT_TRANSLATE_NOOP("Csv", "A quote is not closed")),
                             words(QT_TRANSLATE_NOOP("Csv", "the end of the file")), QStringLiteral("\"")));
    if (size == 0)
        return std::nullopt;
    if (cell.endsWith('\r') && !isQuoted)
        cell.chop(1);
    endCell();
    if (auto wrong = objection(size, isBroken))
        return failure(std::move(*wrong));
    return cells;
}

} // namespace Copydesk::Formats::Csv

namespace Copydesk::Formats {

namespace {

QStringList keysOf(const Csv::Rows::Row &names)
{
    QSet<QString> seen;
    QStringList keys;
    for (const Csv::Cell &cell : names) {
        const QString number = QString::number(keys.size() + 1);
        QString name = cell.text.trimmed();
        if (name.isEmpty())
            name = QLatin1String("column ") + number;
        if (seen.contains(name))
            name += QLatin1String(" (") + number + u')';
        seen.insert(name);
        keys += name;
    }
    return keys;
}

} // namespace

CsvRowReader::CsvRowReader(QIODevice &device, const QString &file, const Options &options)
    : m_rows(device, file, options)
    , m_isGuarded(optionText(options, "csv.guard") != QLatin1String("off"))
{
}

std::optional<Result<RowReader::Row>> CsvRowReader::next()
{
    if (m_isOver)
        return std::nullopt;
    auto cells = m_rows.next();
    if (cells && *cells && m_keys.isEmpty()) {
        m_keys = keysOf(**cells);
        cells = m_rows.next();
    }
    if (!cells)
        return std::nullopt;
    if (!*cells) {
        m_isOver = m_keys.isEmpty(); // without names there is nothing to go on with
        return failure(std::move(*cells).error());
    }
    Post::JsonOutput json;
    json.raw("{");
    for (qsizetype i = 0; i < (*cells)->size(); ++i) {
        const Csv::Cell &cell = (**cells)[i];
        if (cell.text.isEmpty())
            continue;
        if (i >= m_keys.size())
            return failure(
                m_rows.error(QCoreApplication::translate("Csv", "The row has more cells than there are names"),
                             QString::number((*cells)->size()), QString::number(m_keys.size())));
        json.key(QStringView(m_keys[i]));
        json.text(QStringView(m_isGuarded ? Csv::unguarded(cell.text) : cell.text));
    }
    json.raw("}");
    return Row{.json = json.take(), .line = m_rows.line()};
}

} // namespace Copydesk::Formats
