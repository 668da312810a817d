// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportjob.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace Copydesk::Review {

namespace {

constexpr qsizetype NameLimit = 255; ///< bytes, on every file system that matters

bool isUnsafe(QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f || QStringView(u"/\\:*?\"<>|").contains(c); }

/// Names that stand for devices on Windows, whatever their suffix.
bool isReserved(const QString &name)
{
    constexpr std::array devices{"con", "prn", "aux", "nul"};
    const QString stem = name.section(QLatin1Char('.'), 0, 0).toLower();
    if (stem.size() == 4 && (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt"))))
        return stem[3].isDigit();
    return std::ranges::any_of(devices, [&stem](const char *device) { return stem == QLatin1String(device); });
}

} // namespace

QString safeFileName(const QString &sourceId, const QString &suffix)
{
    const QString end = suffix.isEmpty() ? QString() : QString(QLatin1Char('.') + suffix);
    QString name = sourceId;
    std::ranges::replace_if(name, isUnsafe, QLatin1Char('_'));
    if (name.startsWith(QLatin1Char('.')))
        name[0] = QLatin1Char('_');
    if (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' ')))
        name.back() = QLatin1Char('_');
    if (isReserved(name))
        name.prepend(QLatin1Char('_'));
    // The manifest's own name, and a name that would be another's.
    const bool isTaken = QString(name + end).compare(QLatin1String("manifest.json"), Qt::CaseInsensitive) == 0;
    if (name == sourceId && !name.isEmpty() && !isTaken && QString(name + end).toUtf8().size() <= NameLimit)
        return name + end;

    // What was changed gets a mark of what it was, so that two different ids never meet in one name.
    const QByteArray digest = QCryptographicHash::hash(sourceId.toUtf8(), QCryptographicHash::Sha1).toHex().left(10);
    const QString mark = QLatin1Char('-') + QString::fromLatin1(digest) + end;
    while (QString(name + mark).toUtf8().size() > NameLimit)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name + mark;
}

} // namespace Copydesk::Review
