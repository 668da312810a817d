// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/blockalignment.h"

#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

namespace {

/// The table of the common subsequence has at most this many cells.
constexpr qint64 MostCells = 4'000'000;
/// Share of words that two blocks have in common, from which they are the same block, changed.
constexpr qreal LeastLikeness = 0.3;

qreal likeness(const Post::Block &a, const Post::Block &b)
{
    if (a.type != b.type)
        return 0;
    const auto words = [](const Post::Block &block) {
        const QStringList list = blockText(block).split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    };
    const QSet<QString> left = words(a), right = words(b);
    const qsizetype larger = std::max(left.size(), right.size());
    return larger == 0 ? 1 : qreal(QSet<QString>(left).intersect(right).size()) / qreal(larger);
}

class Alignment {
public:
    Alignment(const QList<Post::Block> &before, const QList<Post::Block> &after)
        : m_before(before)
        , m_after(after)
    {
    }

    QList<AlignedBlock> align()
    {
        int start = 0, endBefore = int(m_before.size()), endAfter = int(m_after.size());
        while (start < endBefore && start < endAfter && m_before.at(start) == m_after.at(start)) {
            m_result.append({start, start, true});
            ++start;
        }
        int tail = 0;
        while (endBefore > start && endAfter > start && m_before.at(endBefore - 1) == m_after.at(endAfter - 1)) {
            --endBefore;
            --endAfter;
            ++tail;
        }
        if (qint64(endBefore - start) * (endAfter - start) <= MostCells)
            alignMiddle(start, endBefore, endAfter);
        else
            pairGap(start, endBefore, start, endAfter);
        for (int i = 0; i < tail; ++i)
            m_result.append({endBefore + i, endAfter + i, true});
        return m_result;
    }

private:
    void alignMiddle(int start, int endBefore, int endAfter)
    {
        const int rows = endBefore - start, columns = endAfter - start;
        const auto cell = [columns](int row, int column) { return size_t(row) * size_t(columns + 1) + size_t(column); };
        std::vector<int> longest(size_t(rows + 1) * size_t(columns + 1));
        for (int row = rows - 1; row >= 0; --row) {
            for (int column = columns - 1; column >= 0; --column) {
                longest[cell(row, column)] = m_before.at(start + row) == m_after.at(start + column)
                    ? longest[cell(row + 1, column + 1)] + 1
                    : std::max(longest[cell(row + 1, column)], longest[cell(row, column + 1)]);
            }
        }
        int row = 0, column = 0, gapRow = 0, gapColumn = 0;
        while (row < rows && column < columns) {
            if (m_before.at(start + row) == m_after.at(start + column)) {
                pairGap(start + gapRow, start + row, start + gapColumn, start + column);
                m_result.append({start + row, start + column, true});
                gapRow = ++row;
                gapColumn = ++column;
            } else if (longest[cell(row + 1, column)] >= longest[cell(row, column + 1)]) {
                ++row;
            } else {
                ++column;
            }
        }
        pairGap(start + gapRow, endBefore, start + gapColumn, endAfter);
    }

    /// Between two pairs of equal blocks: what is left on both sides.
    void pairGap(int before, int endBefore, int after, int endAfter)
    {
        constexpr int Reach = 50;
        for (; before < endBefore; ++before) {
            int partner = after;
            const int end = std::min(endAfter, after + Reach);
            while (partner < end && likeness(m_before.at(before), m_after.at(partner)) < LeastLikeness)
                ++partner;
            if (partner == end) {
                m_result.append({before, -1, false});
                continue;
            }
            for (; after < partner; ++after)
                m_result.append({-1, after, false});
            m_result.append({before, after++, false});
        }
        for (; after < endAfter; ++after)
            m_result.append({-1, after, false});
    }

    const QList<Post::Block> &m_before, &m_after;
    QList<AlignedBlock> m_result;
};

} // namespace

QList<AlignedBlock> alignedBlocks(const QList<Post::Block> &before, const QList<Post::Block> &after)
{
    return Alignment(before, after).align();
}

QString blockText(const Post::Block &block)
{
    if (block.type == Post::BlockType::Image)
        return block.source.isEmpty() ? block.text : QString(block.text + u'\n' + block.source);
    if (block.type == Post::BlockType::Rule)
        return u"———"_s;
    if (block.type != Post::BlockType::List || !block.marks.isEmpty())
        return Post::textLines(block);
    QStringList lines;
    for (const QString &item : block.items)
        lines.append(u"• "_s + item);
    return lines.join(u'\n');
}

} // namespace Copydesk::Window
