// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace Copydesk::Review {
struct Draft;
}

namespace Copydesk::Window {

class FieldEditor;
class WheelGuard;

/// One field in the meta panel: its name, its editor, a mark where it was changed, the buttons that put it back or
/// empty it, and below it what is wrong.
class FieldRow : public QWidget {
    Q_OBJECT
public:
    /// `labelWidth`: of the names' column, the same in every row.
    FieldRow(Post::FieldId field, WheelGuard &guard, int labelWidth, QWidget *parent);

    Post::FieldId field() const;
    FieldEditor &editor() const { return *m_editor; }
    bool isChanged() const { return m_isChanged; }
    bool hasProblem() const;
    /// Shows the field's value, and how it stands to the stored one. `forget`: text that is no value goes too.
    void showDraft(const Review::Draft &draft, bool forget);
    void focusEditor();
    /// The buttons show where the hand or the keyboard is; called when the focus has moved.
    void showButtons();

Q_SIGNALS:
    void edited(Copydesk::Window::FieldRow *row);
    void restoreRequested(Copydesk::Window::FieldRow *row);
    void clearRequested(Copydesk::Window::FieldRow *row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void arrange(int labelWidth);
    void showProblem();
    QToolButton *button(const QString &iconName, const QString &text);

    FieldEditor *m_editor;
    QLabel *m_name;
    QLabel *m_problem;
    QToolButton *m_putBack;
    QToolButton *m_clear;
    bool m_isChanged = false;
};

} // namespace Copydesk::Window
