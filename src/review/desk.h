// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"
#include "library/worker.h"
#include "review/bulk.h"
#include "review/editing.h"
#include "review/exportjob.h"
#include "review/importjob.h"
#include "review/replacing.h"
#include "review/rules.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Copydesk::Review {

class CheckWatch;

/// A long job under way: an import, a bulk change, an export. Lives in the window's thread; ends with `finished`, then
/// deletes itself.
class Job : public QObject {
    Q_OBJECT
public:
    explicit Job(const QString &title, QObject *parent = nullptr);
    QString title() const { return m_title; }
    /// Thread-safe; the job's own thread sees it at its next progress call.
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }
    /// For the job's thread: reports and asks whether to go on. At most about ten signals a second come of it.
    bool report(qint64 done, qint64 total);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< total 0: unknown
    void finished();

private:
    friend class Desk;
    QString m_title;
    std::atomic<bool> m_cancelled = false;
    std::atomic<qint64> m_lastReport = 0;
};

/// An open library as the window sees it: everything is asked for through futures and signals, nothing blocks. One
/// thread writes and one does long jobs, so that a decision can be made while an import runs; and three read, by how
/// long it takes: an article does not wait for a list, nor a list for its counts.
class Desk : public QObject {
    Q_OBJECT
public:
    /// Opens (or makes) the library.
    static Result<std::unique_ptr<Desk>> open(const QString &path);
    /// Jobs under way are cancelled, but an import stays as far as it has come: unfinished, to go on later.
    ~Desk() override;

    QString path() const { return m_path; }
    /// The file or its folder cannot be written: everything can be read, and every change is refused.
    bool isReadOnly() const { return m_isReadOnly; }

    /// From now on what the checks find is kept current in the background; `changed` follows where it has changed.
    void keepChecked(const Checks::Knowledge &knowledge);
    /// What `keepChecked` was given.
    Checks::Knowledge knowledge() const;

    /// Reads in the reader's thread: `desk.read([id](Library::Library &l) { return readPost(l, id); }).then(this, …)`.
    template <typename Function> auto read(Function function)
    {
        m_rest.start();
        return m_reader->run(std::move(function));
    }
    /// The same, for what goes through the whole library: lists of posts, searches.
    template <typename Function> auto list(Function function)
    {
        m_rest.start();
        return m_lister->run(std::move(function));
    }
    /// The same, for what may come later than a list: counts.
    template <typename Function> auto count(Function function)
    {
        m_rest.start();
        return m_counter->run(std::move(function));
    }
    /// Writes in the writer's thread; `changed` follows.
    template <typename Function> auto write(Function function)
    {
        using Answer =
            std::invoke_result_t<Function, Library::Library &>; // not auto, which would take the future itself
        auto future = m_writer->run(std::move(function));
        return future.then(this, [this](Answer answer) {
            noteChange();
            return answer;
        });
    }

    /// As `write`, for what no list or article shows (kept typing, saved searches): `changed` does not follow.
    template <typename Function> auto writeQuietly(Function function) { return m_writer->run(std::move(function)); }

    // The editor's acts; each is one operation.
    QFuture<Result<Outcome>> save(const Draft &draft);
    QFuture<Result<Outcome>> decide(const Draft &draft, const Verdict &verdict);
    QFuture<Result<Outcome>> revert(Library::PostId post, Library::RevisionId head, const QString &reason);
    /// The newest, or the one named.
    QFuture<Result<Library::UndoReport>> undo(Library::OperationId operation = {});
    QFuture<Result<Library::UndoReport>> redo(Library::OperationId operation = {});

    // Long jobs, in the job thread. The job is owned by the desk; the future's continuation runs before
    // `Job::finished`.
    using BulkResult = Review::BulkResult;
    Job *decideAll(const Library::Selection &selection, const Verdict &verdict,
                   std::function<void(Result<BulkResult>)> done);
    Job *changeAll(const Library::Selection &selection, const Library::ColumnChange &change, const QString &label,
                   std::function<void(Result<BulkResult>)> done);
    Job *replaceEverywhere(const Replacement &replacement, std::function<void(Result<ReplacementReport>)> done);
    Job *previewRule(const QString &query, std::function<void(Result<RulePreview>)> done);
    Job *runRules(const QList<Library::Rule> &rules, std::function<void(Result<RuleRun>)> done);
    /// Looks for near duplicates and keeps them; how many clusters there are.
    Job *findDuplicates(double least, std::function<void(Result<qint64>)> done);
    Job *importPosts(const ImportRequest &request, std::function<void(Result<ImportReport>)> done);
    Job *exportPosts(const ExportRequest &request, std::function<void(Result<ExportReport>)> done);
    QList<Job *> jobs() const { return m_jobs; }

    /// Who changed the library: a write of this desk, which waits for its effect to be seen, or a job or another
    /// program.
    enum class By { Here, Elsewhere };
    /// Tells everybody that the library has changed (after a write of this desk; others' changes are noticed by
    /// themselves within a second).
    void noteChange();

Q_SIGNALS:
    /// The library's content is another one now.
    void changed(Copydesk::Review::Desk::By by);
    void jobStarted(Copydesk::Review::Job *job);

private:
    Desk();
    void poll();
    template <typename Answer>
    Job *start(const QString &title, std::function<Answer(Library::Library &, Job &)> work,
               std::function<void(Answer)> done);
    void finish(Job *job);

    QString m_path;
    std::unique_ptr<Library::Worker> m_writer, m_reader, m_lister, m_counter, m_jobWorker;
    std::unique_ptr<CheckWatch> m_checkWatch; ///< null: not asked for
    QList<Job *> m_jobs;
    std::shared_ptr<std::atomic<bool>> m_isClosing =
        std::make_shared<std::atomic<bool>>(false); ///< seen by the job's thread
    QTimer m_poll;
    QTimer m_rest; ///< since something was read; what was kept for the next question is given back then
    qint64 m_changeNumber = -1; ///< not read yet
    bool m_isPolling = false, m_isReadOnly = false;
};

} // namespace Copydesk::Review
