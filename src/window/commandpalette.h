// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/commandmodel.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace Copydesk::Window {

/// Everything that the window can do, found by a few letters. Return runs the chosen one, Esc closes.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<Command> commands, QWidget *parent);

    /// Below the window's upper edge.
    void openOver(const QWidget &window);
    CommandModel &model() { return *m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void type(const QString &text);
    void run(int row);

    CommandModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
};

} // namespace Copydesk::Window
