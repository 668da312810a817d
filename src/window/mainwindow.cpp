// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "window/actionset.h"
#include "window/articlepane.h"
#include "window/articleview.h"
#include "window/checkspanel.h"
#include "window/decisionbar.h"
#include "window/emptystate.h"
#include "window/facetspanel.h"
#include "window/filterbar.h"
#include "window/imagestore.h"
#include "window/jobprogress.h"
#include "window/messagebar.h"
#include "window/metapanel.h"
#include "window/noticebar.h"
#include "window/postfeed.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/querytext.h"
#include "window/rulesdialog.h"
#include "window/searchespanel.h"
#include "window/triage.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

MainWindow::MainWindow(std::unique_ptr<Review::Desk> desk, const Options &options, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(std::move(desk))
    , m_options(options)
    , m_preferences(Preferences::load(QSettings()))
    , m_images(new ImageStore(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/images"_s, this))
    , m_actions(new ActionSet(this))
    , m_model(new PostListModel(this))
    , m_list(new PostListView(this))
    , m_feed(new PostFeed(*m_desk, *m_model, m_sitting, this))
    , m_filter(new FilterBar(*m_desk, this))
    , m_pane(new PostPane(*m_desk, *m_images, this))
    , m_decisions(new DecisionBar(*m_actions, this))
    , m_message(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_listOrEmpty(new QStackedWidget(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_sidebar(new QDockWidget(tr("Searches and facets"), this))
    , m_facets(new FacetsPanel(*m_desk, this))
    , m_searches(new SearchesPanel(*m_desk, this))
    , m_position(new QLabel(this))
    , m_decided(new QLabel(this))
    , m_saveState(new QLabel(this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setWindowTitle(tr("%1 — Copydesk", "a library's name").arg(QFileInfo(m_desk->path()).completeBaseName()));
    build();
    buildSidebar();
    buildBars();
    m_triage =
        new Triage({*m_desk, *m_model, *m_list, *m_feed, m_pane->current(), *m_notice, *m_decisions}, m_sitting, this);
    connectParts();
    connectActions();
    applyPreferences();
    restoreSession();
    if (m_desk->isReadOnly()) {
        showReadOnly();
    } else {
        askAboutUnfinishedImports();
        askAboutTyping();
        watchFolders();
    }
}

MainWindow::~MainWindow()
{
    // The parts hold on to the library; they go before it does.
    delete takeCentralWidget();
    delete m_sidebar;
}

void MainWindow::build()
{
    m_list->setObjectName(u"list"_s);
    m_list->setAccessibleName(tr("Posts"));
    m_list->setModel(m_model);
    m_listOrEmpty->addWidget(m_list);
    m_listOrEmpty->addWidget(m_empty);
    auto *listColumn = new QWidget(this);
    auto *listLines = new QVBoxLayout(listColumn);
    listLines->setContentsMargins(0, 0, 0, 0);
    listLines->setSpacing(0);
    listLines->addWidget(m_filter);
    listLines->addWidget(m_listOrEmpty, 1);
    listColumn->setMinimumWidth(220);

    m_columns->setObjectName(u"columns"_s);
    m_columns->addWidget(listColumn);
    m_columns->addWidget(m_pane);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_columns->setSizes({340, 860});

    auto *all = new QWidget(this);
    auto *lines = new QVBoxLayout(all);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto *content = new QWidget(all); // a splitter would take the notice for one more column
    auto *contentLines = new QVBoxLayout(content);
    contentLines->setContentsMargins(0, 0, 0, 0);
    contentLines->addWidget(m_columns);
    lines->addWidget(m_message);
    lines->addWidget(content, 1);
    lines->addWidget(m_decisions);
    setCentralWidget(all);
    m_notice = new NoticeBar(content);
}

void MainWindow::buildSidebar()
{
    auto *content = new QWidget(m_sidebar);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(4, 6, 0, 0);
    lines->setSpacing(2);
    lines->addWidget(m_searches);
    lines->addWidget(m_facets, 1);
    m_sidebar->setObjectName(u"sidebar"_s);
    m_sidebar->setWidget(content);
    m_sidebar->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    m_sidebar->setTitleBarWidget(new QWidget(m_sidebar));
    addDockWidget(Qt::LeftDockWidgetArea, m_sidebar);
    resizeDocks({m_sidebar}, {215}, Qt::Horizontal);
}

void MainWindow::buildBars()
{
    m_position->setObjectName(u"position"_s);
    m_decided->setObjectName(u"decided"_s);
    m_saveState->setObjectName(u"saveState"_s);
    m_saveState->setForegroundRole(QPalette::PlaceholderText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(6, 0, 6, 0);
    statusBar()->addWidget(m_position);
    statusBar()->addWidget(m_decided);
    statusBar()->addPermanentWidget(new JobProgress(*m_desk, this));
    statusBar()->addPermanentWidget(m_saveState);
}

void MainWindow::connectParts()
{
    CurrentPost &current = m_pane->current();
    m_actions->addListWidget(m_list);
    m_actions->addListWidget(m_empty);
    m_actions->addReadingWidget(&m_pane->view());

    connect(m_filter, &FilterBar::queryChanged, this, [this](const Query::Query &query) {
        m_feed->setQuery(query, m_pane->current().id());
        m_facets->setQuery(query);
        m_pane->view().setHighlightWords(soughtWords(query));
        const bool isSorted = !query.sort.empty();
        int column = -1;
        for (int i = 0; isSorted && i < PostListModel::ColumnCount; ++i) {
            const Query::SortKey &key = query.sort.front();
            if (PostListModel::sortName(i) == (key.field ? QString(Post::latin1((*key.field)->queryName)) : key.name))
                column = i;
        }
        m_list->header()->setSortIndicator(
            column, isSorted && query.sort.front().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(m_filter, &FilterBar::left, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_facets, &FacetsPanel::queryRequested, m_filter, &FilterBar::setText);
    connect(m_searches, &SearchesPanel::queryRequested, m_filter, &FilterBar::setText);
    connect(m_searches, &SearchesPanel::failed, this, [this](const Error &error) { showError(error.text()); });
    connect(m_list, &PostListView::sortRequested, this, [this](int column) {
        if (const QString name = PostListModel::sortName(column); !name.isEmpty())
            m_filter->setText(sortedBy(m_filter->query(), name));
    });
    // A new list keeps its current row alone; rows selected by the thousand would each be followed to their new place.
    connect(m_feed, &PostFeed::aboutToAnswer, m_list->selectionModel(), &QItemSelectionModel::clearSelection);
    connect(m_feed, &PostFeed::answered, this, &MainWindow::listAnswered);
    connect(m_feed, &PostFeed::failed, this, [this](const Error &error) { showError(error.text()); });

    const QItemSelectionModel *selection = m_list->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, &MainWindow::currentRowChanged);
    connect(selection, &QItemSelectionModel::selectionChanged, this, &MainWindow::showSelection);

    connect(&current, &CurrentPost::loaded, this, [this] {
        const int row = m_list->currentRow();
        m_pane->current().prepare({m_model->idAt(row + 1), m_model->idAt(row + 2), m_model->idAt(row - 1)});
        showSelection();
    });
    connect(&current, &CurrentPost::draftChanged, this, &MainWindow::showSelection);
    connect(m_pane, &PostPane::checkedChanged, this,
            [this] { m_decisions->setBlocking(m_pane->checks().blockingText()); });
    connect(m_pane, &PostPane::sinceApprovalChanged, this, &MainWindow::showProposal);
    connect(m_pane, &PostPane::proposalTaken, m_actions->action(u"approve-proposed"), &QAction::trigger);
    connect(m_pane, &PostPane::sinceApprovalRequested, m_actions->action(u"since-approval"), &QAction::trigger);
    connect(m_searches, &SearchesPanel::ruleRequested, this,
            [this](const Library::SavedSearch &search) { openRules().startRule(search.name, search.query); });
    connect(&current, &CurrentPost::closed, this, &MainWindow::showSelection);
    connect(&current, &CurrentPost::saveStateChanged, this, &MainWindow::showSaveState);
    connect(&current, &CurrentPost::failed, this, [this](const Error &error) { showError(error.text()); });
    connect(&current, &CurrentPost::recovered, this,
            [this] { m_notice->say(tr("What you typed here before is back; it is not saved yet.")); });
    connect(&current, &CurrentPost::saved, this, [this](const Review::Outcome &outcome) {
        if (!outcome.operation)
            return;
        const QString versions = outcome.before && outcome.after
            ? outcome.before->toString() + u" → "_s + outcome.after->toString()
            : QString();
        m_notice->say(tr("Saved “%1” · %2").arg(outcome.post.post.title, versions), NoticeBar::Tone::Done, tr("Undo"),
                      [this] { m_triage->undo(); });
    });
    connect(m_triage, &Triage::progressed, this, &MainWindow::showPosition);
    connect(m_triage, &Triage::failed, this, &MainWindow::showError);
    connect(m_pane, &PostPane::filterRequested, this, [this](const QString &query) { m_filter->setText(query); });
    connect(&m_pane->view(), &ArticleView::pageEndReached, this, [this] { m_triage->goNext(); });
    connect(&m_pane->view(), &ArticleView::pageStartReached, this, [this] { m_triage->goPrevious(); });
    connect(m_images, &ImageStore::policyChanged, this, [this] {
        m_preferences.remoteImages = m_images->policy();
        m_preferences.allowedHosts = m_images->allowedHosts();
        QSettings settings;
        m_preferences.save(settings);
    });
}

void MainWindow::listAnswered(bool isNewQuery)
{
    if (std::exchange(m_isRestoring, false)) {
        restorePost();
    } else if (m_model->rowCount() == 0) {
        m_pane->current().open({});
    } else if (m_list->currentRow() < 0 || (isNewQuery && m_model->rowOf(m_pane->current().id()) < 0)) {
        m_list->setCurrentRow(0);
    } else if (isNewQuery) {
        m_list->setCurrentRow(m_model->rowOf(m_pane->current().id()));
    }
    m_filter->setMatchCount(m_model->rowCount());
    showEmptyState();
    showPosition();
}

void MainWindow::currentRowChanged()
{
    // A row that left the list (the filter hides it now) leaves its post open until the list has another current row.
    if (const PostId id = m_model->idAt(m_list->currentRow()))
        m_pane->current().open(id);
    showPosition();
}

void MainWindow::showSelection()
{
    const CurrentPost &current = m_pane->current();
    if (!current.isLoaded()) {
        m_decisions->showNothing();
    } else {
        m_decisions->showPost(current.draft().post.meta, current.draft().textChanged());
        m_decisions->showSelection(m_triage->selectedCount());
    }
    m_actions->action(u"resolve")
        ->setEnabled(!m_desk->isReadOnly() && current.isLoaded() && current.draft().stored.hasConflict);
    showPosition();
}

/// Offered where it is more than an approval takes anyway.
void MainWindow::showProposal()
{
    const auto &since = m_pane->sinceApproval();
    QAction *action = m_actions->action(u"approve-proposed");
    m_decisions->setProposal(since ? since->size.bump : Post::Bump::None, action);
    m_pane->setProposalKey(action->shortcut());
}

void MainWindow::showPosition()
{
    const int count = m_model->rowCount(), row = m_list->currentRow();
    const QLocale locale;
    const qint64 selected = m_triage->selectedCount();
    m_position->setText(selected > 1   ? tr("%1 of %2 selected").arg(locale.toString(selected), locale.toString(count))
                            : row >= 0 ? tr("%1 of %2", "the current row and how many there are")
                                             .arg(locale.toString(row + 1), locale.toString(count))
                                       : tr("%n post(s)", nullptr, count));
    m_decided->setText(m_sitting.decided() > 0 ? tr("%n decided", nullptr, int(m_sitting.decided())) : QString());
    m_decided->setToolTip(m_sitting.summary());
}

void MainWindow::showEmptyState()
{
    const bool isEmpty = m_model->rowCount() == 0;
    // Qt would hand the keyboard to the filter, and Ctrl+Z would undo its text.
    const QWidget *const focus = focusWidget(); // also while a dialog has the keyboard
    const bool hadFocus = focus && (focus == m_list || focus == m_empty || m_empty->isAncestorOf(focus));
    QWidget *const shown = isEmpty ? static_cast<QWidget *>(m_empty) : m_list;
    m_listOrEmpty->setCurrentWidget(shown);
    if (hadFocus)
        shown->setFocus(Qt::OtherFocusReason);
    if (!isEmpty)
        return;
    const auto clear = [this] { m_actions->action(u"clear-filter")->trigger(); };
    const auto import = [this] { importFiles({}); };
    const auto exportAction = [this] { exportPosts(); };
    if (m_feed->query().isEverything())
        m_empty->say(tr("No posts yet"), tr("Import pages or JSON Lines, or drop them here."),
                     {{tr("Import…"), import}, {tr("Open another library…"), [this] { openLibrary(); }}});
    else if (m_sitting.decided() > 0)
        m_empty->say(tr("Queue clear"), tr("In this sitting: %1.").arg(m_sitting.summary()),
                     {{tr("Export…"), exportAction}, {tr("Show all posts"), clear}});
    else
        m_empty->say(tr("Nothing matches"), tr("No post fits the filter “%1”.").arg(m_filter->query().text),
                     {{tr("Clear the filter"), clear}});
}

void MainWindow::showSaveState()
{
    switch (m_pane->current().saveState()) {
    case CurrentPost::SaveState::Saved:
        m_saveState->setText(tr("All saved"));
        break;
    case CurrentPost::SaveState::Typing:
        m_saveState->setText(tr("Typing…"));
        break;
    case CurrentPost::SaveState::Kept:
        m_saveState->setText(tr("Kept; saved as one revision when you leave the post"));
        break;
    case CurrentPost::SaveState::Saving:
        m_saveState->setText(tr("Saving…"));
        break;
    }
}

void MainWindow::showError(const QString &text) { m_notice->say(text, NoticeBar::Tone::Problem); }

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // In a narrow window the facets give way to the article, and come back with the room.
    constexpr int RoomForAll = 1120;
    if (std::exchange(m_isNarrow, width() < RoomForAll) == m_isNarrow)
        return;
    const bool gaveWay = std::exchange(m_sidebarGaveWay, m_isNarrow && !m_sidebar->isHidden());
    if (m_sidebarGaveWay || gaveWay)
        m_sidebar->setVisible(!m_isNarrow);
}

bool MainWindow::isListed() const
{
    if (!m_feed->isUpToDate())
        return false;
    const auto [first, last] = m_list->visibleRows();
    for (int row = first; row <= last; ++row) {
        if (!m_model->rowAt(row))
            return false;
    }
    return true;
}

bool MainWindow::isSettled() const
{
    if (!isListed() || m_isRestoring)
        return false;
    return m_model->rowCount() == 0
        || (m_pane->current().isLoaded() && m_pane->view().postId() == m_pane->current().id()
            && !m_pane->meta().isBeingFilled());
}

} // namespace Copydesk::Window
