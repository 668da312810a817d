// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rowbuttons.h"

#include "window/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

QAction *rowAction(QAbstractItemView *view, const QString &glyph, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(icon(glyph), text, view);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // not while a row is typed in
    action->setToolTip(RowButtons::tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText)));
    view->addAction(action);
    return action;
}

} // namespace

RowButtons::RowButtons(QAbstractItemView *view, const QString &field, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_up(rowAction(view, u"row-up"_s, tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up)))
    , m_down(rowAction(view, u"row-down"_s, tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down)))
    , m_remove(rowAction(view, u"row-remove"_s, tr("Remove"), QKeySequence(Qt::Key_Delete)))
{
    QAction *add = rowAction(view, u"row-add"_s, tr("Add"), QKeySequence(Qt::Key_Insert));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    QToolButton *addButton = button(add, field);
    addButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusProxy(addButton);
    row->addWidget(addButton);
    row->addStretch();
    for (QAction *action : {m_up, m_down, m_remove}) {
        m_rowButtons += button(action, field);
        row->addWidget(m_rowButtons.last());
    }
    connect(add, &QAction::triggered, this, &RowButtons::addRequested);
    connect(m_remove, &QAction::triggered, this, &RowButtons::removeRequested);
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT moveRequested(1); });
}

QToolButton *RowButtons::button(QAction *action, const QString &field)
{
    auto *result = new QToolButton(this);
    result->setDefaultAction(action);
    result->setAutoRaise(true);
    result->setIconSize({14, 14});
    result->setFocusPolicy(Qt::TabFocus);
    result->setAccessibleName(tr("%1: %2", "field: action").arg(field, action->text()));
    return result;
}

void RowButtons::showState(bool hasRows)
{
    const QModelIndex current = m_view->currentIndex();
    const int last = m_view->model()->rowCount() - 1;
    m_up->setEnabled(hasRows && current.row() > 0);
    m_down->setEnabled(hasRows && current.isValid() && current.row() < last);
    m_remove->setEnabled(hasRows && current.isValid());
    for (QToolButton *rowButton : std::as_const(m_rowButtons))
        rowButton->setVisible(hasRows && current.isValid());
}

} // namespace Copydesk::Window
