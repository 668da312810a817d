// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Copydesk::Window {

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &GrowingEdit::fit);
    fit();
}

void GrowingEdit::setOneParagraph(bool isOneParagraph) { m_isOneParagraph = isOneParagraph; }

void GrowingEdit::setText(const QString &text)
{
    setPlainText(text);
    fit();
}

QString GrowingEdit::text() const { return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n'); }

void GrowingEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_isOneParagraph) {
        event->accept();
        if (!(event->modifiers() & ~Qt::KeypadModifier))
            Q_EMIT returnPressed();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// The wheel scrolls the text around it, unless this one was clicked into and is longer than its height.
void GrowingEdit::wheelEvent(QWheelEvent *event)
{
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fit();
}

void GrowingEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    QString text = source->text();
    if (m_isOneParagraph)
        text.replace(QLatin1String("\r\n"), QLatin1String(" ")).replace(u'\n', u' ').replace(u'\r', u' ');
    textCursor().insertText(text);
}

void GrowingEdit::fit()
{
    // The size of a plain text document is in lines.
    const int lines = std::max(1, int(std::lround(document()->size().height())));
    setVerticalScrollBarPolicy(lines > MostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int around = 2 * frameWidth() + int(std::ceil(2 * document()->documentMargin())) + 2;
    const int height = std::min(lines, MostLines) * fontMetrics().lineSpacing() + around;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

} // namespace Copydesk::Window
