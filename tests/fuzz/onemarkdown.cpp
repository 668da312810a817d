// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "formats/markdownreader.h"
#include "formats/markdownwriter.h"
#include "post/json.h"

#include <QBuffer>

using namespace Copydesk;

namespace {

QByteArray written(const Post::Post &post)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Formats::MarkdownWriter writer(buffer);
    const auto done = writer.write(post);
    return done ? buffer.data() : QByteArray("refused: " + done.error().text().toUtf8());
}

} // namespace

QByteArray Inputs::wrongWithMarkdown(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    Formats::MarkdownReader reader(buffer, QStringLiteral("post.md"));
    const auto read = reader.next();
    if (!read)
        return "no answer";
    if (!*read)
        return (*read).error().what.isEmpty() ? "an error without words" : QByteArray();
    const Post::Post &post = (*read)->post;
    if (written(post) != bytes)
        return "other bytes: " + written(post);
    const QByteArray json = toJson(post);
    Post::JsonReader jsonReader;
    const auto again = jsonReader.read(json);
    if (!again)
        return "unreadable: " + again.error().text().toUtf8() + json;
    if (!(*again == post) || toJson(*again) != json)
        return "other JSON: " + json;
    if (written(*again) != bytes)
        return "other bytes after JSON: " + json;
    // A changed title must come out as it is, or be refused.
    Post::Post changed = post;
    changed.title = QStringLiteral("no: \"x\" # 1");
    QByteArray document = written(changed);
    if (document.startsWith("refused: "))
        return {};
    QBuffer second(&document);
    second.open(QIODevice::ReadOnly);
    const auto reread = Formats::MarkdownReader(second, QStringLiteral("post.md")).next();
    if (!reread || !*reread || (*reread)->post.title != changed.title)
        return "another title: " + document;
    return {};
}
