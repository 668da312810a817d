// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Copydesk::Window {

/// What stands where there is nothing to show: why, and what to do next.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    struct Step {
        QString title;
        std::function<void()> act;
    };
    /// The first step is the one that is offered most.
    void say(const QString &title, const QString &text, const QList<Step> &steps);
    QString title() const;

private:
    QLabel *m_title, *m_text;
    QHBoxLayout *m_steps;
};

} // namespace Copydesk::Window
