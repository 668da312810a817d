// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

#include <QPlainTextEdit>

class QLineEdit;

namespace Copydesk::Window {

/// One line: text, and numbers of any size.
class LineEditor : public FieldEditor {
    Q_OBJECT
public:
    LineEditor(Post::FieldId field, QWidget *parent);

protected:
    void showValue(const Post::Value &value) override;

private:
    QLineEdit *m_line;
};

/// What is shown, can be marked and copied, and is not edited: the post's identity.
class ReadOnlyEditor : public FieldEditor {
    Q_OBJECT
public:
    ReadOnlyEditor(Post::FieldId field, QWidget *parent);
    bool isReadOnly() const override { return true; }

protected:
    void showValue(const Post::Value &value) override;

private:
    QLineEdit *m_line;
};

/// A text field that is as high as its text, within limits; Tab leaves it.
class GrowingTextEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit GrowingTextEdit(QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

/// Several lines' worth of text. A field is one line of the page, so that line ends are written as blanks.
class MultilineEditor : public FieldEditor {
    Q_OBJECT
public:
    MultilineEditor(Post::FieldId field, QWidget *parent);
    bool isWide() const override { return true; }

protected:
    void showValue(const Post::Value &value) override;

private:
    GrowingTextEdit *m_text;
    bool m_isShowing = false; ///< the text changes because a value is shown, not because somebody types
};

} // namespace Copydesk::Window
