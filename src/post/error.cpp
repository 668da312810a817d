// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/error.h"

#include <QCoreApplication>

namespace Copydesk {

QString Error::text() const
{
    QString place = file;
    if (line > 0)
        place += QLatin1Char(':') + QString::number(line);
    QString result = place.isEmpty() ? what : QString(place + QLatin1String(": ") + what);
    QString detail;
    if (!found.isEmpty() && !expected.isEmpty())
        detail = QCoreApplication::translate("Error", "found %1, expected %2").arg(found, expected);
    else if (!found.isEmpty())
        detail = QCoreApplication::translate("Error", "found %1").arg(found);
    else if (!expected.isEmpty())
        detail = QCoreApplication::translate("Error", "expected %1").arg(expected);
    if (!detail.isEmpty())
        result += QLatin1String(" (") + detail + QLatin1Char(')');
    return result;
}

} // namespace Copydesk
