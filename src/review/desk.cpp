// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/desk.h"

#include "library/drafts.h"
#include "library/duplicates.h"
#include "library/history.h"
#include "review/checkwatch.h"

#include <QDateTime>
#include <QFileInfo>

#include <chrono>
#include <sys/resource.h>

namespace Copydesk::Review {

namespace {

using namespace std::chrono_literals;

constexpr auto PollInterval = 500ms;
constexpr auto RestAfter = 1s;
constexpr qint64 ReportInterval = 100; ///< milliseconds

qint64 ticks()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What was typed is a revision now; it need not outlive a crash any more.
void dropTyping(Library::Library &library, const Result<Outcome> &outcome)
{
    if (outcome)
        (void)Library::dropDraft(library,
                                 outcome->post.id); // a draft that stays is the same as the post and changes nothing
}

/// Lets other threads go before this one and those that it begins, so that the window stays quick while a job takes all
/// there is; where nobody else wants the processor, the job takes no longer.
void yieldToOthers(Library::Worker &worker)
{
    constexpr int Nice = 10;
    // On Linux niceness is a thread's own, and its children inherit it; QThread's priorities change nothing there.
    worker.run([](Library::Library &) { return setpriority(PRIO_PROCESS, 0, Nice); });
}

using Step = Result<Library::UndoReport> (*)(Library::Library &, Library::OperationId, const Library::Progress &);
using Next = Result<std::optional<Library::OperationId>> (*)(Library::Library &);

Result<Library::UndoReport> stepBack(Library::Library &library, Library::OperationId operation, Next next, Step step,
                                     const QString &nothing)
{
    if (!operation) {
        const auto newest = next(library);
        if (!newest)
            return tl::make_unexpected(newest.error());
        if (!*newest)
            return failure(Error::Kind::Refused, nothing);
        operation = **newest;
    }
    return step(library, operation, {});
}

} // namespace

Job::Job(const QString &title, QObject *parent)
    : QObject(parent)
    , m_title(title)
{
}

bool Job::report(qint64 done, qint64 total)
{
    const qint64 now = ticks();
    qint64 last = m_lastReport;
    if (now - last >= ReportInterval && m_lastReport.compare_exchange_strong(last, now))
        Q_EMIT progressed(done, total);
    return !isCancelled();
}

Desk::Desk()
{
    m_poll.setInterval(PollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Desk::poll);
    m_rest.setSingleShot(true);
    m_rest.setInterval(RestAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        for (Library::Worker *worker : {m_lister.get(), m_counter.get(), m_reader.get()})
            worker->run([](Library::Library &library) {
                library.releaseMemory();
                return true;
            });
    });
}

Result<std::unique_ptr<Desk>> Desk::open(const QString &path)
{
    std::unique_ptr<Desk> desk(new Desk);
    desk->m_path = QFileInfo(path).absoluteFilePath();
    desk->m_isReadOnly = Library::Library::canOnlyBeRead(desk->m_path);
    for (auto *worker : {&desk->m_writer, &desk->m_reader, &desk->m_lister, &desk->m_counter, &desk->m_jobWorker}) {
        // The first one makes or migrates the file.
        const auto mode = desk->m_isReadOnly ? Library::OpenMode::ReadOnly
            : worker == &desk->m_writer      ? Library::OpenMode::ReadWrite
                                             : Library::OpenMode::Existing;
        auto started = Library::Worker::start(desk->m_path, mode);
        if (!started)
            return tl::make_unexpected(started.error());
        *worker = std::move(*started);
    }
    yieldToOthers(*desk->m_counter);
    yieldToOthers(*desk->m_jobWorker);
    desk->poll();
    desk->m_poll.start();
    return desk;
}

Desk::~Desk()
{
    m_checkWatch.reset();
    *m_isClosing = true;
    for (Job *job : std::as_const(m_jobs))
        job->cancel();
}

void Desk::keepChecked(const Checks::Knowledge &knowledge)
{
    m_checkWatch = std::make_unique<CheckWatch>(*m_counter, *m_writer, knowledge);
    connect(this, &Desk::changed, m_checkWatch.get(), &CheckWatch::look);
    connect(m_checkWatch.get(), &CheckWatch::settled, this, [this] { Q_EMIT changed(By::Elsewhere); });
    m_checkWatch->look();
}

Checks::Knowledge Desk::knowledge() const { return m_checkWatch ? m_checkWatch->knowledge() : Checks::Knowledge(); }

QFuture<Result<Outcome>> Desk::save(const Draft &draft)
{
    return write([draft](Library::Library &library) {
        auto outcome = saveDraft(library, draft);
        dropTyping(library, outcome);
        return outcome;
    });
}

QFuture<Result<Outcome>> Desk::decide(const Draft &draft, const Verdict &verdict)
{
    return write([draft, verdict](Library::Library &library) {
        auto outcome = Review::decide(library, draft, verdict, QDate::currentDate());
        dropTyping(library, outcome);
        return outcome;
    });
}

QFuture<Result<Outcome>> Desk::revert(Library::PostId post, Library::RevisionId head, const QString &reason)
{
    return write([=](Library::Library &library) { return revertTo(library, post, head, reason); });
}

QFuture<Result<Library::UndoReport>> Desk::undo(Library::OperationId operation)
{
    return write([operation, nothing = tr("There is nothing to undo.")](Library::Library &library) {
        return stepBack(library, operation, Library::nextUndo, Library::undo, nothing);
    });
}

QFuture<Result<Library::UndoReport>> Desk::redo(Library::OperationId operation)
{
    return write([operation, nothing = tr("There is nothing to redo.")](Library::Library &library) {
        return stepBack(library, operation, Library::nextRedo, Library::redo, nothing);
    });
}

template <typename Answer>
Job *Desk::start(const QString &title, std::function<Answer(Library::Library &, Job &)> work,
                 std::function<void(Answer)> done)
{
    auto *job = new Job(title, this);
    m_jobs += job;
    if (m_checkWatch)
        m_checkWatch->setPaused(true);
    auto future =
        m_jobWorker->run([job, work = std::move(work)](Library::Library &library) { return work(library, *job); });
    // A short job may have ended by now, and its answer would come before the caller holds the job.
    QMetaObject::invokeMethod(
        this,
        [this, job, future, done = std::move(done)]() mutable {
            future.then(this, [this, job, done = std::move(done)](Answer answer) {
                if (done)
                    done(std::move(answer));
                finish(job);
            });
        },
        Qt::QueuedConnection);
    Q_EMIT jobStarted(job);
    return job;
}

void Desk::finish(Job *job)
{
    m_jobs.removeOne(job);
    if (m_checkWatch)
        m_checkWatch->setPaused(!m_jobs.isEmpty());
    Q_EMIT job->finished();
    job->deleteLater();
    noteChange();
}

Job *Desk::decideAll(const Library::Selection &selection, const Verdict &verdict,
                     std::function<void(Result<BulkResult>)> done)
{
    const QString title = verdict.decision ? displayTitle(*verdict.decision) : verdict.name();
    return start<Result<BulkResult>>(
        title,
        [selection, verdict](Library::Library &library, Job &job) {
            return Review::decideAll(library, selection, verdict, QDate::currentDate(),
                                     [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

Job *Desk::changeAll(const Library::Selection &selection, const Library::ColumnChange &change, const QString &label,
                     std::function<void(Result<BulkResult>)> done)
{
    return start<Result<BulkResult>>(
        label,
        [selection, change, label](Library::Library &library, Job &job) {
            return Review::changeAll(library, selection, change, label, {QStringLiteral("edit"), Post::Bump::Patch, {}},
                                     [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

Job *Desk::replaceEverywhere(const Replacement &replacement, std::function<void(Result<ReplacementReport>)> done)
{
    return start<Result<ReplacementReport>>(
        tr("Replacing a sentence"),
        [replacement](Library::Library &library, Job &job) {
            return Review::replaceEverywhere(library, replacement,
                                             [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

Job *Desk::previewRule(const QString &query, std::function<void(Result<RulePreview>)> done)
{
    return start<Result<RulePreview>>(
        tr("Trying a rule"),
        [query, knowledge = knowledge()](Library::Library &library, Job &job) {
            return Review::previewRule(library, query, knowledge,
                                       [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

Job *Desk::runRules(const QList<Library::Rule> &rules, std::function<void(Result<RuleRun>)> done)
{
    return start<Result<RuleRun>>(
        tr("Rules"),
        [rules, knowledge = knowledge()](Library::Library &library, Job &job) {
            return Review::runRules(library, rules, knowledge, false,
                                    [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

Job *Desk::findDuplicates(double least, std::function<void(Result<qint64>)> done)
{
    return start<Result<qint64>>(
        tr("Looking for near duplicates"),
        [least](Library::Library &library, Job &job) {
            return Library::refreshDuplicates(library, least,
                                              [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

Job *Desk::importPosts(const ImportRequest &asked, std::function<void(Result<ImportReport>)> done)
{
    ImportRequest request = asked;
    request.knowledge = knowledge();
    request.isStopped = [isClosing = m_isClosing] { return isClosing->load(); };
    return start<Result<ImportReport>>(
        request.dryRun ? tr("Trying an import") : tr("Import"),
        [request](Library::Library &library, Job &job) {
            return Review::importPosts(library, request, [&job](const ImportProgress &progress) {
                return job.report(progress.bytesDone, progress.bytesTotal);
            });
        },
        std::move(done));
}

Job *Desk::exportPosts(const ExportRequest &request, std::function<void(Result<ExportReport>)> done)
{
    return start<Result<ExportReport>>(
        tr("Export"),
        [request](Library::Library &library, Job &job) {
            return Review::exportPosts(library, request,
                                       [&job](qint64 posts, qint64 total) { return job.report(posts, total); });
        },
        std::move(done));
}

void Desk::noteChange() { Q_EMIT changed(By::Here); }

void Desk::poll()
{
    if (m_isPolling)
        return;
    m_isPolling = true;
    // Asked of the writing connection, for which this desk's own writes do not count: what it writes quietly can hide
    // no change of others.
    m_writer->run([](Library::Library &library) { return library.othersChangeNumber(); })
        .then(this, [this](qint64 number) {
            m_isPolling = false;
            const qint64 before = std::exchange(m_changeNumber, number);
            if (before >= 0 && before != number)
                Q_EMIT changed(By::Elsewhere);
        });
}

} // namespace Copydesk::Review
