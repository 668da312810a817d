// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QList>
#include <QString>

#include <utility>

/// The meta box as post meta of WordPress: a row a field, by the field table's keys ("score.quality"). Lists and
/// records are JSON; read are also PHP's serialized arrays, rows that repeat, and a group as one array ("score").
namespace Copydesk::Formats {

using WxrMetaRows = QList<std::pair<QString, QString>>;

/// Where the post's own members stand that WordPress has no place for.
inline constexpr QLatin1StringView WxrOwnKey{"_copydesk"};

WxrMetaRows wxrMeta(const Post::Meta &meta);
/// Sets the fields that rows name. A value that does not fit its field is an error where `isOurs`, else it is no
/// field's and stays in `others` with all that no field names.
Result<> readWxrMeta(const WxrMetaRows &rows, bool isOurs, Post::Meta &meta, WxrMetaRows &others);

/// A value as WordPress's importer gives it back: text that looks like PHP's serialized values is wrapped as one.
QString wxrMetaText(const QString &text);

} // namespace Copydesk::Formats
