// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QSettings;

namespace Copydesk::Window {

/// What a person has chosen for this program on this machine. The editor's name is not here: it belongs to the library.
struct Preferences {
    enum class Appearance { Automatic, Light, Dark };
    enum class RemoteImages { Never, Ask, Always };
    enum class Advance { Next, Previous, Stay };
    enum class Density { Comfortable, Compact };

    Appearance appearance = Appearance::Automatic;
    Density density = Density::Comfortable;
    RemoteImages remoteImages = RemoteImages::Ask;
    QStringList allowedHosts; ///< images of these hosts are loaded without asking
    Advance advance = Advance::Next; ///< where the view goes after a decision
    QString language; ///< "de"; empty: the system's. Takes effect at the next start

    /// Words of a newer or mistaken file read as the defaults.
    static Preferences load(const QSettings &settings);
    void save(QSettings &settings) const;
    bool operator==(const Preferences &) const = default;
};

} // namespace Copydesk::Window
