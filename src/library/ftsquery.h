// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <QString>

/// FTS5 query texts.
namespace Copydesk::Library {

/// Posts with all of the words, wherever they stand: each as an FTS5 string; the last one with its star where it is a
/// prefix. Empty where there is no word in it, which FTS5 would take for a syntax error or for nothing asked.
QString ftsString(const Query::TextMatch &match);

/// Whether `ftsString` says all: one word needs no look at where it stands.
bool isOneWord(const Query::TextMatch &match);

} // namespace Copydesk::Library
