// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/bulkchange.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "post/status.h"

#include <QCoreApplication>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<> checkChange(const ColumnChange &change)
{
    const auto isFixed = [](Post::FieldId field) {
        return field == Post::Fields::Version || field == Post::Fields::SourceId;
    };
    for (const auto &assignment : change.assignments) {
        if (isFixed(assignment.field)) {
            return failure(Error::Kind::Refused,
                           QCoreApplication::translate(
                               "Library",
                               "“%1” cannot be set: the version follows from the change, and the source id is the "
                               "post's identity.")
                               .arg(Post::displayName(*assignment.field)));
        }
    }
    for (const auto &edit : change.listEdits) {
        if (edit.field->type != Post::FieldType::TextList) {
            return failure(Error::Kind::Refused,
                           QCoreApplication::translate("Library", "“%1” is no list; give it a value instead.")
                               .arg(Post::displayName(*edit.field)));
        }
    }
    return {};
}

bool isAboutBodies(const ColumnChange &change)
{
    const auto isBody = [](const auto &part) { return part.field->storage == Post::Storage::Body; };
    return std::ranges::any_of(change.assignments, isBody) || std::ranges::any_of(change.listEdits, isBody);
}

static const Post::Value *assigned(const ColumnChange &change, Post::FieldId field)
{
    const auto found = std::ranges::find(change.assignments, field, &ColumnChange::Assignment::field);
    return found == change.assignments.end() ? nullptr : &found->value;
}

/// The list after all edits of the field. `isAbsent` in and out: a list that is not there and gets nothing stays away.
static QStringList edited(QStringList items, Post::FieldId field, const ColumnChange &change, bool &isAbsent)
{
    for (const auto &edit : change.listEdits) {
        if (edit.field != field)
            continue;
        for (const QString &item : edit.remove)
            items.removeAll(item);
        for (const QString &item : edit.add) {
            if (!items.contains(item))
                items.append(item);
        }
    }
    isAbsent = isAbsent && items.isEmpty();
    return items;
}

static void applyTo(Post::Post &post, const ColumnChange &change)
{
    for (const auto &assignment : change.assignments)
        post.meta.set(assignment.field, assignment.value);
    for (const auto &edit : change.listEdits) {
        bool isAbsent = !post.meta.has(edit.field);
        ColumnChange one;
        one.listEdits.push_back(edit);
        const QStringList items = edited(post.meta.list(edit.field), edit.field, one, isAbsent);
        post.meta.set(edit.field, isAbsent ? Post::Value() : Post::Value(items));
    }
}

BodyEdit bodyEdit(const ColumnChange &change)
{
    ColumnChange bodies = change;
    const auto isColumn = [](const auto &part) { return part.field->storage != Post::Storage::Body; };
    std::erase_if(bodies.assignments, isColumn);
    std::erase_if(bodies.listEdits, isColumn);
    return [bodies](Post::Post &body) {
        applyTo(body, bodies);
        return true;
    };
}

void takeApproval(Post::Post &post)
{
    post.meta.set(Post::Fields::Status, QString(Post::Status::Reviewed));
    post.meta.set(Post::Fields::NeedsReview, true);
}

void BulkChange::assign(const QString &column, const QVariant &value)
{
    const QString name = u":new_"_s + column;
    m_values.insert(name, value);
    m_targets.push_back({column, name});
}

/// Few distinct lists are shared by all posts: what each of them becomes is worked out once and looked up for every
/// row.
Result<> BulkChange::editList(Library &library, const PostColumn &column, const ColumnChange &change, Lists lists)
{
    Connection &connection = library.connection();
    const QString name = column.name;
    QList<QVariant> present;
    {
        COPYDESK_LET(rows,
                     connection.run(u"SELECT DISTINCT p."_s % name
                                    % u" FROM temp.selected s CROSS JOIN post p ON p.id = s.post"_s));
        while (rows.next())
            present.append(rows.value(0));
    }
    for (const QVariant &old : std::as_const(present)) {
        bool isAbsent = old.isNull();
        QStringList items;
        if (!isAbsent) {
            COPYDESK_LET(found, library.posts().lists().items(old.toLongLong()));
            items = found;
        }
        const QStringList wanted = edited(items, *column.field, change, isAbsent);
        QVariant become;
        if (!isAbsent) {
            if (wanted == items && !old.isNull()) {
                become = old;
            } else if (lists == Lists::Intern) {
                COPYDESK_LET(number, library.posts().lists().intern(wanted));
                become = number;
            } else {
                become = -1; // another list, whichever
            }
        }
        COPYDESK_TRY(connection.run(u"INSERT INTO temp.list_map (column_name, old, new) VALUES (?, ?, ?)"_s,
                                    {name, old, become}));
    }
    m_targets.push_back({name,
                         u"(SELECT m.new FROM temp.list_map m WHERE m.column_name = '"_s % name % u"' AND m.old IS p."_s
                             % name % u')'});
    return {};
}

Result<BulkChange> BulkChange::plan(Library &library, const ColumnChange &change, bool takesApproval, Lists lists)
{
    BulkChange plan;
    plan.m_takesApproval = takesApproval;
    COPYDESK_TRY(library.connection().script(
        u"CREATE TEMP TABLE IF NOT EXISTS list_map (column_name TEXT, old INTEGER, new INTEGER); "
        "CREATE INDEX IF NOT EXISTS temp.list_map_old ON list_map (column_name, old); "
        "DELETE FROM temp.list_map"_s));
    for (const PostColumn &column : postColumns()) {
        if (!column.field)
            continue;
        const bool isEdited = std::ranges::find(change.listEdits, *column.field, &ColumnChange::ListEdit::field)
            != change.listEdits.end();
        const Post::Value *value = assigned(change, *column.field);
        if (isEdited && !value) {
            COPYDESK_TRY(plan.editList(library, column, change, lists));
            continue;
        }
        if (!value)
            continue;
        Post::Value wanted = *value;
        if (isEdited) {
            const auto *items = std::get_if<QStringList>(value);
            bool isAbsent = !items;
            const QStringList all = edited(items ? *items : QStringList(), *column.field, change, isAbsent);
            wanted = isAbsent ? Post::Value() : Post::Value(all);
        }
        if (lists == Lists::Preview && std::holds_alternative<QStringList>(wanted)) {
            COPYDESK_LET(number, library.posts().lists().find(std::get<QStringList>(wanted)));
            plan.assign(column.name, number ? number : -1);
            continue;
        }
        COPYDESK_LET(number, toSql(column, wanted, library.posts().lists()));
        plan.assign(column.name, number);
    }
    if (takesApproval) {
        plan.m_values.insert(u":approved"_s, QString(Post::Status::Approved));
        plan.m_values.insert(u":reviewed"_s, QString(Post::Status::Reviewed));
        const auto lose = [&plan](Post::FieldId field, const QString &value) {
            const QString column = Post::latin1(field->column);
            if (!plan.sets(column)) {
                plan.m_consequences.push_back(
                    {column, u"CASE WHEN p.status = :approved THEN "_s + value + u" ELSE p."_s + column + u" END"_s});
            }
        };
        lose(Post::Fields::Status, u":reviewed"_s);
        lose(Post::Fields::NeedsReview, u"1"_s);
    }
    return plan;
}

/// What the column becomes; empty where the change leaves it.
QString BulkChange::becomes(const QString &column) const
{
    for (const auto *targets : {&m_targets, &m_consequences}) {
        const auto found = std::ranges::find(*targets, column, &Target::column);
        if (found != targets->end())
            return found->after;
    }
    return {};
}

static Result<bool> isAnySelected(Connection &connection, const QString &condition)
{
    COPYDESK_LET(found,
                 connection.value(u"SELECT 1 FROM temp.selected s CROSS JOIN post p ON p.id = s.post WHERE "_s
                                  % condition % u" LIMIT 1"_s));
    return found.isValid();
}

Result<> BulkChange::traceFlag(Connection &connection, const ChangeNote &note)
{
    const QString flag = becomes(u"needs_review"_s);
    if (flag.isEmpty())
        return {};
    if (note.rule) {
        m_values.insert(u":rule"_s, note.rule.value);
        m_consequences.push_back({u"flagged_by"_s, u":rule"_s});
        return {};
    }
    COPYDESK_LET(isUsed, connection.value(u"SELECT 1 FROM post WHERE flagged_by IS NOT NULL LIMIT 1"_s));
    if (!isUsed.isValid())
        return {};
    COPYDESK_LET(isAny, isAnySelected(connection, u"p.flagged_by IS NOT NULL"_s));
    if (isAny)
        m_consequences.push_back({u"flagged_by"_s, u"iif(("_s % flag % u") IS 1, p.flagged_by, NULL)"_s});
    return {};
}

Result<> BulkChange::traceApproval(Connection &connection, const ChangeNote &note)
{
    const QString isApproved = u"p.status = 'approved' COLLATE NOCASE"_s;
    COPYDESK_LET(isUsed,
                 connection.value(u"SELECT 1 WHERE EXISTS (SELECT 1 FROM post WHERE since_approval IS NOT NULL) OR "
                                  "EXISTS (SELECT 1 FROM post WHERE status = 'approved' COLLATE NOCASE)"_s));
    if (!isUsed.isValid())
        return {};
    COPYDESK_LET(isAny, isAnySelected(connection, u"p.since_approval IS NOT NULL OR "_s % isApproved));
    if (!isAny)
        return {};
    const QString status = becomes(u"status"_s);
    QString approves = u"0"_s;
    if (!status.isEmpty()) {
        approves = u"(("_s % status % u") = 'approved' COLLATE NOCASE"_s;
        approves += note.approves ? u")"_s : QString(u" AND NOT ifnull("_s % isApproved % u", 0))"_s);
    }
    m_consequences.push_back({u"since_approval"_s,
                              u"CASE WHEN "_s % approves
                                  % u" THEN NULL WHEN p.since_approval IS NOT NULL "
                                    u"THEN p.since_approval + 1 WHEN "
                                  % isApproved % u" THEN 1 END"_s});
    return {};
}

Result<> BulkChange::addTraces(Connection &connection, const ChangeNote &note)
{
    COPYDESK_TRY(traceFlag(connection, note));
    return traceApproval(connection, note);
}

QStringList BulkChange::columns() const
{
    QStringList columns{u"version"_s};
    for (const auto *targets : {&m_targets, &m_consequences}) {
        for (const Target &target : *targets)
            columns.append(target.column);
    }
    return columns;
}

bool BulkChange::sets(const QString &column) const
{
    return std::ranges::find(m_targets, column, &Target::column) != m_targets.end();
}

QString BulkChange::changes() const
{
    QStringList conditions;
    for (const Target &target : m_targets)
        conditions.append(u"p."_s + target.column + u" IS NOT "_s + target.after);
    if (m_hasBodies)
        conditions.append(u"w.post IS NOT NULL"_s);
    return conditions.isEmpty() ? u"0"_s : conditions.join(u" OR "_s);
}

QString BulkChange::source() const
{
    const QString posts = u" FROM temp.selected s CROSS JOIN post p ON p.id = s.post"_s;
    return m_hasBodies ? posts + u" LEFT JOIN temp.rewritten w ON w.post = s.post"_s : posts;
}

/// Binds those of the values that the text names.
static Result<Statement> runNamed(Connection &connection, const QString &sql, const QVariantMap &values)
{
    COPYDESK_LET(query, connection.prepare(sql));
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        static const QString wordCharacters = u"abcdefghijklmnopqrstuvwxyz_"_s;
        for (qsizetype at = sql.indexOf(it.key()); at >= 0; at = sql.indexOf(it.key(), at + 1)) {
            const qsizetype end = at + it.key().size();
            if (end == sql.size() || !wordCharacters.contains(sql.at(end))) {
                query.bindValue(it.key(), it.value());
                break;
            }
        }
    }
    COPYDESK_TRY(connection.exec(query));
    return std::move(query);
}

Result<BulkCounts> BulkChange::count(Connection &connection, qint64 matched) const
{
    BulkCounts counts;
    counts.matched = matched;
    COPYDESK_LET(
        rows,
        runNamed(connection,
                 u"SELECT count(*), coalesce(sum(p.status = 'approved'), 0)"_s % source() % u" WHERE "_s % changes(),
                 m_values));
    rows.next();
    counts.changed = rows.value(0).toLongLong();
    counts.already = matched - counts.changed;
    if (m_takesApproval) {
        counts.approvalsLost = sets(u"status"_s) ? 0 : rows.value(1).toLongLong();
    }
    return counts;
}

static QString bumped(Post::Bump bump)
{
    switch (bump) {
    case Post::Bump::None:
    case Post::Bump::Patch:
        break;
    case Post::Bump::Minor:
        return u"(((coalesce(p.version, 0) >> 18) + 1) << 18)"_s;
    case Post::Bump::Major:
        return u"(((coalesce(p.version, 0) >> 36) + 1) << 36)"_s;
    }
    return u"(coalesce(p.version, 0) + 1)"_s;
}

Result<qint64> BulkChange::apply(Connection &connection, OperationId operation, const ChangeNote &note) const
{
    QString before, after, assignments;
    const QString version = bumped(note.bump);
    for (const auto *targets : {&m_targets, &m_consequences}) {
        for (const Target &target : *targets) {
            before += u'\'' + target.column + u"', p."_s + target.column + u", "_s;
            after += u'\'' + target.column + u"', "_s + target.after + u", "_s;
            assignments += target.column + u" = "_s + target.after + u", "_s;
        }
    }
    COPYDESK_LET(floor, connection.value(u"SELECT coalesce(max(id), 0) FROM revision"_s));
    QVariantMap values = m_values;
    values.insert(u":operation"_s, operation.value);
    values.insert(u":kind"_s, note.kind);
    values.insert(u":bump"_s, Post::toString(std::max(note.bump, Post::Bump::Patch)));
    values.insert(u":reason"_s, note.reason.isEmpty() ? QVariant() : QVariant(note.reason));
    values.insert(u":now"_s, now());
    values.insert(u":floor"_s, floor);
    COPYDESK_TRY(runNamed(connection,
                          u"INSERT INTO revision (post, operation, kind, bump, version_before, version_after, "
                          u"head_before, head_after, time, reason, "
                          "before, after, body_before, body_after) SELECT p.id, :operation, :kind, :bump, p.version, "_s
                              % version % u", p.head, 0, max(:now, p.changed + 1), :reason, json_object("_s % before
                              % u"'version', p.version), json_object("_s % after % u"'version', "_s % version % u"), "_s
                              % (m_hasBodies ? u"iif(w.post IS NULL, NULL, p.body), w.body"_s : u"NULL, NULL"_s)
                              % source() % u" WHERE "_s % changes(),
                          values));
    const qint64 changed = connection.changes();
    if (changed == 0)
        return 0;
    COPYDESK_TRY(runNamed(connection,
                          u"UPDATE post AS p SET "_s % assignments
                              % (m_hasBodies ? u"body = coalesce(r.body_after, p.body), "_s : QString())
                              % u"version = "_s % version
                              % u", changed = max(:now, p.changed + 1), head = r.id FROM revision AS r "
                                "WHERE r.operation = :operation AND r.id > :floor AND p.id = r.post"_s,
                          values));
    return changed;
}

} // namespace Copydesk::Library
