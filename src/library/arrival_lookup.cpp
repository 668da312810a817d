// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is known of posts that come in: by their source id, by the line that they came as, and within this import.
#include "library/arrival.h"

#include "library/connection.h"
#include "library/knownlines.h"
#include "library/library.h"
#include "library/outcome.h"

#include <QScopeGuard>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<> Reception::lookUp(IncomingPosts &batch)
{
    m_known.clear();
    if (!m_bySource) {
        const QString row =
            u"SELECT id, import_hash, import_head, head, imported_by, removed, import_line FROM main.post WHERE "_s;
        COPYDESK_TRY(NativeStatement::prepareInto(m_bySource, m_library.connection(), row + u"source_id = ?"_s));
        COPYDESK_TRY(NativeStatement::prepareInto(m_byId, m_library.connection(), row + u"id = ?"_s));
    }
    // As one transaction: by themselves, each of the questions would lock and unlock the file.
    COPYDESK_TRY(m_library.connection().run(u"SAVEPOINT looking_up"_s));
    const auto ended = qScopeGuard([this] { (void)m_library.connection().run(u"RELEASE looking_up"_s); });
    for (Incoming &post : batch.posts) {
        if (post.knownAs) {
            COPYDESK_LET(isKnown, isStillKnown(post));
            if (isKnown)
                continue;
            COPYDESK_LET(read, batch.readLine(post.text));
            const quint64 line = post.line;
            post = incoming(std::move(read));
            post.line = line;
        }
        COPYDESK_TRY(lookUp(post.sourceId));
    }
    return {};
}

Result<> Reception::lookUp(const QString &sourceId)
{
    m_bySource->bind(0, sourceId);
    auto hasRow = m_bySource->step();
    if (hasRow && *hasRow) {
        m_known.insert(sourceId,
                       Known{PostId{m_bySource->number(0)}, m_bySource->blobView(1).toByteArray(),
                             RevisionId{m_bySource->number(2)}, RevisionId{m_bySource->number(3)},
                             OperationId{m_bySource->number(4)}, m_bySource->number(5) != 0});
    }
    m_bySource->reset();
    if (!hasRow)
        return failure(std::move(hasRow).error());
    return {};
}

/// Whether the post that last came in as this line is still here as it then was, and has not come in again.
Result<bool> Reception::isStillKnown(const Incoming &post)
{
    const auto place = size_t(post.knownAs.value);
    if (m_isResumed || (place < m_seen.size() && m_seen[place]))
        return false;
    m_byId->bind(0, post.knownAs.value);
    auto hasRow = m_byId->step();
    const bool isKnown = hasRow && *hasRow && m_byId->number(5) == 0 && !m_byId->isNull(6)
        && KnownLines::unmasked(m_byId->number(6), m_byId->blobView(1)) == post.line;
    m_byId->reset();
    if (!hasRow)
        return failure(std::move(hasRow).error());
    return isKnown;
}

bool Reception::isPlainlyUnchanged(const Incoming &post) const
{
    if (post.knownAs)
        return true; // looked at by lookUp
    const auto known = m_known.constFind(post.sourceId);
    return known != m_known.cend() && !known->removed && known->hash == post.hash;
}

static quint64 shortHash(const QString &text)
{
    return XXH3_64bits(text.constData(), size_t(text.size()) * sizeof(QChar));
}

bool Reception::isSeen(const Incoming &post, const Known *known) const
{
    if (known && size_t(known->id.value) < m_seen.size() && m_seen[size_t(known->id.value)])
        return true;
    return !m_seenNew.isEmpty() && m_seenNew.contains(shortHash(post.sourceId));
}

/// Of one that no post of the library was before this import.
bool Reception::isSeenAlike(const Incoming &post) const
{
    return m_seenNew.value(shortHash(post.sourceId)) == post.hash;
}

void Reception::noteSeen(const Incoming &post, PostId id)
{
    if (!id) {
        m_seenNew.insert(shortHash(post.sourceId), post.hash);
        return;
    }
    const auto place = size_t(id.value);
    if (place >= m_seen.size())
        m_seen.resize(qMax(place + 1, m_seen.size() * 2));
    m_seen[place] = true;
    m_unsettled.push_back(id);
}

std::vector<IndexedPost> Reception::settle()
{
    m_unsettled.clear();
    return std::exchange(m_indexed, {});
}

void Reception::unsettle()
{
    for (const PostId id : m_unsettled)
        m_seen[size_t(id.value)] = false;
    (void)settle();
}

} // namespace Copydesk::Library
