// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where one is in the article and how one gets about in it: hits, headings, what is in sight.
#include "window/articleview.h"

#include "window/articledocuments.h"
#include "window/articleimages.h"
#include "window/textmarks.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace Copydesk::Window {

namespace {

/// Below the top of the view: a heading this near is the one that is being read.
constexpr int HeadingReach = 48;

} // namespace

void ArticleView::setHighlightWords(const QList<SoughtWords> &words)
{
    m_marks->setWords(words);
    viewMoved();
    Q_EMIT hitsChanged();
}

void ArticleView::find(const QString &text)
{
    m_marks->setSought(text);
    m_marks->setCurrent(m_marks->isSeeking() ? m_marks->hitFrom(readingPosition()) : -1);
    if (m_marks->isSeeking()) {
        findNext(0);
        return;
    }
    viewMoved();
    Q_EMIT hitsChanged();
}

void ArticleView::findNext(int step)
{
    const int count = hitCount();
    if (count > 0) {
        // The first step goes to what is in sight or behind it.
        const int current = m_marks->current();
        m_marks->setCurrent(current >= 0   ? (current + step + count) % count
                                : step < 0 ? (m_marks->hitFrom(readingPosition()) + count - 1) % count
                                           : m_marks->hitFrom(readingPosition()));
        QTextCursor cursor(m_document.get());
        cursor.setPosition(m_marks->hits().at(m_marks->current()).position);
        const QRect place = cursorRect(cursor);
        if (place.top() < 0 || place.bottom() > viewport()->height()) {
            const int target = verticalScrollBar()->value() + place.top() - viewport()->height() / 3;
            if (target > verticalScrollBar()->maximum())
                m_document->documentLayout()->documentSize();
            verticalScrollBar()->setValue(target);
        }
    }
    viewMoved();
    Q_EMIT hitsChanged();
}

int ArticleView::hitCount() const { return int(m_marks->hits().size()); }

int ArticleView::currentHit() const { return m_marks->current(); }

int ArticleView::currentHeadingAtTop() const
{
    if (!m_document)
        return -1;
    const int position = cursorForPosition(QPoint(0, HeadingReach)).position();
    const auto &headings = m_document->headings();
    const auto next = std::ranges::upper_bound(headings, position, {}, &Render::PostDocument::Heading::position);
    return int(next - headings.begin()) - 1;
}

void ArticleView::goToHeading(int index)
{
    if (!m_document || index < 0 || index >= m_document->headings().size())
        return;
    setReadingPosition(index == 0 ? 0 : m_document->headings().at(index).position);
}

QPoint ArticleView::scrollOffset() const
{
    return {horizontalScrollBar()->value() * (isRightToLeft() ? -1 : 1), verticalScrollBar()->value()};
}

void ArticleView::setFindings(const QList<FindingMarks::Mark> &marks)
{
    m_findings.set(marks);
    viewport()->update();
}

bool ArticleView::goTo(const Checks::Place &place)
{
    const int position = m_document ? positionOf(place, *m_document) : -1;
    if (position < 0)
        return false;
    QTextCursor cursor(m_document.get());
    cursor.setPosition(position);
    setTextCursor(cursor); // the keyboard goes on from there
    const QRect there = cursorRect(cursor);
    if (there.top() < 0 || there.bottom() > viewport()->height() * 2 / 3) {
        const int target = verticalScrollBar()->value() + there.top() - viewport()->height() / 4;
        if (target > verticalScrollBar()->maximum())
            m_document->documentLayout()->documentSize();
        verticalScrollBar()->setValue(target);
    }
    return true;
}

bool ArticleView::viewportEvent(QEvent *event)
{
    const bool isClick = event->type() == QEvent::MouseButtonPress;
    if (m_document && (isClick || event->type() == QEvent::ToolTip)) {
        const QPoint point =
            isClick ? static_cast<QMouseEvent *>(event)->position().toPoint() : static_cast<QHelpEvent *>(event)->pos();
        const auto *mark = m_findings.at(point, *m_document, scrollOffset(), viewport()->rect(), layoutDirection());
        if (mark && isClick) {
            Q_EMIT findingClicked(mark->place);
            return true;
        }
        if (mark) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), mark->text.toHtmlEscaped(), viewport());
            return true;
        }
        if (!isClick && tellAboutSentence(*static_cast<QHelpEvent *>(event)))
            return true;
    }
    return QTextBrowser::viewportEvent(event);
}

/// What hangs on the place of the view: marks in sight, pictures in sight, the current heading.
void ArticleView::viewMoved()
{
    m_moved.stop();
    if (m_document) {
        m_images->update();
        const int from = cursorForPosition(QPoint(0, 0)).block().position();
        const int to = cursorForPosition(QPoint(viewport()->width(), viewport()->height())).position();
        setExtraSelections(m_lens->faded(m_document.get(), from, to, m_theme)
                           + m_marks->inSight(m_document.get(), from, to, m_theme));
    }
    const int heading = currentHeadingAtTop();
    if (std::exchange(m_heading, heading) != heading)
        Q_EMIT currentHeadingChanged(heading);
}

} // namespace Copydesk::Window
