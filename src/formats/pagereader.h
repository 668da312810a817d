// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// Page text (spec post.md, section 1): one post a file. Every line is kept; what has no field goes to `Post::extra`
/// (pagelayout.h).
class PageReader : public Reader {
public:
    PageReader(QIODevice &device, const QString &file);
    std::optional<Result<ReadPost>> next() override;

    /// The line that opens the meta box, or a preamble.
    static bool recognizes(QByteArrayView head);

    /// A page is held whole while it is read; a larger file is no page.
    static constexpr qint64 SizeLimit = 64 * 1024 * 1024;

private:
    Result<QStringList> readLines();
    Result<ReadPost> read();

    QIODevice &m_device;
    QString m_file;
    bool m_done = false;
};

/// A page from its lines. The error's file is the caller's to add.
Result<Post::Post> readPage(const QStringList &lines);

} // namespace Copydesk::Formats
