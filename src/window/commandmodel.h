// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QString>

#include <functional>
#include <vector>

namespace Copydesk::Window {

/// Something that the command palette can do.
struct Command {
    QString title;
    QString group; ///< the menu in which it stands, or "Saved search"
    QString keys; ///< as shown; empty: none
    bool isEnabled = true;
    std::function<void()> run;
};

/// The commands that fit what was typed, the best first.
class CommandModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { GroupRole = Qt::UserRole + 1, KeysRole };

    explicit CommandModel(std::vector<Command> commands, QObject *parent = nullptr);
    void setTyped(const QString &typed);
    const Command &commandAt(int row) const { return m_commands[m_fitting[size_t(row)]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Command> m_commands;
    std::vector<size_t> m_fitting;
};

} // namespace Copydesk::Window
