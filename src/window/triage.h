// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"
#include "review/editing.h"
#include "window/preferences.h"
#include "window/sitting.h"

#include <QMap>
#include <QObject>

#include <optional>
#include <vector>

namespace Copydesk::Review {
class Desk;
struct BulkResult;
} // namespace Copydesk::Review

namespace Copydesk::Window {

class CurrentPost;
class NoticeBar;
class PostFeed;
class PostListModel;
class PostListView;

/// The work itself: moving through the list, deciding, skipping, undoing. A decision moves the view before it is
/// written; undo brings row, selection and scroll back.
class Triage : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Review::Desk &desk;
        PostListModel &model;
        PostListView &list;
        PostFeed &feed;
        CurrentPost &current;
        NoticeBar &notice;
        QWidget &anchor; ///< what a question about a decision stands above
    };
    Triage(const Parts &parts, Sitting &sitting, QObject *parent = nullptr);

    void setAdvance(Preferences::Advance advance) { m_advance = advance; }

    /// False at the end of the list.
    bool goNext();
    bool goPrevious();
    /// For one post, or for the selection. Asks for the reason where one is required.
    /// `bump`: larger than the decision's own, or None for that one.
    void decide(const Review::Decision &decision, Post::Bump bump = Post::Bump::None);
    void setStatus(const QString &status);
    void skip();
    /// The newest operation; what is being typed is saved first, and is then what is undone.
    void undo();
    void redo();
    /// This one, whichever it is.
    void undoOperation(Library::OperationId operation) { takeBack(operation); }

    qint64 selectedCount() const;
    /// The rows that are selected, or the query where all of them are.
    Library::Selection selection() const;

Q_SIGNALS:
    /// Decided, skipped or taken back: counts have changed.
    void progressed();
    /// A decision failed; the words are for a person.
    void failed(const QString &text);

private:
    /// How the list stood before a decision, to bring it back.
    struct Place {
        std::vector<Library::PostId> selected; ///< empty where all were
        int allOf = 0; ///< the rows of the list, where all were selected
        Library::PostId current;
        int topRow = 0;
        QString decision;
        qint64 count = 0;
    };

    bool isAllSelected() const;
    std::vector<Library::PostId> selectedIds() const;
    Place place() const;
    /// Where the view goes when the selected rows are dealt with; 0: nowhere is left.
    Library::PostId nextAfterSelection() const;
    void goTo(Library::PostId post);
    void ask(const Review::Verdict &verdict);
    void act(const Review::Verdict &verdict);
    void actOnMany(const Review::Verdict &verdict);
    void decided(const Review::Verdict &verdict, const Review::Outcome &outcome, const Place &before);
    void decidedMany(const Review::Verdict &verdict, const Review::BulkResult &result, const Place &before,
                     Library::PostId next);
    void takeBack(Library::OperationId operation);
    void tookBack(const Library::UndoReport &report, bool isRedo);
    void bringBack();
    void remember(Library::OperationId operation, const Place &before);

    Parts m_parts;
    Sitting &m_sitting;
    Preferences::Advance m_advance = Preferences::Advance::Next;
    QMap<qint64, Place> m_places; ///< by operation, the oldest first
    std::optional<Place> m_comingBack; ///< waits for the list that holds it again
};

} // namespace Copydesk::Window
