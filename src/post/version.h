// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace Copydesk::Post {

/// How far a change lifts a version; ordered, so that the larger of two is `std::max`.
enum class Bump { None, Patch, Minor, Major };

/// A post's version, `major.minor.patch` (spec post.md, "meta box"). A value; 0.0.0 by default.
class Version {
public:
    /// The largest numbers that the packed form holds.
    static constexpr qint64 MaxMajor = (1LL << 27) - 1;
    static constexpr qint64 MaxMinor = (1LL << 18) - 1;
    static constexpr qint64 MaxPatch = (1LL << 18) - 1;

    constexpr Version() = default;
    constexpr Version(qint64 majorNumber, qint64 minorNumber, qint64 patchNumber)
        : m_packed((majorNumber << 36) | (minorNumber << 18) | patchNumber)
    {
    }

    /// Three whole numbers within the limits above, without sign, blank or leading zero; anything else is nothing.
    static std::optional<Version> parse(QStringView text);
    /// The form in which the library keeps it: an integer that sorts as versions do, and in which a patch bump is `+
    /// 1`, a minor bump `((v >> 18) + 1) << 18`, a major one `((v >> 36) + 1) << 36`.
    static constexpr Version fromPacked(qint64 packed)
    {
        Version version;
        version.m_packed = packed;
        return version;
    }

    constexpr qint64 packed() const { return m_packed; }
    constexpr qint64 majorNumber() const { return m_packed >> 36; }
    constexpr qint64 minorNumber() const { return (m_packed >> 18) & MaxMinor; }
    constexpr qint64 patchNumber() const { return m_packed & MaxPatch; }
    QString toString() const;
    /// Strictly greater than this, unless `bump` is None.
    Version bumped(Bump bump) const;

    constexpr auto operator<=>(const Version &) const = default;

private:
    qint64 m_packed = 0;
};

/// "patch", "minor", "major", as the command line writes it; empty for None.
QString toString(Bump bump);
std::optional<Bump> bumpFromString(QStringView text);

} // namespace Copydesk::Post

Q_DECLARE_METATYPE(Copydesk::Post::Version)
