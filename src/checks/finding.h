// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <QList>
#include <QString>

#include <optional>

namespace Copydesk::Checks {

/// Where in a post a finding is: what the window marks and goes to.
struct Place {
    enum class Part {
        Post, ///< nowhere in particular
        Title,
        Lead,
        Block, ///< of the body: `block`
        Field, ///< of the meta box: `field`
    };
    Part part = Part::Post;
    qsizetype block = -1; ///< Block: its index
    qsizetype item = -1; ///< Block: the item of a list; Field: the item or the record; -1: the whole of it
    std::optional<Post::FieldId> field; ///< Field
    qsizetype offset = 0, length = 0; ///< characters of that text; length 0: all of it

    static Place title() { return {.part = Part::Title, .field = {}}; }
    static Place lead() { return {.part = Part::Lead, .field = {}}; }
    static Place inBlock(qsizetype block, qsizetype item = -1)
    {
        return {.part = Part::Block, .block = block, .item = item, .field = {}};
    }
    static Place inField(Post::FieldId field, qsizetype item = -1)
    {
        return {.part = Part::Field, .item = item, .field = field};
    }
    Place span(qsizetype from, qsizetype count) const
    {
        Place place = *this;
        place.offset = from;
        place.length = count;
        return place;
    }
    bool operator==(const Place &) const = default;
};

/// One thing that a check found in a post, in words for a person.
struct Finding {
    QString what; ///< a short sentence without a full stop: "The number of paragraphs is off"
    QString found; ///< empty where `what` says it all
    QString expected; ///< empty where nothing in particular is
    Place where;

    /// "what (found …, expected …)", as errors are written.
    QString text() const;
    bool operator==(const Finding &) const = default;
};
using Findings = QList<Finding>;

} // namespace Copydesk::Checks
