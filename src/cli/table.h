// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Copydesk::Cli {

/// Rows of text in aligned columns, two blanks between them; the last column runs free. Widths only grow, so that a
/// long list can be printed in pieces.
class Table {
public:
    /// A cell's line breaks become blanks.
    void add(const QStringList &cells);
    /// The rows so far, each with its line end; they are then forgotten.
    QString take();

private:
    QList<QStringList> m_rows;
    QList<qsizetype> m_widths;
};

} // namespace Copydesk::Cli
