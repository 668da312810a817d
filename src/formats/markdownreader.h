// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// Reads a Markdown document with YAML or TOML front matter, or none: one post a file. What the front matter's keys are
/// is told by a field map (fieldmap.h): the option's, else that of the site which the file stands in. Without a source
/// id of its own a post has that of its path (sitefile.h). Written again unchanged, a post gives the same bytes
/// (docs/post-shape.md).
class MarkdownReader : public Reader {
public:
    /// The longest document, in bytes.
    static constexpr qint64 SizeLimit = 16 * 1024 * 1024;

    MarkdownReader(QIODevice &device, const QString &file, const Options &options = {});
    std::optional<Result<ReadPost>> next() override;
    static bool recognizes(QByteArrayView head);

private:
    Result<Post::Post> read(const QByteArray &bytes) const;

    QIODevice &m_device;
    QString m_file;
    QString m_map;
    bool m_isDone = false;
};

} // namespace Copydesk::Formats
