// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

/// A post of our own with every kind of block and every field of the table.
inline Copydesk::Post::Post samplePost()
{
    using namespace Copydesk::Post;
    using namespace Qt::StringLiterals;
    Post post;
    post.title = u"Winter tyres & <summer> wheels"_s;
    post.lead = u"When to change, and why \"later\" costs more."_s;
    post.blocks = {
        Block::heading(u"What to look for"_s),
        Block::paragraph(u"The tread is measured in the middle. It tells more than the age does."_s),
        Block::image(u"a tyre on a bench"_s, u"unsplash"_s),
        Block::list({u"look at the side"_s, u"look at the date"_s}),
        Block::code(u"python"_s, u"def depth(tyre):\n\treturn min(tyre)\n\nprint(depth([4, 5]))"_s),
        Block::heading(u"In the end"_s),
        Block::paragraph(u"Buy four of one kind."_s),
    };
    for (const FieldId id : allFields()) {
        switch (id->type) {
        case FieldType::Text:
        case FieldType::Enum:
            post.meta.set(id, QString(u"value of "_s + latin1(id->key)));
            break;
        case FieldType::Integer:
        case FieldType::Score:
            post.meta.set(id, qint64(10 + qint64(id.index())));
            break;
        case FieldType::Flag:
            post.meta.set(id, true);
            break;
        case FieldType::Date:
            post.meta.set(id, QDate(2026, 3, 4));
            break;
        case FieldType::Version:
            post.meta.set(id, Version(1, 6, 3));
            break;
        case FieldType::TextList:
            post.meta.set(id, QStringList{u"first of "_s + latin1(id->key), u"second"_s});
            break;
        case FieldType::Records:
            post.meta.set(id, Records{{{u"name"_s, u"entry of "_s + latin1(id->key)}, {u"odd"_s, u"kept"_s}}});
            break;
        }
    }
    post.meta.set(Fields::ImageSources,
                  Records{{{u"source"_s, u"unsplash"_s},
                           {u"url"_s, u"https://images.example.org/tyre.jpg"_s},
                           {u"caption"_s, u"a tyre on a bench"_s}}});
    post.similar = QStringList{u"Brakes"_s};
    return post;
}
