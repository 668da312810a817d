// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/ids.h"
#include "post/error.h"
#include "post/post.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace Copydesk::Library {

class Connection;
class NativeStatement;
class SearchFeed;
class SearchWriter;

/// The full text index: derived data in a file of its own, `<library>-search`, attached to the library's connection. It
/// is never a reason for the library to fail: what is missing, damaged or of another make is made anew, and what a
/// crash left out is caught up.
///
/// Two attached files do not commit as one. So every commit that touches the index writes the same random mark into the
/// library's settings and into the index: where the two are equal, nothing is missing; where they differ, the index is
/// caught up from the last post and revision that it knows of. Removed posts stay in it; queries leave them out by the
/// table post.
class SearchIndex {
public:
    /// Fails only where the library itself does. Catches up at once where little is missing; a whole index is made when
    /// it is first asked for.
    static Result<std::unique_ptr<SearchIndex>> attach(Connection &connection, bool readOnly);
    ~SearchIndex();

    /// Inside the writer's transaction, for every post whose body has changed. Changes of columns alone, the title
    /// among them, are followed by triggers.
    Result<> put(PostId id, const Post::Post &post);
    /// Inside the writer's transaction, after its puts. The numbers are the library's largest ones.
    Result<> noteCaughtUp(qint64 lastPost, qint64 lastTextRevision);

    /// Inside the writer's transaction, without puts: from here on the library knows more than the index.
    Result<> noteBehind();
    /// Writes new posts beside the library's own transactions; null where the index cannot be written.
    std::unique_ptr<SearchFeed> feed() const;

    /// Indexes what is missing, in transactions of its own, or within the present one. Cancelled by `progress`, it goes
    /// on from there next time.
    Result<> catchUp(const Progress &progress = {});
    /// The same, from nothing.
    Result<> rebuild(const Progress &progress = {});
    /// Whether it lacks no more posts and revisions than that.
    Result<bool> isNear(qint64 most);
    /// Whether it covers everything that the library holds.
    bool isCurrent();
    /// For whoever is about to search: catches up where that is needed; an error in words where there is no index and
    /// none can be made.
    Result<> makeReady();
    /// Rebuilds where the file is damaged; false where it is sound.
    Result<bool> repair();

    /// Where its file is.
    static QString filePath(const QString &libraryPath);

private:
    struct State {
        qint64 mark = 0, lastPost = 0, lastRevision = 0;
    };

    SearchIndex(Connection &connection, bool readOnly);
    Result<> attachFile();
    Result<> openFile(const QString &file);
    Result<> setAside();
    bool isOurs();
    bool isSound();
    Result<> prepareTables();
    Result<> createTables();
    Result<> createTriggers();

    Result<State> state();
    Result<qint64> libraryMark();
    Result<> setMarks(std::optional<State> state);
    Result<> within(const std::function<Result<>()> &work);
    Result<bool> indexSome(class SearchReading &posts, State &state);
    Result<bool> finishOrRestart(State &state);
    SearchWriter &writer();

    Connection &m_connection;
    bool m_readOnly = false;
    bool m_isAttached = false; ///< it can be searched
    bool m_isWritable = false;
    bool m_isDamaged = false; ///< found while it was written to
    std::unique_ptr<SearchWriter> m_writer;
    std::unique_ptr<NativeStatement> m_marks; ///< whether they are equal
};

} // namespace Copydesk::Library
