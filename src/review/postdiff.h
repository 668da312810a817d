// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QList>
#include <QString>

namespace Copydesk::Review {

/// One part of a post that differs between two versions of it.
struct FieldChange {
    QString part; ///< "title", "lead", "blocks", "similar", "extra", "unknown", or the key of a field ("score.quality")
    QString title; ///< for people, translated: "Lead", "Quality"
    QString before, after; ///< as plain text; null where the part is absent
    bool isText = false; ///< running text, to be shown as a word diff; otherwise a row of a table

    bool operator==(const FieldChange &) const = default;
};

/// The parts of a post beside its fields, in the order of the page.
QStringList textParts();
/// A part's name for a person; a field's name where `part` is the key of a field.
QString partTitle(const QString &part);
/// One part as plain text: the body with a blank line between blocks, a list's items with "  • ", records as "key:
/// value" lines. Null where it is absent.
QString partText(const Post::Post &post, const QString &part);

/// Text first, then the fields in the order of the page; parts that are equal are left out.
QList<FieldChange> changedParts(const Post::Post &before, const Post::Post &after);

} // namespace Copydesk::Review
