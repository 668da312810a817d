// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/field.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace Copydesk::Formats {

/// Which key of front matter is which part of a post.
///
///     title = title; description = summary; tags = stack; draft = status as draft; rest = params.copydesk
///
/// A rule is `KEY = PART`, the key with dots for maps in maps, the part `title` or a field by its name in queries or in
/// the interchange shape. `rest` names the map that holds every field without a rule of its own, by its name in the
/// interchange shape; without it they stay in the library. Rules end with ";" or a line.
class FieldMap {
public:
    enum class Form {
        Usual,
        Words, ///< a list that may be a text of words with blanks between them
        Draft, ///< true: drafted; false: a status that is none of drafted and rejected
    };
    struct Rule {
        QStringList key;
        std::optional<Post::FieldId> field; ///< nothing: the title
        Form form = Form::Usual;
    };

    static Result<FieldMap> parsed(const QString &text);

    const QList<Rule> &rules() const { return m_rules; }
    const QStringList &rest() const { return m_rest; } ///< empty: none
    bool hasRule(Post::FieldId field) const;
    QString text() const;

private:
    QList<Rule> m_rules;
    QStringList m_rest;
};

/// A field map of a site's generator that comes with the program.
struct SiteProfile {
    std::string_view name; ///< "hugo"
    const char *title; ///< for people; translate in context "Format"
    std::string_view map;
};

std::span<const SiteProfile> siteProfiles();
/// The map of a profile's name, or of a text of rules where it holds a "=".
Result<FieldMap> fieldMap(const QString &nameOrRules);

} // namespace Copydesk::Formats
