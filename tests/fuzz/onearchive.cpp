// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"
#include "review/archivereader.h"

#include <QBuffer>

using namespace Copydesk;

QByteArray Inputs::wrongWithArchive(const QByteArray &bytes)
{
    if (Review::packingOf(bytes) != Review::Packing::Archive)
        return {};
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const std::atomic<bool> never = false;
    Review::ArchiveReader archive(buffer, never);
    qint64 out = 0;
    while (auto entry = archive.next()) {
        if (!*entry) {
            if (!archive.hasFailed() || entry->error().what.isEmpty() || entry->error().found.isEmpty())
                return "an error without words";
            continue;
        }
        // A small part is enough: what an entry expands to is bounded elsewhere.
        for (QByteArray part; out < 1024 * 1024 && !(part = archive.data().read(64 * 1024)).isEmpty();)
            out += part.size();
        if (archive.hasFailed() && archive.data().errorString().isEmpty())
            return "a failure without words";
    }
    return {};
}
