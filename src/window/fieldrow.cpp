// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldrow.h"

#include "review/editing.h"
#include "window/fieldeditor.h"
#include "window/icons.h"
#include "window/tones.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Copydesk::Window {

namespace {

constexpr int MarkWidth = 3;
constexpr int ButtonWidth = 22;
constexpr int LongestShown = 200;

} // namespace

FieldRow::FieldRow(Post::FieldId field, WheelGuard &guard, int labelWidth, QWidget *parent)
    : QWidget(parent)
    , m_editor(makeFieldEditor(field, guard, this))
    , m_name(new QLabel(Post::displayName(*field), this))
    , m_problem(new QLabel(this))
{
    m_name->setWordWrap(true);
    m_name->setBuddy(m_editor);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_clear = button(QStringLiteral("not-set"), tr("Empty “%1”: no such line in the meta box").arg(m_name->text()));
    m_putBack = button(QStringLiteral("put-back"), {});
    m_putBack->setAccessibleName(tr("Put “%1” back").arg(m_name->text()));
    arrange(labelWidth);

    connect(m_editor, &FieldEditor::edited, this, [this] {
        showProblem();
        Q_EMIT edited(this);
    });
    connect(m_putBack, &QToolButton::clicked, this, [this] { Q_EMIT restoreRequested(this); });
    connect(m_clear, &QToolButton::clicked, this, [this] { Q_EMIT clearRequested(this); });
}

Post::FieldId FieldRow::field() const { return m_editor->field(); }

bool FieldRow::hasProblem() const { return !m_editor->problem().isEmpty(); }

QToolButton *FieldRow::button(const QString &iconName, const QString &text)
{
    auto *result = new QToolButton(this);
    result->setIcon(icon(iconName));
    result->setIconSize({14, 14});
    result->setAutoRaise(true);
    result->setFixedSize(ButtonWidth, ButtonWidth);
    result->setToolTip(text);
    result->setAccessibleName(text);
    result->setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy = result->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when a button comes or goes
    result->setSizePolicy(policy);
    result->hide();
    return result;
}

void FieldRow::arrange(int labelWidth)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(MarkWidth + 6, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    const bool canClear = !m_editor->isReadOnly() && !m_editor->isClearedByTyping();
    m_clear->setEnabled(canClear);
    if (m_editor->isWide()) {
        grid->addWidget(m_name, 0, 0);
        grid->addWidget(m_clear, 0, 1);
        grid->addWidget(m_putBack, 0, 2);
        grid->addWidget(m_editor, 1, 0, 1, 3);
        grid->addWidget(m_problem, 2, 0, 1, 3);
        grid->setColumnStretch(0, 1);
        grid->setHorizontalSpacing(0);
        return;
    }
    m_name->setFixedWidth(labelWidth);
    m_name->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    grid->addWidget(m_name, 0, 0);
    if (canClear) {
        grid->addWidget(m_editor, 0, 1);
        grid->addWidget(m_clear, 0, 2);
    } else {
        grid->addWidget(m_editor, 0, 1, 1, 2);
    }
    grid->addWidget(m_putBack, 0, 3);
    grid->addWidget(m_problem, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);
}

void FieldRow::showDraft(const Review::Draft &draft, bool forget)
{
    const Post::FieldId id = field();
    if (forget || m_editor->value() != draft.post.meta.value(id))
        m_editor->setValue(draft.post.meta.value(id));
    m_editor->setDraft(draft);
    m_isChanged = draft.isChanged(id);
    showProblem();
    showButtons();
    if (m_isChanged) {
        const Post::Value &was = draft.stored.post.meta.value(id);
        QString text = Post::isAbsent(was) ? tr("not set") : Post::displayText(was);
        if (text.size() > LongestShown)
            text = text.left(LongestShown) + QChar(0x2026);
        m_putBack->setToolTip(tr("Put back: %1").arg(text));
    } else {
        m_putBack->setToolTip(tr("Put back"));
    }
    update();
}

void FieldRow::focusEditor()
{
    QWidget *input = m_editor;
    while (input->focusProxy())
        input = input->focusProxy();
    input->setFocus(Qt::OtherFocusReason);
}

void FieldRow::showProblem()
{
    const QString &problem = m_editor->problem();
    if (problem != m_problem->text()) {
        m_problem->setText(problem);
        if (QWidget *input = m_editor->focusProxy())
            input->setAccessibleDescription(problem);
    }
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, tone(palette(), Tone::Problem));
        m_problem->setPalette(colors);
    }
    showButtons();
    update();
}

void FieldRow::showButtons()
{
    m_putBack->setVisible(m_isChanged || hasProblem());
    // Emptying is rare: the button shows only where the hand or the keyboard is.
    const bool isHere = underMouse() || (focusWidget() && focusWidget()->hasFocus());
    m_clear->setVisible(m_clear->isEnabled() && isHere && !Post::isAbsent(m_editor->value()));
}

void FieldRow::paintEvent(QPaintEvent *)
{
    if (!m_isChanged && !hasProblem())
        return;
    QPainter painter(this);
    const QRect mark = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 1, MarkWidth, height() - 2));
    painter.fillRect(mark, tone(palette(), hasProblem() ? Tone::Problem : Tone::Change));
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && hasProblem())
        showProblem();
}

void FieldRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showButtons();
}

void FieldRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_clear->setVisible(m_clear->isVisible() && focusWidget() && focusWidget()->hasFocus());
}

} // namespace Copydesk::Window
