// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/options.h"
#include "formats/rowmap.h"

#include <QByteArray>
#include <QDialog>
#include <QList>

class QComboBox;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class KeptMapRow;

/// Which keys of somebody else's rows are which of our fields, over the first rows of what is to be imported: each
/// field with where it comes from and what that is in the row shown. Maps are kept in the library under a name.
class FieldMapDialog : public QDialog {
    Q_OBJECT
public:
    /// `map` empty: a guess by the keys' names, once the rows are there.
    FieldMapDialog(Review::Desk &desk, const QStringList &paths, const Formats::RowMap &map,
                   const Formats::Options &options = {}, QWidget *parent = nullptr);

    Formats::RowMap map() const;
    void setMap(const Formats::RowMap &map);

    static constexpr int Rows = 20;

Q_SIGNALS:
    /// The first rows have been read and are shown.
    void loaded();

private:
    void build();
    void fillTable();
    void showRows(const QList<QByteArray> &rows);
    void showValues();
    QComboBox *editor(int row) const;

    Review::Desk &m_desk;
    QList<QByteArray> m_rows;
    QTableWidget *m_table;
    KeptMapRow *m_kept;
    QSpinBox *m_shown;
    QLabel *m_state;
    bool m_isFilling = false;
};

} // namespace Copydesk::Window
