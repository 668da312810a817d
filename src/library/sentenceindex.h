// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "library/nativestatement.h"
#include "library/postdocuments.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Copydesk::Library {

/// Which posts have a unit of text, by its hash (searchrow.h), and what share of each article is its own. The search
/// index must be attached and ready. Removed posts are left out. It must go before its connection.
class SentenceIndex {
public:
    explicit SentenceIndex(Connection &connection);

    /// Before a question, or several about one state of the library.
    Result<> refresh();
    /// Posts with any of these units, without `self`.
    Result<qint64> count(const std::vector<quint64> &hashes, PostId self);
    /// By rising id.
    Result<std::vector<PostId>> posts(const std::vector<quint64> &hashes);

    /// The largest number of a post, and how many posts there are, about: numbers that no post got count too.
    struct Extent {
        qint64 lastPost = 0, posts = 0;
    };
    Result<Extent> extent();
    /// In how many posts the unit stands, quickly: texts that have changed since count too.
    Result<qint64> frequency(quint64 hash);
    /// The posts that have the unit, in no order.
    Result<> eachPost(quint64 hash, const std::function<void(qint64 post)> &take);
    /// Every sentence of articles that two posts or more have, with those posts; always in the same order. Until
    /// `take` is false: Error::Cancelled then.
    Result<> eachShared(const std::function<bool(std::span<const qint64> posts)> &take);
    /// The number of different sentences of each article, by falling post id.
    Result<> eachLength(const std::function<void(qint64 post, qint64 sentences)> &take);

    /// By post id: sentences of the article, and those that no other post has. Worked out from all lists, some 0.2 s a
    /// million posts, and kept until something changes.
    struct Share {
        quint16 sentences = 0, own = 0; ///< at most 65,535
    };
    Result<std::shared_ptr<const std::vector<Share>>> shares();

private:
    struct Place {
        qint64 document = 0; ///< where the unit is not shared; 0: nowhere
        qint64 unit = 0; ///< where it is
    };
    Result<> prepare();
    Result<Place> find(quint64 hash);
    bool isRemoved(qint64 post) const
    {
        const auto place = size_t(post);
        return place < m_removed.size() && m_removed[place];
    }
    /// The post of a document that counts; 0 otherwise.
    qint64 counted(qint64 document) const
    {
        const qint64 post = m_documents.postOf(document);
        return post != 0 && !isRemoved(post) ? post : 0;
    }
    Result<qint64> countWhole(qint64 unit, PostId self);
    template <typename Take> Result<> eachOfUnit(qint64 unit, Take take);

    Connection &m_connection;
    PostDocuments m_documents;
    std::optional<NativeStatement> m_find, m_postings, m_sum, m_listBefore;
    std::vector<bool> m_removed; ///< by post id; empty where none is
    qint64 m_asOf = -1;
    std::shared_ptr<const std::vector<Share>> m_shares;
};

} // namespace Copydesk::Library
