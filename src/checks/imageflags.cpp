// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr qsizetype ManyImages = 3; ///< image heavy holds from three images on

struct Expected {
    Post::FieldId flag;
    bool value;
};

std::array<Expected, 2> expected(const Post::Post &post)
{
    const qsizetype images = bodyImages(post).size();
    return {Expected{Post::Fields::HasImages, images > 0}, Expected{Post::Fields::ImageHeavy, images >= ManyImages}};
}

QString yesOrNo(bool value)
{
    return value ? QCoreApplication::translate("Check", "yes") : QCoreApplication::translate("Check", "no");
}

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    for (const auto &[flag, value] : expected(post)) {
        if (post.meta.has(flag) && post.meta.flag(flag) != value) {
            findings.append(
                {QCoreApplication::translate("Check", "The flag “%1” does not agree with the images of the body")
                     .arg(Post::displayName(*flag)),
                 yesOrNo(!value), yesOrNo(value), Place::inField(flag)});
        }
    }
    return findings;
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    for (const auto &[flag, value] : expected(post)) {
        if (post.meta.has(flag))
            after.meta.set(flag, value);
    }
    return after;
}

} // namespace

const CheckPart ImageFlags = {QT_TRANSLATE_NOOP("Check", "Image flags"), &find,
                              QT_TRANSLATE_NOOP("Check", "Set the flags by the images"), &fix};

} // namespace Copydesk::Checks
