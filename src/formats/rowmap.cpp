// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/rowmap.h"

#include "post/json.h"
#include "post/origin.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Title{"title"}, Lead{"lead"}, Text{"text"};

Error misfit(const QString &what, const QString &found, const QString &expected)
{
    return {Error::Kind::Malformed, what, {}, 0, found.left(200), expected};
}

/// Undefined where the row has no such key.
QJsonValue valueAt(const QJsonObject &row, const QString &key)
{
    if (row.contains(key))
        return row.value(key);
    const qsizetype dot = key.indexOf(u'.');
    const QJsonValue inner = dot < 0 ? QJsonValue(QJsonValue::Undefined) : row.value(key.first(dot));
    return inner.isObject() ? valueAt(inner.toObject(), key.sliced(dot + 1)) : QJsonValue(QJsonValue::Undefined);
}

QString numberText(const QJsonValue &value)
{
    const QVariant number = value.toVariant(); // whole numbers stay whole beyond 53 bits
    return number.typeId() == QMetaType::LongLong ? QString::number(number.toLongLong())
                                                  : QString::number(value.toDouble(), 'g', 15);
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::Bool:
        return value.toBool() ? u"1"_s : u"0"_s;
    case QJsonValue::Array: {
        QStringList items;
        for (const QJsonValue &item : value.toArray())
            items += textOf(item);
        return items.join(u", "_s);
    }
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(u"\\{([^{}]+)\\}"_s);
    return expression;
}

/// What an entry's source says of a row: a value of it, or a text.
QJsonValue resolved(const QString &source, const QJsonObject &row)
{
    if (source.startsWith(u'='))
        return source.sliced(1);
    if (!source.contains(u'{'))
        return valueAt(row, source);
    QString text;
    qsizetype done = 0;
    for (const auto &match : placeholder().globalMatch(source)) {
        const QJsonValue value = valueAt(row, match.captured(1));
        if (value.isUndefined() || value.isNull())
            return QJsonValue(QJsonValue::Undefined);
        text += source.sliced(done, match.capturedStart() - done) + textOf(value);
        done = match.capturedEnd();
    }
    return QString(text + source.sliced(done));
}

/// The row's own members that a source reads.
void collectUsed(const QString &source, const QJsonObject &row, QSet<QString> &used)
{
    const auto add = [&](const QString &key) {
        if (row.contains(key)) // an object of which a part is read is kept whole
            used.insert(key);
    };
    if (source.startsWith(u'='))
        return;
    if (!source.contains(u'{'))
        return add(source);
    for (const auto &match : placeholder().globalMatch(source))
        add(match.captured(1));
}

QStringList listOf(const QJsonValue &value)
{
    QStringList items;
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            items += textOf(item);
    } else {
        static const QRegularExpression separator(u"\\s*[,;\\n]\\s*"_s);
        items = textOf(value).trimmed().split(separator, Qt::SkipEmptyParts);
    }
    return items;
}

/// What can be meant in one way only; "05/06/2024" is two days.
QString isoDate(const QString &text)
{
    static const QRegularExpression yearFirst(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:$|[T ]\\d{2}:)"_s);
    static const QRegularExpression dotted(u"^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:$|[ ,])"_s);
    QDate date;
    if (const auto match = yearFirst.match(text); match.hasMatch())
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const auto other = dotted.match(text); other.hasMatch())
        date = QDate(other.captured(3).toInt(), other.captured(2).toInt(), other.captured(1).toInt());
    else
        date = QDateTime::fromString(text, Qt::RFC2822Date).date();
    return date.isValid() ? date.toString(Qt::ISODate) : text;
}

/// What others write where we want an ISO date, a flag or a whole number.
QString adapted(const Post::Field &row, const QJsonValue &value)
{
    const QString text = textOf(value).trimmed();
    switch (row.type) {
    case Post::FieldType::Date: {
        if (value.isDouble()) { // seconds or milliseconds since 1970
            const double number = value.toDouble();
            const qint64 ms = qint64(std::abs(number) < 1e11 ? number * 1000 : number);
            return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).date().toString(Qt::ISODate);
        }
        return isoDate(text);
    }
    case Post::FieldType::Integer:
    case Post::FieldType::Score: { // spreadsheets' "70.0"
        static const QRegularExpression whole(u"^(-?\\d+)\\.0+$"_s);
        const auto match = whole.match(text);
        return match.hasMatch() ? match.captured(1) : text;
    }
    case Post::FieldType::Flag: {
        const QString lower = text.toLower();
        if (lower == "true"_L1 || lower == "yes"_L1)
            return u"1"_s;
        return lower == "false"_L1 || lower == "no"_L1 ? u"0"_s : text;
    }
    default:
        return row.type == Post::FieldType::Text || row.type == Post::FieldType::Enum ? textOf(value) : text;
    }
}

Result<Post::Value> fieldValue(const Post::Field &row, const QJsonValue &value)
{
    if (row.type == Post::FieldType::TextList)
        return Post::Value(listOf(value));
    if (row.type != Post::FieldType::Records)
        return Post::parseScalar(row, adapted(row, value));
    // Objects with our keys, or names alone.
    const QStringList keys = Post::knownValues(row);
    Post::Records records;
    const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray::fromStringList(listOf(value));
    for (const QJsonValue &item : items) {
        Post::Record record;
        if (!item.isObject())
            record += {keys.first(), textOf(item)};
        for (const QString &key : keys) {
            if (item.isObject() && item.toObject().contains(key))
                record += {key, textOf(item.toObject().value(key))};
        }
        records += record;
    }
    return Post::Value(records);
}

/// A paragraph for each run of lines; of an array one for each text.
Result<QList<Post::Block>> blocksOf(const QJsonValue &value)
{
    QList<Post::Block> blocks;
    const auto addText = [&blocks](const QString &text) {
        static const QRegularExpression gap(u"\\r?\\n[ \\t]*\\r?\\n\\s*"_s);
        for (const QString &part : text.trimmed().split(gap, Qt::SkipEmptyParts))
            blocks += Post::Block::paragraph(part.simplified());
    };
    if (!value.isArray()) {
        addText(textOf(value));
        return blocks;
    }
    for (const QJsonValue &item : value.toArray()) {
        if (!item.isObject()) {
            addText(textOf(item));
            continue;
        }
        const QJsonObject holder{{u"blocks"_s, QJsonArray{item}}};
        auto read = Post::JsonReader().read(QJsonDocument(holder).toJson(QJsonDocument::Compact));
        if (!read)
            return failure(std::move(read).error());
        blocks += read->blocks;
    }
    return blocks;
}

void keepRest(const QJsonObject &row, const QSet<QString> &used, Post::Post &post)
{
    static const QSet<QString> ours{u"title"_s, u"lead"_s, u"blocks"_s, u"meta"_s, u"similar"_s, u"extra"_s};
    for (auto member = row.constBegin(); member != row.constEnd(); ++member) {
        if (used.contains(member.key()) || ours.contains(member.key()))
            continue;
        const QByteArray list = QJsonDocument(QJsonArray{member.value()}).toJson(QJsonDocument::Compact);
        post.unknown.append({QString(), member.key(), list.sliced(1, list.size() - 2)});
    }
    Post::sortUnknown(post.unknown);
}

/// A row without a text, as a table mostly is, takes none away where the post is here already.
void tellFieldsAlone(const QList<RowMap::Entry> &entries, Post::Post &post)
{
    Post::Origin origin;
    origin.format = u"csv"_s;
    for (const RowMap::Entry &entry : entries)
        origin.fields += entry.field;
    Post::setOrigin(post, origin);
}

std::optional<QString> fieldNamed(const QString &name)
{
    if (name == Title || name == Lead || name == Text)
        return name;
    const QByteArray key = name.toUtf8();
    if (const auto found = Post::fieldByKey(Post::utf8(key)))
        return QString(Post::latin1((*found)->key));
    const auto found = Post::fieldByQueryName(name);
    return found ? std::optional<QString>(Post::latin1((*found)->key)) : std::nullopt;
}

} // namespace

QStringList partedMapWords(const QStringList &words)
{
    static const QRegularExpression beginning(u"\\s+([\\w.-]+)="_s);
    QStringList parts;
    for (const QString &word : words) {
        qsizetype from = 0;
        for (const auto &match : beginning.globalMatch(word)) {
            if (!fieldNamed(match.captured(1)))
                continue;
            parts += word.sliced(from, match.capturedStart() - from);
            from = match.capturedStart(1);
        }
        parts += word.sliced(from);
    }
    return parts;
}

Result<RowMap> RowMap::parse(const QStringList &words)
{
    RowMap map;
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        const QString source = sign < 0 ? QString() : word.sliced(sign + 1).trimmed();
        if (source.isEmpty() || source == "="_L1)
            return failure(
                misfit(QCoreApplication::translate("Import", "This is no part of a field map"), word, u"FIELD=KEY"_s));
        const auto field = fieldNamed(word.first(sign).trimmed());
        if (!field)
            return failure(misfit(QCoreApplication::translate("Import", "There is no such field to fill"),
                                  word.first(sign), u"title, lead, text, id, status, quality …"_s));
        map.set(*field, source);
    }
    return map;
}

QStringList RowMap::toWords() const
{
    QStringList words;
    for (const Entry &entry : m_entries)
        words += entry.field + u'=' + entry.source;
    return words;
}

void RowMap::set(const QString &field, const QString &source)
{
    m_entries.removeIf([&field](const Entry &entry) { return entry.field == field; });
    if (!source.isEmpty())
        m_entries.append({field, source});
}

QString RowMap::source(const QString &field) const
{
    const auto found = std::ranges::find(m_entries, field, &Entry::field);
    return found == m_entries.end() ? QString() : found->source;
}

/// Half a character, as an escape: Qt takes it, and no other reader does.
static QByteArray loneSurrogate(QByteArrayView row)
{
    const auto unitAt = [row](qsizetype at) {
        bool isHex = false;
        const bool isEscape = at >= 0 && at + 6 <= row.size() && row[at] == '\\' && row[at + 1] == 'u';
        const uint unit = isEscape ? row.sliced(at + 2, 4).toByteArray().toUInt(&isHex, 16) : 0;
        return isHex ? unit : 0;
    };
    for (qsizetype at = row.indexOf('\\'); at >= 0 && at + 1 < row.size(); at = row.indexOf('\\', at)) {
        const uint unit = unitAt(at);
        const bool isPair = unit >= 0xd800 && unit < 0xdc00 && unitAt(at + 6) >= 0xdc00 && unitAt(at + 6) < 0xe000;
        if (!isPair && unit >= 0xd800 && unit < 0xe000)
            return row.sliced(at, 6).toByteArray();
        at += isPair ? 12 : 2;
    }
    return {};
}

Result<QJsonObject> parseRow(QByteArrayView row)
{
    if (const QByteArray half = loneSurrogate(row); !half.isEmpty())
        return failure(misfit(QCoreApplication::translate("Import", "The line is no JSON object"),
                              QString::fromLatin1(half),
                              QCoreApplication::translate("Import", "both halves of a character")));
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(row.toByteArray(), &problem);
    if (document.isObject())
        return document.object();
    return failure(misfit(QCoreApplication::translate("Import", "The line is no JSON object"),
                          problem.error == QJsonParseError::NoError
                              ? QString::fromUtf8(row.first(std::min<qsizetype>(row.size(), 60)))
                              : problem.errorString(),
                          QCoreApplication::translate("Import", "one object a line")));
}

Result<Post::Post> RowMap::read(QByteArrayView bytes) const
{
    const auto row = parseRow(bytes);
    if (!row)
        return tl::make_unexpected(row.error());
    Post::Post post;
    QSet<QString> used;
    for (const Entry &entry : m_entries) {
        collectUsed(entry.source, *row, used);
        const QJsonValue value = resolved(entry.source, *row);
        if (value.isUndefined() || value.isNull())
            continue;
        if (entry.field == Title) {
            post.title = textOf(value).simplified();
        } else if (entry.field == Lead) {
            post.lead = textOf(value).simplified();
        } else if (entry.field == Text) {
            auto blocks = blocksOf(value);
            if (!blocks)
                return tl::make_unexpected(blocks.error());
            post.blocks = std::move(*blocks);
        } else {
            const QByteArray key = entry.field.toLatin1();
            const auto field = Post::fieldByKey(Post::utf8(key));
            if (!field)
                continue;
            auto read = fieldValue(**field, value);
            if (!read) {
                Error error = std::move(read).error();
                error.what =
                    QCoreApplication::translate("Import", "“%1” from “%2”: %3", "a field, a key, what is wrong")
                        .arg(mappableName(entry.field), entry.source, error.what);
                return failure(std::move(error));
            }
            post.meta.set(*field, *read);
        }
    }
    keepRest(*row, used, post);
    if (source(Text).isEmpty() && source(Lead).isEmpty())
        tellFieldsAlone(m_entries, post);
    return post;
}

QStringList mappableFields()
{
    QStringList fields{Title, Lead, Text};
    for (const Post::FieldId id : Post::allFields())
        fields += Post::latin1(id->key);
    return fields;
}

QString mappableName(const QString &field)
{
    if (field == Title)
        return QCoreApplication::translate("Import", "Title");
    if (field == Lead)
        return QCoreApplication::translate("Import", "Lead");
    if (field == Text)
        return QCoreApplication::translate("Import", "Text");
    const QByteArray key = field.toLatin1();
    const auto found = Post::fieldByKey(Post::utf8(key));
    return found ? Post::displayName(**found) : field;
}

QStringList rowKeys(const QJsonObject &row)
{
    QStringList keys;
    for (auto member = row.constBegin(); member != row.constEnd(); ++member) {
        keys += member.key();
        if (!member.value().isObject())
            continue;
        for (const QString &inner : rowKeys(member.value().toObject())) {
            if (inner.count(u'.') < 4) // deep enough for people
                keys += member.key() + u'.' + inner;
        }
    }
    return keys;
}

RowMap guessedMap(const QStringList &keys)
{
    struct Guess {
        QLatin1StringView field;
        QLatin1StringView names; ///< the likeliest first
    };
    static constexpr Guess guesses[] = {
        {Title, "title headline name heading subject"_L1},
        {Lead, "lead description excerpt summary intro teaser subtitle abstract"_L1},
        {Text, "text body content article paragraphs html markdown"_L1},
        {"payload.source_id"_L1, "source_id id uuid guid slug url key"_L1},
        {"topic"_L1, "topic category section"_L1},
        {"tools"_L1, "tools tags keywords labels"_L1},
        {"revision.status"_L1, "status state"_L1},
        {"revision.last_reviewed"_L1, "last_reviewed updated modified updated_at modified_at date"_L1},
        {"view_count"_L1, "view_count views hits"_L1},
        {"reading_time"_L1, "reading_time minutes"_L1},
        {"code_language"_L1, "code_language"_L1},
        {"difficulty"_L1, "difficulty level"_L1},
    };
    const auto plain = [](QString key) { return key.section(u'.', -1).toLower().remove(u'_').remove(u'-'); };
    RowMap map;
    for (const Guess &guess : guesses) {
        for (const QString &name : QString(guess.names).split(u' ')) {
            const auto found =
                std::ranges::find_if(keys, [&](const QString &key) { return plain(key) == plain(name); });
            if (found == keys.end())
                continue;
            map.set(guess.field, *found);
            break;
        }
    }
    return map;
}

QString sourceText(const QString &source, const QJsonObject &row)
{
    const QJsonValue value = resolved(source, row);
    return value.isUndefined() || value.isNull() ? QString() : textOf(value);
}

} // namespace Copydesk::Formats
