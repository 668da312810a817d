// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"
#include "post/meta.h"

#include <QByteArray>

#include <optional>

namespace Copydesk::Post {

/// Lines of a page that no field names, kept as they stand (spec post.md, "meta box").
struct ExtraLines {
    QString after; ///< the key of the field ("tools", "score.clarity") behind which they stand; empty: before the title
                   ///< (the preamble)
    QStringList lines;
    bool operator==(const ExtraLines &) const = default;
};

/// A member of an interchange object that this program does not know, kept as it stands and written behind the known
/// ones.
struct UnknownMember {
    QString object; ///< "" for the post itself, "meta", or a group: "meta.score"
    QString key;
    QByteArray json; ///< the value's own text
    bool operator==(const UnknownMember &) const = default;
};

/// A post, whole (spec post.md). A value; equal where every field is equal.
struct Post {
    QString title; ///< null where it is absent
    QString lead; ///< null where it is absent
    QList<Block> blocks;
    Meta meta;
    std::optional<QStringList> similar; ///< present and empty: the page ends with "Similar Posts" and names none
    QList<ExtraLines> extra;
    QList<UnknownMember> unknown;

    /// The identity: `payload.source_id`; empty where it is absent.
    QString sourceId() const { return meta.text(Fields::SourceId); }
    bool operator==(const Post &) const = default;
};

/// The body's paragraphs without the lead: what `payload.paragraphs` counts.
qint64 paragraphCount(const Post &post);
/// Words of title, lead and running text (paragraphs, headings, list items).
qint64 wordCount(const Post &post);
/// Whether anything but the meta differs: such a change is an edit of the text (spec review.md, "One rule for
/// versions").
bool textDiffers(const Post &a, const Post &b);

} // namespace Copydesk::Post

Q_DECLARE_METATYPE(Copydesk::Post::Post)
