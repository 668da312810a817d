// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// What the entities must name: a type and, where the outline says it, a name.
struct Named {
    QLatin1StringView type;
    QString name;
};

std::array<Named, 3> expected(const Post::Post &post)
{
    return {Named{"stack"_L1, post.meta.text(Fields::OutlineStack)}, Named{"area"_L1, {}},
            Named{"problem"_L1, post.meta.text(Fields::OutlineProblem)}};
}

Findings find(const Post::Post &post, const Context &)
{
    if (!post.meta.has(Fields::Entities))
        return {};
    const Post::Records entities = post.meta.records(Fields::Entities);
    Findings findings;
    for (const auto &[type, name] : expected(post)) {
        QStringList names;
        for (const Post::Record &entity : entities) {
            if (Post::recordText(entity, u"type") == type)
                names += Post::recordText(entity, u"name");
        }
        names.removeAll(QString());
        if (names.isEmpty()) {
            findings.append({QCoreApplication::translate("Check", "No entity is of the type “%1”").arg(type),
                             {},
                             name.isEmpty() ? QString() : quoted(name),
                             Place::inField(Fields::Entities)});
        } else if (!name.isEmpty() && !names.contains(name)) {
            findings.append(
                {QCoreApplication::translate("Check", "The entity of the type “%1” is not the outline’s").arg(type),
                 quoted(names.join(u", ")), quoted(name), Place::inField(Fields::Entities)});
        }
    }
    return findings;
}

/// Names what the outline says; an area is nowhere else to be had.
Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Records entities = post.meta.records(Fields::Entities);
    for (const auto &[type, name] : expected(post)) {
        if (name.isEmpty())
            continue;
        const auto ofType = [&](const Post::Record &entity) { return Post::recordText(entity, u"type") == type; };
        const auto isNamed = [&](const Post::Record &entity) {
            return ofType(entity) && Post::recordText(entity, u"name") == name;
        };
        if (std::ranges::any_of(entities, isNamed))
            continue;
        const auto first = std::ranges::find_if(entities, ofType);
        const Post::Record entity{{u"name"_s, name}, {u"type"_s, QString(type)}};
        if (first == entities.end())
            entities.append(entity);
        else
            *first = entity;
    }
    Post::Post after = post;
    after.meta.set(Fields::Entities, entities);
    return after;
}

} // namespace

const CheckPart Entities = {QT_TRANSLATE_NOOP("Check", "Entities"), &find,
                            QT_TRANSLATE_NOOP("Check", "Name the outline’s stack and problem"), &fix};

} // namespace Copydesk::Checks
