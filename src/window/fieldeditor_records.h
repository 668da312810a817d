// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor_rows.h"

#include <QTableView>

namespace Copydesk::Window {

class RecordsModel;

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
class RecordsEditor : public RowsEditor {
    Q_OBJECT
public:
    RecordsEditor(Post::FieldId field, QWidget *parent);

protected:
    void showValue(const Post::Value &value) override;
    bool isBlank(int row) const override;
    void takeRows() override;
    void fitRows() override;

private:
    RecordsModel *m_model;
    FittingTableView *m_view;
};

} // namespace Copydesk::Window
