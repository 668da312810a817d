// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "review/sinceapproval.h"
#include "window/currentpost.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace Copydesk::Window {

class ArticlePane;
class ArticleView;
class BodyEditor;
class ElsewherePanel;
class ChecksPanel;
class HistoryPanel;
class ImageStore;
class MetaPanel;
class OutlineView;
class SinceApprovalPanel;
class SimilarPanel;

/// One post, whole: the article (or the editor of its text) above its tabs, and the fields beside it, all on one
/// CurrentPost. The main window and the window of a single post each have one.
class PostPane : public QWidget {
    Q_OBJECT
public:
    PostPane(Review::Desk &desk, ImageStore &images, QWidget *parent = nullptr);

    CurrentPost &current() const { return *m_current; }
    ArticlePane &article() const { return *m_article; }
    ArticleView &view() const;
    MetaPanel &meta() const { return *m_meta; }
    HistoryPanel &history() const { return *m_history; }
    ElsewherePanel &elsewhere() const { return *m_elsewhere; }
    SimilarPanel &similar() const { return *m_similar; }
    ChecksPanel &checks() const { return *m_checks; }
    OutlineView &outline() const { return *m_outline; }
    QTabWidget &tabs() const { return *m_tabs; }
    QSplitter &columns() const { return *m_columns; }
    QSplitter &rows() const { return *m_rows; }

    bool isEditingText() const;
    void setEditingText(bool isEditing);
    /// For a library that cannot be changed: the fields are shown and cannot be edited.
    void setReadOnly();
    /// The history tab with the last change.
    void showLastChange();
    /// The tab with what changed since the approval.
    void showSinceApproval();
    /// Of the post that is open; nothing where it was never approved, or shows what was.
    std::optional<Review::SinceApproval> sinceApproval() const;
    /// The step that the decision would take, by what changed since the approval; None: its own.
    Post::Bump proposedBump(const Review::Decision &decision) const;
    /// The key under which the proposed version is taken, for the words above the article.
    void setProposalKey(const QKeySequence &key);
    /// Scrolls the article there as soon as the post is shown.
    void setReadingPosition(Library::PostId post, int position);

Q_SIGNALS:
    void editingTextChanged(bool isEditing);
    /// A query that a part of the pane asks the list for.
    void filterRequested(const QString &query);
    /// What the checks find in the post that is open is another thing now.
    void checkedChanged();
    /// `sinceApproval` is another.
    void sinceApprovalChanged();
    void sinceApprovalRequested();
    /// Approve with the proposed version.
    void proposalTaken();

private:
    void showLoaded(bool isSamePost);
    enum class When { Now, Soon };
    void showDraft(When when = When::Now);
    void showClosed();
    void takeText();
    void revert(Library::PostId post, Library::RevisionId head);
    void connectElsewhere();
    void connectSimilar();
    void openBeside(Library::PostId post);
    void compareWith(Library::PostId post);
    void connectChecks();
    QWidget *buildReading();
    void connectApproval();
    void showApproval();
    void showFindings();
    void goTo(const Checks::Place &place);
    void changeDismissal(const QString &check, const std::optional<QString> &reason);

    Review::Desk &m_desk;
    ImageStore &m_images;
    CurrentPost *m_current;
    ArticlePane *m_article;
    BodyEditor *m_editor = nullptr; ///< made when it is first wanted
    QStackedWidget *m_reading;
    QTabWidget *m_tabs;
    ChecksPanel *m_checks;
    HistoryPanel *m_history;
    ElsewherePanel *m_elsewhere;
    SinceApprovalPanel *m_since;
    QFrame *m_approval = nullptr; ///< above the article, while it is another than was approved
    QLabel *m_approvalWords = nullptr;
    QPushButton *m_takeProposal = nullptr;
    QKeySequence m_proposalKey;
    SimilarPanel *m_similar;
    OutlineView *m_outline;
    MetaPanel *m_meta;
    QSplitter *m_columns, *m_rows;
    QTimer m_renderSoon;
    std::pair<Library::PostId, int> m_position;
    bool m_isTaking = false; ///< what changes comes from our own widgets: they need not be filled again
};

} // namespace Copydesk::Window
