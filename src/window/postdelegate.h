// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "render/theme.h"

#include <QStyledItemDelegate>

#include <optional>

namespace Copydesk::Window {

struct HitSnippet;

/// Draws a post's row: three lines (title; topic, status, version; scores and flags, or the sentence with the hit), or
/// the cells of a table. Takes its
/// rows from PostListModel. Mirrors for right-to-left.
class PostDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit PostDelegate(QObject *parent = nullptr);

    void setTable(bool isTable) { m_isTable = isTable; }
    /// Two lines instead of three.
    void setCompact(bool isCompact) { m_isCompact = isCompact; }
    /// The palette is another one.
    void forgetTheme() { m_theme.reset(); }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const;

private:
    struct Colours {
        QColor text, secondary;
    };
    const Render::Theme &theme(const QStyleOptionViewItem &option) const;
    Colours colours(const QStyleOptionViewItem &option) const;
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const Library::PostRow &row) const;
    void paintScores(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                     const Library::PostRow &row) const;
    void paintSnippet(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                      const HitSnippet &snippet) const;
    void paintCell(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const Library::PostRow &row) const;
    void paintWaiting(QPainter *painter, const QStyleOptionViewItem &option) const;

    bool m_isTable = false;
    bool m_isCompact = false;
    mutable std::optional<Render::Theme> m_theme;
};

} // namespace Copydesk::Window
