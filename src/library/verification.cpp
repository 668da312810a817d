// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/verification.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/outcome.h"
#include "library/posthistory.h"
#include "library/poststore.h"
#include "library/searchindex.h"
#include "library/transaction.h"

#include <QCoreApplication>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Verification::Verification(Library &library, const Progress &progress)
    : m_library(library)
    , m_connection(library.connection())
    , m_progress(progress)
{
}

static QString say(const char *text) { return QCoreApplication::translate("Library", text); }
static tl::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled, say(QT_TRANSLATE_NOOP("Library", "Cancelled; nothing was changed.")));
}

void Verification::problem(const QString &text)
{
    constexpr qsizetype mostListed = 200;
    if (m_report.problems.size() < mostListed)
        m_report.problems.append(text);
    else if (m_report.problems.size() == mostListed)
        m_report.problems.append(say(QT_TRANSLATE_NOOP("Library", "… and more.")));
}

bool Verification::goesOn()
{
    return !m_progress || (++m_done % 128) != 0 || m_progress(qMin(m_done, m_total), m_total);
}

Result<VerifyReport> Verification::run()
{
    for (const auto &[member, table] :
         {std::pair(&VerifyReport::posts, u"post WHERE removed = 0"_s),
          std::pair(&VerifyReport::revisions, u"revision"_s), std::pair(&VerifyReport::operations, u"operation"_s)}) {
        COPYDESK_LET(count, m_connection.value(u"SELECT count(*) FROM "_s + table));
        m_report.*member = count.toLongLong();
    }
    COPYDESK_LET(bodies, m_connection.value(u"SELECT count(*) FROM body"_s));
    m_total = bodies.toLongLong() + m_report.posts + m_report.revisions;
    {
        const auto guard = interruptible(m_connection, m_progress, m_total);
        COPYDESK_TRY(checkFile());
    }
    for (const auto check : {&Verification::checkBodies, &Verification::checkPosts, &Verification::checkHistories,
                             &Verification::checkSearchIndex}) {
        if (auto done = (this->*check)(); !done) {
            if (done.error().kind == Error::Kind::Cancelled)
                return failure(std::move(done).error());
            problem(done.error().text()); // too damaged to be read to the end
        }
    }
    return m_report;
}

Result<> Verification::checkFile()
{
    {
        COPYDESK_LET(rows, m_connection.run(u"PRAGMA main.integrity_check(50)"_s));
        while (rows.next()) {
            if (const QString text = rows.value(0).toString(); text != "ok"_L1)
                problem(say(QT_TRANSLATE_NOOP("Library", "The file: %1")).arg(text));
        }
    }
    COPYDESK_LET(rows, m_connection.run(u"PRAGMA main.foreign_key_check"_s));
    while (rows.next()) {
        problem(say(QT_TRANSLATE_NOOP("Library", "Row %1 of %2 names a row of %3 that is not there."))
                    .arg(rows.value(1).toString(), rows.value(0).toString(), rows.value(2).toString()));
    }
    return {};
}

Result<> Verification::checkBodies()
{
    COPYDESK_LET(rows, m_connection.run(u"SELECT id, dictionary, data FROM body"_s));
    while (rows.next()) {
        if (!goesOn())
            return cancelled();
        const auto json = m_library.bodies().unpack(rows.value(1).toLongLong(), rows.value(2).toByteArray());
        const auto post = json ? m_library.posts().parse(*json) : failure(json.error());
        if (!post)
            problem(say(QT_TRANSLATE_NOOP("Library", "Text %1 cannot be read: %2"))
                        .arg(rows.value(0).toString(), post.error().text()));
    }
    return m_connection.ended(rows);
}

/// Columns that name other rows, which foreign keys do not see.
Result<> Verification::checkPosts()
{
    COPYDESK_LET(rows,
                 m_connection.run(u"SELECT p.source_id FROM post p WHERE (p.head <> 0 AND NOT EXISTS (SELECT 1 FROM "
                                  u"revision r WHERE r.id = p.head "
                                  "AND r.post = p.id)) OR (p.head = 0 AND p.removed = 0 AND EXISTS (SELECT 1 FROM "
                                  "conflict c WHERE c.post = p.id AND "
                                  "NOT EXISTS (SELECT 1 FROM revision r WHERE r.post = p.id))) LIMIT 100"_s));
    while (rows.next())
        problem(say(QT_TRANSLATE_NOOP("Library", "Post %1: its history lacks the revision that it shows."))
                    .arg(rows.value(0).toString()));
    COPYDESK_LET(half,
                 m_connection.run(u"SELECT id FROM operation o WHERE kind <> 'import' AND (finished IS NULL OR posts "
                                  u"<> (SELECT count(*) FROM "
                                  "revision r WHERE r.operation = o.id)) LIMIT 100"_s));
    while (half.next())
        problem(say(QT_TRANSLATE_NOOP("Library", "Step %1 is not wholly there.")).arg(half.value(0).toString()));
    return {};
}

Result<> Verification::checkHistories()
{
    COPYDESK_LET(reader, PostHistoryReader::open(m_connection));
    for (;;) {
        COPYDESK_LET(history, reader.next());
        if (!history)
            return {};
        m_done += history->revisions.size();
        if (!goesOn())
            return cancelled();
        COPYDESK_TRY(checkHistory(*history));
    }
}

Result<> Verification::checkHistory(const PostHistory &history)
{
    COPYDESK_LET(state, m_library.posts().state(history.post));
    const QString name = state.column(Post::Fields::SourceId).toString();
    for (const QString &text : history.contradictions(state))
        problem(say(QT_TRANSLATE_NOOP("Library", "Post %1, %2")).arg(name, text));
    return {};
}

Result<> Verification::checkSearchIndex()
{
    SearchIndex &index = m_library.searchIndex();
    COPYDESK_TRY(index.makeReady());
    if (!m_library.isReadOnly() && !index.isCurrent())
        problem(say(QT_TRANSLATE_NOOP("Library", "The search index lags behind. Rebuild it.")));
    COPYDESK_LET(
        missing,
        m_connection.value(u"SELECT count(*) FROM main.post p WHERE p.removed = 0 AND NOT EXISTS (SELECT 1 FROM "
                           "search_index.search_content c WHERE c.post = p.id)"_s));
    // lupdate never ends over an argument of translate() that calls something with a comma.
    const int lacking = int(qMin<qint64>(missing.toLongLong(), 1'000'000'000));
    if (lacking > 0) {
        problem(
            QCoreApplication::translate("Library", "The search index lacks %n post(s). Rebuild it.", nullptr, lacking));
    }
    return {};
}

} // namespace Copydesk::Library
