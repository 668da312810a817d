// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/searchtext.h"

#include <QString>

#include <span>
#include <vector>

/// FTS5 query texts.
namespace Copydesk::Library {

/// A word, a prefix or a phrase, as an FTS5 string, in those columns of a table that are wanted (names; none:
/// anywhere). Empty where the table has none of them, or where there is no word in the match, which FTS5 would take for
/// a syntax error or for nothing asked.
QString ftsString(const Query::TextMatch &match, std::span<const Query::SearchColumn> columns,
                  const QStringList &wanted);

/// Each word of a match by itself, at most `Query::PhraseLimit` of them; the last one a prefix where the match is.
std::vector<Query::TextMatch> wordsOf(const Query::TextMatch &match);

/// Whether there is anything to look for.
bool hasWords(const Query::TextMatch &match);

} // namespace Copydesk::Library
