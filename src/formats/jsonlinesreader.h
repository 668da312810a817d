// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/linereader.h"
#include "post/json.h"

namespace Copydesk::Formats {

/// JSON Lines: one interchange object (spec post.md, section 2) a line; blank lines are passed over.
class JsonLinesReader : public Reader {
public:
    JsonLinesReader(QIODevice &device, const QString &file);
    std::optional<Result<ReadPost>> next() override;

    /// The first byte that is not blank opens an object, or a list of objects.
    static bool recognizes(QByteArrayView head);
    /// JSON that is laid out over several lines: each of them would be an error of its own.
    static std::optional<Error> objection(QByteArrayView head);

private:
    QString m_file;
    LineReader m_lines;
    Post::JsonReader m_json;
};

/// One interchange object, from a line that was found elsewhere.
class JsonLineReader : public PostLineReader {
public:
    Result<Post::Post> read(QByteArrayView line) override { return m_json.read(line); }

private:
    Post::JsonReader m_json;
};

} // namespace Copydesk::Formats
