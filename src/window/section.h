// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Copydesk::Window {

/// A heading that opens and closes what stands below it, with a word at its end about what is inside.
class Section : public QWidget {
    Q_OBJECT
public:
    Section(const QString &title, QWidget *parent);

    void add(QWidget *widget);
    bool isOpen() const;
    void setOpen(bool open);
    /// "2 changes"; empty: nothing to say.
    void setRemark(const QString &remark, const QColor &color);
    QWidget *heading() const;

Q_SIGNALS:
    void toggled(bool open);

private:
    QToolButton *m_heading;
    QLabel *m_remark;
    QWidget *m_inside;
    QVBoxLayout *m_rows;
};

} // namespace Copydesk::Window
