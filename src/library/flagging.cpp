// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/flagging.h"

#include "library/library.h"
#include "library/outcome.h"
#include "library/selection.h"
#include "library/transaction.h"

#include <QCoreApplication>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// Whether the revision r is a person's decision about the post.
QString isDecision()
{
    return u"(r.kind NOT IN ('import', 'rule', 'dismiss', 'undismiss') AND (r.kind NOT IN ('edit', 'bulk', "
           u"'replace-sentence', 'revert') OR "
           "(r.before ->> '$.needs_review' IS 1 AND r.after ->> '$.needs_review' IS NOT 1) OR "
           "(r.before ->> '$.status' IS NOT r.after ->> '$.status' AND NOT (r.before ->> '$.status' IS 'approved' AND "
           "r.after ->> '$.status' IS 'reviewed'))))"_s;
}

/// What the rule flags of the query's posts stays in temp.selected.
Result<FlagCounts> select(Library &library, const Query::Query &query)
{
    Connection &connection = library.connection();
    FlagCounts counts;
    COPYDESK_LET(matched, materialize(library, query));
    counts.matched = matched;
    COPYDESK_TRY(
        connection.run(u"DELETE FROM temp.selected WHERE post IN (SELECT s.post FROM temp.selected s CROSS JOIN "
                       "post p ON p.id = s.post WHERE p.needs_review = 1)"_s));
    counts.already = connection.changes();
    COPYDESK_TRY(connection.run(
        u"WITH RECURSIVE line (post, revision) AS ("
        "SELECT s.post, p.head FROM temp.selected s CROSS JOIN post p ON p.id = s.post WHERE p.head <> 0 "
        "UNION ALL SELECT l.post, r.head_before FROM line l CROSS JOIN revision r ON r.id = l.revision "
        "WHERE r.head_before <> 0 AND NOT (r.kind = 'import' AND json_type(r.after, '$.import_head') IS NOT NULL) AND NOT "_s
        % isDecision()
        % u") DELETE FROM temp.selected WHERE post IN (SELECT l.post FROM line l CROSS JOIN revision r ON r.id = "
          "l.revision WHERE "_s
        % isDecision() % u')'));
    counts.decided = connection.changes();
    counts.flagged = counts.matched - counts.already - counts.decided;
    return counts;
}

Result<std::vector<PostId>> selected(Connection &connection, qint64 most)
{
    COPYDESK_LET(rows, connection.run(u"SELECT post FROM temp.selected ORDER BY post LIMIT ?"_s, {most}));
    std::vector<PostId> posts;
    while (rows.next())
        posts.push_back(PostId{rows.value(0).toLongLong()});
    COPYDESK_TRY(connection.ended(rows));
    return posts;
}

} // namespace

Result<FlagPreview> previewFlags(Library &library, const Query::Query &query, int mostSamples, const Progress &progress)
{
    const auto guard = interruptible(library.connection(), progress);
    FlagPreview preview;
    COPYDESK_LET(counts, select(library, query));
    preview.counts = counts;
    COPYDESK_LET(samples, selected(library.connection(), mostSamples));
    preview.samples = std::move(samples);
    return preview;
}

Result<FlagCounts> flagMatching(Library &library, Operation &operation, const Rule &rule, const Query::Query &query,
                                const Progress &progress)
{
    FlagCounts counts;
    std::vector<PostId> posts;
    {
        const auto guard = interruptible(library.connection(), progress);
        COPYDESK_LET(found, select(library, query));
        counts = found;
        COPYDESK_LET(wanted, selected(library.connection(), -1));
        posts = std::move(wanted);
    }
    if (posts.empty())
        return counts;
    ColumnChange change;
    change.assignments.push_back({Post::Fields::NeedsReview, true});
    ChangeNote note{u"rule"_s, Post::Bump::Patch, rule.reason()};
    note.rule = rule.id;
    COPYDESK_LET(changed, operation.changeAll(std::move(posts), change, note, false, false, progress));
    counts.flagged = changed.changed;
    return counts;
}

Result<std::vector<LastDecision>> lastDecisions(Library &library, const QStringList &decisions, int most,
                                                const Progress &progress)
{
    Connection &connection = library.connection();
    const auto guard = interruptible(connection, progress);
    QVariantList values;
    QStringList places;
    for (const QString &decision : decisions) {
        values += decision;
        places += u"?"_s;
    }
    values += most;
    COPYDESK_LET(
        rows,
        connection.run(u"SELECT d.post, d.kind, d.head_before FROM revision d CROSS JOIN post p ON p.id = d.post WHERE "
                       "p.removed = 0 AND d.kind IN ("_s
                           % places.join(u", "_s)
                           % u") AND d.id = (WITH RECURSIVE line (revision) AS (SELECT p.head UNION ALL "
                             "SELECT r.head_before FROM line l CROSS JOIN revision r ON r.id = l.revision WHERE NOT "_s
                           % isDecision()
                           % u") SELECT r.id FROM line l CROSS JOIN revision r ON r.id = l.revision WHERE "_s
                           % isDecision() % u" LIMIT 1) ORDER BY d.id DESC LIMIT ?"_s,
                       values));
    std::vector<LastDecision> found;
    while (rows.next())
        found.push_back(
            {PostId{rows.value(0).toLongLong()}, rows.value(1).toString(), RevisionId{rows.value(2).toLongLong()}});
    COPYDESK_TRY(connection.ended(rows));
    return found;
}

Result<Query::PostState> stateBeside(Library &library, PostId post)
{
    COPYDESK_LET(
        rows,
        library.connection().run(
            u"SELECT EXISTS (SELECT 1 FROM conflict c WHERE c.post = p.id), "
            "p.head <> p.import_head, p.head <> (SELECT e.head FROM export_last e WHERE e.post = p.id), "
            "EXISTS (SELECT 1 FROM export_last e WHERE e.post = p.id), p.since_approval IS NOT NULL, "
            "p.imported_by = (SELECT max(imported_by) FROM post WHERE removed = 0), "
            "EXISTS (SELECT 1 FROM dismissal d WHERE d.post = p.id), "
            "iif(p.flagged_by IS NULL, NULL, ifnull((SELECT name FROM rule WHERE id = p.flagged_by), '')) FROM post p WHERE p.id = ?"_s,
            {post.value}));
    Query::PostState state;
    if (!rows.next())
        return state;
    state.hasConflict = rows.value(0).toBool();
    state.isChanged = rows.value(1).toBool();
    state.isChangedSinceExport = rows.value(2).toBool();
    state.isExported = rows.value(3).toBool();
    state.isChangedSinceApproval = rows.value(4).toBool();
    state.isNew = rows.value(5).toBool();
    state.hasDismissals = rows.value(6).toBool();
    if (!rows.value(7).isNull()) {
        const QString name = rows.value(7).toString();
        state.flaggedBy = name.isEmpty() ? u""_s : name; // of a rule that is gone: empty, but there
    }
    return state;
}

} // namespace Copydesk::Library
