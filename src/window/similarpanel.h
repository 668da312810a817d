// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "library/similarposts.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class SimilarModel;

/// The posts that are similar to the one that is open, each with why. Asked for only while the panel is seen, a moment
/// after the post has come, and beside what lists and articles wait for; late answers for another post are dropped.
class SimilarPanel : public QWidget {
    Q_OBJECT
public:
    explicit SimilarPanel(Review::Desk &desk, QWidget *parent = nullptr);

    void showPost(Library::PostId id, const Post::Post &post);
    void clear();
    SimilarModel &model() const { return *m_model; }

Q_SIGNALS:
    void openRequested(Copydesk::Library::PostId post);
    /// Beside the post that is shown.
    void compareRequested(Copydesk::Library::PostId post);
    /// A query for the list.
    void filterRequested(const QString &query);
    /// An answer has come.
    void answered();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void askSoon();
    void ask();
    void take(const Result<std::vector<Library::SimilarPost>> &similar);
    void updateButtons();
    Library::PostId chosenPost() const;
    QString duplicatesQuery() const;

    Review::Desk &m_desk;
    SimilarModel *m_model;
    QLabel *m_summary = nullptr;
    QListView *m_list = nullptr;
    QPushButton *m_open = nullptr, *m_compare = nullptr, *m_filter = nullptr;
    QTimer m_askSoon;
    Library::PostId m_id;
    Post::Post m_post;
    bool m_isAsked = true; ///< nothing new since the last question
    quint64 m_generation = 0; ///< an older answer is dropped
};

} // namespace Copydesk::Window
