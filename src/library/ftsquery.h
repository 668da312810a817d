// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"
#include "query/searchtext.h"

#include <QString>

/// FTS5 query texts.
namespace Copydesk::Library {

/// The words as an FTS5 string, a phrase of however many words; with its star where it is a prefix. Empty where there
/// is no word in it, which FTS5 would take for a syntax error or for nothing asked.
QString ftsString(const Query::TextMatch &match);
/// The same in one column.
QString ftsString(const Query::TextMatch &match, const Query::SearchColumn &column);

} // namespace Copydesk::Library
