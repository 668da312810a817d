// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/fieldmaps.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

/// The line of a map's dialog with the maps that the library keeps: one is chosen by its name, or what the dialog shows
/// is kept under one.
class KeptMapRow : public QWidget {
    Q_OBJECT
public:
    enum class Of { Rows, FrontMatter };
    /// Maps of front matter that come with the program stand before those of the library.
    KeptMapRow(Review::Desk &desk, Of kind, QWidget *parent = nullptr);

    QString name() const;
    /// Answered by `kept` or `failed`.
    void keep(const Library::KeptMap &map);

Q_SIGNALS:
    void chosen(const Copydesk::Library::KeptMap &map);
    /// "Keep" was pressed; the dialog answers with `keep`.
    void keepRequested(const QString &name);
    void kept();
    void failed(const QString &why);

private:
    void load();

    Review::Desk &m_desk;
    Of m_kind;
    QComboBox *m_name;
    QPushButton *m_keep;
    QList<Library::KeptMap> m_maps; ///< as the list has them
};

} // namespace Copydesk::Window
