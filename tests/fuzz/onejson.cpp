// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "formats/pagewriter.h"
#include "post/json.h"

using namespace Copydesk;

QByteArray Inputs::wrongWithJson(const QByteArray &bytes)
{
    Post::JsonReader reader;
    const auto read = reader.read(bytes);
    if (!read)
        return read.error().what.isEmpty() ? "an error without words" : QByteArray();
    const QByteArray json = toJson(*read);
    const auto again = reader.read(json);
    if (!again)
        return "unreadable: " + again.error().text().toUtf8() + json;
    if (!(*again == *read) || toJson(*again) != json)
        return "another post: " + json;
    if (!reader.read(toJson(*read, Post::JsonPart::Body)))
        return "unreadable body: " + toJson(*read, Post::JsonPart::Body);
    (void)Formats::pageLines(*read); // must only not fall over
    return {};
}
