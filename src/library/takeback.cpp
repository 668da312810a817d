// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/takeback.h"

#include "library/connection.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/poststore.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

TakeBack::TakeBack(Library &library, const OperationRow &target, bool isUndo, OperationId within)
    : m_library(library)
    , m_connection(library.connection())
    , m_target(target)
    , m_isUndo(isUndo)
    , m_within(within)
    , m_time(now())
{
}

Result<UndoReport> TakeBack::run()
{
    COPYDESK_TRY(select());
    COPYDESK_TRY(selectLeftAlone());
    if (m_affected + m_arrived == 0) {
        COPYDESK_TRY(nothingToDo());
        return report();
    }
    COPYDESK_LET(id,
                 insertOperation(m_library, m_isUndo ? OperationKind::Undo : OperationKind::Redo, m_target.label, {},
                                 m_target.id));
    m_operation = id;
    COPYDESK_TRY(setOperationPosts(m_connection, m_operation, m_affected + m_arrived));
    if (m_affected > 0) {
        COPYDESK_TRY(writeRevisions());
        COPYDESK_TRY(writePosts());
        COPYDESK_LET(followed, followBodies(m_library, m_operation));
        m_isIndexBehind = !followed;
    }
    if (m_arrived > 0)
        COPYDESK_TRY(moveArrivals());
    COPYDESK_TRY(markOperations());
    return report();
}

QString TakeBack::limit(const QString &post) const
{
    if (!m_within)
        return {};
    return u" AND EXISTS (SELECT 1 FROM revision w WHERE w.operation = "_s + QString::number(m_within.value)
        + u" AND w.post = "_s + post + u')';
}

Result<qint64> TakeBack::count(const QString &table)
{
    COPYDESK_LET(number, m_connection.value(u"SELECT count(*) FROM temp."_s + table));
    return number.toLongLong();
}

/// The posts that can be moved: temp.affected (with the revision to move over), temp.arrived (brought by this import).
Result<> TakeBack::select()
{
    COPYDESK_TRY(
        m_connection.script(u"CREATE TEMP TABLE IF NOT EXISTS affected (post INTEGER PRIMARY KEY, revision INTEGER); "
                            "CREATE TEMP TABLE IF NOT EXISTS arrived (post INTEGER PRIMARY KEY); "
                            "CREATE TEMP TABLE IF NOT EXISTS left_alone (post INTEGER PRIMARY KEY); "
                            "DELETE FROM temp.affected; DELETE FROM temp.arrived; DELETE FROM temp.left_alone"_s));
    const QString isThere = m_isUndo
        ? u"p.head = r.id"_s
        : u"p.head = r.head_before AND p.removed = coalesce(r.before ->> '$.removed', 0)"_s;
    COPYDESK_TRY(m_connection.run(u"INSERT INTO temp.affected (post, revision) SELECT r.post, r.id FROM revision r "
                                  u"CROSS JOIN post p ON p.id = r.post "
                                  "WHERE r.operation = ? AND "_s
                                      % isThere % limit(u"r.post"_s) % u" ORDER BY r.post"_s,
                                  {m_target.id.value}));
    COPYDESK_LET(affected, count(u"affected"_s));
    m_affected = affected;
    if (m_target.kind != OperationKind::Import)
        return {};
    COPYDESK_TRY(m_connection.run(u"INSERT INTO temp.arrived (post) SELECT p.id FROM post p WHERE p.imported_by = ? "
                                  u"AND p.head = 0 AND p.removed = ? "
                                  "AND p.id NOT IN (SELECT post FROM temp.affected)"_s
                                      % limit(u"p.id"_s),
                                  {m_target.id.value, m_isUndo ? 0 : 1}));
    COPYDESK_LET(arrived, count(u"arrived"_s));
    m_arrived = arrived;
    return {};
}

/// Posts on which the operation is (for redo: is not) in effect, but which have moved on since.
Result<> TakeBack::selectLeftAlone()
{
    if (!m_within && m_affected + m_arrived == m_target.posts)
        return {}; // all of them can be moved
    // What moved last over the revision says whether it is in effect.
    const QString lastMove = u"coalesce((SELECT m.kind FROM revision m WHERE m.post = r.post AND ((m.kind = 'undo' AND "
                             u"m.head_before = r.id) OR "
                             "(m.kind = 'redo' AND m.head_after = r.id)) ORDER BY m.id DESC LIMIT 1), 'redo')"_s;
    COPYDESK_TRY(
        m_connection.run(u"INSERT INTO temp.left_alone (post) SELECT r.post FROM revision r WHERE r.operation = ? "
                         "AND r.post NOT IN (SELECT post FROM temp.affected) AND "_s
                             % lastMove % (m_isUndo ? u" = 'redo'"_s : u" = 'undo'"_s) % limit(u"r.post"_s),
                         {m_target.id.value}));
    if (m_isUndo && m_target.kind == OperationKind::Import) {
        COPYDESK_TRY(m_connection.run(
            u"INSERT OR IGNORE INTO temp.left_alone (post) SELECT p.id FROM post p WHERE p.imported_by = ? AND p.head "
            u"<> 0 "
            "AND p.removed = 0 AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.operation = p.imported_by AND r.post = p.id)"_s
                % limit(u"p.id"_s),
            {m_target.id.value}));
    }
    COPYDESK_LET(leftAlone, count(u"left_alone"_s));
    m_leftAlone = leftAlone;
    return {};
}

Result<> TakeBack::nothingToDo()
{
    if (!m_target.finished) { // a cut-off import of which nothing is left to take back
        COPYDESK_TRY(m_connection.run(u"UPDATE operation SET finished = ?, undone = 1 WHERE id = ?"_s,
                                      {m_time, m_target.id.value}));
        return {};
    }
    if (m_isUndo && m_target.isUndone && m_leftAlone == 0)
        return failure(
            Error::Kind::Refused,
            QCoreApplication::translate("Library", "Step %1 was taken back already.").arg(m_target.id.value));
    return {};
}

/// The columns that the revisions name. A bulk change has noted them; otherwise they are looked up.
Result<QStringList> TakeBack::changedColumns()
{
    QStringList columns;
    for (const auto &column : m_target.details.value("columns"_L1).toArray())
        columns.append(column.toString());
    if (!columns.isEmpty())
        return columns;
    COPYDESK_LET(
        rows,
        m_connection.run(
            u"SELECT DISTINCT j.key FROM temp.affected a CROSS JOIN revision r ON r.id = a.revision CROSS JOIN "
            "json_each(r.before) j"_s));
    while (rows.next())
        columns.append(rows.value(0).toString());
    return columns;
}

Result<> TakeBack::writeRevisions()
{
    const QString values = m_isUndo
        ? u"r.version_after, r.version_before, r.id, r.head_before, max(?, p.changed + 1), r.after, r.before, "
          "r.body_after, r.body_before"_s
        : u"r.version_before, r.version_after, r.head_before, r.id, max(?, p.changed + 1), r.before, r.after, "
          "r.body_before, r.body_after"_s;
    COPYDESK_TRY(m_connection.run(
        u"INSERT INTO revision (post, operation, kind, bump, version_before, version_after, head_before, head_after, "
        u"time, "
        "before, after, body_before, body_after) SELECT a.post, ?, ?, '', "_s
            % values
            % u" FROM temp.affected a CROSS JOIN revision r ON r.id = a.revision CROSS JOIN post p ON p.id = a.post"_s,
        {m_operation.value, toString(m_isUndo ? OperationKind::Undo : OperationKind::Redo), m_time}));
    return {};
}

Result<> TakeBack::writePosts()
{
    COPYDESK_LET(columns, changedColumns());
    const bool isUniform = m_target.details.contains("columns"_L1);
    const QString side = m_isUndo ? u"before"_s : u"after"_s;
    QString assignments;
    for (const QString &column : std::as_const(columns)) {
        if (column == "conflict"_L1) {
            COPYDESK_TRY(writeConflicts());
            continue;
        }
        if (column == "dismissal"_L1) {
            COPYDESK_TRY(writeDismissals());
            continue;
        }
        const bool isMark = column == "removed"_L1 || column == "imported_by"_L1 || column == "import_head"_L1
            || column == "import_hash"_L1 || column == "flagged_by"_L1 || column == "since_approval"_L1;
        if (!isMark && columnIndex(column) < 0) { // names come from the file: nothing else gets into the text
            return failure(Error::Kind::Library,
                           QCoreApplication::translate(
                               "Library", "The history names a column that there is not (%1). Run “verify”.")
                               .arg(column));
        }
        QString value = u"r."_s + side + u" ->> '$."_s + column + u'\'';
        if (column == "import_hash"_L1)
            value = u"unhex("_s + value + u')';
        if (!isUniform)
            value = u"CASE WHEN json_type(r."_s + side + u", '$."_s + column + u"') IS NULL THEN p."_s + column
                + u" ELSE "_s + value + u" END"_s;
        assignments += column + u" = "_s + value + u", "_s;
    }
    COPYDESK_LET(
        body,
        m_connection.value(
            u"SELECT 1 FROM temp.affected a CROSS JOIN revision r ON r.id = a.revision WHERE r.body_before IS NOT NULL "
            "LIMIT 1"_s));
    if (body.isValid())
        assignments += u"body = coalesce(r.body_"_s + side + u", p.body), "_s;
    COPYDESK_TRY(m_connection.run(
        u"UPDATE post AS p SET "_s % assignments % u"changed = max(?, p.changed + 1), head = "_s
            % (m_isUndo ? u"r.head_before"_s : u"r.id"_s)
            % u" FROM temp.affected AS a CROSS JOIN revision AS r ON r.id = a.revision WHERE p.id = a.post"_s,
        {m_time}));
    return {};
}

/// A conflict that the revision made goes; one that it replaced or ended comes back.
Result<> TakeBack::writeConflicts()
{
    const QString side = m_isUndo ? u"before"_s : u"after"_s;
    const QString affected = u"FROM temp.affected a CROSS JOIN revision r ON r.id = a.revision WHERE json_type(r."_s
        + side + u", '$.conflict')"_s;
    COPYDESK_TRY(
        m_connection.run(u"DELETE FROM conflict WHERE post IN (SELECT a.post "_s % affected % u" IS NOT NULL)"_s));
    const QString part = u"r."_s + side + u" ->> '$.conflict."_s;
    COPYDESK_TRY(
        m_connection.run(u"INSERT INTO conflict (post, operation, base_head, theirs, theirs_hash) SELECT a.post, "_s
                         % part % u"operation', "_s % part % u"base_head', "_s % part % u"theirs', unhex("_s % part
                         % u"theirs_hash') "_s % affected % u" = 'object'"_s));
    return {};
}

/// The dismissals are what they were before the revision, or after it.
Result<> TakeBack::writeDismissals()
{
    const QString side = m_isUndo ? u"before"_s : u"after"_s;
    const QString affected = u"FROM temp.affected a CROSS JOIN revision r ON r.id = a.revision"_s;
    const QString isNamed = u" WHERE json_type(r."_s + side + u", '$.dismissal') IS NOT NULL"_s;
    COPYDESK_TRY(
        m_connection.run(u"DELETE FROM dismissal WHERE post IN (SELECT a.post "_s % affected % isNamed % u')'));
    COPYDESK_TRY(m_connection.run(
        u"INSERT INTO dismissal (post, check_name, reason, operation) SELECT a.post, j.value ->> '$.check', "
        "j.value ->> '$.reason', j.value ->> '$.operation' "_s
        % affected % u" CROSS JOIN json_each(r."_s % side % u", '$.dismissal') j"_s));
    return {};
}

/// Posts that the import brought go, or come again.
Result<> TakeBack::moveArrivals()
{
    const QString gone = u"{\"removed\":1}"_s, there = u"{\"removed\":0}"_s;
    COPYDESK_TRY(m_connection.run(
        u"INSERT INTO revision (post, operation, kind, bump, version_before, version_after, head_before, head_after, "
        u"time, "
        "before, after) SELECT a.post, ?, ?, '', p.version, p.version, 0, 0, max(?, p.changed + 1), ?, ? "
        "FROM temp.arrived a CROSS JOIN post p ON p.id = a.post"_s,
        {m_operation.value, toString(m_isUndo ? OperationKind::Undo : OperationKind::Redo), m_time,
         m_isUndo ? there : gone, m_isUndo ? gone : there}));
    COPYDESK_TRY(m_connection.run(
        u"UPDATE post AS p SET removed = ?, changed = max(?, p.changed + 1) WHERE p.id IN (SELECT post FROM temp.arrived)"_s,
        {m_isUndo ? 1 : 0, m_time}));
    return {};
}

Result<> TakeBack::markOperations()
{
    const QString counterpart = m_isUndo ? u"redo"_s : u"undo"_s;
    if (m_within) {
        COPYDESK_TRY(m_connection.run(u"UPDATE operation SET undone = 1 WHERE id = ?"_s, {m_within.value}));
    } else {
        COPYDESK_TRY(m_connection.run(u"UPDATE operation SET undone = 1 WHERE target = ? AND kind = ?"_s,
                                      {m_target.id.value, counterpart}));
    }
    // Whether some of the target's posts stay on the other side.
    COPYDESK_LET(others,
                 m_connection.value(u"SELECT 1 FROM operation WHERE target = ? AND kind = ? AND undone = 0"_s,
                                    {m_target.id.value, counterpart}));
    const bool isWhole =
        m_leftAlone == 0 && (m_isUndo ? !m_within || m_affected + m_arrived >= m_target.posts : !others.isValid());
    COPYDESK_TRY(m_connection.run(u"UPDATE operation SET undone = ?, finished = coalesce(finished, ?) WHERE id = ?"_s,
                                  {isWhole ? (m_isUndo ? 1 : 0) : 2, m_time, m_target.id.value}));
    return {};
}

Result<UndoReport> TakeBack::report()
{
    constexpr int mostListed = 1000;
    UndoReport report;
    report.operation = m_operation;
    report.target = m_target.id;
    report.restored = m_affected + m_arrived;
    report.leftAloneCount = m_leftAlone;
    COPYDESK_LET(alone, m_connection.run(u"SELECT post FROM temp.left_alone LIMIT ?"_s, {mostListed}));
    while (alone.next())
        report.leftAlone.append(PostId{alone.value(0).toLongLong()});
    COPYDESK_LET(restored,
                 m_connection.run(u"SELECT post FROM temp.affected UNION ALL SELECT post FROM temp.arrived LIMIT ?"_s,
                                  {mostListed}));
    while (restored.next())
        report.posts.append(PostId{restored.value(0).toLongLong()});
    return report;
}

} // namespace Copydesk::Library
