// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

#include <QCheckBox>

class QComboBox;

namespace Copydesk::Window {

/// One out of an open set: the known values are offered, any other can be typed.
class ComboEditor : public FieldEditor {
    Q_OBJECT
public:
    ComboEditor(Post::FieldId field, WheelGuard &guard, QWidget *parent);

protected:
    void showValue(const Post::Value &value) override;

private:
    QComboBox *m_combo;
};

/// A check box whose third state, "not set", is shown but never come to by clicking.
class OptionalCheckBox : public QCheckBox {
    Q_OBJECT
public:
    using QCheckBox::QCheckBox;

protected:
    void nextCheckState() override { setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked); }
};

/// Yes, no, or not set.
class FlagEditor : public FieldEditor {
    Q_OBJECT
public:
    FlagEditor(Post::FieldId field, QWidget *parent);
    bool isClearedByTyping() const override { return false; }

protected:
    void showValue(const Post::Value &value) override;

private:
    void showState();

    OptionalCheckBox *m_box;
};

} // namespace Copydesk::Window
