// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvreader.h"

#include "post/origin.h"
#include "post/utf8.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace Copydesk::Formats {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Csv", text); }

std::optional<Post::FieldId> fieldOf(const QString &name)
{
    if (const auto byKey = Post::fieldByKey(Post::utf8(name.toUtf8())))
        return byKey;
    return Post::fieldByQueryName(name);
}

/// Columns at the right without name and content: a spreadsheet writes them where a cell was touched.
void dropEmptyEnd(Csv::Rows::Row &row, qsizetype least)
{
    while (row.size() > least && row.back().text.isEmpty())
        row.removeLast();
}

} // namespace

CsvReader::CsvReader(QIODevice &device, const QString &file, const Options &options)
    : m_rows(device, file, options)
    , m_file(file)
    , m_isGuarded(optionText(options, "csv.guard") != QLatin1String("off"))
{
}

/// By its line of names: the one that tells posts apart must be there, and another one.
bool CsvReader::recognizes(QByteArrayView head)
{
    QByteArray text = Csv::readableHead(head);
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    const auto names = Csv::Rows(buffer, QString(), {}).next();
    if (!names || !*names)
        return false;
    int known = 0;
    bool hasId = false;
    for (const Csv::Cell &cell : **names) {
        const QString name = cell.text.trimmed();
        const auto field = name.size() < 100 ? fieldOf(name) : std::nullopt;
        hasId = hasId || field == Post::Fields::SourceId;
        known += field || name == QLatin1String("title");
    }
    return hasId && known > 1;
}

std::optional<Error> CsvReader::readHeader()
{
    m_hasHeader = true;
    auto names = m_rows.next();
    const QString expected = words(QT_TRANSLATE_NOOP("Csv", "names of columns, “payload.source_id” among them"));
    if (!names)
        return m_rows.error(words(QT_TRANSLATE_NOOP("Csv", "The file is empty")),
                            words(QT_TRANSLATE_NOOP("Csv", "nothing")), expected);
    if (!*names)
        return names->error();
    dropEmptyEnd(**names, 1);
    QSet<QString> seen;
    for (const Csv::Cell &cell : std::as_const(**names)) {
        const QString name = cell.text.trimmed();
        Column column{name, fieldOf(name), name == QLatin1String("title")};
        const QString key = column.field ? QString(Post::latin1((*column.field)->key)) : name;
        if (seen.contains(key))
            return m_rows.error(words(QT_TRANSLATE_NOOP("Csv", "A column stands twice")), name,
                                words(QT_TRANSLATE_NOOP("Csv", "each column once")));
        seen.insert(key);
        if (column.isTitle || column.field)
            m_carried += key;
        m_columns += column;
    }
    if (m_columns.size() > Csv::Rows::MostColumns || !seen.contains(QLatin1String("payload.source_id")))
        return m_rows.error(words(QT_TRANSLATE_NOOP("Csv", "The first row does not name the columns")),
                            (*names)->first().text.left(80), expected);
    return std::nullopt;
}

Result<Post::Post> CsvReader::post(Csv::Rows::Row &&row) const
{
    dropEmptyEnd(row, m_columns.size());
    if (row.size() != m_columns.size())
        return failure(m_rows.error(words(QT_TRANSLATE_NOOP("Csv", "The row has another number of cells")),
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
                wrong.line = m_rows.line();
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
    auto cells = m_rows.next();
    if (!cells) {
        m_isOver = true;
        return std::nullopt;
    }
    if (!*cells)
        return failure(std::move(*cells).error());
    auto made = post(std::move(**cells));
    if (!made)
        return failure(std::move(made).error());
    return ReadPost{std::move(*made), m_file, m_rows.line()};
}

} // namespace Copydesk::Formats
