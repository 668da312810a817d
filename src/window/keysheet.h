// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Copydesk::Window {

class ActionSet;

/// Every action that has a key, group by group.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    KeySheet(const ActionSet &actions, QWidget *parent);

Q_SIGNALS:
    /// "Change keys…" was asked for.
    void changeRequested();

private:
    QWidget *column(const ActionSet &actions, const QList<int> &menus);
};

} // namespace Copydesk::Window
