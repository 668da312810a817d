// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/triage.h"

#include "review/desk.h"
#include "window/bulkdialog.h"
#include "window/currentpost.h"
#include "window/noticebar.h"
#include "window/postfeed.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/reasonpopover.h"
#include "window/rowtext.h"

#include <QItemSelectionModel>
#include <QScrollBar>

namespace Copydesk::Window {

using Library::OperationId;
using Library::PostId;
using Review::Decision;
using Review::Verdict;

namespace {

int plural(qint64 count) { return int(std::min<qint64>(count, INT_MAX)); }

QString doneWords(const Verdict &verdict)
{
    return verdict.decision ? Review::displayDone(*verdict.decision) : Triage::tr("Set to %1").arg(verdict.status);
}

} // namespace

Triage::Triage(const Parts &parts, Sitting &sitting, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_sitting(sitting)
{
    connect(&m_parts.feed, &PostFeed::answered, this, &Triage::bringBack);
}

bool Triage::goNext()
{
    const int row = m_parts.list.currentRow();
    if (row + 1 >= m_parts.model.rowCount())
        return false;
    m_parts.list.setCurrentRow(row + 1);
    return true;
}

bool Triage::goPrevious()
{
    const int row = m_parts.list.currentRow();
    if (row <= 0)
        return false;
    m_parts.list.setCurrentRow(row - 1);
    return true;
}

qint64 Triage::selectedCount() const
{
    qint64 count = 0;
    for (const QItemSelectionRange &range : m_parts.list.selectionModel()->selection())
        count += range.height();
    return count;
}

Library::Selection Triage::selection() const
{
    if (isAllSelected() && m_parts.feed.isUpToDate())
        return m_parts.feed.query();
    return selectedIds();
}

bool Triage::isAllSelected() const
{
    const int count = m_parts.model.rowCount();
    return count > 1 && selectedCount() == count;
}

std::vector<PostId> Triage::selectedIds() const
{
    std::vector<PostId> ids;
    ids.reserve(size_t(selectedCount()));
    for (const QItemSelectionRange &range : m_parts.list.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_parts.model.idAt(row));
    }
    return ids;
}

Triage::Place Triage::place() const
{
    Place place;
    place.current = m_parts.current.id();
    place.topRow = m_parts.list.topRow();
    if (isAllSelected())
        place.allOf = m_parts.model.rowCount();
    else
        place.selected = selectedIds();
    return place;
}

PostId Triage::nextAfterSelection() const
{
    const QItemSelection selection = m_parts.list.selectionModel()->selection();
    int first = m_parts.list.currentRow(), last = first;
    for (const QItemSelectionRange &range : selection) {
        first = std::min(first, range.top());
        last = std::max(last, range.bottom());
    }
    const PostId before = m_parts.model.idAt(first - 1), after = m_parts.model.idAt(last + 1);
    if (m_advance == Preferences::Advance::Stay)
        return m_parts.current.id();
    if (m_advance == Preferences::Advance::Previous)
        return before ? before : after;
    return after ? after : before;
}

void Triage::goTo(PostId post)
{
    m_parts.list.setCurrentRow(post ? m_parts.model.rowOf(post) : -1);
    if (!post)
        m_parts.current.open({});
}

void Triage::decide(const Decision &decision, Post::Bump bump)
{
    ask({.decision = &decision, .status = {}, .reason = {}, .bump = bump});
}

void Triage::setStatus(const QString &status) { ask({.decision = nullptr, .status = status, .reason = {}}); }

void Triage::ask(const Verdict &verdict)
{
    if (selectedCount() > 1) {
        actOnMany(verdict);
        return;
    }
    if (!m_parts.current.isLoaded())
        return;
    if (verdict.check()) {
        act(verdict);
        return;
    }
    auto *popover = new ReasonPopover(*verdict.decision, m_parts.current.draft().post.title, &m_parts.anchor);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    const PostId post = m_parts.current.id();
    connect(popover, &QDialog::accepted, this, [this, popover, verdict, post] {
        Verdict reasoned = verdict;
        reasoned.reason = popover->reason();
        if (m_parts.current.id() == post)
            act(reasoned);
    });
    popover->openAbove(m_parts.anchor);
}

void Triage::act(const Verdict &verdict)
{
    Place before = place();
    before.decision = verdict.name();
    before.count = 1;
    // The next row is worked out before anything changes, and the view moves at once.
    const PostId next = nextAfterSelection();
    const Review::Draft draft = m_parts.current.takeDraft();
    m_sitting.unskip(draft.stored.id);
    goTo(next);
    m_parts.desk.decide(draft, verdict)
        .then(this, [this, verdict, before, draft](const Result<Review::Outcome> &outcome) {
            if (outcome) {
                decided(verdict, *outcome, before);
                return;
            }
            m_parts.current.giveBack(draft);
            m_parts.list.setCurrentRow(m_parts.model.rowOf(before.current));
            Q_EMIT failed(outcome.error().text());
        });
}

void Triage::decided(const Verdict &verdict, const Review::Outcome &outcome, const Place &before)
{
    const QString title = outcome.post.post.title;
    if (!outcome.operation) {
        m_parts.notice.say(tr("“%1” was so already; nothing was changed.").arg(title));
        return;
    }
    remember(outcome.operation, before);
    m_sitting.note(before.decision, 1);
    QString words = tr("%1 “%2”", "what was done, and the post's title").arg(doneWords(verdict), title);
    if (outcome.before && outcome.after)
        words += tr(" · %1", "behind the title: the versions")
                     .arg(isolated(outcome.before->toString() + QStringLiteral(" → ") + outcome.after->toString()));
    m_parts.notice.say(words, NoticeBar::Tone::Done, tr("Undo"),
                       [this, operation = outcome.operation] { takeBack(operation); });
    Q_EMIT progressed();
}

void Triage::actOnMany(const Verdict &verdict)
{
    const Library::Selection selected = selection();
    auto *dialog = new BulkDialog(m_parts.desk, selected, verdict, m_parts.anchor.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, selected] {
        const Verdict reasoned = dialog->verdict();
        m_parts.current.save();
        Place before = place();
        before.decision = reasoned.name();
        const PostId next = nextAfterSelection();
        m_parts.desk.decideAll(selected, reasoned,
                               [this, reasoned, before, next](const Result<Review::BulkResult> &result) {
                                   if (result)
                                       decidedMany(reasoned, *result, before, next);
                                   else if (result.error().kind == Error::Kind::Cancelled)
                                       m_parts.notice.say(tr("Cancelled; nothing was changed."));
                                   else
                                       Q_EMIT failed(result.error().text());
                               });
    });
    dialog->open();
}

void Triage::decidedMany(const Verdict &verdict, const Review::BulkResult &result, const Place &before, PostId next)
{
    if (!result.operation) {
        m_parts.notice.say(tr("All of them were so already; nothing was changed."));
        return;
    }
    Place remembered = before;
    remembered.count = result.counts.changed;
    remember(result.operation, remembered);
    m_sitting.note(before.decision, result.counts.changed);
    m_comingBack = Place{{}, 0, next, m_parts.list.topRow(), {}, 0};
    m_parts.notice.say(tr("%1: %n post(s)", nullptr, plural(result.counts.changed)).arg(doneWords(verdict)),
                       NoticeBar::Tone::Done, tr("Undo"),
                       [this, operation = result.operation] { takeBack(operation); });
    Q_EMIT progressed();
}

void Triage::skip()
{
    if (!m_parts.current.id())
        return;
    const PostId skipped = m_parts.current.id();
    const PostId next = nextAfterSelection();
    if (next == skipped || !goNext())
        return;
    m_sitting.skip(skipped);
    m_parts.feed.rearrange();
    const int row = m_parts.model.rowOf(next);
    m_parts.list.setCurrentRow(row);
    m_parts.notice.say(tr("Skipped; it comes again at the end."));
    Q_EMIT progressed();
}

void Triage::remember(OperationId operation, const Place &before)
{
    // A bulk place holds many ids; only the newest are worth their memory.
    constexpr int RememberedPlaces = 100;
    while (m_places.size() >= RememberedPlaces)
        m_places.erase(m_places.begin());
    m_places.insert(operation.value, before);
}

void Triage::undo()
{
    m_parts.current.save(); // in the same queue of writes: what is typed is the newest operation then
    takeBack({});
}

void Triage::takeBack(OperationId operation)
{
    m_parts.desk.undo(operation).then(this, [this](const Result<Library::UndoReport> &report) {
        if (report)
            tookBack(*report, false);
        else
            Q_EMIT failed(report.error().text());
    });
}

void Triage::redo()
{
    m_parts.desk.redo().then(this, [this](const Result<Library::UndoReport> &report) {
        if (report)
            tookBack(*report, true);
        else
            Q_EMIT failed(report.error().text());
    });
}

void Triage::tookBack(const Library::UndoReport &report, bool isRedo)
{
    const auto place = m_places.constFind(report.target.value);
    if (place != m_places.constEnd()) {
        m_sitting.note(place->decision, isRedo ? place->count : -place->count);
        m_comingBack = *place;
    } else if (report.posts.size() == 1) {
        m_comingBack = Place{{}, 0, report.posts.first(), m_parts.list.topRow(), {}, 0};
    }
    bringBack();
    QString words = isRedo ? tr("Done again: %n post(s)", nullptr, plural(report.restored))
                           : tr("Undone: %n post(s)", nullptr, plural(report.restored));
    if (report.leftAloneCount > 0)
        words += tr(" · %n changed since and were left alone", nullptr, plural(report.leftAloneCount));
    m_parts.notice.say(words);
    Q_EMIT progressed();
}

/// The rows that a decision took out of the list are back when the list says so.
void Triage::bringBack()
{
    if (!m_comingBack)
        return;
    const int row = m_parts.model.rowOf(m_comingBack->current);
    if (row < 0)
        return;
    const Place place = *std::exchange(m_comingBack, {});
    m_parts.list.setTopRow(place.topRow);
    m_parts.list.setCurrentRow(row);
    if (place.allOf > 0 && m_parts.model.rowCount() == place.allOf)
        m_parts.list.selectAll();
    else if (place.selected.size() > 1)
        m_parts.list.selectionModel()->select(m_parts.model.rowsOf(place.selected),
                                              QItemSelectionModel::ClearAndSelect);
}

} // namespace Copydesk::Window
