// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/elsewhere.h"
#include "library/posts.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class SentencesModel;

/// Where else the sentences of an article stand: its sentences with their numbers, and the posts that have the selected
/// one. Reads through the desk; late answers for another post are dropped. The numbers follow what is typed and what
/// happens to the library.
class ElsewherePanel : public QWidget {
    Q_OBJECT
public:
    explicit ElsewherePanel(Review::Desk &desk, QWidget *parent = nullptr);

    void showPost(Library::PostId id, const Post::Post &post);
    void clear();
    const std::vector<Library::SentenceUse> &uses() const { return m_uses; }
    /// Selects a sentence of the article.
    void choose(const QString &sentence);

Q_SIGNALS:
    /// `uses` are others.
    void usesChanged();
    void sentenceChosen(const Copydesk::Library::SentenceUse &use);
    void openRequested(Copydesk::Library::PostId post);
    /// Beside the post that is shown.
    void compareRequested(Copydesk::Library::PostId post);
    /// A query for the list.
    void filterRequested(const QString &query);
    /// Mend the sentence wherever it stands.
    void replaceRequested(const QString &sentence);

private:
    void build();
    void ask();
    void take(std::vector<Library::SentenceUse> uses);
    void showPosts();
    void updateButtons();
    Library::PostId chosenPost() const;

    Review::Desk &m_desk;
    SentencesModel *m_sentences;
    QStandardItemModel *m_posts;
    QLabel *m_summary = nullptr, *m_note = nullptr;
    QListView *m_sentenceList = nullptr, *m_postList = nullptr;
    QPushButton *m_filter = nullptr, *m_compare = nullptr, *m_open = nullptr, *m_replace = nullptr;
    QTimer m_askSoon;
    Library::PostId m_id;
    Post::Post m_post;
    std::vector<Library::SentenceUse> m_uses;
    quint64 m_generation = 0; ///< of the numbers; an older answer is dropped
    quint64 m_postsGeneration = 0; ///< of the posts of a sentence
};

} // namespace Copydesk::Window
