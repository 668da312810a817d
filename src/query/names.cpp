// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/names.h"

#include "post/checktable.h"
#include "query/searchtext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

using Post::allFields;
using Post::FieldId;
using Post::FieldType;
using Post::latin1;

constexpr std::array Parts = {"title"_L1, "lead"_L1, "body"_L1, "heading"_L1, "caption"_L1, "code"_L1};
constexpr std::array States = {"flagged"_L1,
                               "approved"_L1,
                               "conflict"_L1,
                               "exported"_L1,
                               "changed"_L1,
                               "changed-since-export"_L1,
                               "changed-since-approval"_L1,
                               "new"_L1,
                               "duplicate"_L1};
constexpr std::array SortWords = {"title"_L1, "imported"_L1, "changed"_L1, "relevance"_L1};

constexpr std::array CheckGroups = {"blocking"_L1, "advisory"_L1,  "note"_L1,     "any"_L1,
                                    "none"_L1,     "dismissed"_L1, "unchecked"_L1};

struct Special {
    QLatin1StringView name;
    Subject::Kind kind;
};
constexpr std::array Specials = {
    Special{"flag"_L1, Subject::Kind::Flag},       Special{"has"_L1, Subject::Kind::Has},
    Special{"is"_L1, Subject::Kind::Is},           Special{"check"_L1, Subject::Kind::Check},
    Special{"checks"_L1, Subject::Kind::Check},    Special{"own"_L1, Subject::Kind::Own},
    Special{"repeats"_L1, Subject::Kind::Repeats}, Special{"rule"_L1, Subject::Kind::Rule},
    Special{"similar"_L1, Subject::Kind::Similar}, Special{"cluster"_L1, Subject::Kind::Cluster},
    Special{"sort"_L1, Subject::Kind::Sort}};

QString normalized(QStringView name)
{
    QString result = name.toString().toLower();
    for (QChar &c : result) {
        if (c == u'_' || c == u' ')
            c = u'-';
    }
    return result;
}

std::optional<FieldId> fieldByName(const QString &name)
{
    // The query name wins: the outline's "stack" has the label of the field "stack".
    if (const auto id = Post::fieldByQueryName(name))
        return id;
    for (const FieldId id : allFields()) {
        if (name == normalized(QString(latin1(id->key))) || name == normalized(QString(latin1(id->label))))
            return id;
    }
    return std::nullopt;
}

template <typename Names> std::optional<QString> oneOf(const Names &names, QStringView name)
{
    const QString wanted = normalized(name);
    for (const QLatin1StringView candidate : names) {
        if (wanted == candidate)
            return QString(candidate);
    }
    return std::nullopt;
}

bool isSortable(const Post::Field &row) { return row.storage == Post::Storage::Column; }

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other.
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> older(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], older[j - 2] + 1);
        }
        std::swap(older, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

} // namespace

std::optional<Subject> subjectByName(QStringView name)
{
    const QString wanted = normalized(name);
    for (const Special &special : Specials) {
        if (wanted == special.name)
            return Subject{special.kind, {}, {}};
    }
    if (const auto part = oneOf(Parts, wanted))
        return Subject{Subject::Kind::Part, {}, *part};
    if (const auto id = fieldByName(wanted))
        return Subject{Subject::Kind::Field, id, {}};
    return std::nullopt;
}

QStringList subjectNames()
{
    QStringList names;
    for (const FieldId id : allFields())
        names += QString(latin1(id->queryName));
    for (const QLatin1StringView part : Parts)
        names += QString(part);
    for (const Special &special : Specials)
        names += QString(special.name);
    return names;
}

QStringList allNames()
{
    QStringList names = subjectNames();
    for (const FieldId id : allFields())
        names << normalized(QString(latin1(id->label))) << normalized(QString(latin1(id->key)));
    return names;
}

std::optional<FieldId> flagByName(QStringView name)
{
    const auto id = fieldByName(normalized(name));
    return id && (*id)->type == FieldType::Flag ? id : std::nullopt;
}

QStringList flagNames()
{
    QStringList names;
    for (const FieldId id : allFields()) {
        if (id->type == FieldType::Flag)
            names += QString(latin1(id->queryName));
    }
    return names;
}

std::optional<QString> hasByName(QStringView name)
{
    const QString wanted = normalized(name);
    // One says "has:image" and "has:lists" as easily.
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 3> others = {
        {{"image"_L1, "images"_L1}, {"lists"_L1, "list"_L1}, {"heading"_L1, "headings"_L1}}};
    for (const auto &[other, usual] : others) {
        if (wanted == other)
            return QString(usual);
    }
    if (wanted == "conflict"_L1 || contentNames().contains(wanted))
        return wanted;
    if (const auto id = fieldByName(wanted))
        return QString(latin1((*id)->queryName));
    return std::nullopt;
}

QStringList hasNames()
{
    QStringList names = contentNames() + QStringList{u"conflict"_s};
    for (const FieldId id : allFields()) {
        if (id->type != FieldType::Flag)
            names += QString(latin1(id->queryName));
    }
    return names;
}

std::optional<QString> isByName(QStringView name) { return oneOf(States, name); }

QStringList isNames() { return QStringList(States.begin(), States.end()); }

std::optional<QString> checkTermByName(QStringView name)
{
    if (const auto group = oneOf(CheckGroups, name))
        return group;
    const auto row = Post::checkByName(normalized(name));
    return row ? std::optional(QString(latin1(Post::checkRows()[*row].name))) : std::nullopt;
}

QStringList checkTermNames()
{
    QStringList names(CheckGroups.begin(), CheckGroups.end());
    for (const Post::CheckRow &row : Post::checkRows())
        names += QString(latin1(row.name));
    return names;
}

Post::CheckSet checksOfTerm(QStringView name)
{
    using Post::Severity;
    for (const Severity severity : {Severity::Blocking, Severity::Advisory, Severity::Note}) {
        if (name == Post::severityName(severity))
            return Post::checksOf(severity);
    }
    if (name == "any"_L1)
        return Post::checksOf(Severity::Blocking) | Post::checksOf(Severity::Advisory);
    const auto row = Post::checkByName(name);
    return row ? Post::checkBit(*row) : 0;
}

bool isCheckGroup(QStringView name) { return oneOf(CheckGroups, name).has_value(); }

std::optional<QString> sortByName(QStringView name)
{
    if (const auto word = oneOf(SortWords, name))
        return word;
    const auto id = fieldByName(normalized(name));
    return id && isSortable(**id) ? std::optional(QString(latin1((*id)->queryName))) : std::nullopt;
}

QStringList sortNames()
{
    QStringList names(SortWords.begin(), SortWords.end());
    for (const FieldId id : allFields()) {
        if (isSortable(*id))
            names += QString(latin1(id->queryName));
    }
    return names;
}

QString nearest(const QString &word, const QStringList &candidates)
{
    const QString wanted = normalized(word);
    if (wanted.size() < 2 || wanted.size() > 40)
        return {};
    const qsizetype limit = wanted.size() <= 3 ? 1 : wanted.size() <= 6 ? 2 : 3;
    QString best;
    qsizetype bestDistance = limit + 1;
    for (const QString &candidate : candidates) {
        qsizetype found = std::abs(candidate.size() - wanted.size()) > limit ? limit + 1 : distance(wanted, candidate);
        if (found > limit && wanted.size() >= 3 && candidate.startsWith(wanted))
            found = limit; // a beginning is near, but a misspelling is nearer
        if (found < bestDistance) {
            bestDistance = found;
            best = candidate;
        }
    }
    return best;
}

} // namespace Copydesk::Query
