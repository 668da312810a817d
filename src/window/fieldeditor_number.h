// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

#include <QAbstractSpinBox>

class QSlider;

namespace Copydesk::Window {

/// A spin box for whole numbers of 64 bits that may be empty, and that keeps text which is no number for its owner to
/// judge.
class IntegerBox : public QAbstractSpinBox {
    Q_OBJECT
public:
    explicit IntegerBox(QWidget *parent);

    QString text() const;
    /// Signals nothing.
    void setText(const QString &text);
    void setPlaceholder(const QString &text);
    void stepBy(int steps) override;

Q_SIGNALS:
    /// A person typed or stepped.
    void textEdited(const QString &text);

protected:
    StepEnabled stepEnabled() const override;
};

/// A number: a spin box, for scores with a slider before it. A score outside of 0 to 100 is kept and shown in the box.
class NumberEditor : public FieldEditor {
    Q_OBJECT
public:
    enum class Kind { Box, SliderAndBox };
    NumberEditor(Post::FieldId field, Kind kind, WheelGuard &guard, QWidget *parent);

protected:
    void showValue(const Post::Value &value) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void moveSlider();

    IntegerBox *m_box;
    QSlider *m_slider = nullptr;
};

} // namespace Copydesk::Window
