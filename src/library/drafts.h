// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/post.h"

#include <optional>

/// Typing that is not a revision yet, kept so that a crash loses none of it.
namespace Copydesk::Library {

class Library;

struct StoredDraft {
    PostId post;
    RevisionId head; ///< the post's head when the typing began
    Post::Post content;
};

Result<> storeDraft(Library &library, const StoredDraft &draft);
Result<std::optional<StoredDraft>> readDraft(Library &library, PostId post);
Result<> dropDraft(Library &library, PostId post);
Result<QList<PostId>> drafts(Library &library);

} // namespace Copydesk::Library
