// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/searchtext.h"

#include <QByteArrayView>

#include <functional>
#include <optional>

namespace Copydesk::Library {

/// Whether `says` holds for one of the texts of a column (Query::searchText, line by line) in a stored body, looked up
/// in the JSON without making a post of it. Nothing where the body is not as `Post::toJson` writes it: then a reader
/// must tell. Titles and column fields are no part of a body.
std::optional<bool> anyBodyText(QByteArrayView json, const Query::SearchColumn &column,
                                const std::function<bool(QByteArrayView text)> &says);

} // namespace Copydesk::Library
