// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jsonlinesreader.h"

namespace Copydesk::Formats {

JsonLinesReader::JsonLinesReader(QIODevice &device, const QString &file)
    : m_file(file)
    , m_lines(device, file)
{
}

std::optional<Result<ReadPost>> JsonLinesReader::next()
{
    for (;;) {
        auto line = m_lines.next();
        if (!line)
            return {};
        if (!*line)
            return failure(std::move(line->error()));
        const LineReader::Line &found = **line;
        if (found.text.trimmed().isEmpty())
            continue;
        auto post = m_json.read(found.text);
        if (!post) {
            Error error = std::move(post.error());
            error.file = m_file;
            error.line = found.number;
            return failure(std::move(error));
        }
        return ReadPost{std::move(*post), m_file, found.number};
    }
}

bool JsonLinesReader::recognizes(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    return head.trimmed().startsWith('{');
}

} // namespace Copydesk::Formats
