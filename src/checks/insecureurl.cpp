// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"
#include "checks/url.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    forEachUrl(post, [&](const FoundUrl &found) {
        if (isInsecure(found.url)) {
            findings.append({QCoreApplication::translate("Check", "An address does not use https"), quoted(found.url),
                             u"https://"_s, found.place});
        }
    });
    return findings;
}

QString secured(const QString &url)
{
    constexpr QLatin1StringView insecure("http://");
    if (!isInsecure(url) || !url.startsWith(insecure, Qt::CaseInsensitive))
        return url;
    return u"https://"_s + QStringView(url).sliced(insecure.size());
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    forEachProse(after, [](QString &text) {
        if (QString changed = withUrls(text, secured); changed != text)
            text = changed;
    });
    Post::Records records = post.meta.records(Post::Fields::ImageSources);
    for (Post::Record &record : records) {
        for (auto &[key, value] : record) {
            if (key == "url"_L1)
                value = secured(value);
        }
    }
    if (!records.isEmpty())
        after.meta.set(Post::Fields::ImageSources, records);
    return after;
}

} // namespace

const CheckPart InsecureUrl = {QT_TRANSLATE_NOOP("Check", "Address without https"), &find,
                               QT_TRANSLATE_NOOP("Check", "Use https"), &fix};

} // namespace Copydesk::Checks
