// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/linereader.h"
#include "formats/pagereader.h"
#include "formats/pagewriter.h"
#include "inputs.h"
#include "post/utf8.h"
#include "shape.h"

using namespace Copydesk;

namespace {

QStringList linesOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Formats::LineReader reader(buffer, QString());
    QStringList lines;
    while (const auto line = reader.next()) {
        if (*line)
            lines += Post::exactUtf8((*line)->text);
    }
    return lines;
}

QByteArray shown(const QStringList &lines) { return lines.join(u'\n').toUtf8(); }

} // namespace

QByteArray Inputs::wrongWithPage(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const auto read = Formats::PageReader(buffer, QStringLiteral("page")).next();
    return read ? wrongWithDocument<QStringList>(*read, linesOf(bytes), Formats::pageLines, shown) : "no answer";
}
