// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/posthistory.h"

#include "library/outcome.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

PostHistoryReader::PostHistoryReader(Connection &connection, Statement &&rows)
    : m_connection(&connection)
    , m_rows(std::move(rows))
    , m_hasRow(m_rows.next())
{
}

Result<PostHistoryReader> PostHistoryReader::open(Connection &connection)
{
    COPYDESK_LET(rows,
                 connection.run(u"SELECT post, id, head_before, head_after, time, kind, bump, version_before, "
                                u"version_after, before, after, "
                                "body_before, body_after FROM revision INDEXED BY revision_post ORDER BY post, id"_s));
    return PostHistoryReader(connection, std::move(rows));
}

static std::optional<qint64> maybe(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

PostHistory::Revision PostHistoryReader::revision() const
{
    const auto number = [this](int column) { return m_rows.value(column).toLongLong(); };
    const auto json = [this](int column) {
        return QJsonDocument::fromJson(m_rows.value(column).toString().toUtf8()).object();
    };
    PostHistory::Revision revision;
    revision.id = number(1);
    revision.headBefore = number(2);
    revision.headAfter = number(3);
    revision.time = number(4);
    revision.kind = m_rows.value(5).toString();
    revision.bump = m_rows.value(6).toString();
    revision.versionBefore = maybe(m_rows.value(7));
    revision.versionAfter = maybe(m_rows.value(8));
    revision.before = json(9);
    revision.after = json(10);
    revision.bodyBefore = number(11);
    revision.bodyAfter = number(12);
    return revision;
}

Result<std::optional<PostHistory>> PostHistoryReader::next()
{
    if (!m_hasRow)
        return std::nullopt;
    PostHistory history;
    history.post = PostId{m_rows.value(0).toLongLong()};
    while (m_hasRow && m_rows.value(0).toLongLong() == history.post.value) {
        history.revisions.append(revision());
        m_hasRow = m_rows.next();
    }
    if (!m_hasRow)
        COPYDESK_TRY(m_connection->ended(m_rows));
    return history;
}

static bool holds(const PostState &state, const QJsonObject &values, qint64 body, const std::optional<qint64> &version)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (const qsizetype i = columnIndex(it.key()); i >= 0 && state.columns[size_t(i)] != fromJsonValue(it.value()))
            return false;
    }
    return (body == 0 || state.body == body) && maybe(state.column(Post::Fields::Version)) == version;
}

static void set(PostState &state, const QJsonObject &values, qint64 body)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (const qsizetype i = columnIndex(it.key()); i >= 0)
            state.columns[size_t(i)] = fromJsonValue(it.value());
    }
    state.body = body ? body : state.body;
}

QStringList PostHistory::contradictions(const PostState &present) const
{
    QStringList found;
    const auto report = [&found](const Revision &revision, const char *text) {
        found.append(QCoreApplication::translate("Library", "revision %1: %2")
                         .arg(revision.id)
                         .arg(QCoreApplication::translate("Library", text)));
    };
    qint64 head = 0, time = 0;
    for (const Revision &revision : revisions) {
        if (revision.headBefore != head)
            report(revision, QT_TRANSLATE_NOOP("Library", "it does not begin where the one before ended."));
        head = revision.stateAfter();
        if (revision.time <= time)
            report(revision, QT_TRANSLATE_NOOP("Library", "its time is not later than that of the one before."));
        time = revision.time;
        if (!revision.bump.isEmpty() && revision.versionAfter.value_or(0) <= revision.versionBefore.value_or(0))
            report(revision, QT_TRANSLATE_NOOP("Library", "its version does not increase."));
    }
    if (head != present.head.value || present.changed < time)
        report(revisions.last(), QT_TRANSLATE_NOOP("Library", "it is not what the post shows."));
    PostState state = present;
    for (auto revision = revisions.crbegin(); revision != revisions.crend(); ++revision) {
        if (!holds(state, revision->after, revision->bodyAfter, revision->versionAfter)) {
            report(*revision, QT_TRANSLATE_NOOP("Library", "the post is not what it left."));
            break;
        }
        set(state, revision->before, revision->bodyBefore);
        if (maybe(state.column(Post::Fields::Version)) != revision->versionBefore) {
            report(*revision,
                   QT_TRANSLATE_NOOP("Library", "its version before is not the one after the revision before."));
            break;
        }
    }
    return found;
}

} // namespace Copydesk::Library
