// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postdelegate.h"

#include "post/status.h"
#include "window/postlistmodel.h"
#include "window/rowtext.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostRow;

namespace {

constexpr int Margin = 12;
constexpr int LineGap = 3;

QFont titleFont(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont smallFont(const QFont &font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.9);
    return result;
}

/// The word's own colour where it says something about what to do.
QColor statusColour(const QString &status, const Render::Theme &theme)
{
    if (status == Post::Status::Approved)
        return theme.good;
    if (status == Post::Status::Rejected)
        return theme.bad;
    return status == Post::Status::Reviewed ? theme.accent : theme.secondary;
}

/// Lays pieces of text out one after the other, from the side where reading begins.
class Line {
public:
    Line(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect)
        : m_painter(painter)
        , m_option(option)
        , m_rect(rect)
    {
    }

    int left() const { return m_rect.width() - m_x; }

    void text(const QString &text, const QColor &colour, int gap, int most = INT_MAX)
    {
        const QFontMetrics metrics(m_painter->font());
        const int room = std::min(left(), most);
        if (text.isEmpty() || room < metrics.averageCharWidth() * 3)
            return;
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        const int width = std::min(metrics.horizontalAdvance(shown) + 1, left());
        m_painter->setPen(colour);
        m_painter->drawText(place(width),
                            int(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft) | Qt::AlignVCenter), shown);
        m_x += width + gap;
    }

    /// A word in a rounded frame.
    void badge(const QString &text, const QColor &colour, int gap)
    {
        const QFontMetrics metrics(m_painter->font());
        const int width = metrics.horizontalAdvance(text) + 12;
        if (width > left())
            return;
        const QRect rect = place(width);
        QPen pen(colour);
        pen.setWidthF(1);
        m_painter->setPen(pen);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2.0,
                                   rect.height() / 2.0);
        m_painter->drawText(rect, Qt::AlignCenter, text);
        m_x += width + gap;
    }

    /// A small bar from 0 to 100 with its number: four scores are compared at a glance.
    void score(const QString &name, std::optional<qint64> value, const QColor &text, const QColor &track, int gap)
    {
        if (!value)
            return;
        const QFontMetrics metrics(m_painter->font());
        const QString words = name % u' ' % QLocale().toString(*value);
        const int width = metrics.horizontalAdvance(words);
        if (width > left())
            return;
        const QRect rect = place(width);
        m_painter->setPen(text);
        m_painter->drawText(rect.adjusted(0, 0, 0, -2), Qt::AlignCenter, words);
        const QRectF bar(rect.left(), rect.bottom() - 1, rect.width(), 2);
        m_painter->fillRect(bar, track);
        const qreal filled = bar.width() * double(std::clamp<qint64>(*value, 0, 100)) / 100.0;
        const qreal x = m_option.direction == Qt::RightToLeft ? bar.right() - filled : bar.left();
        m_painter->fillRect(QRectF(x, bar.top(), filled, 2), text);
        m_x += width + gap;
    }

private:
    QRect place(int width) const
    {
        return QStyle::visualRect(m_option.direction, m_rect,
                                  QRect(m_rect.left() + m_x, m_rect.top(), width, m_rect.height()));
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    QRect m_rect;
    int m_x = 0;
};

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

PostDelegate::PostDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

const Render::Theme &PostDelegate::theme(const QStyleOptionViewItem &option) const
{
    if (!m_theme)
        m_theme = Render::Theme::fromPalette(option.palette);
    return *m_theme;
}

PostDelegate::Colours PostDelegate::colours(const QStyleOptionViewItem &option) const
{
    const Render::Theme &colours = theme(option);
    if (option.state & QStyle::State_Selected)
        return {colours.selectionText, colours.selectionSecondary};
    return {colours.text, colours.secondary};
}

QSize PostDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = QFontMetrics(titleFont(option.font)).height();
    const int small = QFontMetrics(smallFont(option.font)).height();
    return m_isTable ? QSize(100, line + 8) : QSize(300, line + (m_isCompact ? 1 : 2) * (small + LineGap) + 18);
}

void PostDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Render::Theme &colours = theme(option);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colours.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, withAlpha(colours.text, 14));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      withAlpha(colours.border, m_isTable ? 90 : 160));
}

void PostDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const QVariant row = index.data(PostListModel::RowRole);
    if (!row.isValid())
        paintWaiting(painter, option);
    else if (m_isTable)
        paintCell(painter, option, index, row.value<PostRow>());
    else
        paintLines(painter, option, index, row.value<PostRow>());
    painter->restore();
}

void PostDelegate::paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const PostRow &row) const
{
    const HitSnippet snippet = m_isCompact ? HitSnippet() : index.data(PostListModel::SnippetRole).value<HitSnippet>();
    const bool hasScores = !m_isCompact && snippet.text.isEmpty();
    const auto [text, secondary] = colours(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Render::Theme &palette = theme(option);
    QRect area = option.rect.adjusted(Margin, 9, -Margin, -9);

    // The mark at the edge: a person must look at this one.
    if (row.needsReview || row.hasConflict) {
        const QRect mark(option.rect.left(), option.rect.top(), 4, option.rect.height() - 1);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark),
                          row.hasConflict ? palette.bad : (isSelected ? secondary : palette.warning));
    }

    painter->setFont(titleFont(option.font));
    const int titleHeight = painter->fontMetrics().height();
    Line title(painter, option, QRect(area.left(), area.top(), area.width(), titleHeight));
    title.text(row.title.isEmpty() ? tr("Without a title") : row.title, text, 0);

    painter->setFont(smallFont(option.font));
    const int height = painter->fontMetrics().height();
    area.setTop(area.top() + titleHeight + LineGap);
    Line second(painter, option, QRect(area.left(), area.top(), area.width(), height));
    const QString version = row.version ? isolated(row.version->toString()) : QString();
    second.text(row.status, isSelected ? text : statusColour(row.status, palette), 8);
    second.text(version, secondary, 8);
    if (!hasScores && row.hasConflict)
        second.badge(tr("conflict"), isSelected ? text : palette.bad, 6);
    if (!hasScores && row.needsReview)
        second.badge(tr("needs review"), isSelected ? text : palette.warning, 6);
    second.text(row.topic, secondary, 8);
    if (m_isCompact)
        return;

    area.setTop(area.top() + height + LineGap);
    area.setHeight(height + 2);
    if (hasScores)
        paintScores(painter, option, area, row);
    else
        paintSnippet(painter, option, area, snippet);
}

void PostDelegate::paintScores(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                               const PostRow &row) const
{
    const auto [text, secondary] = colours(option);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Render::Theme &palette = theme(option);
    Line third(painter, option, area);
    const QColor track = withAlpha(secondary, 60);
    third.score(tr("Q", "quality, in one letter"), row.quality, secondary, track, 9);
    third.score(tr("F", "freshness, in one letter"), row.freshness, secondary, track, 9);
    third.score(tr("D", "depth, in one letter"), row.depth, secondary, track, 9);
    third.score(tr("C", "clarity, in one letter"), row.clarity, secondary, track, 12);
    if (row.hasConflict)
        third.badge(tr("conflict"), isSelected ? text : palette.bad, 6);
    if (row.needsReview)
        third.badge(tr("needs review"), isSelected ? text : palette.warning, 6);
    if (row.imageHeavy)
        third.badge(tr("image-heavy"), secondary, 6);
}

void PostDelegate::paintSnippet(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                                const HitSnippet &snippet) const
{
    const QFont &font = painter->font();
    const QString shown = painter->fontMetrics().elidedText(snippet.text, Qt::ElideRight, area.width());
    // Laid out in one piece, so that marks neither tear letters that belong together nor their order apart.
    QTextLayout layout(shown, font, painter->device());
    QTextOption direction;
    direction.setTextDirection(snippet.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    direction.setWrapMode(QTextOption::NoWrap);
    direction.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    layout.setTextOption(direction);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    QList<QTextLayout::FormatRange> marks;
    const Render::Theme &palette = theme(option);
    // Where the text was cut, its last letters have given way to dots.
    const qsizetype end = shown == snippet.text ? shown.size() : shown.size() - 1;
    for (const TextHit &hit : snippet.hits) {
        const qsizetype length = std::min<qsizetype>(hit.length, end - hit.position);
        if (length <= 0)
            break;
        QTextLayout::FormatRange mark{.start = hit.position, .length = int(length), .format = {}};
        mark.format.setBackground(palette.hit);
        mark.format.setForeground(palette.hitText);
        marks.append(mark);
    }
    painter->setPen(colours(option).secondary);
    layout.draw(painter, area.topLeft(), marks);
}

void PostDelegate::paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                             const PostRow &row) const
{
    const auto [text, secondary] = colours(option);
    QColor colour = index.column() == PostListModel::Title ? text : secondary;
    if (index.column() == PostListModel::Status && !option.state.testFlag(QStyle::State_Selected))
        colour = statusColour(row.status, theme(option));
    if (index.column() == PostListModel::Flags && row.needsReview && !option.state.testFlag(QStyle::State_Selected))
        colour = theme(option).warning;
    painter->setPen(colour);
    painter->setFont(option.font);
    const QRect area = option.rect.adjusted(8, 0, -8, -1);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QString shown = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width());
    painter->drawText(area, int(QStyle::visualAlignment(option.direction, alignment)), shown);
}

/// A row that is being read: grey bars in the places of the text, so that nothing jumps when it comes.
void PostDelegate::paintWaiting(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QColor bar = withAlpha(colours(option).secondary, 40);
    const int height = std::max(6, option.rect.height() / (m_isTable ? 3 : 9));
    const QRect area = option.rect.adjusted(Margin, Margin, -Margin, 0);
    const QRect first(area.left(), area.top(), area.width() * 2 / 3, height);
    painter->fillRect(QStyle::visualRect(option.direction, area, first), bar);
    if (!m_isTable) {
        const QRect second(area.left(), area.top() + 3 * height, area.width() / 3, height);
        painter->fillRect(QStyle::visualRect(option.direction, area, second), bar);
    }
}

} // namespace Copydesk::Window
