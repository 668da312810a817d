// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/version.h"

#include <QStringTokenizer>

#include <array>

namespace Copydesk::Post {

std::optional<Version> Version::parse(QStringView text)
{
    constexpr std::array limits = {MaxMajor, MaxMinor, MaxPatch};
    std::array<qint64, 3> numbers{};
    size_t count = 0;
    for (const QStringView part : text.tokenize(u'.')) {
        if (count == numbers.size() || part.isEmpty() || part.size() > 9 || (part.size() > 1 && part.front() == u'0'))
            return std::nullopt;
        qint64 number = 0;
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            number = number * 10 + (c.unicode() - u'0');
        }
        if (number > limits[count])
            return std::nullopt;
        numbers[count++] = number;
    }
    if (count != numbers.size())
        return std::nullopt;
    return Version(numbers[0], numbers[1], numbers[2]);
}

QString Version::toString() const
{
    return QString::number(majorNumber()) + QLatin1Char('.') + QString::number(minorNumber()) + QLatin1Char('.')
        + QString::number(patchNumber());
}

Version Version::bumped(Bump bump) const
{
    switch (bump) {
    case Bump::None:
        return *this;
    case Bump::Patch:
        return fromPacked(m_packed + 1); // a full patch number carries into the minor one
    case Bump::Minor:
        return fromPacked(((m_packed >> 18) + 1) << 18);
    case Bump::Major:
        return fromPacked(((m_packed >> 36) + 1) << 36);
    }
    Q_UNREACHABLE_RETURN(*this);
}

QString toString(Bump bump)
{
    switch (bump) {
    case Bump::None:
        return {};
    case Bump::Patch:
        return QStringLiteral("patch");
    case Bump::Minor:
        return QStringLiteral("minor");
    case Bump::Major:
        return QStringLiteral("major");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Bump> bumpFromString(QStringView text)
{
    for (const Bump bump : {Bump::Patch, Bump::Minor, Bump::Major}) {
        if (text == toString(bump))
            return bump;
    }
    return std::nullopt;
}

} // namespace Copydesk::Post
