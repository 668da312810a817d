// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences.h"

#include <QSettings>

#include <array>

namespace Copydesk::Window {

namespace {

/// The words of one choice in the settings file, in the order of its enum.
template <typename Choice, size_t Count> struct Words {
    const char *key;
    std::array<QLatin1StringView, Count> words;

    Choice load(const QSettings &settings, Choice fallback) const
    {
        const QString word = settings.value(QLatin1StringView(key)).toString();
        for (size_t i = 0; i < Count; ++i) {
            if (word == words[i])
                return Choice(i);
        }
        return fallback;
    }
    void save(QSettings &settings, Choice choice) const
    {
        settings.setValue(QLatin1StringView(key), QString(words[size_t(choice)]));
    }
};

using namespace Qt::StringLiterals;

constexpr Words<Preferences::Appearance, 3> AppearanceWords{"appearance/colors", {"auto"_L1, "light"_L1, "dark"_L1}};
constexpr Words<Preferences::Density, 2> DensityWords{"appearance/density", {"comfortable"_L1, "compact"_L1}};
constexpr Words<Preferences::RemoteImages, 3> RemoteImagesWords{"images/remote", {"never"_L1, "ask"_L1, "always"_L1}};
constexpr Words<Preferences::Advance, 3> AdvanceWords{"review/advance", {"next"_L1, "previous"_L1, "stay"_L1}};
constexpr auto AllowedHostsKey = "images/allowedHosts"_L1;
constexpr auto LanguageKey = "language"_L1;

} // namespace

Preferences Preferences::load(const QSettings &settings)
{
    Preferences preferences;
    preferences.appearance = AppearanceWords.load(settings, preferences.appearance);
    preferences.density = DensityWords.load(settings, preferences.density);
    preferences.remoteImages = RemoteImagesWords.load(settings, preferences.remoteImages);
    preferences.advance = AdvanceWords.load(settings, preferences.advance);
    preferences.allowedHosts = settings.value(AllowedHostsKey).toStringList();
    preferences.language = settings.value(LanguageKey).toString();
    return preferences;
}

void Preferences::save(QSettings &settings) const
{
    AppearanceWords.save(settings, appearance);
    DensityWords.save(settings, density);
    RemoteImagesWords.save(settings, remoteImages);
    AdvanceWords.save(settings, advance);
    settings.setValue(AllowedHostsKey, allowedHosts);
    settings.setValue(LanguageKey, language);
}

} // namespace Copydesk::Window
