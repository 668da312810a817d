// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"
#include "checks/url.h"

#include <QCoreApplication>
#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Sites that make pictures to be replaced.
constexpr std::array Hosts{
    "dummyimage.com"_L1,  "placehold.co"_L1,    "placehold.it"_L1,   "placeholder.com"_L1, "picsum.photos"_L1,
    "placekitten.com"_L1, "loremflickr.com"_L1, "lorempixel.com"_L1, "fakeimg.pl"_L1,      "placeimg.com"_L1,
    "placebear.com"_L1,   "fpoimg.com"_L1,      "placecats.com"_L1,  "placedog.net"_L1,    "dummyimg.com"_L1,
    "placeholdit.com"_L1, "baconmockup.com"_L1, "unsplash.it"_L1,    "placebeard.it"_L1,
};

bool isPlaceholder(const QString &host)
{
    return std::ranges::any_of(Hosts, [&](QLatin1StringView name) {
        return host.endsWith(name, Qt::CaseInsensitive)
            && (host.size() == name.size() || host[host.size() - name.size() - 1] == u'.');
    });
}

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    const auto add = [&](const QString &found, const Place &place) {
        if (!findings.isEmpty() && findings.last().where == place)
            return;
        findings.append({QCoreApplication::translate("Check", "An image is a placeholder"), quoted(found),
                         QCoreApplication::translate("Check", "a picture of its own"), place});
    };
    for (const BodyImage &image : bodyImages(post)) {
        if (isPlaceholder(image.block.source.trimmed()) || isPlaceholder(QUrl(image.block.source).host()))
            add(image.block.source, Place::inBlock(image.index));
    }
    forEachUrl(post, [&](const FoundUrl &found) {
        const bool isImage = found.place.part == Place::Part::Field || found.place.length == 0;
        if (!isImage || !isPlaceholder(QUrl(found.url).host()))
            return;
        const bool isKnown = std::ranges::any_of(findings, [&](const Finding &f) { return f.where == found.place; });
        if (!isKnown)
            add(QUrl(found.url).host(), found.place);
    });
    return findings;
}

} // namespace

const CheckPart PlaceholderImage = {QT_TRANSLATE_NOOP("Check", "Placeholder image"), &find};

} // namespace Copydesk::Checks
