// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/checking.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class ChecksModel;

/// What the checks find in the post that is open, as it is typed: going there, mending by one key, dismissing with a
/// reason. Checks in the reading thread: nothing blocks, late answers for another post are dropped.
class ChecksPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChecksPanel(Review::Desk &desk, QWidget *parent = nullptr);
    ~ChecksPanel() override;

    /// Looks at the post as it is now.
    void showPost(Library::PostId id, const Post::Post &post);
    void clear();
    const Review::CheckedPost &checked() const { return m_checked; }
    /// Why the post cannot be approved, in a few words; empty where it can.
    QString blockingText() const;
    /// Chooses the first finding at this place.
    void choose(const Checks::Place &place);
    /// The fix of the chosen finding, or of the first one that has one.
    void fix();

Q_SIGNALS:
    /// `checked` is another one.
    void checkedChanged();
    void placeRequested(const Copydesk::Checks::Place &place);
    /// The post as the fix makes it.
    void fixed(const Copydesk::Post::Post &post);
    void dismissRequested(const QString &check, const QString &reason);
    void restoreRequested(const QString &check);

private:
    void build();
    void take(const Review::CheckedPost &checked);
    void showChoice();
    void dismiss();

    Review::Desk &m_desk;
    ChecksModel *m_model;
    QLabel *m_summary = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_fix = nullptr, *m_dismiss = nullptr;
    QLineEdit *m_reason = nullptr;
    Library::PostId m_id;
    Post::Post m_post;
    Review::CheckedPost m_checked;
    quint64 m_generation = 0; ///< an older answer is dropped
};

} // namespace Copydesk::Window
