// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"
#include "review/postdiff.h"

#include <QTextEdit>

#include <optional>

namespace Copydesk::Window {

/// What changed in a post, word by word: what went is struck out, what came is underlined, each in its colour. Read
/// only.
class TextDiffView : public QTextEdit {
    Q_OBJECT
public:
    explicit TextDiffView(QWidget *parent = nullptr);

    /// The text part by part, the body block by block (unchanged stretches folded to a line), then the fields as a
    /// table.
    void showPosts(const Post::Post &before, const Post::Post &after);
    /// The text parts only, for a panel that shows the fields by itself.
    void showText(const Post::Post &before, const Post::Post &after);
    /// These parts only, in this order.
    void showChanges(const QList<Review::FieldChange> &changes);
    void clear();

    int changeCount() const { return int(m_changes.size()); }
    /// Goes to the next (1) or previous (-1) change, and stops at the ends (false).
    bool goToChange(int step);

protected:
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void rebuild();

    struct Content {
        Post::Post before, after;
        QList<Review::FieldChange> changes;
        bool hasPosts = false; ///< the body is compared block by block
    };
    std::optional<Content> m_content;
    QList<int> m_changes; ///< where each changed stretch begins
    int m_current = -1;
};

} // namespace Copydesk::Window
