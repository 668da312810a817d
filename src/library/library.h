// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"

#include <QString>

#include <memory>

class QSqlDatabase;

namespace Copydesk::Library {

class Connection;
class BodyStore;
class PostStore;
class SearchIndex;
class SearchTables;
class SentenceIndex;
class SimilarPosts;
class TextCheck;
class WordSearch;

/// How a library is opened.
enum class OpenMode {
    ReadWrite, ///< made where it does not exist, migrated where it is older
    Existing, ///< as ReadWrite, but a file that does not exist is an error
    ReadOnly, ///< nothing is written, not even a migration: an older library is refused
};

/// One connection to a library file (SQLite, WAL). Used only in the thread that opened it; every thread, window and
/// program opens its own, and all may write: a writer waits for another's transaction.
///
/// Safety (spec goals.md): a damaged, foreign, newer or locked file is refused with what it is and what to do, and
/// never written to; an older schema is backed up beside the file, then migrated in one transaction.
class Library {
public:
    static Result<std::unique_ptr<Library>> open(const QString &path, OpenMode mode = OpenMode::ReadWrite);
    /// Whether a library that is there can only be read: its file or its folder (in which the journal would lie) may
    /// not be written.
    static bool canOnlyBeRead(const QString &path);
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

    QString path() const;
    bool isReadOnly() const;

    /// The name that revisions bear; the system's user name until one is set.
    QString editor() const;
    Result<> setEditor(const QString &name);

    /// A number that is another one whenever any connection (this one too) has changed the library since the last call.
    qint64 changeNumber() const;
    /// The same, of other connections' changes alone.
    qint64 othersChangeNumber() const;

    /// Gives back the memory that is kept for the next question only: for a connection that went through the whole
    /// library and now rests.
    void releaseMemory();

    Connection &connection() { return *m_connection; }
    BodyStore &bodies() { return *m_bodies; }
    /// For this layer: posts, whole, in and out of the tables.
    PostStore &posts() { return *m_posts; }
    SearchIndex &searchIndex() { return *m_searchIndex; }
    WordSearch &wordSearch() { return *m_wordSearch; }
    SentenceIndex &sentences() { return *m_sentences; }
    SimilarPosts &similarPosts() { return *m_similarPosts; }

private:
    Library();

    QString m_path;
    bool m_readOnly = false;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<BodyStore> m_bodies;
    std::unique_ptr<PostStore> m_posts;
    std::unique_ptr<SearchIndex> m_searchIndex;
    std::unique_ptr<WordSearch> m_wordSearch;
    std::unique_ptr<SentenceIndex> m_sentences;
    std::unique_ptr<SimilarPosts> m_similarPosts;
    std::unique_ptr<SearchTables> m_searchTables;
    std::unique_ptr<TextCheck> m_textCheck;
};

} // namespace Copydesk::Library
