// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/rules.h"

#include "library/library.h"
#include "library/outcome.h"
#include "library/transaction.h"
#include "query/query.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text) { return QCoreApplication::translate("Rules", text); }

Result<> checkQuery(const QString &query)
{
    COPYDESK_TRY(Query::parsed(query));
    return {};
}

/// The name as it is kept. `self`: the rule that has it already.
Result<QString> freeName(Connection &connection, const QString &name, RuleId self)
{
    const QString kept = name.simplified();
    if (kept.isEmpty())
        return failure(Error::Kind::Refused, words(QT_TRANSLATE_NOOP("Rules", "A rule needs a name.")));
    COPYDESK_LET(taken, connection.value(u"SELECT 1 FROM rule WHERE name = ? AND id <> ?"_s, {kept, self.value}));
    if (taken.isValid()) {
        return failure(Error::Kind::Refused,
                       words(QT_TRANSLATE_NOOP("Rules", "There is a rule “%1” already.")).arg(kept));
    }
    return kept;
}

/// One row of the table set, in a transaction.
Result<> set(Library &library, RuleId rule, const QString &column, const QVariant &value)
{
    COPYDESK_TRY(
        library.connection().run(u"UPDATE rule SET "_s % column % u" = ? WHERE id = ?"_s, {value, rule.value}));
    if (library.connection().changes() == 0)
        return failure(Error::Kind::NotFound, words(QT_TRANSLATE_NOOP("Rules", "The rule is not there any more.")));
    return {};
}

} // namespace

QString Rule::reason() const
{
    // Kept in the history as it is, in whatever language it is read later.
    return QStringLiteral("Rule “%1”: %2").arg(name, query);
}

Result<QList<Rule>> rules(Library &library)
{
    COPYDESK_LET(rows, library.connection().run(u"SELECT id, name, query, enabled FROM rule ORDER BY position, id"_s));
    QList<Rule> all;
    while (rows.next())
        all.append({RuleId{rows.value(0).toLongLong()}, rows.value(1).toString(), rows.value(2).toString(),
                    rows.value(3).toBool()});
    COPYDESK_TRY(library.connection().ended(rows));
    return all;
}

Result<Rule> rule(Library &library, const QString &name)
{
    COPYDESK_LET(all, rules(library));
    const QString wanted = name.simplified();
    QStringList names;
    for (const Rule &one : all) {
        if (one.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return one;
        names += one.name;
    }
    Error error;
    error.kind = Error::Kind::NotFound;
    error.what = words(QT_TRANSLATE_NOOP("Rules", "There is no such rule"));
    error.found = name;
    error.expected =
        names.isEmpty() ? words(QT_TRANSLATE_NOOP("Rules", "there are no rules yet")) : names.join(QLatin1String(", "));
    return failure(std::move(error));
}

Result<Rule> addRule(Library &library, const QString &name, const QString &query)
{
    COPYDESK_TRY(checkQuery(query));
    Connection &connection = library.connection();
    return inTransaction(connection, [&]() -> Result<Rule> {
        COPYDESK_LET(kept, freeName(connection, name, {}));
        COPYDESK_TRY(connection.run(
            u"INSERT INTO rule (position, name, query) SELECT coalesce(max(position), 0) + 1, ?, ? FROM rule"_s,
            {kept, query.trimmed()}));
        return Rule{RuleId{connection.lastInsertId()}, kept, query.trimmed(), false};
    });
}

Result<> renameRule(Library &library, RuleId rule, const QString &name)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_LET(kept, freeName(library.connection(), name, rule));
        return set(library, rule, u"name"_s, kept);
    });
}

Result<> setRuleQuery(Library &library, RuleId rule, const QString &query)
{
    COPYDESK_TRY(checkQuery(query));
    return inTransaction(library.connection(), [&] { return set(library, rule, u"query"_s, query.trimmed()); });
}

Result<> setRuleEnabled(Library &library, RuleId rule, bool isEnabled)
{
    return inTransaction(library.connection(), [&] { return set(library, rule, u"enabled"_s, int(isEnabled)); });
}

Result<> moveRule(Library &library, RuleId rule, qsizetype place)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_LET(all, rules(library));
        const auto moved = std::ranges::find(all, rule, &Rule::id);
        if (moved == all.end())
            return failure(Error::Kind::NotFound, words(QT_TRANSLATE_NOOP("Rules", "The rule is not there any more.")));
        all.move(moved - all.begin(), std::clamp<qsizetype>(place, 0, all.size() - 1));
        for (qsizetype i = 0; i < all.size(); ++i)
            COPYDESK_TRY(set(library, all.at(i).id, u"position"_s, i + 1));
        return {};
    });
}

Result<> removeRule(Library &library, RuleId rule)
{
    return inTransaction(library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(library.connection().run(u"DELETE FROM rule WHERE id = ?"_s, {rule.value}));
        if (library.connection().changes() == 0)
            return failure(Error::Kind::NotFound, words(QT_TRANSLATE_NOOP("Rules", "The rule is not there any more.")));
        return {};
    });
}

Result<QString> arrivalReason(Library &library, PostId post)
{
    Connection &connection = library.connection();
    // The first revision that changed whose flag it is says whose it was; where none did, the post does.
    COPYDESK_LET(
        first,
        connection.run(u"SELECT before ->> '$.flagged_by' FROM revision WHERE post = ? AND kind NOT IN ('undo', "
                       "'redo') AND json_type(before, '$.flagged_by') IS NOT NULL ORDER BY id LIMIT 1"_s,
                       {post.value}));
    COPYDESK_LET(
        rows,
        connection.run(u"SELECT p.flagged_by, o.details FROM post p JOIN operation o ON o.id = "
                       "coalesce((SELECT r.before ->> '$.imported_by' FROM revision r WHERE r.post = p.id AND "
                       "json_type(r.before, '$.imported_by') IS NOT NULL ORDER BY r.id LIMIT 1), p.imported_by) "
                       "WHERE p.id = ?"_s,
                       {post.value}));
    if (!rows.next())
        return QString();
    const qint64 rule = first.next() ? first.value(0).toLongLong() : rows.value(0).toLongLong();
    const auto details = QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object();
    for (const auto &entry : details.value("rules"_L1).toArray()) {
        if (rule != 0 && entry["rule"_L1].toInteger() == rule)
            return entry["reason"_L1].toString();
    }
    return QString();
}

} // namespace Copydesk::Library
