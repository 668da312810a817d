// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/wxrdocument.h"

namespace Copydesk::Formats {

/// WXR 1.2 in one document. Of a long one, authors and terms that come late stand before the item that names them.
class WxrWriter : public Writer {
public:
    WxrWriter(QIODevice &device, const Options &options);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;
    QList<Error> takeRemarks() override { return m_document.takeRemarks(); }

private:
    QIODevice &m_device;
    WxrDocument m_document;
    bool m_isBegun = false;
};

/// WXR 1.2 in parts that WordPress can take: "posts-1.xml", "posts-2.xml" …, of `PostLimit` posts or about `SizeLimit`
/// bytes.
class WxrPartsWriter : public Writer {
public:
    /// WordPress holds a file whole while it imports it, and hosts take uploads of few megabytes.
    static constexpr qsizetype PostLimit = 1000;
    static constexpr qsizetype SizeLimit = 20 * 1024 * 1024;

    WxrPartsWriter(FileSet &files, const Options &options);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;
    QList<Error> takeRemarks() override { return m_document.takeRemarks(); }

private:
    Result<> endPart();

    FileSet &m_files;
    WxrDocument m_document;
    qint64 m_parts = 0;
};

} // namespace Copydesk::Formats
