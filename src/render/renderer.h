// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/postdocument.h"

#include <memory>

namespace Copydesk::Post {
struct Post;
}

namespace Copydesk::Render {

/// Makes documents of posts; keeps the definitions of languages between calls (the first call costs some 5 ms more).
/// Belongs to one thread at a time.
class Renderer {
public:
    Renderer();
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    /// The document is not laid out yet: it takes its width from the view. In a worker thread, move it to the window's
    /// before it is shown.
    std::unique_ptr<PostDocument> render(const Post::Post &post, const Options &options);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Copydesk::Render
