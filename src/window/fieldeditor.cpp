// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor.h"

#include "window/fieldeditor_choice.h"
#include "window/fieldeditor_date.h"
#include "window/fieldeditor_list.h"
#include "window/fieldeditor_number.h"
#include "window/fieldeditor_records.h"
#include "window/fieldeditor_text.h"
#include "window/fieldeditor_version.h"

#include <QVBoxLayout>

namespace Copydesk::Window {

FieldEditor::FieldEditor(Post::FieldId field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
}

FieldEditor::~FieldEditor()
{
    // An item editor that is open closes while the children go, one after the other: nobody here is left to hear of it.
    for (const QObject *child : findChildren<QObject *>())
        child->disconnect(this);
}

void FieldEditor::setValue(const Post::Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    m_cameEmpty = text && text->isEmpty();
    if (m_value == value && m_problem.isEmpty())
        return;
    m_value = value;
    m_problem.clear();
    showValue(value);
}

void FieldEditor::take(const Post::Value &value)
{
    if (m_value == value && m_problem.isEmpty())
        return;
    m_value = value;
    m_problem.clear();
    Q_EMIT edited();
}

void FieldEditor::takeText(const QString &text)
{
    if (text.isEmpty())
        return take(m_cameEmpty ? Post::Value(QString(QLatin1String(""))) : Post::Value());
    const auto parsed = Post::parseScalar(*m_field, text);
    if (parsed)
        return take(*parsed);
    m_problem = tr("%1: expected %2").arg(parsed.error().found, parsed.error().expected);
    Q_EMIT edited();
}

void FieldEditor::setInput(QWidget *input)
{
    input->setAccessibleName(Post::displayName(*m_field));
    setFocusProxy(input);
}

QString FieldEditor::notSet() { return tr("not set"); }

FieldEditor *makeFieldEditor(Post::FieldId field, WheelGuard &guard, QWidget *parent)
{
    switch (field->editor) {
    case Post::Editor::Line:
        return new LineEditor(field, parent);
    case Post::Editor::Multiline:
        return new MultilineEditor(field, parent);
    case Post::Editor::Combo:
        return new ComboEditor(field, guard, parent);
    case Post::Editor::SpinBox:
        return new NumberEditor(field, NumberEditor::Kind::Box, guard, parent);
    case Post::Editor::Slider:
        return new NumberEditor(field, NumberEditor::Kind::SliderAndBox, guard, parent);
    case Post::Editor::CheckBox:
        return new FlagEditor(field, parent);
    case Post::Editor::Calendar:
        return new DateEditor(field, parent);
    case Post::Editor::Version:
        return new VersionEditor(field, parent);
    case Post::Editor::Rows:
        return new ListEditor(field, parent);
    case Post::Editor::Table:
        return new RecordsEditor(field, parent);
    case Post::Editor::ReadOnly:
        return new ReadOnlyEditor(field, parent);
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace Copydesk::Window
