// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "formats/format.h"
#include "post/json.h"

#include <QBuffer>

using namespace Copydesk;

namespace {

QList<Post::Post> posts(QByteArray bytes, QByteArray &wrong)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = Formats::formatByName(u"wxr")->reader(buffer, QStringLiteral("site.xml"));
    QList<Post::Post> found;
    while (auto answer = reader->next()) {
        if (*answer)
            found += (*answer)->post;
        else if (answer->error().what.isEmpty())
            wrong = "an error without words";
    }
    return found;
}

} // namespace

QByteArray Inputs::wrongWithWxr(const QByteArray &bytes)
{
    QByteArray wrong;
    const QList<Post::Post> read = posts(bytes, wrong);
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
    if (const QList<Post::Post> again = posts(out, wrong); again.size() != read.size())
        return "another number of posts: " + QByteArray::number(again.size());
    return wrong;
}
