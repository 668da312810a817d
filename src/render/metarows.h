// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QList>
#include <QString>

namespace Copydesk::Render {

/// One row of the meta box at the foot of an article.
struct MetaRow {
    enum class Kind {
        Group, ///< the label alone; rows with `isInGroup` follow
        Text, ///< one line of text in `lines`
        List, ///< an item a line
        Records, ///< a table with `keys` as its head and `cells` as its rows
        Verbatim, ///< lines that no field names, as they stand
    };
    Kind kind = Kind::Text;
    QString label = {};
    QStringList lines = {};
    QStringList keys = {};
    QList<QStringList> cells = {};
    bool isInGroup = false;
    bool isIsolated = false; ///< a version, a date or a number, which keeps its order in a line of any direction

    bool operator==(const MetaRow &) const = default;
};

/// Every field that the post has, in the order of the field table, with the lines and members that no field names in
/// their places; and the lines before the title, where they say anything.
QList<MetaRow> metaRows(const Post::Post &post);

/// Whether the whole text is one http or https address.
bool isWebAddress(QStringView text);

} // namespace Copydesk::Render
