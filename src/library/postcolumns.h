// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/lists.h"
#include "post/error.h"
#include "post/post.h"

#include <QJsonValue>
#include <QLatin1StringView>
#include <QVariant>

#include <optional>
#include <span>
#include <vector>

/// The columns of table `post` that hold content: the title and, by the field table, every field with Storage::Column.
/// The one place where values become columns and columns become values.
namespace Copydesk::Library {

struct PostColumn {
    QLatin1StringView name;
    std::optional<Post::FieldId> field; ///< nothing: the title
};

/// The title first, then the fields in the order of the field table.
std::span<const PostColumn> postColumns();
/// Their names, separated by ", ", each with `prefix` ("p.").
QString columnNames(QLatin1StringView prefix = {});
/// The place of a column in `postColumns()`; -1 where there is none of this name.
qsizetype columnIndex(QStringView name);
qsizetype columnIndex(Post::FieldId field);

/// One post's columns as SQL values, in the order of `postColumns()`; an invalid QVariant is NULL.
using ColumnValues = std::vector<QVariant>;

/// Interns lists that are new.
Result<QVariant> toSql(const PostColumn &column, const Post::Value &value, ListStore &lists);
Result<Post::Value> fromSql(const PostColumn &column, const QVariant &value, ListStore &lists);
Result<ColumnValues> columnValues(const Post::Post &post, ListStore &lists);
Result<> setColumns(Post::Post &post, const ColumnValues &values, ListStore &lists);

/// A column's value inside a revision's JSON, and back.
QJsonValue toJsonValue(const QVariant &value);
QVariant fromJsonValue(const QJsonValue &value);

} // namespace Copydesk::Library
