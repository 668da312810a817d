// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomquery.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Copydesk::Testing {

namespace {

using Post::FieldId;
using Post::FieldType;

const QStringList &vocabulary()
{
    static const QStringList words{u"cache"_s, u"caching"_s, u"Cached"_s, u"queue"_s,   u"Übung"_s,
                                   u"ubung"_s, u"naïve"_s,   u"straße"_s, u"кэш"_s,     u"日本"_s,
                                   u"php8"_s,  u"c++"_s,     u"it's"_s,   u"a-b"_s,     u"x_y"_s,
                                   u"100%"_s,  u"éclair"_s,  u"NEAR"_s,   u"rollback"_s};
    return words;
}
const QStringList &items()
{
    static const QStringList all{u"python services"_s, u"Python Services"_s, u"ruff"_s, u"Ruby"_s, u"100%_sure"_s,
                                 u"say \"so\""_s,      u"back\\slash"_s,     u""_s,     u"größe"_s};
    return all;
}
const QStringList &statuses()
{
    static const QStringList all{u"drafted"_s, u"Drafted"_s, u"expanded"_s, u"reviewed"_s, u"approved"_s, u"on hold"_s};
    return all;
}
const QStringList &languages()
{
    static const QStringList all{u"python"_s, u"php"_s, u"PHP"_s, u"go"_s};
    return all;
}

template <typename List> auto pick(QRandomGenerator &random, const List &list)
{
    return list[random.bounded(int(list.size()))];
}

bool chance(QRandomGenerator &random, int percent) { return random.bounded(100) < percent; }

QString phrase(QRandomGenerator &random, int most)
{
    QStringList words;
    for (int i = random.bounded(most) + 1; i > 0; --i)
        words += pick(random, vocabulary());
    return words.join(chance(random, 80) ? u" "_s : u", "_s);
}

QStringList listOf(QRandomGenerator &random, const QStringList &from)
{
    QStringList list;
    for (int i = random.bounded(3); i > 0; --i)
        list += pick(random, from);
    return list;
}

Post::Value randomValue(QRandomGenerator &random, FieldId id)
{
    switch (id->type) {
    case FieldType::Text:
        return phrase(random, 4);
    case FieldType::Enum:
        return pick(random, id == Post::Fields::Status ? statuses() : languages());
    case FieldType::Integer:
    case FieldType::Score:
        return qint64(random.bounded(20));
    case FieldType::Flag:
        return chance(random, 50);
    case FieldType::Date:
        return QDate(2025, 5, 25).addDays(random.bounded(14));
    case FieldType::Version:
        return Post::Version(1, random.bounded(3), random.bounded(4));
    case FieldType::TextList:
        return listOf(random, id->storage == Post::Storage::Column ? items() : vocabulary());
    case FieldType::Records: {
        Post::Records records;
        for (int i = random.bounded(3); i > 0; --i)
            records.append({{u"name"_s, phrase(random, 2)}, {u"type"_s, pick(random, vocabulary())}});
        return records;
    }
    }
    return {};
}

QString inQuotes(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

QString words(QRandomGenerator &random)
{
    if (chance(random, 30))
        return inQuotes(phrase(random, 3)) + (chance(random, 20) ? u"*"_s : QString());
    const QString word = pick(random, vocabulary());
    if (chance(random, 30))
        return word.left(random.bounded(int(word.size())) + 1) + u'*';
    return word;
}

QString ordered(QRandomGenerator &random, const QStringList &values)
{
    if (chance(random, 25)) {
        QStringList both{pick(random, values), pick(random, values)};
        both.sort();
        return both.join(".."_L1);
    }
    return pick(random, QStringList{{}, u"<"_s, u"<="_s, u">"_s, u">="_s, u"="_s, u"!="_s}) + pick(random, values);
}

QString fieldTerm(QRandomGenerator &random)
{
    const FieldId id = pick(random, Post::allFields());
    const QString name = Post::latin1(id->queryName) + u':';
    switch (id->type) {
    case FieldType::Integer:
    case FieldType::Score:
        return name + ordered(random, {u"10"_s, u"12"_s, u"15"_s, u"18"_s});
    case FieldType::Date:
        return name + ordered(random, {u"2025-05-27"_s, u"2025-05-31"_s, u"2025-06-02"_s, u"2025-06-03"_s});
    case FieldType::Version:
        return name + ordered(random, {u"1.0"_s, u"1.0.2"_s, u"1.1.3"_s, u"1.2"_s});
    case FieldType::Flag:
        return chance(random, 50) ? QString("flag:"_L1 + Post::latin1(id->queryName))
                                  : QString(name + (chance(random, 50) ? u"yes"_s : u"no"_s));
    case FieldType::Enum: {
        const QString value = pick(random, id == Post::Fields::Status ? statuses() : languages());
        return name
            + (chance(random, 20) ? QString(inQuotes(value.left(3)) + u'*')
                                  : inQuotes(chance(random, 30) ? value.toUpper() : value));
    }
    case FieldType::TextList:
        if (id->storage == Post::Storage::Column) {
            const QString value = pick(random, items());
            return name
                + (chance(random, 20) ? QString(inQuotes(value.left(2)) + u'*')
                                      : inQuotes(chance(random, 30) ? value.toUpper() : value));
        }
        return name + words(random);
    case FieldType::Text:
        if (id == Post::Fields::SourceId)
            return name + "copy-"_L1 + QString::number(random.bounded(300)) + (chance(random, 50) ? u"*"_s : QString());
        if (id->storage == Post::Storage::Column && chance(random, 20))
            return name + u'=' + inQuotes(phrase(random, 2));
        return name + words(random);
    case FieldType::Records:
        return name + words(random);
    }
    return {};
}

QString term(QRandomGenerator &random)
{
    const int kind = random.bounded(100);
    if (kind < 30)
        return words(random);
    if (kind < 42) {
        const QStringList parts{u"title:"_s, u"lead:"_s, u"body:"_s, u"heading:"_s, u"caption:"_s, u"code:"_s};
        return pick(random, parts) + words(random);
    }
    if (kind < 52) {
        const QStringList names{u"code"_s,  u"images"_s,  u"list"_s,  u"headings"_s, u"similar"_s,
                                u"topic"_s, u"summary"_s, u"stack"_s, u"entity"_s,   u"views"_s};
        return "has:"_L1 + pick(random, names);
    }
    if (kind < 54)
        return u"*"_s;
    if (kind < 58) {
        const QStringList states{u"is:changed-since-approval"_s,
                                 u"rule:low"_s,
                                 u"rule:\"Two words\""_s,
                                 u"rule:t*"_s,
                                 u"rule:*"_s,
                                 u"rule:none"_s};
        return pick(random, states);
    }
    return fieldTerm(random);
}

QString expression(QRandomGenerator &random, int depth)
{
    QStringList parts;
    for (int i = random.bounded(3) + 1; i > 0; --i) {
        QString part =
            depth > 0 && chance(random, 30) ? QString(u'(' + expression(random, depth - 1) + u')') : term(random);
        const QString other = term(random);
        // A bare word would take the name of what stands before the comma.
        if (part != "*"_L1 && chance(random, 15) && (!part.contains(u':') || other.contains(u':')))
            part += u',' + other;
        parts += (chance(random, 25) ? (chance(random, 50) ? u"-"_s : u"NOT "_s) : QString()) + part;
    }
    return parts.join(chance(random, 40) ? u" OR "_s : chance(random, 20) ? u" AND "_s : u" "_s);
}

} // namespace

Post::Post randomPost(QRandomGenerator &random, int number)
{
    using Post::Block;
    Post::Post post;
    post.title = phrase(random, 4);
    if (chance(random, 80))
        post.lead = phrase(random, 4);
    for (int i = random.bounded(6); i > 0; --i) {
        switch (random.bounded(5)) {
        case 0:
            post.blocks.append(Block::heading(phrase(random, 2)));
            break;
        case 1:
            post.blocks.append(Block::image(phrase(random, 2), u"unsplash"_s));
            break;
        case 2:
            post.blocks.append(Block::list({phrase(random, 2), phrase(random, 2)}));
            break;
        case 3:
            post.blocks.append(Block::code(u"php"_s, phrase(random, 3)));
            break;
        default:
            post.blocks.append(Block::paragraph(phrase(random, 6)));
        }
    }
    if (chance(random, 50))
        post.similar = listOf(random, vocabulary());
    for (const FieldId id : Post::allFields()) {
        if (chance(random, 75))
            post.meta.set(id, randomValue(random, id));
    }
    post.meta.set(Post::Fields::SourceId, "copy-"_L1 + QString::number(number));
    if (!post.meta.has(Post::Fields::Version))
        post.meta.set(Post::Fields::Version, Post::Version(1, 0, 0));
    return post;
}

QString randomQuery(QRandomGenerator &random) { return expression(random, 2); }

QString randomGarbage(QRandomGenerator &random)
{
    static const QStringList pieces{u"("_s,          u")"_s,
                                    u"\""_s,         u","_s,
                                    u"-"_s,          u":"_s,
                                    u"*"_s,          u" "_s,
                                    u" or "_s,       u"NOT "_s,
                                    u"<"_s,          u">="_s,
                                    u"=\""_s,        u".."_s,
                                    u"status:"_s,    u"quality"_s,
                                    u"sort:"_s,      u"title:("_s,
                                    u"\\"_s,         u"!="_s,
                                    u"30d"_s,        u"flag:"_s,
                                    u"has:"_s,       u"reviewed:"_s,
                                    u"version:1."_s, u"99999999999999999999"_s,
                                    u"a"_s,          u"é"_s,
                                    u"“"_s};
    QString text;
    for (int i = random.bounded(40); i > 0; --i) {
        if (chance(random, 15))
            text += QChar(ushort(random.bounded(0x10000))); // halves of surrogates and control characters too
        else
            text += pick(random, pieces);
    }
    return text;
}

} // namespace Copydesk::Testing
