// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <QLineEdit>

#include <vector>

namespace Copydesk::Window {

/// The line in which the query is typed; what is wrong in it is underlined.
class QueryEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit QueryEdit(QWidget *parent = nullptr);

    void setProblems(const std::vector<Query::Problem> &problems);

Q_SIGNALS:
    /// Esc with nothing left to close here.
    void escaped();
    /// Down, or Return: to the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    std::vector<Query::Problem> m_problems;
};

} // namespace Copydesk::Window
