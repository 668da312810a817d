// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_text.h"

#include <QLayout>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace Copydesk::Window {

LineEditor::LineEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setPlaceholderText(notSet());
    layout()->addWidget(m_line);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) { takeText(text); });
}

void LineEditor::showValue(const Post::Value &value)
{
    m_line->setText(Post::scalarText(value));
    m_line->setCursorPosition(0); // the beginning of a long text tells more than its end
}

ReadOnlyEditor::ReadOnlyEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit(this))
{
    m_line->setReadOnly(true);
    m_line->setFrame(false);
    m_line->setPlaceholderText(notSet());
    QPalette colors = m_line->palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_line->setPalette(colors);
    layout()->addWidget(m_line);
    setInput(m_line);
}

void ReadOnlyEditor::showValue(const Post::Value &value)
{
    m_line->setText(Post::displayText(value));
    m_line->setCursorPosition(0);
}

GrowingTextEdit::GrowingTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingTextEdit::fit);
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void GrowingTextEdit::fit()
{
    constexpr double least = 1, most = 14;
    // A plain text document's height is counted in lines.
    const double lines = std::clamp(document()->size().height(), least, most);
    const double margins = 2 * (document()->documentMargin() + frameWidth());
    const int wanted = int(std::ceil(lines * fontMetrics().lineSpacing() + margins));
    setVerticalScrollBarPolicy(document()->size().height() > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height() != wanted || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

MultilineEditor::MultilineEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_text(new GrowingTextEdit(this))
{
    m_text->setPlaceholderText(notSet());
    layout()->addWidget(m_text);
    setInput(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_isShowing)
            return;
        QString text = m_text->toPlainText();
        text.replace(u'\n', u' ');
        takeText(text);
    });
}

void MultilineEditor::showValue(const Post::Value &value)
{
    m_isShowing = true;
    m_text->setPlainText(Post::scalarText(value));
    m_isShowing = false;
}

} // namespace Copydesk::Window
