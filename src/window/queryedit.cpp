// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/queryedit.h"

#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>
#include <QToolTip>

namespace Copydesk::Window {

QueryEdit::QueryEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
}

void QueryEdit::setProblems(const std::vector<Query::Problem> &problems)
{
    m_problems = problems;
    // A line edit has no formats of its own; those of an input method are drawn, and an empty event brings them.
    QList<QInputMethodEvent::Attribute> attributes;
    QTextCharFormat wrong;
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(QColor(0xd0, 0x30, 0x30));
    for (const Query::Problem &problem : problems) {
        const int from = int(problem.position) - cursorPosition();
        attributes.append({QInputMethodEvent::TextFormat, from, int(std::max<qsizetype>(1, problem.length)), wrong});
    }
    QInputMethodEvent event(QString(), attributes);
    inputMethodEvent(&event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        Q_EMIT escaped();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        QLineEdit::keyPressEvent(event);
        Q_EMIT left();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool QueryEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = cursorPositionAt(help->pos());
        for (const Query::Problem &problem : m_problems) {
            if (at >= problem.position && at <= problem.position + problem.length) {
                QToolTip::showText(help->globalPos(), problem.message, this);
                return true;
            }
        }
    }
    return QLineEdit::event(event);
}

} // namespace Copydesk::Window
