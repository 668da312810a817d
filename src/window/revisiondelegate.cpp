// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/revisiondelegate.h"

#include "window/revisionsmodel.h"
#include "window/tones.h"

#include <QApplication>
#include <QPainter>

namespace Copydesk::Window {

namespace {

constexpr int SideMargin = 10;
constexpr int LineMargin = 5;
constexpr int MarkWidth = 3;

} // namespace

QSize RevisionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = 1 + !index.data(RevisionsModel::WhenRole).toString().isEmpty()
        + !index.data(RevisionsModel::ReasonRole).toString().isEmpty();
    return {180, lines * option.fontMetrics.lineSpacing() + 2 * LineMargin};
}

void RevisionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool selected = row.state & QStyle::State_Selected;
    const auto group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor text = row.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    // Secondary text in its own grey is too faint on the selection.
    const QColor muted = selected ? text : tone(row.palette, Tone::Muted);
    const bool undone = index.data(RevisionsModel::IsUndoneRole).toBool();

    painter->save();
    const QRect inside = row.rect.adjusted(SideMargin, LineMargin, -SideMargin, -LineMargin);
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(row.direction, row.rect, rect); };
    if (index.data(RevisionsModel::IsCurrentRole).toBool()) {
        const QRect mark(row.rect.left() + 2, row.rect.top() + 4, MarkWidth, row.rect.height() - 8);
        painter->fillRect(place(mark), selected ? text : tone(row.palette, Tone::Change));
    }
    const int lineHeight = row.fontMetrics.lineSpacing();
    const auto leading = int(QStyle::visualAlignment(row.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const auto trailing = int(QStyle::visualAlignment(row.direction, Qt::AlignRight | Qt::AlignVCenter));
    QRect line(inside.left(), inside.top(), inside.width(), lineHeight);

    QFont font = row.font;
    font.setStrikeOut(undone);
    const QString versions = index.data(RevisionsModel::VersionsRole).toString();
    const int versionsWidth = row.fontMetrics.horizontalAdvance(versions) + 4;
    painter->setFont(font);
    painter->setPen(muted);
    painter->drawText(place(QRect(line.right() - versionsWidth, line.top(), versionsWidth, lineHeight)), trailing,
                      versions);
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(undone ? muted : text);
    const int titleWidth = line.width() - versionsWidth - 8;
    painter->drawText(place(QRect(line.left(), line.top(), titleWidth, lineHeight)), leading,
                      QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, titleWidth));

    painter->setFont(row.font);
    painter->setPen(muted);
    for (const int role : {RevisionsModel::WhenRole, RevisionsModel::ReasonRole}) {
        QString words = index.data(role).toString();
        if (words.isEmpty())
            continue;
        if (role == RevisionsModel::ReasonRole)
            words = RevisionsModel::tr("“%1”", "a reason").arg(words.simplified());
        line.translate(0, lineHeight);
        painter->drawText(place(line), leading, row.fontMetrics.elidedText(words, Qt::ElideRight, line.width()));
    }
    painter->restore();
}

} // namespace Copydesk::Window
