// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

#include <QPersistentModelIndex>

class QAbstractItemModel;
class QAbstractItemView;
class QLabel;

namespace Copydesk::Window {

class RowButtons;

/// What editors of rows have in common: rows are added, edited in place, removed, and moved by Alt+Up and Alt+Down; a
/// new row is part of the value once something stands in it.
class RowsEditor : public FieldEditor {
    Q_OBJECT
public:
    bool isWide() const override { return true; }
    bool isClearedByTyping() const override { return false; }

protected:
    using FieldEditor::FieldEditor;

    /// Once, in the constructor: both are children of the editor.
    void setRows(QAbstractItemModel *model, QAbstractItemView *view);
    /// Changes the model without that being an edit.
    template <typename Filling> void fill(Filling filling)
    {
        m_added = QModelIndex();
        m_isFilling = true;
        filling();
        m_isFilling = false;
        showState();
    }
    /// A new row in which nothing stands yet, or -1.
    int blankRow() const;
    /// Takes the new row away again if nothing was typed in it.
    void dropBlankRow();

    virtual bool isBlank(int row) const = 0;
    /// A person changed the rows: `take` them, without the blank one.
    virtual void takeRows() = 0;
    /// Makes the view as high as its rows.
    virtual void fitRows() = 0;

private:
    void add();
    void remove();
    void move(int step);
    void rowsChanged();
    void showState();

    QAbstractItemModel *m_rows = nullptr;
    QAbstractItemView *m_rowsView = nullptr;
    QLabel *m_nothing = nullptr;
    RowButtons *m_buttons = nullptr;
    QPersistentModelIndex m_added;
    bool m_isFilling = false;
};

} // namespace Copydesk::Window
