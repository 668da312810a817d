// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "post/json.h"

#include <QBuffer>
#include <QList>

namespace Inputs {

/// Everything that a reader of the format table finds, and where an error had no words.
inline QList<Copydesk::Post::Post> postsOf(QByteArray bytes, QStringView format, const QString &file, QByteArray &wrong,
                                           const Copydesk::Formats::Options &options = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = Copydesk::Formats::formatByName(format)->reader(buffer, file, options);
    QList<Copydesk::Post::Post> found;
    while (auto answer = reader->next()) {
        if (*answer)
            found += std::move((*answer)->post);
        else if (answer->error().what.isEmpty())
            wrong = "an error without words";
    }
    return found;
}

/// For a document that holds one post and is written as it was read, also by way of the interchange shape. `written`
/// answers for a post with what is to be compared with `expected`. What is wrong; empty where nothing is.
template <typename Document>
QByteArray wrongWithDocument(const Copydesk::Result<Copydesk::Formats::ReadPost> &read, const Document &expected,
                             Document (*written)(const Copydesk::Post::Post &post),
                             QByteArray (*shown)(const Document &))
{
    if (!read)
        return read.error().what.isEmpty() ? "an error without words" : QByteArray();
    const Copydesk::Post::Post &post = read->post;
    if (const Document out = written(post); out != expected)
        return "other text: " + shown(out);
    const QByteArray json = toJson(post);
    const auto again = Copydesk::Post::JsonReader().read(json);
    if (!again)
        return "unreadable: " + again.error().text().toUtf8() + json;
    if (!(*again == post) || toJson(*again) != json)
        return "other JSON: " + json;
    if (written(*again) != expected)
        return "other text after JSON: " + json;
    return {};
}

} // namespace Inputs
