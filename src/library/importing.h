// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"
#include "library/ids.h"
#include "post/error.h"
#include "post/post.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <span>

/// The storage side of an import (spec review.md, "Import is idempotent"): identity, versions, conflicts, batches.
namespace Copydesk::Library {

class Library;
class RuleJudge;

enum class OnConflict {
    Flag, ///< ours stays, theirs is kept beside it, the post is flagged
    Keep, ///< ours stays, theirs is dropped; the same import again reports nothing new
    Take, ///< theirs wins, as one revision
};

enum class Arrival { New, Updated, Unchanged, Conflict, Rejected };

struct ImportCounts {
    qint64 added = 0, updated = 0, unchanged = 0, conflicts = 0, rejected = 0;
    qint64 flagged = 0; ///< of the new and updated ones, by a rule
    qint64 total() const { return added + updated + unchanged + conflicts + rejected; }
    bool operator==(const ImportCounts &) const = default;
};

/// Posts on their way into the library, made ready by an `ImportPreparation`.
class ImportBatch {
public:
    explicit ImportBatch(std::unique_ptr<struct IncomingPosts> posts);
    ~ImportBatch();
    ImportBatch(ImportBatch &&) noexcept;
    ImportBatch &operator=(ImportBatch &&) noexcept;

    qsizetype size() const;
    /// Known after `write`.
    QString sourceId(qsizetype place) const;
    void append(ImportBatch &&more);

private:
    friend class ImportWriter;
    std::unique_ptr<struct IncomingPosts> d;
};

/// One import under way: one operation, committed in batches, marked unfinished until `finish`. Destroyed before that
/// it stays unfinished (as after a kill).
class ImportWriter {
public:
    /// Posts per transaction; keeps the write-ahead log small and other writers waiting for less than a fifth of a
    /// second.
    static constexpr int BatchSize = 1000;

    /// Goes on with an unfinished import of the same `source` label where there is one. `dryRun`: all is decided and
    /// counted, nothing written.
    static Result<ImportWriter> begin(Library &library, const QString &source, OnConflict onConflict,
                                      bool dryRun = false);
    ~ImportWriter();
    ImportWriter(ImportWriter &&) noexcept;
    ImportWriter &operator=(ImportWriter &&) noexcept;

    /// Rules that flag what comes in, as part of its coming: a new post is there with its flag from the beginning, an
    /// updated one gets it in the revision of its update. Before the first preparation is made.
    void setJudge(std::shared_ptr<const RuleJudge> judge);

    OperationId id() const;
    /// Writes the batch in one transaction. The answers are in the order of `posts`. A second post with the same source
    /// id in this import is Rejected (the first wins; where they are equal it counts as Unchanged); the caller reports
    /// it with its file and line through `reject`.
    Result<QList<Arrival>> write(std::span<const Post::Post> posts);
    /// The same for what was made ready on other threads.
    Result<QList<Arrival>> write(ImportBatch &batch);
    /// Logs a rejection; counted.
    void reject(const Error &error);
    const ImportCounts &counts() const;
    /// Ends the import: marks it finished, checkpoints. An import that changed nothing leaves only its line in the log.
    Result<OperationId> finish();
    /// Takes everything back that this import did.
    Result<> cancel();

private:
    friend class ImportPreparation;
    explicit ImportWriter(std::unique_ptr<struct ImportPrivate> d);
    std::shared_ptr<const class ImportShare> share() const;
    std::unique_ptr<struct ImportPrivate> d;
};

/// Makes posts ready for a writer: hashed, packed, their words taken. For one thread, whichever; several work for one
/// writer at once, which must have been there before them. Touches no file.
class ImportPreparation {
public:
    /// Reads a line that `addKnown` has passed over, where that turns out to be wanted. From the writer's thread.
    using ReadLine = std::function<Result<Post::Post>(QByteArrayView line)>;

    explicit ImportPreparation(const ImportWriter &writer);
    ~ImportPreparation();
    ImportPreparation(const ImportPreparation &) = delete;
    ImportPreparation &operator=(const ImportPreparation &) = delete;

    /// True: the line came in before, and is in the batch without being read; `take` then needs a `readLine` and the
    /// text that the line is in.
    bool addKnown(QByteArrayView line);
    /// `line`: what the post was read from, so that it is known next time; empty: no line.
    Result<> add(Post::Post &&post, QByteArrayView line = {});
    /// What was added since the last time.
    ImportBatch take(ReadLine readLine = {}, QByteArray text = {});

private:
    std::unique_ptr<struct PreparationPrivate> d;
};

/// Imports that a crash cut off (not those that another living program has under way).
Result<QList<OperationRow>> unfinishedImports(Library &library);
Result<QList<Error>> rejectionsOf(Library &library, OperationId import);

/// The three versions of a post in conflict.
struct ConflictVersions {
    PostId post;
    RevisionId head; ///< of ours, for `Operation::change`
    Post::Post ancestor, ours, theirs;
    OperationId import;
};
Result<ConflictVersions> readConflict(Library &library, PostId post);
Result<QList<PostId>> conflicts(Library &library);
/// Ends a conflict: writes `merged` as one revision (kind "conflict") of one operation, and forgets theirs.
Result<OperationId> resolveConflict(Library &library, PostId post, const Post::Post &merged, RevisionId expectedHead);

} // namespace Copydesk::Library
