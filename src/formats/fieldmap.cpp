// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/fieldmap.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats {

namespace {

// What these generators call things: gohugo.io "Front matter", jekyllrb.com "Front Matter", Astro's blog template.
// `published` is a date in Hugo and a truth value in Jekyll: no rule is shared between them by its key.
constexpr SiteProfile SiteProfileTable[] = {
    {"markdown", QT_TRANSLATE_NOOP("Format", "Markdown"),
     "title = title; description = summary; tags = stack; source_id = id; rest = copydesk"},
    {"hugo", QT_TRANSLATE_NOOP("Format", "Hugo"),
     "title = title; description = summary; tags = stack; draft = status as draft; params.source_id = id; "
     "rest = params.copydesk"},
    {"jekyll", QT_TRANSLATE_NOOP("Format", "Jekyll"),
     "title = title; description = summary; tags = stack as words; source_id = id; rest = copydesk"},
    {"astro", QT_TRANSLATE_NOOP("Format", "Astro"),
     "title = title; description = summary; tags = stack; draft = status as draft; source_id = id; rest = copydesk"},
};

tl::unexpected<Error> off(const QString &what, const QString &found, const QString &expected)
{
    Error error;
    error.what = what;
    error.found = found;
    error.expected = expected;
    return failure(std::move(error));
}

QString words(const char *text) { return QCoreApplication::translate("FieldMap", text); }

std::optional<Post::FieldId> fieldOf(const QString &name)
{
    if (const auto byKey = Post::fieldByKey(Post::utf8(name.toUtf8())))
        return byKey;
    return Post::fieldByQueryName(name);
}

} // namespace

bool FieldMap::hasRule(Post::FieldId field) const
{
    return std::ranges::any_of(m_rules, [field](const Rule &rule) { return rule.field == field; });
}

Result<FieldMap> FieldMap::parsed(const QString &text)
{
    static const QRegularExpression ends(u"[;\n]"_s);
    FieldMap map;
    for (const QString &line : text.split(ends)) {
        const QString rule = line.trimmed();
        if (rule.isEmpty() || rule.startsWith(u'#'))
            continue;
        const QString left = rule.section(u'=', 0, 0).trimmed();
        QString right = rule.section(u'=', 1).trimmed();
        if (!rule.contains(u'=') || left.isEmpty() || right.isEmpty())
            return off(words(QT_TRANSLATE_NOOP("FieldMap", "This is no rule of a field map")), rule,
                       words(QT_TRANSLATE_NOOP("FieldMap", "KEY = FIELD, such as description = summary")));
        const QStringList key = (left == "rest"_L1 ? right : left).split(u'.');
        if (key.contains(QString()) || key.size() > 8)
            return off(words(QT_TRANSLATE_NOOP("FieldMap", "This is no key")), left,
                       words(QT_TRANSLATE_NOOP("FieldMap", "names with dots between them")));
        if (left == "rest"_L1) {
            map.m_rest = key;
            continue;
        }
        Rule made{.key = key, .field = {}};
        if (right.endsWith(" as draft"_L1)) {
            made.form = Form::Draft;
            right = right.chopped(9).trimmed();
        }
        if (right.endsWith(" as words"_L1)) {
            made.form = Form::Words;
            right = right.chopped(9).trimmed();
        }
        if (right != "title"_L1) {
            made.field = fieldOf(right);
            if (!made.field)
                return off(words(QT_TRANSLATE_NOOP("FieldMap", "There is no such field")), right,
                           words(QT_TRANSLATE_NOOP("FieldMap", "title, or a field's name in queries")));
        }
        if (made.form == Form::Draft && made.field != Post::Fields::Status)
            return off(words(QT_TRANSLATE_NOOP("FieldMap", "Only the status can be a draft")), right,
                       u"draft = status as draft"_s);
        if (made.form == Form::Words && (!made.field || (*made.field)->type != Post::FieldType::TextList))
            return off(words(QT_TRANSLATE_NOOP("FieldMap", "Only a list can be words")), right,
                       u"tags = stack as words"_s);
        const auto clashes = [&](const Rule &other) { return other.key == made.key || other.field == made.field; };
        if (std::ranges::any_of(map.m_rules, clashes))
            return off(words(QT_TRANSLATE_NOOP("FieldMap", "A key or a field stands twice in the map")), rule,
                       words(QT_TRANSLATE_NOOP("FieldMap", "each once")));
        map.m_rules += made;
    }
    if (map.m_rules.isEmpty())
        return off(words(QT_TRANSLATE_NOOP("FieldMap", "The field map is empty")), text,
                   words(QT_TRANSLATE_NOOP("FieldMap", "KEY = FIELD, such as description = summary")));
    return map;
}

QString FieldMap::text() const
{
    QStringList lines;
    for (const Rule &rule : m_rules) {
        lines += rule.key.join(u'.') + " = "_L1 + (rule.field ? QString(Post::latin1((*rule.field)->key)) : u"title"_s)
            + (rule.form == Form::Draft       ? " as draft"_L1
                   : rule.form == Form::Words ? " as words"_L1
                                              : ""_L1);
    }
    if (!m_rest.isEmpty())
        lines += "rest = "_L1 + m_rest.join(u'.');
    return lines.join("; "_L1);
}

std::span<const SiteProfile> siteProfiles() { return SiteProfileTable; }

Result<FieldMap> fieldMap(const QString &nameOrRules)
{
    if (nameOrRules.contains(u'='))
        return FieldMap::parsed(nameOrRules);
    QStringList names;
    for (const SiteProfile &profile : SiteProfileTable) {
        if (nameOrRules == Post::latin1(profile.name))
            return FieldMap::parsed(Post::latin1(profile.map));
        names += Post::latin1(profile.name);
    }
    return off(words(QT_TRANSLATE_NOOP("FieldMap", "There is no such profile")), nameOrRules, names.join(", "_L1));
}

} // namespace Copydesk::Formats
