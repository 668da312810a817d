// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ftsquery.h"

#include "query/words.h"

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

QString ftsString(const Query::TextMatch &match, std::span<const Query::SearchColumn> columns,
                  const QStringList &wanted)
{
    const QStringList words = Query::words(match.text);
    if (words.isEmpty())
        return {};
    QString filter;
    if (!wanted.isEmpty()) {
        QStringList names;
        for (const Query::SearchColumn &column : columns) {
            if (wanted.contains(column.name))
                names += u'"' + column.name + u'"';
        }
        if (names.isEmpty())
            return {};
        filter = u'{' + names.join(u' ') + u"} : "_s;
    }
    // A word is letters and digits alone: nothing in the string ends it.
    return filter + u'"' + words.join(u' ') + (match.isPrefix ? "\" *"_L1 : "\""_L1);
}

std::vector<Query::TextMatch> wordsOf(const Query::TextMatch &match)
{
    const QStringList words = Query::words(match.text);
    std::vector<Query::TextMatch> matches;
    for (qsizetype i = 0; i < std::min(words.size(), Query::PhraseLimit); ++i)
        matches.push_back({words[i], false, match.isPrefix && i == words.size() - 1});
    return matches;
}

bool hasWords(const Query::TextMatch &match) { return !Query::words(match.text).isEmpty(); }

} // namespace Copydesk::Library
