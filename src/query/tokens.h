// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace Copydesk::Query {

/// A piece of a query's text, with where it stands.
struct Token {
    enum class Kind {
        Word, ///< without its star
        Quoted, ///< without its quotes, escapes undone
        Name, ///< a word right before ":" or a comparison; the colon belongs to it
        Compare, ///< < <= > >= = !=
        Open,
        Close,
        Comma,
        Minus, ///< before what it excludes
        End, ///< the last one
    };
    Kind kind = Kind::End;
    qsizetype position = 0, length = 0;
    QString text;
    bool hasStar = false; ///< Word, Quoted: a star stands behind it
    bool isGlued = false; ///< no blank stands before it
    bool isClosed = true; ///< Quoted: its closing quote is there

    qsizetype end() const { return position + length; }
};

/// Takes every text; control characters count as blanks. Time grows with the length alone.
std::vector<Token> tokenized(QStringView text);

} // namespace Copydesk::Query
