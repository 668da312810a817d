// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "formats/linereader.h"
#include "formats/pagereader.h"
#include "formats/pagewriter.h"
#include "post/json.h"
#include "post/utf8.h"

#include <QBuffer>

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

} // namespace

QByteArray Inputs::wrongWithPage(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    Formats::PageReader reader(buffer, QStringLiteral("page"));
    const auto read = reader.next();
    if (!read)
        return "no answer";
    if (!*read)
        return (*read).error().what.isEmpty() ? "an error without words" : QByteArray();
    const Post::Post &post = (*read)->post;
    const QStringList lines = linesOf(bytes);
    if (Formats::pageLines(post) != lines)
        return "other lines: " + Formats::pageLines(post).join(u'\n').toUtf8();
    const QByteArray json = toJson(post);
    Post::JsonReader jsonReader;
    const auto again = jsonReader.read(json);
    if (!again)
        return "unreadable: " + again.error().text().toUtf8() + json;
    if (!(*again == post) || toJson(*again) != json)
        return "other JSON: " + json;
    if (Formats::pageLines(*again) != lines)
        return "other lines after JSON: " + json;
    return {};
}
