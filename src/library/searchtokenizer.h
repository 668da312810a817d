// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace Copydesk::Library {

/// The name of FTS5's tokenizer for the search index: the words of query/words.h, so that the index answers just as an
/// evaluation in memory does, whichever Unicode tables SQLite was built with. Lines are kept apart: no phrase is found
/// over the end of one.
inline constexpr char SearchTokenizer[] = "copydesk";

/// Makes it known to a connection; false where SQLite lacks FTS5.
bool addSearchTokenizer(sqlite3 *connection);

} // namespace Copydesk::Library
