// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/origin.h"

#include "post/json.h"
#include "post/jsonoutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Post {

namespace {

constexpr QLatin1StringView Key{"origin"};

struct Member {
    std::string_view name;
    QString Origin::*text;
};
constexpr Member Members[] = {{"format", &Origin::format},   {"file", &Origin::file},       {"head", &Origin::head},
                              {"profile", &Origin::profile}, {"newline", &Origin::newline}, {"title", &Origin::title},
                              {"sha256", &Origin::sha256}};

bool isOrigin(const UnknownMember &member) { return member.object.isEmpty() && member.key == Key; }

} // namespace

std::optional<Origin> origin(const Post &post)
{
    const auto found = std::ranges::find_if(post.unknown, isOrigin);
    if (found == post.unknown.end())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(found->json).object();
    Origin made;
    for (const Member &member : Members)
        made.*member.text = object.value(latin1(member.name)).toString();
    made.fields = object.value("fields"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    return made.format.isEmpty() ? std::nullopt : std::optional(made);
}

void setOrigin(Post &post, const Origin &origin)
{
    post.unknown.removeIf(isOrigin);
    JsonOutput out;
    out.raw("{");
    for (const Member &member : Members) {
        if ((origin.*member.text).isEmpty())
            continue;
        out.key(member.name);
        out.text(QStringView(origin.*member.text));
    }
    out.key("fields");
    out.text(QStringView(origin.fields.join(u' ')));
    out.raw("}");
    post.unknown.append({QString(), Key, out.take()});
    sortUnknown(post.unknown);
}

} // namespace Copydesk::Post
