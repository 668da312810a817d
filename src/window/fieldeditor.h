// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <QWidget>

#include <memory>

namespace Copydesk::Review {
struct Draft;
}

namespace Copydesk::Window {

class WheelGuard;

/// The widget for one field's value. Its focus proxy is what takes the keyboard. What a person types either becomes the
/// value at once or stands there with a `problem`, and the value stays what it was.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(Post::FieldId field, QWidget *parent);
    ~FieldEditor() override;

    Post::FieldId field() const { return m_field; }
    /// The last valid value; absent where nothing is set.
    const Post::Value &value() const { return m_value; }
    /// What is wrong with the text that stands there; empty: nothing.
    const QString &problem() const { return m_problem; }
    /// Shows a value and forgets what was typed; signals nothing.
    void setValue(const Post::Value &value);
    /// The whole draft, for an editor that shows more than its own value.
    virtual void setDraft(const Review::Draft &) { }
    /// Whether it wants the panel's whole width, its label above it.
    virtual bool isWide() const { return false; }
    /// Whether emptying it is done in its own text, so that no button for that is needed.
    virtual bool isClearedByTyping() const { return true; }
    virtual bool isReadOnly() const { return false; }

Q_SIGNALS:
    /// A person changed the value or its problem.
    void edited();

protected:
    virtual void showValue(const Post::Value &value) = 0;
    /// A person set this value.
    void take(const Post::Value &value);
    /// A person typed this; empty text is absence, but for a text field that came in empty.
    void takeText(const QString &text);
    void setInput(QWidget *input);
    static QString notSet();

private:
    Post::FieldId m_field;
    Post::Value m_value;
    bool m_cameEmpty = false;
    QString m_problem;
};

/// The editor that the field table names.
FieldEditor *makeFieldEditor(Post::FieldId field, WheelGuard &guard, QWidget *parent);

} // namespace Copydesk::Window
