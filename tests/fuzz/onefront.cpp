// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fieldmap.h"
#include "formats/frontfields.h"
#include "inputs.h"
#include "shape.h"

using namespace Copydesk;

namespace {

/// Front matter in the language whose fence is `fence`; without one, the members of an object in JSON.
QByteArray wrongWithFront(const QByteArray &bytes, const QByteArray &fence)
{
    const QByteArray document =
        fence.isEmpty() ? QByteArray('{' + bytes + "}\n") : QByteArray(fence + '\n' + bytes + '\n' + fence + '\n');
    qsizetype length = 0;
    const auto read = Formats::FrontMatter::read(document, length);
    if (!read)
        return read.error().what.isEmpty() ? "an error without words" : QByteArray();
    if (read->text() != document.first(length))
        return "other text: " + read->text();
    // One of the maps: which, the input's length says.
    const auto profiles = Formats::siteProfiles();
    const Formats::SiteProfile &profile = profiles[size_t(bytes.size()) % profiles.size()];
    const auto map = Formats::FieldMap::parsed(QString::fromUtf8(profile.map.data(), qsizetype(profile.map.size())));
    Post::Post post;
    Formats::FrontMatter written = *read;
    if (!readFields(read->values(), *map, post) || !writeFields(written, *map, post))
        return {}; // said, and nothing was written
    if (written.text() != read->text())
        return "changed without need: " + written.text();
    post.title = QStringLiteral("no: \"x\" # 1");
    post.meta.set(Post::field("stack"), QStringList{QStringLiteral("on"), QStringLiteral("a, b")});
    if (!writeFields(written, *map, post))
        return {};
    qsizetype end = 0;
    const auto again = Formats::FrontMatter::read(written.text(), end);
    Post::Post said;
    if (!again || !readFields(again->values(), *map, said))
        return "unreadable: " + written.text();
    if (said.title != post.title || !(said.meta == post.meta))
        return "another post: " + written.text();
    return {};
}

} // namespace

QByteArray Inputs::wrongWithFrontMatter(const QByteArray &bytes)
{
    QByteArray wrong;
    for (const char *fence : {"---", "+++", ""}) {
        if (wrong.isEmpty())
            wrong = wrongWithFront(bytes, fence);
    }
    return wrong;
}
