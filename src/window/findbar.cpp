// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/findbar.h"

#include "window/articleview.h"
#include "window/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

namespace {

QToolButton *button(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(icon(iconName));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setAutoRaise(true);
    return made;
}

} // namespace

FindBar::FindBar(ArticleView &view, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(button(u"go-up"_s, tr("Previous hit (Shift+Enter)"), this))
    , m_next(button(u"go-down"_s, tr("Next hit (Enter)"), this))
{
    auto *label = new QLabel(tr("F&ind:"), this);
    label->setBuddy(m_text);
    m_text->setObjectName(u"findText"_s);
    m_text->setAccessibleName(tr("Find in the article"));
    m_text->setClearButtonEnabled(true);
    m_count->setObjectName(u"findCount"_s);
    QToolButton *close = button(u"dialog-cancel"_s, tr("Close (Esc)"), this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    for (QWidget *part : std::initializer_list<QWidget *>{label, m_text, m_previous, m_next, m_count})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(close);
    m_text->setMaximumWidth(320);

    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) { m_view.find(text); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    connect(&m_view, &ArticleView::hitsChanged, this, &FindBar::showCount);
    showCount();
}

void FindBar::open()
{
    show();
    const QString selected = m_view.textCursor().selectedText();
    if (!selected.isEmpty() && selected.size() < 200 && !selected.contains(QChar::ParagraphSeparator))
        m_text->setText(selected);
    m_text->selectAll();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_view.find(m_text->text());
}

void FindBar::close()
{
    hide();
    m_view.find({});
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::step(int step) { m_view.findNext(step); }

void FindBar::showCount()
{
    const int count = m_view.hitCount();
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_text->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(QLocale().toString(m_view.currentHit() + 1), QLocale().toString(count)));
}

/// These keys belong to the bar while one types in it, whatever the window has bound them to.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isPressed = event->type() == QEvent::KeyPress;
    switch (key->key()) {
    case Qt::Key_Escape:
        if (isPressed)
            close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        if (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
            return false;
        if (isPressed)
            step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isPressed)
            step(key->key() == Qt::Key_Up ? -1 : 1);
        break;
    default:
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    return true;
}

} // namespace Copydesk::Window
