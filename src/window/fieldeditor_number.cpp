// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_number.h"

#include "window/wheelguard.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <limits>

namespace Copydesk::Window {

IntegerBox::IntegerBox(QWidget *parent)
    : QAbstractSpinBox(parent)
{
    connect(lineEdit(), &QLineEdit::textEdited, this, &IntegerBox::textEdited);
}

QString IntegerBox::text() const { return lineEdit()->text(); }

void IntegerBox::setText(const QString &text)
{
    if (lineEdit()->text() != text)
        lineEdit()->setText(text);
}

void IntegerBox::setPlaceholder(const QString &text) { lineEdit()->setPlaceholderText(text); }

void IntegerBox::stepBy(int steps)
{
    bool isNumber = false;
    const qint64 number = text().toLongLong(&isNumber);
    if (!isNumber && !text().isEmpty())
        return;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const qint64 next = steps > 0 && number > most - steps ? most : std::max<qint64>(0, number + steps);
    setText(QString::number(next));
    selectAll();
    Q_EMIT textEdited(text());
}

QAbstractSpinBox::StepEnabled IntegerBox::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    bool isNumber = false;
    const qint64 number = text().toLongLong(&isNumber);
    if (!isNumber)
        return text().isEmpty() ? StepUpEnabled : StepEnabled(StepNone);
    return number > 0 ? StepUpEnabled | StepDownEnabled : StepEnabled(StepUpEnabled);
}

NumberEditor::NumberEditor(Post::FieldId field, Kind kind, WheelGuard &guard, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new IntegerBox(this))
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_box->setPlaceholder(notSet());
    guard.guard(m_box);
    if (kind == Kind::SliderAndBox) {
        m_slider = new QSlider(Qt::Horizontal, this);
        m_slider->setRange(0, 100);
        m_slider->setPageStep(10);
        m_slider->setAccessibleName(Post::displayName(*field));
        guard.guard(m_slider);
        line->addWidget(m_slider, 1);
        m_box->setFixedWidth(m_box->fontMetrics().horizontalAdvance(notSet()) + 40);
        connect(m_slider, &QSlider::valueChanged, this, [this](int score) {
            m_box->setText(QString::number(score));
            take(Post::Value(qint64(score)));
        });
    }
    line->addWidget(m_box, m_slider ? 0 : 1);
    static_cast<QBoxLayout *>(layout())->addLayout(line);
    setInput(m_box);
    connect(m_box, &IntegerBox::textEdited, this, [this](const QString &text) {
        takeText(text);
        moveSlider();
    });
    if (m_slider)
        QWidget::setTabOrder(m_slider, m_box);
}

void NumberEditor::showValue(const Post::Value &value)
{
    m_box->setText(Post::scalarText(value));
    moveSlider();
}

void NumberEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    constexpr int Useful = 48; // a shorter one is all handle
    if (m_slider && m_slider->isHidden() == (width() - m_box->width() >= Useful))
        QMetaObject::invokeMethod( // not while the row is being laid out
            this, [this] { m_slider->setVisible(width() - m_box->width() >= Useful); }, Qt::QueuedConnection);
}

void NumberEditor::moveSlider()
{
    if (!m_slider)
        return;
    const QSignalBlocker quiet(m_slider);
    const qint64 *number = std::get_if<qint64>(&value());
    m_slider->setValue(number ? int(std::clamp<qint64>(*number, 0, 100)) : 0);
}

} // namespace Copydesk::Window
