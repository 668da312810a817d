// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ftsquery.h"

#include "query/words.h"

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

QString ftsString(const Query::TextMatch &match)
{
    if (Query::words(match.text).isEmpty())
        return {};
    QString text = match.text;
    for (QChar &c : text) {
        if (c.unicode() < 0x20) // a NUL would end the query
            c = u' ';
    }
    text.replace(u'"', "\"\""_L1);
    return u'"' + text + (match.isPrefix ? "\" *"_L1 : "\""_L1);
}

QString ftsString(const Query::TextMatch &match, const Query::SearchColumn &column)
{
    const QString text = ftsString(match);
    return text.isEmpty() ? text : QString(u'"' + column.name + "\" : "_L1 + text);
}

} // namespace Copydesk::Library
