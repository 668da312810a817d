// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace Copydesk::Window {

class BlockEditor;
class GrowingEdit;

/// Edits the text of a post: title, lead and blocks; everything else of the post goes through untouched. Long posts
/// show their first blocks, and more on demand; those that are not shown are kept as they are. Alt+Up and Alt+Down move
/// a block, Ctrl+Shift+Return adds one, Ctrl+Shift+Delete removes one.
class BodyEditor : public QWidget {
    Q_OBJECT
public:
    explicit BodyEditor(QWidget *parent = nullptr);
    ~BodyEditor() override;

    /// Starts over with this post. Does not say changed().
    void setPost(const Post::Post &post);
    /// The post as it is in the editors now.
    Post::Post post() const;

    int blockCount() const { return int(m_rest.size()) + int(m_editors.size()); }
    void addBlock(int index, Post::BlockType type);
    void removeBlock(int index);
    /// False at the ends.
    bool moveBlock(int index, int step);
    /// To the title.
    void focusFirst();

Q_SIGNALS:
    /// A person changed something; `post()` is another one now.
    void changed();

private:
    void build();
    BlockEditor *insertEditor(int index, const Post::Block &block);
    void showMore();
    void showRest();
    int indexOf(const BlockEditor *editor) const;
    void noteChange();

    Post::Post m_post; ///< as it was given; what is not edited here is taken from it
    QScrollArea *m_scroll;
    QVBoxLayout *m_blocks;
    GrowingEdit *m_title, *m_lead;
    QPushButton *m_more, *m_add;
    std::vector<BlockEditor *> m_editors; ///< children; in the order of the post
    QList<Post::Block> m_rest; ///< the blocks behind the last editor
    bool m_isTitleTouched = false, m_isLeadTouched = false; ///< otherwise they go through as they are
    bool m_isFilling = false;
};

} // namespace Copydesk::Window
