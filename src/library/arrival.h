// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/bodystore.h"
#include "library/importing.h"
#include "library/incoming.h"
#include "library/nativestatement.h"
#include "library/poststore.h"

#include <QHash>
#include <QMap>

#include <memory>
#include <optional>
#include <vector>

namespace Copydesk::Library {

/// Decides for each post of an import what it is (spec review.md, "Import is idempotent") and, but for a dry run,
/// writes it.
class Reception {
public:
    Reception(Library &library, OnConflict onConflict, bool dryRun);

    /// Of the import; `isResumed`: posts that it brought before it was cut off count as brought.
    void setOperation(OperationId operation, bool isResumed);

    /// Rules that are asked about what comes in; null: none.
    void setJudge(std::shared_ptr<const RuleJudge> judge) { m_judge = std::move(judge); }
    /// What the rules flagged, by their number.
    struct Flagged {
        QString reason;
        qint64 posts = 0;
    };
    QMap<qint64, Flagged> flagged; ///< counts up

    /// What the library holds of these posts now. Those that are only known by their line and are so no more are read.
    Result<> lookUp(IncomingPosts &batch);
    /// Whether the post is known to be unchanged without another look.
    bool isPlainlyUnchanged(const Incoming &post) const;
    Result<Arrival> receive(Incoming &post);
    /// Forgets what came in since `settle`: the batch was taken back.
    void unsettle();
    /// The batch is committed; what the search index gets of it.
    std::vector<IndexedPost> settle();

private:
    struct Known {
        PostId id;
        QByteArray hash;
        RevisionId importHead, head;
        OperationId importedBy;
        bool removed = false;
    };
    bool isSeen(const Incoming &post, const Known *known) const;
    bool isSeenAlike(const Incoming &post) const;
    void noteSeen(const Incoming &post, PostId id);
    Result<std::optional<Arrival>> receivedBefore(const Incoming &post, PostId id);
    Result<bool> isOurExport(const Incoming &post, const PostState &ours);
    static Result<> fillIn(Incoming &post, const Post::Post &content);
    Result<Arrival> receiveAgain(const Incoming &post, const Known *known);
    Result<Arrival> receiveUnchanged(const Known &known);
    Result<Arrival> add(Incoming &post);
    Result<Arrival> update(Incoming &post, const PostState &ours, bool isRevived);
    Result<Arrival> meetConflict(Incoming &post, const PostState &ours, const std::optional<ConflictRow> &pending);
    Result<bool> isChangedHere(const PostState &ours, const Post::Post &content);
    Result<> record(const Incoming &post, const PostState &ours, bool asAncestor);
    Result<> pack(Incoming &post);
    const Rule *ruleFor(const Incoming &post) const;
    Result<const Rule *> ruleFor(const Post::Post &theirs, const PostState &ours) const;
    void noteFlagged(const Rule &rule);
    Result<bool> hasRevision(PostId post);
    Result<bool> isStillKnown(const Incoming &post);
    Result<> lookUp(const QString &sourceId);

    Library &m_library;
    OnConflict m_onConflict;
    bool m_dryRun;
    OperationId m_operation;
    bool m_isResumed = false;
    std::shared_ptr<const RuleJudge> m_judge;
    Compressor m_compressor;
    std::optional<NativeStatement> m_bySource, m_byId;
    std::vector<IndexedPost> m_indexed; ///< of this batch
    QHash<QString, Known> m_known; ///< of this batch, by source id
    std::vector<bool> m_seen; ///< by post id: came in already in this import
    std::vector<PostId> m_unsettled;
    QHash<quint64, QByteArray> m_seenNew; ///< dry run: new posts have no id; hash of the source id to hash of the post
};

} // namespace Copydesk::Library
