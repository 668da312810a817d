// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/post.h"

#include <QString>

class QIODevice;

namespace Copydesk::Formats {

/// The folder that a format of several files writes into, one file after the other. Whoever gives it takes care that
/// nobody meets half of what is written.
class FileSet {
public:
    virtual ~FileSet() = default;
    /// Begins a file; the device is there until `end`. `name` is relative ("posts/a.html"); folders are made. Of the
    /// posts that the writer was given and that no file has claimed yet, the first `posts` are in this one; 0: none, it
    /// is an index or the like.
    virtual Result<QIODevice *> begin(const QString &name, qsizetype posts) = 0;
    virtual Result<> end() = 0;
    /// A name for a file of this post: with the format's suffix, safe everywhere, and no other post's.
    virtual QString nameOf(const Post::Post &post) = 0;
};

} // namespace Copydesk::Formats
