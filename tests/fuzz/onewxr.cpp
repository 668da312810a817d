// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"
#include "shape.h"

using namespace Copydesk;

QByteArray Inputs::wrongWithWxr(const QByteArray &bytes)
{
    QByteArray wrong;
    const QList<Post::Post> read = postsOf(bytes, u"wxr", QStringLiteral("site.xml"), wrong);
    Post::JsonReader json;
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = Formats::formatByName(u"wxr")->writer(buffer);
    for (const Post::Post &post : read) {
        const auto again = json.read(toJson(post));
        if (!again)
            return "unreadable: " + again.error().text().toUtf8() + toJson(post);
        if (!writer->write(post))
            return "unwritable: " + toJson(post);
    }
    if (!writer->finish())
        return "unwritable";
    if (const auto again = postsOf(out, u"wxr", QStringLiteral("site.xml"), wrong); again.size() != read.size())
        return "another number of posts: " + QByteArray::number(again.size());
    return wrong;
}
