// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commandmodel.h"

#include "window/fuzzy.h"

#include <algorithm>

namespace Copydesk::Window {

CommandModel::CommandModel(std::vector<Command> commands, QObject *parent)
    : QAbstractListModel(parent)
    , m_commands(std::move(commands))
{
    setTyped({});
}

void CommandModel::setTyped(const QString &typed)
{
    std::vector<std::pair<int, size_t>> scored;
    for (size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        if (const auto score = fuzzyScore(typed, command.title))
            scored.emplace_back(*score, i);
        else if (const auto withGroup = fuzzyScore(typed, command.group + u' ' + command.title))
            scored.emplace_back(*withGroup - 50, i);
    }
    if (!typed.trimmed().isEmpty())
        std::ranges::stable_sort(scored, [](const auto &a, const auto &b) { return a.first > b.first; });
    beginResetModel();
    m_fitting.clear();
    for (const auto &[score, i] : scored)
        m_fitting.push_back(i);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_fitting.size()); }

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = commandAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return command.title;
    case GroupRole:
        return command.group;
    case KeysRole:
        return command.keys;
    case Qt::AccessibleTextRole:
        return command.keys.isEmpty() ? command.title : tr("%1, key %2").arg(command.title, command.keys);
    default:
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return commandAt(index.row()).isEnabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
}

} // namespace Copydesk::Window
