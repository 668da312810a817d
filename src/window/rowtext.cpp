// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rowtext.h"

#include <QCoreApplication>

namespace Copydesk::Window {

QString isolated(const QString &text) { return text.isEmpty() ? text : QString(QChar(0x2066) % text % QChar(0x2069)); }

QStringList flagTexts(const Library::PostRow &row)
{
    QStringList texts;
    if (row.hasConflict)
        texts.append(QCoreApplication::translate("Row", "conflict"));
    if (row.needsReview)
        texts.append(QCoreApplication::translate("Row", "needs review"));
    if (row.imageHeavy)
        texts.append(QCoreApplication::translate("Row", "image-heavy"));
    else if (row.hasImages)
        texts.append(QCoreApplication::translate("Row", "images"));
    if (row.aiGeneratedStyle)
        texts.append(QCoreApplication::translate("Row", "AI style"));
    return texts;
}

} // namespace Copydesk::Window
