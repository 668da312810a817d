// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postwindow.h"

#include "review/desk.h"
#include "window/actionset.h"
#include "window/articlepane.h"
#include "window/articleview.h"
#include "window/checkspanel.h"
#include "window/decisionbar.h"
#include "window/metapanel.h"
#include "window/noticebar.h"
#include "window/postpane.h"
#include "window/reasonpopover.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Review::Verdict;

PostWindow::PostWindow(Review::Desk &desk, ImageStore &images, Library::PostId post, QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_desk(desk)
    , m_actions(new ActionSet(this))
    , m_pane(new PostPane(desk, images, this))
    , m_decisions(new DecisionBar(*m_actions, this))
    , m_notice(nullptr)
{
    setObjectName(u"postWindow"_s);
    auto *all = new QWidget(this);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    column->addWidget(m_decisions);
    setCentralWidget(all);
    m_notice = new NoticeBar(m_pane);
    resize(1100, 760);
    wire();
    m_pane->current().open(post);
    m_pane->view().setFocus();
}

void PostWindow::wire()
{
    CurrentPost &current = m_pane->current();
    m_actions->addReadingWidget(&m_pane->view());
    // What belongs to the list, or to the library, is the main window's.
    static const QSet<QString> here{u"undo"_s,         u"undo-reading"_s,   u"redo"_s,    u"edit"_s,
                                    u"edit-text"_s,    u"approve-typing"_s, u"diff"_s,    u"fix"_s,
                                    u"view-history"_s, u"find"_s,           u"zoom-in"_s, u"zoom-out"_s,
                                    u"zoom-reset"_s,   u"page-down"_s,      u"page-up"_s};
    for (const ActionRow &row : m_actions->rows())
        m_actions->action(row.id)->setEnabled(here.contains(row.id) || row.id.startsWith(DecisionPrefix));
    for (const DecisionBar::Entry &entry : m_decisions->entries()) {
        entry.button->setVisible(entry.decision != nullptr);
        if (entry.decision)
            connect(entry.action, &QAction::triggered, this,
                    [this, first = entry.decision] { ask({m_decisions->effective(*first), {}, {}}); });
    }
    m_actions->connectAction(u"approve-typing", this, [this] {
        if (!m_decisions->entries().isEmpty())
            m_decisions->entries().first().action->trigger();
    });
    m_actions->connectAction(u"undo", this, [this] { undo(); });
    m_actions->connectAction(u"undo-reading", this, [this] { undo(); });
    m_actions->connectAction(u"redo", this, [this] {
        m_desk.redo().then(this, [this](const Result<Library::UndoReport> &report) {
            m_notice->say(report ? tr("Done again") : report.error().text(),
                          report ? NoticeBar::Tone::Done : NoticeBar::Tone::Problem);
        });
    });
    m_actions->connectAction(u"edit", this, [this] { m_pane->meta().focusFirstInvalid(); });
    m_actions->connectToggle(u"edit-text", this, [this](bool on) { m_pane->setEditingText(on); });
    m_actions->connectAction(u"diff", this, [this] { m_pane->showLastChange(); });
    m_actions->connectAction(u"fix", this, [this] { m_pane->checks().fix(); });
    m_actions->connectToggle(u"view-history", this, [this](bool on) { m_pane->tabs().setVisible(on); });
    m_actions->connectAction(u"find", this, [this] { m_pane->article().openFind(); });
    m_actions->connectAction(u"zoom-in", this, [this] { m_pane->article().zoomBy(1); });
    m_actions->connectAction(u"zoom-out", this, [this] { m_pane->article().zoomBy(-1); });
    m_actions->connectAction(u"zoom-reset", this, [this] { m_pane->article().zoomBy(0); });
    m_actions->connectAction(u"page-down", this, [this] { m_pane->view().pageDown(); });
    m_actions->connectAction(u"page-up", this, [this] { m_pane->view().pageUp(); });
    connect(m_pane, &PostPane::editingTextChanged, m_actions->action(u"edit-text"), &QAction::setChecked);
    connect(&current, &CurrentPost::loaded, this, &PostWindow::showEffects);
    connect(&current, &CurrentPost::draftChanged, this, &PostWindow::showEffects);
    connect(m_pane, &PostPane::checkedChanged, this,
            [this] { m_decisions->setBlocking(m_pane->checks().blockingText()); });
    connect(&current, &CurrentPost::closed, this, &QWidget::close);
    connect(&current, &CurrentPost::failed, this,
            [this](const Error &error) { m_notice->say(error.text(), NoticeBar::Tone::Problem); });
}

void PostWindow::showEffects()
{
    const Review::Draft &draft = m_pane->current().draft();
    setWindowTitle(draft.post.title);
    m_decisions->showPost(draft.post.meta, draft.textChanged());
}

void PostWindow::ask(const Verdict &verdict)
{
    if (!m_pane->current().isLoaded())
        return;
    if (verdict.check()) {
        act(verdict);
        return;
    }
    auto *popover = new ReasonPopover(*verdict.decision, m_pane->current().draft().post.title, m_decisions);
    popover->setAttribute(Qt::WA_DeleteOnClose);
    connect(popover, &QDialog::accepted, this, [this, popover, verdict] {
        Verdict reasoned = verdict;
        reasoned.reason = popover->reason();
        act(reasoned);
    });
    popover->openAbove(*m_decisions);
}

void PostWindow::act(const Verdict &verdict)
{
    const Review::Draft draft = m_pane->current().takeDraft();
    m_desk.decide(draft, verdict).then(this, [this, draft, verdict](const Result<Review::Outcome> &outcome) {
        if (!outcome) {
            m_pane->current().giveBack(draft);
            m_notice->say(outcome.error().text(), NoticeBar::Tone::Problem);
        } else if (outcome->operation) {
            m_notice->say(verdict.decision ? Review::displayDone(*verdict.decision) : verdict.status,
                          NoticeBar::Tone::Done, tr("Undo"), [this] { undo(); });
        }
    });
}

void PostWindow::undo()
{
    m_pane->current().save();
    m_desk.undo().then(this, [this](const Result<Library::UndoReport> &report) {
        m_notice->say(report ? tr("Undone") : report.error().text(),
                      report ? NoticeBar::Tone::Done : NoticeBar::Tone::Problem);
    });
}

void PostWindow::closeEvent(QCloseEvent *event)
{
    m_pane->current().save();
    QMainWindow::closeEvent(event);
}

void PostWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_pane->view().hasFocus())
        m_pane->view().setFocus(Qt::ShortcutFocusReason);
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace Copydesk::Window
