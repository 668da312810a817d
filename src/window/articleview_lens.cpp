// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of the article stands elsewhere: bars beside the text, fading, words under the mouse.
#include "window/articleview.h"

#include "window/sentencelens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

namespace Copydesk::Window {

namespace {

constexpr int BarWidth = 3;
/// Of a bar beside what is shared, from the ground to the text, in a hundred: to be seen when looked for.
constexpr int QuietShare = 25;

QColor mixed(const QColor &ground, const QColor &color)
{
    const auto between = [](int a, int b) { return a + (b - a) * QuietShare / 100; };
    return QColor(between(ground.red(), color.red()), between(ground.green(), color.green()),
                  between(ground.blue(), color.blue()));
}

} // namespace

void ArticleView::setSentenceUses(std::vector<Library::SentenceUse> uses)
{
    m_lens->setUses(std::move(uses));
    viewMoved();
    viewport()->update();
}

bool ArticleView::isFadingShared() const { return m_lens->isFading(); }

void ArticleView::setFadingShared(bool isFading)
{
    m_lens->setFading(isFading);
    viewMoved();
}

void ArticleView::goToSentence(const Library::SentenceUse &use)
{
    for (const SentenceLens::Place &place : m_lens->places()) {
        if (place.use.block != use.block || place.use.item != use.item || place.use.position != use.position)
            continue;
        QTextCursor cursor(m_document.get());
        cursor.setPosition(place.position);
        const QRect there = cursorRect(cursor);
        if (there.top() < 0 || there.bottom() > viewport()->height())
            setReadingPosition(place.position);
        cursor.setPosition(place.position + place.length, QTextCursor::KeepAnchor);
        setTextCursor(cursor);
        return;
    }
}

/// A bar beside each sentence of the article that is in sight: a quiet one where it is shared, a strong one where it is
/// its own. Nothing where all of it is of one kind.
void ArticleView::paintLens(QPainter &painter)
{
    if (!m_lens->isMixed())
        return;
    const int from = cursorForPosition(QPoint(0, 0)).block().position();
    const int to = cursorForPosition(QPoint(viewport()->width(), viewport()->height())).position();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int x = isMirrored ? 1 : viewport()->width() - BarWidth - 1;
    const QColor quiet = mixed(m_theme.base, m_theme.text);
    painter.setPen(Qt::NoPen);
    for (const bool isOwn : {false, true}) { // where one line has both, the own one shows
        painter.setBrush(isOwn ? m_theme.accent : quiet);
        for (const SentenceLens::Place &place : m_lens->places()) {
            if (!place.use.isArticle || place.isOwn() != isOwn || place.position > to
                || place.position + place.length < from)
                continue;
            QTextCursor cursor(m_document.get());
            cursor.setPosition(place.position);
            const QRect first = cursorRect(cursor);
            cursor.setPosition(place.position + place.length);
            const QRect last = cursorRect(cursor);
            painter.drawRect(QRect(x, first.top(), BarWidth, last.bottom() - first.top()));
        }
    }
}

bool ArticleView::tellAboutSentence(const QHelpEvent &help)
{
    const SentenceLens::Place *place = sentenceAt(help.pos());
    if (!place || !anchorAt(help.pos()).isEmpty())
        return false;
    QToolTip::showText(help.globalPos(), SentenceLens::words(place->use.posts), viewport());
    return true;
}

const SentenceLens::Place *ArticleView::sentenceAt(QPoint point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    // Beside the text, the nearest character is not what is pointed at.
    return cursorRect(cursor).adjusted(-24, 0, 24, 0).contains(point) ? m_lens->at(cursor.position()) : nullptr;
}

} // namespace Copydesk::Window
