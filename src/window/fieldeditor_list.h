// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

#include <QListView>
#include <QPersistentModelIndex>

class QLabel;
class QStringListModel;

namespace Copydesk::Window {

class RowButtons;

/// A list as high as its rows, so that the panel scrolls and not the list; long lists stop growing at some point.
class FittingListView : public QListView {
    Q_OBJECT
public:
    explicit FittingListView(QWidget *parent);
    void fit();

Q_SIGNALS:
    void editorClosed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void focusInEvent(QFocusEvent *event) override;
};

/// A list of texts: rows are added, edited in place, removed, dragged, and moved by Alt+Up and Alt+Down.
class ListEditor : public FieldEditor {
    Q_OBJECT
public:
    ListEditor(Post::FieldId field, QWidget *parent);
    bool isWide() const override { return true; }
    bool isClearedByTyping() const override { return false; }

protected:
    void showValue(const Post::Value &value) override;

private:
    void add();
    void remove();
    void move(int step);
    void finishAdding();
    void rowsChanged();
    void showState();

    QStringListModel *m_model;
    FittingListView *m_view;
    QLabel *m_nothing;
    RowButtons *m_buttons;
    QPersistentModelIndex m_added; ///< a new row without text yet: not part of the value
    bool m_isShowing = false;
};

} // namespace Copydesk::Window
