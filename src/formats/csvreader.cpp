// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvreader.h"

#include "post/origin.h"
#include "post/utf8.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace Copydesk::Formats {

namespace {

constexpr qint64 BufferSize = 64 * 1024;
constexpr qsizetype MostColumns = 2'000;

QString words(const char *text) { return QCoreApplication::translate("Csv", text); }

std::optional<Post::FieldId> fieldOf(const QString &name)
{
    if (const auto byKey = Post::fieldByKey(Post::utf8(name.toUtf8())))
        return byKey;
    return Post::fieldByQueryName(name);
}

QByteArrayView firstLine(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    const qsizetype end = head.indexOf('\n');
    return (end < 0 ? head : head.first(end)).trimmed();
}

/// The one of the usual separators that the line of names has most of.
char separatorOf(QByteArrayView line)
{
    return std::ranges::max(QByteArrayView(",;\t"), {}, [line](char c) { return std::ranges::count(line, c); });
}

} // namespace

CsvReader::CsvReader(QIODevice &device, const QString &file, const Options &options)
    : m_device(device)
    , m_file(file)
    , m_isGuarded(optionText(options, "csv.guard") != QLatin1String("off"))
{
}

/// By its line of names: the one that tells posts apart must be there, and another one.
bool CsvReader::recognizes(QByteArrayView head)
{
    const QByteArrayView line = firstLine(head);
    const QByteArrayList names = line.toByteArray().split(separatorOf(line));
    int known = 0;
    bool hasId = false;
    for (QByteArray name : names) {
        name = name.trimmed();
        if (name.size() > 1 && name.startsWith('"') && name.endsWith('"'))
            name = name.sliced(1).chopped(1);
        const auto field = name.size() < 100 ? fieldOf(QString::fromUtf8(name)) : std::nullopt;
        hasId = hasId || field == Post::Fields::SourceId;
        known += field || name == "title";
    }
    return hasId && known > 1;
}

bool CsvReader::nextByte(char &byte)
{
    if (m_at == m_buffer.size()) {
        m_buffer = m_device.read(BufferSize);
        m_at = 0;
        if (m_buffer.isEmpty())
            return false;
    }
    byte = m_buffer[m_at++];
    return true;
}

Error CsvReader::error(const QString &what, const QString &found, const QString &expected) const
{
    Error made;
    made.what = what;
    made.file = m_file;
    made.line = m_rowLine;
    made.found = found;
    made.expected = expected;
    return made;
}

std::optional<Result<CsvReader::Row>> CsvReader::row()
{
    Row cells;
    QByteArray cell;
    bool isQuoted = false, isInside = false, isBroken = false;
    qint64 size = 0;
    m_rowLine = m_line;
    const auto endCell = [&] {
        isBroken = isBroken || !cell.isValidUtf8();
        if (cells.size() <= MostColumns)
            cells.append({Post::exactUtf8(cell), isQuoted});
        cell.clear();
        isQuoted = false;
    };
    char byte = '\0', last = '\0';
    bool hasAny = false;
    while (nextByte(byte)) {
        m_line += byte == '\n';
        if (++size <= LineLimit)
            hasAny = true;
        const bool isOver = size > LineLimit;
        if (isInside) {
            if (byte != '"') {
                if (!isOver)
                    cell += byte;
            } else {
                isInside = false;
            }
        } else if (byte == '"' && last == '"' && isQuoted) { // two in quotes are one
            if (!isOver)
                cell += byte;
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
                if (isOver)
                    return failure(error(words(QT_TRANSLATE_NOOP("Csv", "The row is too long")), QString::number(size),
                                         words(QT_TRANSLATE_NOOP("Csv", "at most %1 bytes")).arg(LineLimit)));
                if (isBroken)
                    return failure(error(words(QT_TRANSLATE_NOOP("Csv", "The text is not valid UTF-8.")),
                                         words(QT_TRANSLATE_NOOP("Csv", "bytes that are no UTF-8")),
                                         QStringLiteral("UTF-8")));
                return cells;
            }
            cells.clear();
            m_rowLine = m_line;
            size = 0;
            hasAny = false;
        } else if (byte != '\r' || !isQuoted) {
            if (!isOver)
                cell += byte;
        }
        last = byte;
    }
    if (isInside)
        return failure(error(words(QT_TRANSLATE_NOOP("Csv", "A quote is not closed")),
                             words(QT_TRANSLATE_NOOP("Csv", "the end of the file")), QStringLiteral("\"")));
    if (!hasAny)
        return std::nullopt;
    endCell();
    return cells;
}

std::optional<Error> CsvReader::readHeader()
{
    m_hasHeader = true;
    m_separator = separatorOf(firstLine(m_device.peek(BufferSize)));
    const auto names = row();
    const QString expected = words(QT_TRANSLATE_NOOP("Csv", "names of columns, “payload.source_id” among them"));
    if (!names)
        return error(words(QT_TRANSLATE_NOOP("Csv", "The file is empty")), words(QT_TRANSLATE_NOOP("Csv", "nothing")),
                     expected);
    if (!*names)
        return names->error();
    QSet<QString> seen;
    for (qsizetype i = 0; i < (*names)->size(); ++i) {
        QString name = (**names)[i].text.trimmed();
        if (i == 0 && name.startsWith(QChar(QChar::ByteOrderMark)))
            name = name.sliced(1);
        Column column{name, fieldOf(name), name == QLatin1String("title")};
        const QString key = column.field ? QString(Post::latin1((*column.field)->key)) : name;
        if (seen.contains(key))
            return error(words(QT_TRANSLATE_NOOP("Csv", "A column stands twice")), name,
                         words(QT_TRANSLATE_NOOP("Csv", "each column once")));
        seen.insert(key);
        if (column.isTitle || column.field)
            m_carried += key;
        m_columns += column;
    }
    if (m_columns.size() > MostColumns || !seen.contains(QLatin1String("payload.source_id")))
        return error(words(QT_TRANSLATE_NOOP("Csv", "The first row does not name the columns")),
                     (*names)->first().text.left(80), expected);
    return std::nullopt;
}

Result<Post::Post> CsvReader::post(const Row &row) const
{
    if (row.size() != m_columns.size())
        return failure(error(words(QT_TRANSLATE_NOOP("Csv", "The row has another number of cells")),
                             QString::number(row.size()), QString::number(m_columns.size())));
    Post::Post post;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const Column &column = m_columns[i];
        if (row[i].text.isEmpty() && !row[i].isQuoted)
            continue;
        const QString text = m_isGuarded ? Csv::unguarded(row[i].text) : row[i].text;
        if (column.isTitle) {
            post.title = text;
        } else if (!column.field) {
            const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
            post.unknown.append({QString(), QString(QLatin1String("csv.") + column.name), json.sliced(1).chopped(1)});
        } else if (text.isEmpty() && (*column.field)->type != Post::FieldType::Text
                   && (*column.field)->type != Post::FieldType::Enum) {
            continue; // some programs quote every cell
        } else {
            auto value = Csv::valueOf(*column.field, text);
            if (!value) {
                Error wrong = std::move(value).error();
                wrong.file = m_file;
                wrong.line = m_rowLine;
                return failure(std::move(wrong));
            }
            post.meta.set(*column.field, std::move(*value));
        }
    }
    Post::Origin origin;
    origin.format = QStringLiteral("csv");
    origin.fields = m_carried;
    Post::setOrigin(post, origin);
    return post;
}

std::optional<Result<ReadPost>> CsvReader::next()
{
    if (m_isOver)
        return std::nullopt;
    if (!m_hasHeader) {
        if (auto wrong = readHeader()) {
            m_isOver = true;
            return failure(std::move(*wrong));
        }
    }
    auto cells = row();
    if (!cells) {
        m_isOver = true;
        return std::nullopt;
    }
    if (!*cells)
        return failure(std::move(*cells).error());
    auto made = post(**cells);
    if (!made)
        return failure(std::move(made).error());
    return ReadPost{std::move(*made), m_file, m_rowLine};
}

} // namespace Copydesk::Formats
