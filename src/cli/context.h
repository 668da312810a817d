// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"
#include "cli/command.h"
#include "library/change.h"
#include "library/library.h"
#include "library/posts.h"
#include "query/query.h"
#include "review/standardstreams.h"

#include <QJsonObject>

#include <chrono>
#include <memory>

namespace Copydesk::Cli {

/// What every command works with: the library that was named, where output goes, whether to go on.
class Context {
public:
    explicit Context(const QString &libraryPath, bool isJson, const Checks::Knowledge &knowledge = {});
    ~Context();

    bool isJson() const { return m_isJson; }
    QString libraryPath() const { return m_libraryPath; }

    /// Opens the library named by `--library`, $COPYDESK_LIBRARY or the default place. One that does not exist is made
    /// with ReadWrite (with its folder) and an error otherwise; with ReadOnly a library that can be written is opened
    /// as Existing (it may be older, or have a crash behind it).
    Result<> open(Library::OpenMode mode);
    Library::Library &library() { return *m_library; }
    /// Takes back that `open` has made the library, which nothing has come into; nothing where it was there before.
    void dropNewLibrary();

    /// Standard output.
    void print(const QString &text);
    void printLine(const QString &line) { print(line + QLatin1Char('\n')); }
    /// The one object of `--json`.
    void printJson(const QJsonObject &object);
    Review::StandardOutput &output() { return m_output; }

    /// Standard error.
    void note(const QString &line);
    /// Progress on standard error, where that is a terminal; false once the person has cancelled.
    bool progress(qint64 done, qint64 total);
    Library::Progress progressFunction();
    static bool isCancelled();

    /// The query of some words, joined by blanks. An error shows where in it.
    Result<Query::Query> query(const QStringList &words) const;
    /// Makes the answers to a query that asks for checks fresh; others, and libraries that cannot be written, are left
    /// alone.
    Result<> settleChecks(const Query::Query &query);
    const Checks::Knowledge &knowledge() const { return m_knowledge; }
    /// The post with this source id.
    Result<Library::PostId> post(const QString &sourceId);
    /// `--id` or a query, for a command that changes posts: exactly one of the two must be there, which is looked at
    /// before the library is opened.
    Result<Library::Selection> openSelection(const QStringList &queryWords, const QStringList &ids);
    /// Opens the library and finds one post in it, for a command about a post.
    Result<Library::PostId> openPost(Library::OpenMode mode, const QString &sourceId);

private:
    void clearProgress();

    QString m_libraryPath;
    bool m_isJson;
    Checks::Knowledge m_knowledge;
    bool m_isTerminal;
    bool m_showsProgress = false;
    bool m_hasMadeLibrary = false;
    std::chrono::steady_clock::time_point m_started, m_lastProgress;
    std::unique_ptr<Library::Library> m_library;
    Review::StandardOutput m_output;
};

/// Sets what `Context::isCancelled` tells; for SIGINT and SIGTERM.
void takeOverSignals();

/// The error as `--json` shows it.
QJsonObject toJson(const Error &error);

} // namespace Copydesk::Cli
