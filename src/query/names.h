// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/checktable.h"
#include "post/field.h"

#include <QStringList>

#include <optional>

/// The names that stand before a colon, and those that stand behind it where the set is closed.
namespace Copydesk::Query {

/// What a name before a colon is about.
struct Subject {
    enum class Kind { Field, Part, Flag, Has, Is, Check, Own, Repeats, Rule, Similar, Cluster, Sort };
    Kind kind = Kind::Field;
    std::optional<Post::FieldId> field; ///< Field
    QString part; ///< Part: title, lead, body, heading, caption, code
    bool operator==(const Subject &) const = default;
};

/// Names are taken in any case, with "_" for "-".
std::optional<Subject> subjectByName(QStringView name);
/// Every name once, as it is offered: fields by their query name, then parts, then flag, has, is, check, checks, own,
/// repeats, rule, similar, cluster, sort.
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
/// A check's name, or one of the words that stand for several: blocking, advisory, note, any, none, dismissed,
/// unchecked.
std::optional<QString> checkTermByName(QStringView name);
QStringList checkTermNames();
/// The checks that a word stands for; none for none, dismissed and unchecked.
Post::CheckSet checksOfTerm(QStringView name);
/// Whether the word stands for several checks.
bool isCheckGroup(QStringView name);
/// A sort key without its "-": a field's query name, or title, imported, changed, relevance.
std::optional<QString> sortByName(QStringView name);
QStringList sortNames();

/// The candidate that is nearest to a misspelt word; empty where none comes near.
QString nearest(const QString &word, const QStringList &candidates);

} // namespace Copydesk::Query
