// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor_rows.h"

#include <QListView>

class QStringListModel;

namespace Copydesk::Window {

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

/// A list of texts; its rows can be dragged, too.
class ListEditor : public RowsEditor {
    Q_OBJECT
public:
    ListEditor(Post::FieldId field, QWidget *parent);

protected:
    void showValue(const Post::Value &value) override;
    bool isBlank(int row) const override;
    void takeRows() override;
    void fitRows() override;

private:
    QStringListModel *m_model;
    FittingListView *m_view;
};

} // namespace Copydesk::Window
