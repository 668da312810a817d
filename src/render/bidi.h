// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Copydesk::Render {

/// The direction of the first letter that has one; `fallback` where none has.
Qt::LayoutDirection firstStrongDirection(QStringView text, Qt::LayoutDirection fallback = Qt::LeftToRight);

/// One direction for all items: bullets of one list stand below one another.
Qt::LayoutDirection listDirection(const QStringList &items, Qt::LayoutDirection fallback);

/// Text between two marks that keep it in its own order inside a line of the other direction: versions, dates, numbers.
QString isolated(const QString &text);

/// Without the marks of `isolated`: what goes to the clipboard.
QString withoutIsolates(QString text);

/// Text that a document takes as text: what QTextDocument uses as marks of its own becomes U+FFFD, line ends become
/// line separators.
QString displayable(QString text);

} // namespace Copydesk::Render
