// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace Copydesk::Window {

class GrowingEdit;

/// Edits one block: its type, its text (a list's items are a line each), and source or language where its type has one.
class BlockEditor : public QFrame {
    Q_OBJECT
public:
    explicit BlockEditor(const Post::Block &block, QWidget *parent = nullptr);

    /// Exactly the block that was given as long as nobody typed.
    Post::Block block() const;
    /// For the accessible names and the buttons: the block's place, from 0, and how many there are.
    void setPlace(int index, int count);
    GrowingEdit &text() const { return *m_text; }

Q_SIGNALS:
    void changed();
    void moveRequested(int step);
    void removeRequested();
    /// Return in a paragraph: the text behind the cursor goes into a paragraph of its own.
    void splitRequested(const QString &rest);

private:
    void build();
    void fill();
    void noteChange();
    void changeType();
    void split();
    QToolButton *button(const QString &icon, const QString &name);

    Post::Block m_block; ///< as given, or as it was when the type changed last
    bool m_isTouched = false;
    bool m_isFilling = false;
    QComboBox *m_type;
    GrowingEdit *m_text;
    QLabel *m_detailLabel;
    QLineEdit *m_detail; ///< source or language
    QToolButton *m_up, *m_down, *m_remove;
};

/// A type's name for people.
QString displayName(Post::BlockType type);

} // namespace Copydesk::Window
