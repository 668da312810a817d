// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "post/version.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Copydesk::Library {

class Library;

/// Posts as JSON Lines: what `Post::toJson` writes of each, with a newline behind it.
struct JsonBatch {
    struct Item {
        PostId id;
        RevisionId head; ///< 0: as first imported
        QString sourceId;
        std::optional<Post::Version> version;
    };
    QByteArray lines;
    std::vector<Item> items; ///< one a line
};

/// Reads posts as JSON without making values of them, for exports of many. For the thread of the library, which it must
/// not outlive.
class JsonBatchReader {
public:
    explicit JsonBatchReader(Library &library);
    ~JsonBatchReader();
    JsonBatchReader(const JsonBatchReader &) = delete;
    JsonBatchReader &operator=(const JsonBatchReader &) = delete;

    /// In the order of `ids`; a post that is gone leaves its line out. All of them are in memory at once.
    Result<JsonBatch> read(std::span<const PostId> ids);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Copydesk::Library
