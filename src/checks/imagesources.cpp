// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

QString captionOf(const Post::Record &record) { return Post::recordText(record, u"caption"); }

/// The record has this caption; and this source too, where it names one.
bool isOf(const Post::Record &record, const Post::Block &image)
{
    const QString source = Post::recordText(record, u"source");
    return captionOf(record) == image.text && (source.isNull() || source == image.source);
}

Findings find(const Post::Post &post, const Context &)
{
    const QList<BodyImage> images = bodyImages(post);
    const Post::Records records = post.meta.records(Post::Fields::ImageSources);
    // Documents from elsewhere have the addresses beside the images, and no such field.
    const auto hasAddress = [](const BodyImage &image) { return !image.block.url.isEmpty(); };
    if (!post.meta.has(Post::Fields::ImageSources) && std::ranges::all_of(images, hasAddress))
        return {};
    Findings findings;
    if (images.size() != records.size()) {
        findings.append({QCoreApplication::translate("Check", "There are not as many image sources as images"),
                         QString::number(records.size()), QString::number(images.size()),
                         Place::inField(Post::Fields::ImageSources)});
    }
    for (qsizetype i = 0; i < std::min(images.size(), records.size()); ++i) {
        if (isOf(records[i], images[i].block))
            continue;
        const bool isCaption = captionOf(records[i]) != images[i].block.text;
        findings.append(
            {isCaption
                 ? QCoreApplication::translate("Check", "Image %1 has another caption than its image source").arg(i + 1)
                 : QCoreApplication::translate("Check", "Image %1 has another source than its image source").arg(i + 1),
             quoted(isCaption ? captionOf(records[i]) : Post::recordText(records[i], u"source")),
             quoted(isCaption ? images[i].block.text : images[i].block.source), Place::inBlock(images[i].index)});
    }
    return findings;
}

/// Puts the records into the order of the images and adds those that are missing; one that belongs to no image stays
/// at the end, for a person to take out.
Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Records left = post.meta.records(Post::Fields::ImageSources), ordered;
    for (const BodyImage &image : bodyImages(post)) {
        auto match = std::ranges::find_if(left, [&](const Post::Record &record) { return isOf(record, image.block); });
        if (match == left.end())
            match = std::ranges::find(left, image.block.text, captionOf);
        Post::Record record;
        if (match != left.end()) {
            record = *match;
            left.erase(match);
        } else {
            record = {{u"source"_s, image.block.source}, {u"caption"_s, image.block.text}};
            if (!image.block.url.isEmpty())
                record.insert(1, {u"url"_s, image.block.url});
        }
        for (auto &[key, value] : record) {
            if (key == "source"_L1)
                value = image.block.source;
        }
        ordered.append(record);
    }
    Post::Post after = post;
    after.meta.set(Post::Fields::ImageSources, Post::Records(ordered + left));
    return after;
}

} // namespace

const CheckPart ImageSources = {QT_TRANSLATE_NOOP("Check", "Image sources"), &find,
                                QT_TRANSLATE_NOOP("Check", "Put the image sources in the order of the images"), &fix};

} // namespace Copydesk::Checks
