// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/desk.h"
#include "window/preferences.h"
#include "window/session.h"
#include "window/sitting.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QDockWidget;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace Copydesk::Window {

class ActionSet;
class DecisionBar;
class EmptyState;
class FacetsPanel;
class FilterBar;
class ImageStore;
class MessageBar;
class NoticeBar;
class PostFeed;
class PostListModel;
class PostListView;
class PostPane;
class RulesDialog;
class SearchesPanel;
class Triage;

/// How a window begins.
struct MainWindowOptions {
    bool restoresSession = true; ///< false: as at the first start, and nothing is kept of this run
    QString query = {}; ///< instead of the session's; null: the session's
    QString post = {}; ///< source id of the post to open first; empty: the session's, else the first one
};

/// The window over one library: facets | list | article | fields, the filter above the list, the decisions below. It
/// puts the parts together and knows none of their insides.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    using Options = MainWindowOptions;
    explicit MainWindow(std::unique_ptr<Review::Desk> desk, const Options &options = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    Review::Desk &desk() const { return *m_desk; }
    ActionSet &actions() const { return *m_actions; }
    FilterBar &filter() const { return *m_filter; }
    FacetsPanel &facets() const { return *m_facets; }
    SearchesPanel &searches() const { return *m_searches; }
    PostListModel &model() const { return *m_model; }
    PostListView &list() const { return *m_list; }
    PostPane &pane() const { return *m_pane; }
    DecisionBar &decisions() const { return *m_decisions; }
    NoticeBar &notice() const { return *m_notice; }
    Triage &triage() const { return *m_triage; }
    const Sitting &sitting() const { return m_sitting; }

    /// Whether the rows in sight are those of the present query.
    bool isListed() const;
    /// Whether the list and the article that belong to the present query stand there: for screenshots and tests.
    bool isSettled() const;
    /// Opens the import dialog for these; nothing in them: an empty one.
    void importFiles(const QStringList &paths);

Q_SIGNALS:
    /// Another library was chosen; this window stays until that one is open.
    void libraryRequested(const QString &path);
    void appearanceChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp: the parts and their places
    void build();
    void buildSidebar();
    void buildBars();
    void connectParts();
    void listAnswered(bool isNewQuery);
    void currentRowChanged();
    void showSelection();
    void showProposal();
    void showPosition();
    void showEmptyState();
    void showSaveState();
    void showError(const QString &text);

    // mainwindow_actions.cpp: what the actions do
    void connectActions();
    void connectReading();
    void connectDialogs();
    void connectView();
    void fillMenus();
    void back();
    void page(int direction);
    void focusPane(int step);
    QList<QWidget *> panes() const;
    void compare();
    void approveAsProposed();
    RulesDialog &openRules();
    void compareAll(const std::vector<Library::PostId> &posts);
    void openClusters();
    void openPostWindow();
    void openPalette();
    void applyPreferences();

    // mainwindow_library.cpp: the library as a whole
    void openLibrary();
    void exportPosts();
    void backUp();
    void print(bool asPdf);
    void askAboutUnfinishedImports();
    void askAboutTyping();
    void showReadOnly();
    /// What arrives in watched folders is taken in and told of, without taking the focus.
    void watchFolders();

    // mainwindow_session.cpp: between two starts
    void restoreSession();
    void restorePost();
    Session session() const;

    std::unique_ptr<Review::Desk> m_desk;
    Options m_options;
    Session m_session;
    Preferences m_preferences;
    Sitting m_sitting;
    ImageStore *m_images;
    ActionSet *m_actions;
    PostListModel *m_model;
    PostListView *m_list;
    PostFeed *m_feed;
    FilterBar *m_filter;
    PostPane *m_pane;
    DecisionBar *m_decisions;
    NoticeBar *m_notice = nullptr;
    MessageBar *m_message;
    EmptyState *m_empty;
    QStackedWidget *m_listOrEmpty;
    QSplitter *m_columns;
    QDockWidget *m_sidebar;
    FacetsPanel *m_facets;
    SearchesPanel *m_searches;
    QToolBar *m_toolBar = nullptr;
    QLabel *m_position, *m_decided, *m_saveState;
    Triage *m_triage = nullptr;
    QPointer<RulesDialog> m_rules; ///< while it is open
    std::unique_ptr<Library::Worker> m_backup; ///< while a backup is written
    bool m_isNarrow = false;
    bool m_sidebarGaveWay = false; ///< hidden for want of room, not by a person
    bool m_isRestoring = true; ///< the first list of the session is awaited
};

} // namespace Copydesk::Window
