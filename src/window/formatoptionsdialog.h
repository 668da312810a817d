// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/options.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

/// What formats may be told for one import or export, a line each, beginning with what the library keeps for all;
/// "Keep for all" keeps it there.
class FormatOptionsDialog : public QDialog {
    Q_OBJECT
public:
    /// `formats`: rows of them are shown, those of `way` and of both.
    FormatOptionsDialog(Review::Desk &desk, const QStringList &formats, Formats::OptionRow::Of way,
                        const Formats::Options &said, QWidget *parent = nullptr);

    /// What differs from what the library keeps.
    Formats::Options options() const;

    /// Rows of formats that there are for `way`.
    static QList<const Formats::OptionRow *> rows(const QStringList &formats, Formats::OptionRow::Of way);

Q_SIGNALS:
    /// What the library keeps is shown.
    void loaded();

private:
    void fill(const Formats::Options &kept);
    void check();
    void keepForAll();
    QString text(const QWidget *editor) const;

    Review::Desk &m_desk;
    QList<const Formats::OptionRow *> m_rows;
    QList<QWidget *> m_editors; ///< of `m_rows`: a line, or a combo box where there are choices
    Formats::Options m_kept, m_said;
    QLabel *m_state;
    QDialogButtonBox *m_buttons;
};

/// The words of a button that opens the dialog.
QString optionsLabel(const Formats::Options &said);

} // namespace Copydesk::Window
