// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/nearduplicates.h"

#include "library/articlereader.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/likecandidates.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchindex.h"
#include "library/sentencesets.h"

#include <QCache>
#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <tuple>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// What must be the same letter by letter, of what is asked for, to look whether the rest was reworded.
constexpr double LeastExact = 0.6;
/// Representatives whose text is read for one post.
constexpr size_t MostRead = 3;
constexpr int KeptTexts = 2000;
/// Posts between two looks at whether to go on.
constexpr qint64 Step = 256;

struct Best {
    qint64 post = 0; ///< 0: none is alike enough
    double share = 0;
};

/// The part of an article's sentences that others have, at the least, where it may be a near duplicate of one.
bool mayBeDuplicate(const SentenceSets &sets, qint64 post, double least)
{
    const auto shared = double(sets.shared(post).size());
    return shared > 0 && 2 * shared / (sets.length(post) + shared) >= least * LeastExact;
}

class Finding {
public:
    Finding(Library &library, const SentenceSets &sets, double least)
        : m_library(library)
        , m_sets(sets)
        , m_least(least)
        , m_candidates(sets)
        , m_reader(library.sentences())
        , m_texts(KeptTexts)
        , m_representatives(size_t(sets.lastPost()) + 1)
        , m_shares(size_t(sets.lastPost()) + 1)
    {
    }

    Result<> run(const Progress &progress)
    {
        const qint64 last = m_sets.lastPost();
        for (qint64 post = 1; post <= last; ++post) {
            if (post % Step == 0 && progress && !progress(post, 2 * last))
                return failure(Error::Kind::Cancelled, {});
            if (!mayBeDuplicate(m_sets, post, m_least))
                continue;
            COPYDESK_LET(best, bestOf(post));
            m_representatives[size_t(post)] = quint32(best.post == 0 ? post : best.post);
            m_shares[size_t(post)] = float(best.post == 0 ? 1 : best.share);
            if (best.post == 0)
                m_candidates.add(post);
        }
        // A better representative may have come later.
        for (qint64 post = 1; post <= last; ++post) {
            if (post % Step == 0 && progress && !progress(last + post, 2 * last))
                return failure(Error::Kind::Cancelled, {});
            if (m_representatives[size_t(post)] == 0 || m_representatives[size_t(post)] == quint32(post))
                continue;
            if (const Best best = bestExact(post); best.share > double(m_shares[size_t(post)])) {
                m_representatives[size_t(post)] = quint32(best.post);
                m_shares[size_t(post)] = float(best.share);
            }
        }
        return {};
    }

    std::vector<NearDuplicate> take() const
    {
        std::vector<quint32> sizes(m_representatives.size());
        for (const quint32 representative : m_representatives)
            ++sizes[representative];
        std::vector<NearDuplicate> found;
        for (size_t post = 1; post < m_representatives.size(); ++post) {
            const quint32 representative = m_representatives[post];
            if (representative != 0 && sizes[representative] > 1)
                found.push_back({PostId{qint64(post)}, PostId{representative}, double(m_shares[post])});
        }
        std::ranges::sort(found, {}, [](const NearDuplicate &each) {
            return std::tuple(each.representative.value, each.post != each.representative, each.post.value);
        });
        return found;
    }

private:
    Best bestExact(qint64 post)
    {
        Best best;
        for (const qint64 candidate : m_candidates.of(post)) {
            const double share = m_sets.common(post, candidate).share();
            if (share >= m_least && share > best.share)
                best = {candidate, share};
        }
        return best;
    }

    Result<Best> bestOf(qint64 post)
    {
        Best best;
        std::vector<std::pair<double, qint64>> perhaps;
        for (const qint64 candidate : m_candidates.of(post)) {
            const Post::SharedText text = m_sets.common(post, candidate);
            if (const double share = text.share(); share >= m_least) {
                if (share > best.share)
                    best = {candidate, share};
            } else if (mayBeReworded(post, candidate, text)) {
                perhaps.emplace_back(-text.commonWeight, candidate); // what tells most, first
            }
        }
        if (best.post != 0 || perhaps.empty())
            return best;
        std::ranges::sort(perhaps);
        COPYDESK_LET(own, article(post));
        for (const auto &[weight, candidate] : std::span(perhaps).first(std::min(MostRead, perhaps.size()))) {
            COPYDESK_LET(other, article(candidate));
            const double share = Post::sharedText(own, other).share();
            if (share >= m_least && share > best.share)
                best = {candidate, share};
        }
        return best;
    }

    /// Whether it would be enough if what differs were reworded, or went from the lead into the body, which the lists
    /// do not tell: such a sentence is rare in one of both.
    bool mayBeReworded(qint64 post, qint64 candidate, const Post::SharedText &text) const
    {
        const double reworded = std::min({text.sentences - text.common, text.others - text.common,
                                          double(m_sets.rare(post) + m_sets.rare(candidate))});
        return text.textShare() >= m_least * LeastExact
            && 2 * (text.common + reworded) / (text.sentences + text.others) >= m_least;
    }

    Result<std::vector<Post::LikeSentence>> article(qint64 id)
    {
        if (const auto *known = m_texts.object(id))
            return *known;
        COPYDESK_LET(body, m_library.connection().value(u"SELECT body FROM main.post WHERE id = ?"_s, {id}));
        COPYDESK_LET(post, m_library.posts().wholePost(body.toLongLong()));
        COPYDESK_LET(read, m_reader.read(post));
        m_texts.insert(id, new std::vector<Post::LikeSentence>(read)); // the cache's
        return std::move(read);
    }

    Library &m_library;
    const SentenceSets &m_sets;
    double m_least;
    LikeCandidates m_candidates;
    ArticleReader m_reader;
    QCache<qint64, std::vector<Post::LikeSentence>> m_texts;
    std::vector<quint32> m_representatives; ///< by post; 0: has nothing to do with others
    std::vector<float> m_shares;
};

/// All lists of one state of the library, however long they take to be read.
Result<SentenceSets> readSets(Library &library, const Progress &progress)
{
    Connection &connection = library.connection();
    if (connection.isInTransaction())
        return SentenceSets::read(library.sentences(), progress);
    COPYDESK_TRY(connection.script(u"BEGIN"_s));
    const auto end = qScopeGuard([&connection] { (void)connection.script(u"COMMIT"_s); });
    return SentenceSets::read(library.sentences(), progress);
}

} // namespace

Result<std::vector<NearDuplicate>> findNearDuplicates(Library &library, double least, const Progress &progress)
{
    const auto cancelled = [](Error error) {
        if (error.kind == Error::Kind::Cancelled)
            error.what = QCoreApplication::translate("Library", "The search for near duplicates was cancelled.");
        return failure(std::move(error));
    };
    COPYDESK_TRY(library.searchIndex().makeReady());
    COPYDESK_TRY(library.sentences().refresh());
    const auto sets = readSets(library, progress);
    if (!sets)
        return cancelled(sets.error());
    Finding finding(library, *sets, least);
    if (const auto done = finding.run(progress); !done)
        return cancelled(done.error());
    return finding.take();
}

} // namespace Copydesk::Library
