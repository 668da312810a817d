// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// Writes a post as a Markdown document. One that came out of a document goes back into it: with its front matter, in
/// which nothing changes but what the post says otherwise, and its blocks as they stood. Any other gets YAML front
/// matter by the field map of the option, else by the plain one.
class MarkdownWriter : public Writer {
public:
    explicit MarkdownWriter(QIODevice &device, const Options &options = {});
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

    /// The document that the post came out of, from the site's folder on; empty where it came out of none, or where the
    /// name leads out of the folder.
    static QString fileOf(const Post::Post &post);

private:
    Result<QByteArray> document(const Post::Post &post) const;

    QIODevice &m_device;
    QString m_map;
};

} // namespace Copydesk::Formats
