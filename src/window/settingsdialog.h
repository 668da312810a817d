// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/preferences.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class KeyEditor;

/// What a person can choose: name, appearance, images, what follows a decision, language, keys. Taken over when
/// accepted: preferences and keys into QSettings, the name into the library. `accepted` says that they are to be read
/// again (Preferences::load, ActionSet::reloadKeys).
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

    Review::Desk &m_desk;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    KeyEditor *m_keys;
    QString m_name; ///< the editor's name when the dialog opened
};

} // namespace Copydesk::Window
