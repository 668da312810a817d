// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldeditor_choice.h"

#include "window/wheelguard.h"

#include <QComboBox>
#include <QCompleter>
#include <QLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Copydesk::Window {

ComboEditor::ComboEditor(Post::FieldId field, WheelGuard &guard, QWidget *parent)
    : FieldEditor(field, parent)
    , m_combo(new QComboBox(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->addItems(Post::knownValues(*field));
    m_combo->setCurrentIndex(-1);
    m_combo->lineEdit()->setPlaceholderText(notSet());
    m_combo->lineEdit()->setAccessibleName(Post::displayName(*field));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    guard.guard(m_combo);
    layout()->addWidget(m_combo);
    setInput(m_combo);
    connect(m_combo, &QComboBox::currentTextChanged, this, [this](const QString &text) { takeText(text); });
}

void ComboEditor::showValue(const Post::Value &value)
{
    const QSignalBlocker quiet(m_combo);
    const QString text = Post::scalarText(value);
    m_combo->setCurrentIndex(m_combo->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive));
    m_combo->setEditText(text);
}

FlagEditor::FlagEditor(Post::FieldId field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_box(new OptionalCheckBox(this))
{
    layout()->addWidget(m_box);
    setInput(m_box);
    m_box->setCheckState(Qt::PartiallyChecked);
    showState();
    connect(m_box, &QCheckBox::checkStateChanged, this, [this](Qt::CheckState state) {
        showState();
        take(state == Qt::PartiallyChecked ? Post::Value() : Post::Value(state == Qt::Checked));
    });
}

void FlagEditor::showValue(const Post::Value &value)
{
    const QSignalBlocker quiet(m_box);
    const bool *flag = std::get_if<bool>(&value);
    m_box->setCheckState(!flag ? Qt::PartiallyChecked : *flag ? Qt::Checked : Qt::Unchecked);
    showState();
}

void FlagEditor::showState()
{
    const Qt::CheckState state = m_box->checkState();
    m_box->setText(state == Qt::PartiallyChecked ? notSet() : state == Qt::Checked ? tr("yes") : tr("no"));
}

} // namespace Copydesk::Window
