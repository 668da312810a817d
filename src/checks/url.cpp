// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/url.h"

#include "checks/text.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Up to what ends an address in a sentence; a full stop or comma behind it belongs to the sentence.
const QRegularExpression &urlForm()
{
    static const QRegularExpression form(uR"(\bhttps?://[^\s<>"'“”‘’()\[\]{}|\\^`]*[^\s<>"'“”‘’()\[\]{}|\\^`.,;:!?])"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form;
}

bool hasUrl(const QString &text) { return text.contains("://"_L1); }

} // namespace

void forEachUrl(const Post::Post &post, const std::function<void(const FoundUrl &)> &visit)
{
    const Post::Records records = post.meta.records(Post::Fields::ImageSources);
    if (!records.isEmpty()) {
        const QList<BodyImage> images = bodyImages(post);
        for (qsizetype i = 0; i < records.size(); ++i) {
            const bool isShown = i < images.size() && Post::recordText(records[i], u"caption") == images[i].block.text;
            visit({Post::recordText(records[i], u"url"),
                   isShown ? Place::inBlock(images[i].index) : Place::inField(Post::Fields::ImageSources, i), i});
        }
    }
    for (const BodyImage &image : bodyImages(post)) {
        if (!image.block.url.isEmpty() && records.isEmpty())
            visit({image.block.url, Place::inBlock(image.index), -1});
    }
    forEachProse(post, [&](const Prose &prose) {
        if (!hasUrl(prose.text))
            return;
        for (auto match = urlForm().globalMatch(prose.text); match.hasNext();) {
            const auto url = match.next();
            visit({url.captured(), prose.place.span(url.capturedStart(), url.capturedLength())});
        }
    });
}

bool isLocalHost(const QString &host)
{
    return host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1 || host == "0.0.0.0"_L1
        || host.endsWith(".local"_L1) || host.endsWith(".localhost"_L1) || host.endsWith(".internal"_L1)
        || host.endsWith(".test"_L1) || !host.contains(u'.');
}

bool isInsecure(const QString &url)
{
    const QUrl parsed(url);
    const QString scheme = parsed.scheme();
    return !scheme.isEmpty() && scheme != "https"_L1 && !(scheme == "http"_L1 && isLocalHost(parsed.host()));
}

QString withUrls(const QString &text, const std::function<QString(const QString &)> &change)
{
    if (!hasUrl(text))
        return text;
    QString result;
    qsizetype done = 0;
    for (auto match = urlForm().globalMatch(text); match.hasNext();) {
        const auto url = match.next();
        result += QStringView(text).mid(done, url.capturedStart() - done);
        result += change(url.captured());
        done = url.capturedEnd();
    }
    return result + QStringView(text).mid(done);
}

} // namespace Copydesk::Checks
