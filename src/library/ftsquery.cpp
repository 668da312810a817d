// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ftsquery.h"

#include "query/words.h"

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

QString ftsString(const Query::TextMatch &match)
{
    // A phrase of a page would be a tree too deep; the first ones leave few posts to be looked at.
    constexpr qsizetype mostWords = 32;
    const QStringList words = Query::words(match.text);
    QStringList parts;
    for (qsizetype i = 0; i < words.size() && parts.size() < mostWords; ++i) {
        const bool isPrefix = match.isPrefix && i == words.size() - 1;
        const QString part = u'"' + words[i] + (isPrefix ? "\" *"_L1 : "\""_L1);
        if (!parts.contains(part))
            parts += part;
    }
    return parts.join(" AND "_L1);
}

bool isOneWord(const Query::TextMatch &match) { return Query::words(match.text).size() == 1; }

} // namespace Copydesk::Library
