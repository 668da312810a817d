// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

#include <QPersistentModelIndex>
#include <QTableView>

class QLabel;

namespace Copydesk::Window {

class RecordsModel;
class RowButtons;

/// A table as high as its rows, within limits, its columns sharing the width.
class FittingTableView : public QTableView {
    Q_OBJECT
public:
    explicit FittingTableView(QWidget *parent);
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

/// Entries with named parts (entities, image sources): a table whose cells are edited in place.
class RecordsEditor : public FieldEditor {
    Q_OBJECT
public:
    RecordsEditor(Post::FieldId field, QWidget *parent);
    bool isWide() const override { return true; }
    bool isClearedByTyping() const override { return false; }

protected:
    void showValue(const Post::Value &value) override;

private:
    void add();
    void remove();
    void move(int step);
    void rowsChanged();
    void showState();

    RecordsModel *m_model;
    FittingTableView *m_view;
    QLabel *m_nothing;
    RowButtons *m_buttons;
    QPersistentModelIndex m_added; ///< a new row without text yet: not part of the value
    bool m_isAdding = false;
};

} // namespace Copydesk::Window
