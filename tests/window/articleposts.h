// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"

/// Posts of our own for the article's tests: some screens of text, with headings, an image, a list and code.
inline Copydesk::Library::StoredPost articlePost(qint64 id = 1, int sections = 8)
{
    using namespace Copydesk::Post;
    using namespace Qt::StringLiterals;
    Copydesk::Library::StoredPost stored;
    stored.id.value = id;
    Post &post = stored.post;
    post.title = u"Bridge number %1"_s.arg(id);
    post.lead = u"How the bridge was built, and what it carries today."_s;
    for (int i = 1; i <= sections; ++i) {
        post.blocks += Block::heading(u"Section %1"_s.arg(i));
        for (int line = 0; line < 3; ++line) {
            post.blocks += Block::paragraph(u"The river is wide here, and slow in the summer. Stones for the piers "
                                            u"came by boat from the north, two days each way, and the "
                                            "masons waited for them under a roof of reeds. Café %1."_s.arg(i));
        }
        post.blocks += Block::image(u"pier %1"_s.arg(i), u"archive"_s);
        post.blocks += Block::list({u"first stone"_s, u"second stone"_s});
    }
    post.blocks += Block::code(u"python"_s, u"for pier in piers:\n\tprint(pier)"_s);
    post.meta.set(Fields::Version, Version(1, 6, 3));
    post.meta.set(Fields::SourceId, u"bridge-%1"_s.arg(id));
    return stored;
}
