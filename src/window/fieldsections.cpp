// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fieldsections.h"

#include <QCoreApplication>

#include <algorithm>

namespace Copydesk::Window {

namespace {

struct Row {
    QLatin1StringView name;
    const char *title;
    QLatin1StringView members; ///< keys of groups and of fields of their own, in order, separated by a blank
};

constexpr Row SectionTable[] = {
    {QLatin1StringView("review"), QT_TRANSLATE_NOOP("FieldSection", "Review"), QLatin1StringView("revision flags")},
    {QLatin1StringView("scores"), QT_TRANSLATE_NOOP("FieldSection", "Scores"), QLatin1StringView("score")},
    {QLatin1StringView("classification"), QT_TRANSLATE_NOOP("FieldSection", "Classification"),
     QLatin1StringView("topic difficulty code_language reading_time view_count stack tools")},
    {QLatin1StringView("brief"), QT_TRANSLATE_NOOP("FieldSection", "Brief"),
     QLatin1StringView("summary ai_outline ai_brief checklist notes")},
    {QLatin1StringView("sources"), QT_TRANSLATE_NOOP("FieldSection", "Sources"),
     QLatin1StringView("entities image_sources")},
    {QLatin1StringView("identity"), QT_TRANSLATE_NOOP("FieldSection", "Identity"),
     QLatin1StringView("reference hash payload")},
    {QLatin1StringView("more"), QT_TRANSLATE_NOOP("FieldSection", "More"), QLatin1StringView("")},
};

bool isMember(Post::FieldId field, const QString &name)
{
    const std::string_view group = Post::groupKey(*field);
    return name == Post::latin1(group.empty() ? field->key : group);
}

} // namespace

QList<FieldSection> fieldSections()
{
    QList<FieldSection> sections;
    QList<Post::FieldId> left;
    for (const Post::FieldId field : Post::allFields())
        left += field;
    for (const Row &row : SectionTable) {
        FieldSection section{row.name, QCoreApplication::translate("FieldSection", row.title), {}};
        for (const QString &name : QString(row.members).split(QLatin1Char(' '))) {
            const auto taken =
                std::stable_partition(left.begin(), left.end(), [&](auto field) { return isMember(field, name); });
            section.fields.append(QList<Post::FieldId>(left.begin(), taken));
            left.erase(left.begin(), taken);
        }
        if (&row == std::end(SectionTable) - 1)
            section.fields.append(std::exchange(left, {}));
        if (!section.fields.isEmpty())
            sections += section;
    }
    return sections;
}

} // namespace Copydesk::Window
