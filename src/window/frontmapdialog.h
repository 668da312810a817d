// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "review/importjob.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class KeptMapRow;

/// Which keys of a site's front matter are which of our fields, over its first documents: each key with what it says
/// and the field that it is. Maps are kept in the library under a name.
class FrontMapDialog : public QDialog {
    Q_OBJECT
public:
    /// `rules`: as of `Formats::FieldMap`, or the name of a built-in map; empty: the map that suits the site.
    FrontMapDialog(Review::Desk &desk, const QStringList &paths, const QString &rules, QWidget *parent = nullptr);

    /// As `Formats::FieldMap::parsed` takes them.
    QString rules() const;
    void setRules(const QString &rules);

    static constexpr int Documents = 50;

Q_SIGNALS:
    /// The first documents have been read and are shown.
    void loaded();

private:
    void showKeys(const Review::FrontKeys &found);
    int addKey(const QString &key, const QString &example);
    void check();
    QComboBox *editor(int row) const;

    Review::Desk &m_desk;
    Review::FrontKeys m_found;
    QString m_first; ///< rules to begin with
    QTableWidget *m_table;
    KeptMapRow *m_kept;
    QLineEdit *m_rest;
    QLabel *m_state;
    QDialogButtonBox *m_buttons;
    bool m_isFilling = false;
};

} // namespace Copydesk::Window
