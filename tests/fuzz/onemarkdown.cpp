// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownreader.h"
#include "formats/markdownwriter.h"
#include "inputs.h"
#include "shape.h"

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

std::optional<Result<Formats::ReadPost>> readDocument(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return Formats::MarkdownReader(buffer, QStringLiteral("post.md")).next();
}

QByteArray shown(const QByteArray &document) { return document; }

} // namespace

QByteArray Inputs::wrongWithMarkdown(const QByteArray &bytes)
{
    const auto read = readDocument(bytes);
    if (!read)
        return "no answer";
    if (const QByteArray wrong = wrongWithDocument<QByteArray>(*read, bytes, written, shown);
        !wrong.isEmpty() || !*read)
        return wrong;
    // A changed title must come out as it is, or be refused.
    Post::Post changed = (*read)->post;
    changed.title = QStringLiteral("no: \"x\" # 1");
    const QByteArray document = written(changed);
    if (document.startsWith("refused: "))
        return {};
    const auto reread = readDocument(document);
    if (!reread || !*reread || (*reread)->post.title != changed.title)
        return "another title: " + document;
    return {};
}
