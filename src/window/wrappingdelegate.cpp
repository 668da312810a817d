// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/wrappingdelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>

namespace Copydesk::Window {

namespace {

constexpr int SideMargin = 6;
constexpr int LineMargin = 3;

} // namespace

WrappingDelegate::WrappingDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

int WrappingDelegate::textWidth(const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTableView *>(m_view);
    const int width = table ? table->columnWidth(index.column()) : m_view->viewport()->width();
    return std::max(40, width - 2 * SideMargin);
}

QSize WrappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int width = textWidth(index);
    int height = option.fontMetrics.height();
    if (text.contains(u'\n') || option.fontMetrics.horizontalAdvance(text) > width)
        height =
            option.fontMetrics.boundingRect(QRect(0, 0, width, 100000), Qt::TextWrapAnywhere | Qt::TextWordWrap, text)
                .height();
    return {width + 2 * SideMargin, height + 2 * LineMargin};
}

void WrappingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString text = std::exchange(row.text, QString());
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool selected = row.state & QStyle::State_Selected;
    const auto group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QVariant foreground = index.data(Qt::ForegroundRole);
    painter->save();
    painter->setFont(row.font);
    painter->setPen(selected                   ? row.palette.color(group, QPalette::HighlightedText)
                        : foreground.isValid() ? foreground.value<QBrush>().color()
                                               : row.palette.color(group, QPalette::Text));
    const QRect inside = row.rect.adjusted(SideMargin, LineMargin, -SideMargin, -LineMargin);
    const auto align = QStyle::visualAlignment(row.direction, Qt::AlignLeft | Qt::AlignTop);
    painter->drawText(inside, int(align) | Qt::TextWordWrap | Qt::TextWrapAnywhere, text);
    painter->restore();
}

QWidget *WrappingDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setFrame(true);
        line->setAccessibleName(m_view->accessibleName());
    }
    return editor;
}

} // namespace Copydesk::Window
