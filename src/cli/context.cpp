// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "library/filehead.h"
#include "library/search.h"
#include "review/checking.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <atomic>
#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace Copydesk::Cli {

namespace {

using namespace std::chrono_literals;

volatile std::sig_atomic_t cancelled = 0;

void onSignal(int signal)
{
    cancelled = 1;
    std::signal(signal, SIG_DFL); // a second one ends the program at once
}

} // namespace

void takeOverSignals()
{
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction action{};
        action.sa_handler = onSignal;
        sigemptyset(&action.sa_mask);
        struct sigaction before{};
        // Where the program was started with the signal ignored (nohup, a background job) it stays so.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN)
            sigaction(signal, &action, nullptr);
    }
}

Context::Context(const QString &libraryPath, bool isJson, const Checks::Knowledge &knowledge)
    : m_libraryPath(libraryPath)
    , m_isJson(isJson)
    , m_knowledge(knowledge)
    , m_isTerminal(::isatty(STDERR_FILENO) == 1)
    , m_started(std::chrono::steady_clock::now())
{
}

Context::~Context() { clearProgress(); }

bool Context::isCancelled() { return cancelled != 0; }

Result<> Context::open(Library::OpenMode mode)
{
    if (m_libraryPath.startsWith(QLatin1String("postgresql://"))
        || m_libraryPath.startsWith(QLatin1String("postgres://"))) {
        return failure(
            Error{.kind = Error::Kind::Library,
                  .what = words(QT_TRANSLATE_NOOP("Cli", "A library on a PostgreSQL server cannot be opened yet")),
                  .file = {},
                  .line = 0,
                  .found = m_libraryPath,
                  .expected = words(QT_TRANSLATE_NOOP("Cli", "a file"))});
    }
    const QFileInfo file(m_libraryPath);
    if (mode == Library::OpenMode::ReadWrite) {
        if (!QDir().mkpath(file.absolutePath())) {
            return failure(
                Error::Kind::Io,
                words(QT_TRANSLATE_NOOP("Cli", "The library's folder cannot be made: %1")).arg(file.absolutePath()));
        }
    } else if (!file.exists()) {
        return failure(Error{.kind = Error::Kind::Library,
                             .what = words(QT_TRANSLATE_NOOP(
                                 "Cli", "There is no library; `import` makes one, and --library names another")),
                             .file = m_libraryPath,
                             .line = 0,
                             .found = {},
                             .expected = {}});
    }
    if (mode == Library::OpenMode::ReadOnly && !Library::Library::canOnlyBeRead(file.absoluteFilePath()))
        mode = Library::OpenMode::Existing;
    const bool isNew = !file.exists();
    auto library = Library::Library::open(file.absoluteFilePath(), mode);
    if (!library)
        return tl::make_unexpected(library.error());
    m_library = std::move(*library);
    m_hasMadeLibrary = isNew;
    return {};
}

void Context::dropNewLibrary()
{
    if (!std::exchange(m_hasMadeLibrary, false)
        || Library::matchCount(*m_library, Query::parse(QString()).query).value_or(1) != 0)
        return;
    const QString path = QFileInfo(m_libraryPath).absoluteFilePath();
    m_library.reset();
    for (const QString &file : Library::filesOfLibrary(path))
        QFile::remove(file);
}

void Context::print(const QString &text)
{
    clearProgress();
    m_output.write(text.toUtf8());
}

void Context::printJson(const QJsonObject &object)
{
    clearProgress();
    m_output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Context::note(const QString &line)
{
    clearProgress();
    m_output.flush(); // so that both come in their order on a terminal
    std::fputs((line + QLatin1Char('\n')).toUtf8().constData(), stderr);
}

bool Context::progress(qint64 done, qint64 total)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_isTerminal && now - m_started > 1s && now - m_lastProgress > 100ms) {
        m_lastProgress = now;
        m_showsProgress = true;
        const QString text =
            total > 0 ? QString(QString::number(done * 100 / total) + QLatin1String(" %")) : QString::number(done);
        std::fputs(qPrintable(QLatin1String("\r\x1b[K") + text), stderr);
        std::fflush(stderr);
    }
    return !isCancelled();
}

Library::Progress Context::progressFunction()
{
    return [this](qint64 done, qint64 total) { return progress(done, total); };
}

void Context::clearProgress()
{
    if (std::exchange(m_showsProgress, false))
        std::fputs("\r\x1b[K", stderr);
}

Result<Query::Query> Context::query(const QStringList &queryWords) const
{
    const QString text = queryWords.join(QLatin1Char(' '));
    const Query::Parsed parsed = Query::parse(text);
    if (parsed.isValid())
        return parsed.query;
    const Query::Problem &problem = parsed.problems.front();
    QString what = words(QT_TRANSLATE_NOOP("Cli", "The query is off: %1")).arg(problem.message);
    what += QLatin1String("\n  ") + text + QLatin1String("\n  ") + QString(problem.position, QLatin1Char(' '))
        + QString(std::max<qsizetype>(1, problem.length), QLatin1Char('^'));
    if (!problem.suggestion.isEmpty())
        what += QLatin1String("\n") + words(QT_TRANSLATE_NOOP("Cli", "Did you mean “%1”?")).arg(problem.suggestion);
    return usage(what);
}

Result<> Context::settleChecks(const Query::Query &query)
{
    if (!Review::asksForChecks(query.root) || library().isReadOnly())
        return {};
    const auto done = Review::catchUpChecks(library(), m_knowledge, progressFunction());
    if (!done)
        return tl::make_unexpected(done.error());
    return {};
}

Result<Library::PostId> Context::post(const QString &sourceId)
{
    const auto found = Library::findPost(library(), sourceId);
    if (!found)
        return tl::make_unexpected(found.error());
    if (*found)
        return **found;
    return failure(Error{.kind = Error::Kind::NotFound,
                         .what = words(QT_TRANSLATE_NOOP("Cli", "There is no post with this source id in the library")),
                         .file = {},
                         .line = 0,
                         .found = sourceId,
                         .expected = words(QT_TRANSLATE_NOOP("Cli", "an id that `list` shows"))});
}

Result<Library::Selection> Context::openSelection(const QStringList &queryWords, const QStringList &ids)
{
    if (queryWords.isEmpty() == ids.isEmpty()) {
        return usage(queryWords.isEmpty() ? words(QT_TRANSLATE_NOOP(
                                                "Cli", "Which posts? Give a query or --id; a query of * is every post"))
                                          : words(QT_TRANSLATE_NOOP("Cli", "Give either a query or --id, not both")));
    }
    if (const auto opened = open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    if (ids.isEmpty()) {
        const auto found = query(queryWords);
        if (!found)
            return tl::make_unexpected(found.error());
        if (const auto settled = settleChecks(*found); !settled)
            return tl::make_unexpected(settled.error());
        return Library::Selection(*found);
    }
    std::vector<Library::PostId> posts;
    for (const QString &id : ids) {
        const auto found = post(id);
        if (!found)
            return tl::make_unexpected(found.error());
        if (std::ranges::find(posts, *found) == posts.end())
            posts.push_back(*found);
    }
    return Library::Selection(std::move(posts));
}

Result<Library::PostId> Context::openPost(Library::OpenMode mode, const QString &sourceId)
{
    if (const auto opened = open(mode); !opened)
        return tl::make_unexpected(opened.error());
    return post(sourceId);
}

QJsonObject toJson(const Error &error)
{
    QJsonObject object{{QStringLiteral("what"), error.what}};
    object[QLatin1String("file")] = error.file;
    object[QLatin1String("line")] = error.line;
    object[QLatin1String("found")] = error.found;
    object[QLatin1String("expected")] = error.expected;
    return object;
}

} // namespace Copydesk::Cli
