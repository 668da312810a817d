// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/checktable.h"
#include "window/preferences.h"

#include <QDialog>

#include <memory>
#include <optional>

namespace Ui {
class SettingsDialog;
}

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class KeyEditor;

/// What a person can choose: name, appearance, images, what follows a decision, language, what checks measure by, keys.
/// Taken over when accepted: preferences and keys into QSettings, the name and the checks' limits into the library.
/// `accepted` says that they are to be read again (Preferences::load, ActionSet::reloadKeys).
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(Review::Desk &desk, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// As they stand in the dialog.
    Preferences preferences() const;
    void showKeys();

    void accept() override;

private:
    void fill(const Preferences &preferences);
    void loadName();
    void loadLimits();
    void showDays(int days);

    Review::Desk &m_desk;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    KeyEditor *m_keys;
    QString m_name; ///< the editor's name when the dialog opened
    std::optional<Post::CheckLimits> m_limits; ///< the library's then; nothing before they have come
};

} // namespace Copydesk::Window
