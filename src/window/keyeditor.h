// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace Copydesk::Window {

class KeysModel;

/// The keys of every action: search, press another key, add a second one, take all away, back to the default.
class KeyEditor : public QWidget {
    Q_OBJECT
public:
    explicit KeyEditor(QWidget *parent = nullptr);

    KeysModel &model() { return *m_model; }
    /// Selects an action by its row in the model.
    void select(int row);
    /// What the field for a key holds becomes the key of the selected action; `add`: beside those that it has.
    void assign(bool add);

private:
    QWidget *buildBottom();
    int currentRow() const;
    void showSelection();
    void tell(const QStringList &losers);

    KeysModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_search;
    QTableView *m_table;
    QKeySequenceEdit *m_key = nullptr;
    QPushButton *m_set = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_default = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace Copydesk::Window
