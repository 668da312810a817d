// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/findingmarks.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace Copydesk::Window {

namespace {

constexpr int Width = 4, Gap = 10, Reach = 8;

/// The last character of the block of the post that begins at `position`.
int endOf(int position, const Render::PostDocument &document)
{
    int end = document.metaPosition() > position ? document.metaPosition() : document.characterCount();
    for (const int other : document.blockPositions()) {
        if (other > position)
            end = std::min(end, other);
    }
    if (document.leadPosition() > position)
        end = std::min(end, document.leadPosition());
    return end - 1;
}

/// The bar's place in the viewport; empty where the place is not in the article.
QRect barOf(const Checks::Place &place, const Render::PostDocument &document, QPoint offset, const QRect &view,
            Qt::LayoutDirection direction)
{
    const int position = positionOf(place, document);
    if (position < 0)
        return {};
    const QTextBlock first = document.findBlock(position);
    const QTextBlock last = document.findBlock(std::max(position, endOf(position, document)));
    const auto *layout = document.documentLayout();
    const QRectF top = layout->blockBoundingRect(first), bottom = layout->blockBoundingRect(last);
    if (top.isEmpty())
        return {};
    const int left = direction == Qt::RightToLeft
        ? std::min(int(top.right()) - offset.x() + Gap - Width, view.right() - Width)
        : std::max(int(top.left()) - offset.x() - Gap, view.left() + 1);
    const int height = std::max(int(bottom.bottom() - top.top()), 12);
    return {left, int(top.top()) - offset.y(), Width, height};
}

} // namespace

int positionOf(const Checks::Place &place, const Render::PostDocument &document)
{
    using Part = Checks::Place::Part;
    switch (place.part) {
    case Part::Title:
        return 0;
    case Part::Lead:
        return document.leadPosition();
    case Part::Block: {
        const QList<int> &positions = document.blockPositions();
        if (place.block < 0 || place.block >= positions.size())
            return -1;
        return std::min(positions[place.block], document.characterCount() - 1);
    }
    case Part::Field:
    case Part::Post:
        break;
    }
    return -1;
}

void FindingMarks::paint(QPainter &painter, const Render::PostDocument &document, QPoint offset, const QRect &view,
                         Qt::LayoutDirection direction) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Render::Theme &theme = document.options().theme;
    for (const Mark &mark : m_marks) {
        const QRect bar = barOf(mark.place, document, offset, view, direction);
        if (bar.isEmpty() || !bar.intersects(view))
            continue;
        painter.setBrush(mark.severity == Checks::Severity::Blocking       ? theme.bad
                             : mark.severity == Checks::Severity::Advisory ? theme.warning
                                                                           : theme.border);
        painter.drawRoundedRect(bar, Width / 2.0, Width / 2.0);
    }
}

const FindingMarks::Mark *FindingMarks::at(QPoint point, const Render::PostDocument &document, QPoint offset,
                                           const QRect &view, Qt::LayoutDirection direction) const
{
    for (const Mark &mark : m_marks) {
        if (barOf(mark.place, document, offset, view, direction).adjusted(-Reach, 0, Reach / 2, 0).contains(point))
            return &mark;
    }
    return nullptr;
}

} // namespace Copydesk::Window
