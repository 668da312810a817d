// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "render/postdocument.h"

#include <QList>
#include <QPoint>
#include <QRect>

class QPainter;

namespace Copydesk::Window {

/// The marks of findings in the article's margin: a bar beside each block that a check found something in.
class FindingMarks {
public:
    struct Mark {
        Checks::Place place; ///< Title, Lead or Block
        Checks::Severity severity = Checks::Severity::Advisory;
        QString text; ///< all that was found there, a line each
    };
    void set(const QList<Mark> &marks) { m_marks = marks; }
    const QList<Mark> &marks() const { return m_marks; }

    /// `offset`: what of the document is above and left of the view; `view`: the viewport.
    void paint(QPainter &painter, const Render::PostDocument &document, QPoint offset, const QRect &view,
               Qt::LayoutDirection direction) const;
    /// The mark under a point of the viewport; null where there is none.
    const Mark *at(QPoint point, const Render::PostDocument &document, QPoint offset, const QRect &view,
                   Qt::LayoutDirection direction) const;

private:
    QList<Mark> m_marks;
};

/// The character at which a place begins; -1 for one that is not in the article.
int positionOf(const Checks::Place &place, const Render::PostDocument &document);

} // namespace Copydesk::Window
