// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"
#include "shape.h"

using namespace Copydesk;

QByteArray Inputs::wrongWithCsv(const QByteArray &bytes)
{
    const QString name = QStringLiteral("posts.csv");
    QByteArray wrong;
    // Where they are no names of ours, cells are read by ours.
    QList<Post::Post> read = postsOf(bytes, u"csv", name, wrong);
    if (read.isEmpty())
        read = postsOf("id;title;quality;stack;entities;reviewed;x\n" + bytes, u"csv", name, wrong);
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = Formats::formatByName(u"csv")->writer(buffer);
    for (const Post::Post &post : std::as_const(read)) {
        if (!Post::JsonReader().read(toJson(post)))
            return "unreadable: " + toJson(post);
        if (!writer->write(post))
            return "unwritable: " + toJson(post);
    }
    if (!writer->finish())
        return "unwritable";
    const QList<Post::Post> again = postsOf(out, u"csv", name, wrong);
    if (again.size() != read.size())
        return "another number of posts: " + out;
    for (qsizetype i = 0; i < read.size(); ++i) {
        if (again[i].title != read[i].title || !(again[i].meta == read[i].meta))
            return "another post: " + toJson(read[i]) + toJson(again[i]);
    }
    return wrong;
}
