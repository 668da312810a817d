// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// All posts on one page.
class HtmlWriter : public Writer {
public:
    explicit HtmlWriter(QIODevice &device);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

private:
    QIODevice &m_device;
    bool m_isBegun = false;
};

/// A site of static pages that opens from disk: index.html, index-2.html … and posts/NAME.html. Memory: the posts of
/// one index page.
class HtmlSiteWriter : public Writer {
public:
    static constexpr qsizetype PostsPerIndex = 100;

    HtmlSiteWriter(FileSet &files, const Options &options);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

private:
    struct Entry {
        QString file, title, summary, topic;
    };
    Result<> writeFile(const QString &name, qsizetype posts, const QString &html);
    Result<> writeIndex(bool isLast);

    FileSet &m_files;
    QList<Entry> m_entries;
    int m_page = 1;
};

} // namespace Copydesk::Formats
