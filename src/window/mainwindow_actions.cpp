// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "post/field.h"
#include "review/checking.h"
#include "window/actionset.h"
#include "window/appearance.h"
#include "window/articlepane.h"
#include "window/articleview.h"
#include "window/checkspanel.h"
#include "window/clustersdialog.h"
#include "window/commandpalette.h"
#include "window/comparewindow.h"
#include "window/conflictdialog.h"
#include "window/decisionbar.h"
#include "window/dropfoldersdialog.h"
#include "window/facetspanel.h"
#include "window/filterbar.h"
#include "window/historypanel.h"
#include "window/imagestore.h"
#include "window/keysheet.h"
#include "window/metapanel.h"
#include "window/operationsdialog.h"
#include "window/outlineview.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"
#include "window/postwindow.h"
#include "window/querytext.h"
#include "window/rulesdialog.h"
#include "window/searchespanel.h"
#include "window/settingsdialog.h"
#include "window/similarpanel.h"
#include "window/triage.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QTabWidget>
#include <QToolBar>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

void MainWindow::connectActions()
{
    connectReading();
    connectDialogs();
    connectView();
    fillMenus();
}

void MainWindow::connectReading()
{
    ActionSet &actions = *m_actions;
    for (const DecisionBar::Entry &entry : m_decisions->entries()) {
        if (!entry.decision)
            continue;
        actions.connectAction(entry.action->objectName(), this, [this, first = entry.decision] {
            m_triage->decide(m_triage->selectedCount() > 1 ? *first : *m_decisions->effective(*first));
        });
    }
    actions.connectAction(u"approve-typing", this, [this] {
        // The first row of the decision table, whatever it is called.
        if (!m_decisions->entries().isEmpty())
            m_decisions->entries().first().action->trigger();
    });
    actions.connectAction(u"skip", this, [this] { m_triage->skip(); });
    actions.connectAction(u"undo", this, [this] { m_triage->undo(); });
    actions.connectAction(u"undo-reading", this, [this] { m_triage->undo(); });
    actions.connectAction(u"redo", this, [this] { m_triage->redo(); });
    actions.connectAction(u"next", this, [this] { m_triage->goNext(); });
    actions.connectAction(u"previous", this, [this] { m_triage->goPrevious(); });
    actions.connectAction(u"page-down", this, [this] { page(1); });
    actions.connectAction(u"page-up", this, [this] { page(-1); });
    actions.connectAction(u"back", this, [this] { back(); });
    actions.connectAction(u"select-all", this, [this] { m_list->selectAll(); });
    actions.connectAction(u"edit", this, [this] {
        m_actions->action(u"view-meta")->setChecked(true);
        m_pane->meta().focusFirstInvalid();
    });
    actions.connectToggle(u"edit-text", this, [this](bool on) { m_pane->setEditingText(on); });
    connect(m_pane, &PostPane::editingTextChanged, m_actions->action(u"edit-text"), &QAction::setChecked);
    actions.connectAction(u"fix", this, [this] { m_pane->checks().fix(); });
    actions.connectAction(u"diff", this, [this] {
        m_actions->action(u"view-history")->setChecked(true);
        m_pane->showLastChange();
    });
    actions.connectAction(u"since-approval", this, [this] {
        m_actions->action(u"view-history")->setChecked(true);
        m_pane->showSinceApproval();
    });
    actions.connectAction(u"approve-proposed", this, [this] { approveAsProposed(); });
    actions.connectAction(u"compare", this, [this] { compare(); });
    actions.connectAction(u"open-window", this, [this] { openPostWindow(); });
    actions.connectAction(u"copy-id", this, [this] {
        if (m_pane->current().isLoaded())
            QApplication::clipboard()->setText(m_pane->current().draft().stored.post.sourceId());
    });
}

void MainWindow::connectDialogs()
{
    ActionSet &actions = *m_actions;
    actions.connectAction(u"open-library", this, [this] { openLibrary(); });
    actions.connectAction(u"import", this, [this] { importFiles({}); });
    actions.connectAction(u"export", this, [this] { exportPosts(); });
    actions.connectAction(u"drop-folders", this, [this] {
        auto *dialog = new DropFoldersDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions.connectAction(u"rules", this, [this] { openRules(); });
    actions.connectAction(u"backup", this, [this] { backUp(); });
    actions.connectAction(u"print", this, [this] { print(false); });
    actions.connectAction(u"print-pdf", this, [this] { print(true); });
    actions.connectAction(u"quit", this, [this] { close(); });
    actions.connectAction(u"clusters", this, [this] { openClusters(); });
    actions.connectAction(u"operations", this, [this] {
        auto *dialog = new OperationsDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    actions.connectAction(u"resolve", this, [this] {
        m_pane->current().save();
        auto *dialog = new ConflictDialog(*m_desk, m_pane->current().id(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    const auto showSettings = [this](bool keys) {
        auto *dialog = new SettingsDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, &MainWindow::applyPreferences);
        if (keys)
            dialog->showKeys();
        dialog->open();
    };
    actions.connectAction(u"settings", this, [showSettings] { showSettings(false); });
    const auto showKeys = [this, showSettings] {
        auto *sheet = new KeySheet(*m_actions, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        connect(sheet, &KeySheet::changeRequested, this, [showSettings] { showSettings(true); });
        sheet->open();
    };
    actions.connectAction(u"keys", this, showKeys);
    actions.connectAction(u"keys-anywhere", this, showKeys);
    actions.connectAction(u"palette", this, [this] { openPalette(); });
    actions.connectAction(u"about", this, [this] {
        QMessageBox::about(
            this, tr("About Copydesk"),
            tr("<b>Copydesk %1</b><p>Editorial review workstation.<p>Library: %2<p>GPL-3.0-or-later")
                .arg(QApplication::applicationVersion().toHtmlEscaped(), m_desk->path().toHtmlEscaped()));
    });
}

void MainWindow::connectView()
{
    ActionSet &actions = *m_actions;
    actions.connectAction(u"filter", this, [this] { m_filter->focusEdit(); });
    actions.connectAction(u"filter-anywhere", this, [this] { m_filter->focusEdit(); });
    actions.connectAction(u"clear-filter", this, [this] {
        m_filter->setText(QString());
        m_list->setFocus(Qt::OtherFocusReason);
    });
    actions.connectAction(u"save-search", this, [this] { m_searches->askAndSave(m_filter->query().text); });
    for (int i = 1; i <= 9; ++i)
        actions.connectAction(QString(SearchPrefix + QString::number(i)), this, [this, i] { m_searches->run(i - 1); });

    actions.connectToggle(u"view-table", this, [this](bool on) { m_list->setTable(on); });
    QAction *const sidebar = actions.action(u"view-facets");
    sidebar->setChecked(true);
    actions.connectToggle(u"view-facets", this, [this](bool on) { m_sidebar->setVisible(on); });
    connect(m_sidebar, &QDockWidget::visibilityChanged, this,
            [this, sidebar] { sidebar->setChecked(!m_sidebar->isHidden()); });
    actions.action(u"view-meta")->setChecked(true);
    actions.connectToggle(u"view-meta", this, [this](bool on) { m_pane->meta().setVisible(on); });
    actions.connectToggle(u"view-history", this, [this](bool on) { m_pane->tabs().setVisible(on); });
    actions.connectToggle(u"fade-shared", this, [this](bool on) { m_pane->view().setFadingShared(on); });
    actions.connectToggle(u"outline", this, [this](bool on) {
        m_actions->action(u"view-history")->setChecked(on);
        if (on)
            m_pane->tabs().setCurrentWidget(&m_pane->outline());
    });
    actions.connectAction(u"similar", this, [this] {
        m_actions->action(u"view-history")->setChecked(true);
        m_pane->tabs().setCurrentWidget(&m_pane->similar());
    });
    actions.connectToggle(u"full-screen", this,
                          [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });

    actions.connectAction(u"find", this, [this] { m_pane->article().openFind(); });
    actions.connectAction(u"next-hit", this, [this] { m_pane->view().findNext(1); });
    actions.connectAction(u"previous-hit", this, [this] { m_pane->view().findNext(-1); });
    actions.connectAction(u"zoom-in", this, [this] { m_pane->article().zoomBy(1); });
    actions.connectAction(u"zoom-out", this, [this] { m_pane->article().zoomBy(-1); });
    actions.connectAction(u"zoom-reset", this, [this] { m_pane->article().zoomBy(0); });

    for (int i = 0; i < panes().size(); ++i) {
        static const QStringList ids{u"pane-facets"_s, u"pane-list"_s, u"pane-article"_s, u"pane-meta"_s};
        actions.connectAction(ids[i], this, [this, i] { panes()[i]->setFocus(Qt::ShortcutFocusReason); });
    }
    actions.connectAction(u"pane-next", this, [this] { focusPane(1); });
    actions.connectAction(u"pane-previous", this, [this] { focusPane(-1); });
}

void MainWindow::fillMenus()
{
    const auto menus = m_actions->fill(menuBar());
    auto *status = new QMenu(tr("Set status to"), this);
    for (const QString &value : Post::knownValues(*Post::Fields::Status))
        status->addAction(value, this, [this, value] { m_triage->setStatus(value); });
    menus[Menu::Post]->insertMenu(m_actions->action(u"diff"), status);

    auto *appearance = new QMenu(tr("Appearance"), this);
    auto *group = new QActionGroup(appearance);
    using Appearance = Preferences::Appearance;
    const std::pair<Appearance, QString> choices[] = {
        {Appearance::Automatic, tr("As the system")}, {Appearance::Light, tr("Light")}, {Appearance::Dark, tr("Dark")}};
    for (const auto &[value, title] : choices) {
        QAction *action = appearance->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_preferences.appearance == value);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = value] {
            m_preferences.appearance = chosen;
            QSettings settings;
            m_preferences.save(settings);
            applyAppearance(chosen);
        });
    }
    menus[Menu::View]->addMenu(appearance);

    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    static const QStringList shown{u"import"_s,    u"export"_s, u""_s,        u"undo"_s, u"redo"_s,       u""_s,
                                   u"edit-text"_s, u"diff"_s,   u"compare"_s, u""_s,     u"view-table"_s, u"palette"_s};
    for (const QString &id : shown) {
        if (id.isEmpty())
            m_toolBar->addSeparator();
        else
            m_toolBar->addAction(m_actions->action(id));
    }
}

void MainWindow::back()
{
    if (!m_list->hasFocus()) {
        m_list->setFocus(Qt::ShortcutFocusReason);
    } else if (m_triage->selectedCount() > 1) {
        m_list->setCurrentRow(m_list->currentRow());
    } else if (!m_filter->query().text.isEmpty()) {
        m_filter->setText(withoutLastPart(m_filter->query()));
    }
}

void MainWindow::page(int direction)
{
    ArticleView &view = m_pane->view();
    if (direction > 0 ? view.pageDown() : view.pageUp())
        return;
    if (direction > 0)
        m_triage->goNext();
    else
        m_triage->goPrevious();
}

QList<QWidget *> MainWindow::panes() const { return {m_facets, m_list, &m_pane->view(), &m_pane->meta()}; }

void MainWindow::focusPane(int step)
{
    const QList<QWidget *> all = panes();
    int at = 1;
    for (int i = 0; i < all.size(); ++i) {
        if (const QWidget *focus = focusWidget(); focus && (focus == all[i] || all[i]->isAncestorOf(focus)))
            at = i;
    }
    for (int tried = 0; tried < all.size(); ++tried) {
        at = int((at + step + all.size()) % all.size());
        if (all[at]->isVisible()) {
            all[at]->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

/// The decision that approves, with the step that the change since the last approval is worth.
void MainWindow::approveAsProposed()
{
    for (const Review::Decision &decision : Review::decisions()) {
        if (!Review::isApproved(QString(Post::latin1(decision.status))))
            continue;
        const bool isOne = m_triage->selectedCount() <= 1;
        m_triage->decide(decision, isOne ? m_pane->proposedBump(decision) : Post::Bump::None);
        return;
    }
}

RulesDialog &MainWindow::openRules()
{
    if (!m_rules) {
        m_rules = new RulesDialog(*m_desk, this);
        m_rules->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_rules, &RulesDialog::filterRequested, m_filter, &FilterBar::setText);
        connect(m_rules, &RulesDialog::undoRequested, m_triage, &Triage::undoOperation);
    }
    m_rules->show();
    m_rules->raise();
    m_rules->activateWindow();
    return *m_rules;
}

void MainWindow::compare()
{
    std::vector<Library::PostId> posts;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        if (posts.size() < CompareWindow::Most)
            posts.push_back(m_model->idAt(index.row()));
    }
    if (posts.size() < 2)
        posts = {m_pane->current().id()};
    if (posts.front())
        compareAll(posts);
}

void MainWindow::compareAll(const std::vector<Library::PostId> &posts)
{
    auto *window = new CompareWindow(*m_desk, *m_images, posts, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void MainWindow::openClusters()
{
    m_pane->current().save();
    auto *dialog = new ClustersDialog(*m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClustersDialog::filterRequested, this, [this](const QString &query) { m_filter->setText(query); });
    connect(dialog, &ClustersDialog::compareRequested, this, &MainWindow::compareAll);
    dialog->show();
}

void MainWindow::openPostWindow()
{
    if (!m_pane->current().id())
        return;
    m_pane->current().save();
    auto *window = new PostWindow(*m_desk, *m_images, m_pane->current().id(), this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

void MainWindow::openPalette()
{
    std::vector<Command> commands;
    for (const ActionRow &row : m_actions->rows()) {
        if (row.isAlternate || row.id == "palette"_L1 || row.id.startsWith(SearchPrefix))
            continue;
        QAction *action = m_actions->action(row.id);
        commands.push_back({row.title, displayName(row.menu).remove(u'&'),
                            action->shortcut().toString(QKeySequence::NativeText), action->isEnabled(),
                            [action] { action->trigger(); }});
    }
    for (const Review::Decision &decision : Review::decisions()) {
        if (!m_actions->action(QString(DecisionPrefix + Post::latin1(decision.name))))
            commands.push_back(
                {Review::displayTitle(decision), displayName(Menu::Post).remove(u'&'), {}, true, [this, &decision] {
                     m_triage->decide(decision);
                 }});
    }
    for (const QString &status : Post::knownValues(*Post::Fields::Status))
        commands.push_back(
            {tr("Set status to %1").arg(status), displayName(Menu::Post).remove(u'&'), {}, true, [this, status] {
                 m_triage->setStatus(status);
             }});
    const auto &searches = m_searches->searches();
    for (int i = 0; i < searches.size(); ++i) {
        const QAction *action = m_actions->action(QString(SearchPrefix + QString::number(i + 1)));
        commands.push_back({searches[i].name, tr("Saved search"),
                            action ? action->shortcut().toString(QKeySequence::NativeText) : QString(), true,
                            [this, i] { m_searches->run(i); }});
    }
    auto *palette = new CommandPalette(std::move(commands), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->openOver(*this);
}

void MainWindow::applyPreferences()
{
    m_preferences = Preferences::load(QSettings());
    m_actions->reloadKeys();
    m_triage->setAdvance(m_preferences.advance);
    m_images->setPolicy(m_preferences.remoteImages, m_preferences.allowedHosts);
    m_list->setCompact(m_preferences.density == Preferences::Density::Compact);
    Q_EMIT appearanceChanged();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Esc that nothing else wanted, from a field or the facets: back to the list. (In list and article it is the
    // action's.)
    const QList<QKeySequence> keys = m_actions->action(u"back")->shortcuts();
    if (keys.contains(QKeySequence(event->keyCombination())))
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace Copydesk::Window
