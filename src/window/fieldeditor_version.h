// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/fieldeditor.h"

class QLineEdit;

namespace Copydesk::Window {

/// The version, and the one that the changes so far will make of it. Not typed: every change has exactly one bump (spec review.md, "One rule for versions").
class VersionEditor : public FieldEditor
{
    Q_OBJECT
public:
    VersionEditor(Post::FieldId field, QWidget *parent);
    bool isReadOnly() const override { return true; }
    void setDraft(const Review::Draft &draft) override;

protected:
    void showValue(const Post::Value &value) override;

private:
    QLineEdit *m_line;
};

} // namespace Copydesk::Window
