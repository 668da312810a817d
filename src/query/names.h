// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <QStringList>

#include <optional>

/// The names that stand before a colon, and those that stand behind it where the set is closed.
namespace Copydesk::Query {

/// What a name before a colon is about.
struct Subject {
    enum class Kind { Field, Part, Flag, Has, Is, Sort };
    Kind kind = Kind::Field;
    std::optional<Post::FieldId> field; ///< Field
    QString part; ///< Part: title, lead, body, heading, caption, code
    bool operator==(const Subject &) const = default;
};

/// Names are taken in any case, with "_" for "-".
std::optional<Subject> subjectByName(QStringView name);
/// Every name once, as it is offered: fields by their query name, then parts, then flag, has, is, sort.
QStringList subjectNames();
/// As `subjectNames`, with labels and keys too: what a misspelt name may have meant.
QStringList allNames();

std::optional<Post::FieldId> flagByName(QStringView name);
QStringList flagNames();
/// The name as a Term bears it.
std::optional<QString> hasByName(QStringView name);
QStringList hasNames();
std::optional<QString> isByName(QStringView name);
QStringList isNames();
/// A sort key without its "-": a field's query name, or title, imported, changed, relevance.
std::optional<QString> sortByName(QStringView name);
QStringList sortNames();

/// The candidate that is nearest to a misspelt word; empty where none comes near.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace Copydesk::Query
