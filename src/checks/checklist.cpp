// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

constexpr QStringView HeadingText = u"implementation checklist";

/// The list under the heading; the heading's index where there is no list; -1 without the heading.
struct BodyList {
    qsizetype heading = -1, list = -1;
};

BodyList bodyList(const Post::Post &post)
{
    BodyList found;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        const Post::Block &block = post.blocks[i];
        if (block.type == Post::BlockType::Heading) {
            if (found.heading >= 0)
                break;
            if (normalized(block.text) == HeadingText)
                found.heading = i;
        } else if (found.heading >= 0 && block.type == Post::BlockType::List) {
            found.list = i;
            break;
        }
    }
    return found;
}

Findings find(const Post::Post &post, const Context &)
{
    const BodyList body = bodyList(post);
    const QStringList field = post.meta.list(Fields::Checklist);
    const QStringList items = body.list < 0 ? QStringList() : post.blocks[body.list].items;
    if (field == items)
        return {};
    const Place place = body.list < 0 ? Place::inField(Fields::Checklist) : Place::inBlock(body.list);
    if (items.isEmpty()) {
        return {{QCoreApplication::translate("Check", "The checklist stands nowhere in the body"),
                 quoted(field.join(u"; ")),
                 QCoreApplication::translate("Check", "a list under “implementation checklist”"), place}};
    }
    if (field.isEmpty()) {
        return {{QCoreApplication::translate("Check", "The checklist of the body is not in the meta box"),
                 {},
                 quoted(items.join(u"; ")),
                 Place::inField(Fields::Checklist)}};
    }
    qsizetype i = 0;
    while (i < std::min(field.size(), items.size()) && field[i] == items[i])
        ++i;
    return {{QCoreApplication::translate("Check", "The checklist differs from the list of the body, from item %1 on")
                 .arg(i + 1),
             quoted(field.value(i)), quoted(items.value(i)), Place::inBlock(body.list, i < items.size() ? i : -1)}};
}

/// What a reader sees is taken for true.
Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    if (const BodyList body = bodyList(post); body.list >= 0)
        after.meta.set(Fields::Checklist, post.blocks[body.list].items);
    return after;
}

} // namespace

const CheckPart Checklist = {QT_TRANSLATE_NOOP("Check", "Checklist"), &find,
                             QT_TRANSLATE_NOOP("Check", "Take the checklist from the body"), &fix};

} // namespace Copydesk::Checks
