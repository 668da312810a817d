// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jsonlineswriter.h"

#include "post/json.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Copydesk::Formats {

Result<> writeBytes(QIODevice &device, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 count = device.write(bytes.data(), bytes.size());
        if (count <= 0) {
            return failure(
                Error::Kind::Io,
                QCoreApplication::translate("Format", "The file cannot be written: %1").arg(device.errorString()));
        }
        bytes = bytes.sliced(count);
    }
    return {};
}

JsonLinesWriter::JsonLinesWriter(QIODevice &device)
    : m_device(device)
{
}

Result<> JsonLinesWriter::write(const Post::Post &post)
{
    QByteArray line = Post::toJson(post);
    line.append('\n');
    return writeBytes(m_device, line);
}

Result<> JsonLinesWriter::finish() { return {}; }

} // namespace Copydesk::Formats
