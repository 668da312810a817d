// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/filenames.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace Copydesk::Review {

namespace {

constexpr qsizetype NameLimit = 255; ///< bytes, on every file system that matters

bool isUnsafe(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // a mark that turns the direction makes "txt.exe" of "exe.txt"
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QStringView(u"/\\:*?\"<>|").contains(c);
    }
}

/// Names that stand for devices on Windows, whatever their suffix.
bool isReserved(const QString &name)
{
    constexpr std::array devices{"con", "prn", "aux", "nul", "conin$", "conout$"};
    const QString stem = name.section(QLatin1Char('.'), 0, 0).trimmed().toLower();
    if (stem.size() == 4 && (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt"))))
        return stem[3].isDigit() || QStringView(u"\u00b9\u00b2\u00b3").contains(stem[3]);
    return std::ranges::any_of(devices, [&stem](const char *device) { return stem == QLatin1String(device); });
}

/// Unpaired halves of a character cannot be written as UTF-8.
QString wellFormed(const QString &text)
{
    return QString::fromUtf8(text.toUtf8()).normalized(QString::NormalizationForm_C);
}

/// As file systems see it that tell less apart.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C);
}

/// Marked with what the name was made of, so that two different ids never meet in one name.
QString markedName(QString name, const QString &sourceId, const QString &end)
{
    const QByteArray digest = QCryptographicHash::hash(sourceId.toUtf8(), QCryptographicHash::Sha1).toHex().left(10);
    const QString mark = QLatin1Char('-') + QString::fromLatin1(digest) + end;
    while (QString(name + mark).toUtf8().size() > NameLimit)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name + mark;
}

QString suffixEnd(const QString &suffix) { return suffix.isEmpty() ? QString() : QString(QLatin1Char('.') + suffix); }

} // namespace

QString safeFileName(const QString &sourceId, const QString &suffix)
{
    const QString end = suffixEnd(suffix);
    QString name = wellFormed(sourceId);
    std::ranges::replace_if(name, isUnsafe, QLatin1Char('_'));
    // A leading dash would be an option to many programs, a leading tilde somebody's home.
    if (!name.isEmpty() && QStringView(u".-~ ").contains(name.front()))
        name[0] = QLatin1Char('_');
    if (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' ')))
        name.back() = QLatin1Char('_');
    if (isReserved(name))
        name.prepend(QLatin1Char('_'));
    const bool isManifests = QString(name + end).compare(QLatin1String("manifest.json"), Qt::CaseInsensitive) == 0;
    if (name == sourceId && !name.isEmpty() && !isManifests && QString(name + end).toUtf8().size() <= NameLimit)
        return name + end;
    return markedName(name, sourceId, end);
}

void FileNames::reserve(const QString &sourceId, const QString &name)
{
    if (name.endsWith(suffixEnd(m_suffix)) && take(sourceId, name))
        m_kept.insert(sourceId, name);
}

bool FileNames::keep(const QString &sourceId, const QString &file)
{
    if (!take(sourceId, file))
        return false;
    m_kept.insert(sourceId, file);
    return true;
}

QString FileNames::nameFor(const QString &sourceId)
{
    if (const auto kept = m_kept.constFind(sourceId); kept != m_kept.constEnd())
        return *kept;
    const QString name = safeFileName(sourceId, m_suffix);
    if (take(sourceId, name))
        return name;
    const QString end = suffixEnd(m_suffix);
    return markedName(name.chopped(end.size()), sourceId, end);
}

bool FileNames::take(const QString &sourceId, const QString &name)
{
    const auto owner = m_owners.constFind(folded(name));
    if (owner != m_owners.constEnd())
        return *owner == sourceId;
    m_owners.insert(folded(name), sourceId);
    return true;
}

} // namespace Copydesk::Review
