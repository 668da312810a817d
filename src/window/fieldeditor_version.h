// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/version.h"
#include "window/fieldeditor.h"

class QLineEdit;
class QToolButton;

namespace Copydesk::Window {

/// The version, and the one that the changes so far will make of it. Not typed: every change has exactly one bump, and
/// only a larger one can be chosen (spec review.md, "One rule for versions").
class VersionEditor : public FieldEditor {
    Q_OBJECT
public:
    VersionEditor(Post::FieldId field, QWidget *parent);
    bool isReadOnly() const override { return true; }
    void setDraft(const Review::Draft &draft) override;

Q_SIGNALS:
    /// None: the one that the rule gives.
    void bumpChosen(Copydesk::Post::Bump bump);

protected:
    void showValue(const Post::Value &value) override;

private:
    void offerBumps(const Review::Draft &draft);

    QLineEdit *m_line;
    QToolButton *m_coming; ///< the coming version; its menu offers larger ones
};

} // namespace Copydesk::Window
