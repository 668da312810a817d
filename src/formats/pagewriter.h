// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

#include <QStringList>

namespace Copydesk::Formats {

/// Writes page text (spec post.md, section 1), LF, without a newline behind the last line, as the archive's pages are.
/// Several posts are parted by a blank line. What the page has no form for is an error of kind Refused: a line break
/// inside a line. Members of the interchange shape that are not known are left out.
class PageWriter : public Writer {
public:
    explicit PageWriter(QIODevice &device);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

private:
    QIODevice &m_device;
    bool m_first = true;
};

/// The page's lines, as `readPage` takes them.
QStringList pageLines(const Post::Post &post);

} // namespace Copydesk::Formats
