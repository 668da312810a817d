// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/post.h"

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

/// The interchange shape (spec post.md, section 2): one JSON object a post, compact, keys in the stated order, absent
/// fields left out, UTF-8 unescaped but for what JSON demands.
namespace Copydesk::Post {

enum class JsonPart {
    Whole, ///< all of the post
    Body, ///< without the fields that the library keeps in columns (`Storage::Column`) and without the title
    Columns, ///< what `Body` leaves out, and nothing else
};

/// One line without its end. Unknown members come behind the known ones of their object.
QByteArray toJson(const Post &post, JsonPart part = JsonPart::Whole);

/// Brings unknown members into the order in which they are written, so that posts that are written alike are equal.
void sortUnknown(QList<UnknownMember> &unknown);

/// Reads posts from JSON; keeps its buffers between calls. Not for use from two threads at once.
class JsonReader {
public:
    JsonReader();
    ~JsonReader();
    JsonReader(JsonReader &&) noexcept;
    JsonReader &operator=(JsonReader &&) noexcept;

    /// A number that is no number, a flag that is no flag … is an error with `found` and `expected`; file and line are
    /// the caller's to add. Keys may come in any order; an unknown one is kept in `Post::unknown`. What
    /// `JsonPart::Body` left out is read as absent. Invalid UTF-8 and nesting deeper than 64 are errors.
    Result<Post> read(QByteArrayView json);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Copydesk::Post
