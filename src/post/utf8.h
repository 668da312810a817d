// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Copydesk::Post {

/// As `QString::fromUtf8`, but a byte order mark at the beginning stays: inside a file it is a character like any
/// other. Never null.
inline QString exactUtf8(QByteArrayView bytes)
{
    qsizetype marks = 0;
    while (bytes.startsWith("\xef\xbb\xbf")) {
        bytes = bytes.sliced(3);
        ++marks;
    }
    const QString rest = bytes.isEmpty() ? QString(QLatin1StringView("")) : QString::fromUtf8(bytes);
    return marks == 0 ? rest : QString(QString(marks, QChar(QChar::ByteOrderMark)) + rest);
}

} // namespace Copydesk::Post
