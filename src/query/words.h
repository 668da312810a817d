// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Copydesk::Query {

/// A text's words as the search index sees them (SQLite FTS5, tokenizer unicode61 with remove_diacritics 2): runs of
/// letters and digits, case-folded, Latin letters without their accents.
QStringList words(QStringView text);

} // namespace Copydesk::Query
