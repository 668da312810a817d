// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"
#include "library/posts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QTableView;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class FieldChangesModel;
class RevisionsModel;
class TextDiffView;

/// A post's revisions, newest first, the first import last; for the selected one a word diff of the text and a table of
/// the fields it changed, against the state before it, any other, or the present one. Reads through the desk: nothing
/// blocks, late answers for another post are dropped.
class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Review::Desk &desk, QWidget *parent = nullptr);
    ~HistoryPanel() override;

    /// `head`: what the post shows now; the same post and head again keep selection and scroll. Read only when the
    /// panel is visible.
    void showPost(Library::PostId post, Library::RevisionId head);
    /// Selects the newest revision, against the state before it.
    void showLastChange();
    void clear();

Q_SIGNALS:
    /// Make the post as it was after this revision (0: as first imported).
    void revertRequested(Copydesk::Library::PostId post, Copydesk::Library::RevisionId head);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void reload();
    void fill(const QList<Library::RevisionRow> &rows, const QString &arrivalReason);
    void fillComparisons();
    void compare();
    void showComparison(const Post::Post &before, const Post::Post &after);

    Review::Desk &m_desk;
    Library::PostId m_post;
    Library::RevisionId m_head;
    quint64 m_generation = 0; ///< of the list; an older answer is dropped
    quint64 m_comparison = 0; ///< of the diff
    bool m_isStale = false;
    bool m_wantsLastChange = false;

    RevisionsModel *m_revisions = nullptr;
    FieldChangesModel *m_changes = nullptr;
    QListView *m_list = nullptr;
    QComboBox *m_against = nullptr;
    QPushButton *m_revert = nullptr;
    QLabel *m_note = nullptr;
    QTableView *m_table = nullptr;
    TextDiffView *m_diff = nullptr;
};

} // namespace Copydesk::Window
