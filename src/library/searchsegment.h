// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/postinglist.h"
#include "library/searchrow.h"

#include <vector>

namespace Copydesk::Library {

/// Documents' texts by their units, gathered in memory until there are enough of them to be written at once.
class SearchSegment {
public:
    struct Unit {
        quint64 hash;
        PostingList documents;
        quint32 begin, length; ///< in `text`
        quint8 column;
        bool isArticle;
    };
    /// A unit that only its document has.
    struct OwnUnit {
        qint64 document;
        quint32 begin, length;
        quint8 column;
    };

    /// Documents come in rising order.
    void add(qint64 document, const SearchRow &row);
    void clear();

    qsizetype documents() const { return m_documents; }
    qint64 lastDocument() const { return m_lastDocument; }
    const std::vector<Unit> &units() const { return m_units; }
    const std::vector<OwnUnit> &ownUnits() const { return m_own; }
    QByteArrayView text(const auto &unit) const
    {
        return QByteArrayView(m_text).sliced(qsizetype(unit.begin), qsizetype(unit.length));
    }

private:
    quint32 &placeOf(quint64 hash);
    void grow();

    QByteArray m_text;
    std::vector<Unit> m_units;
    std::vector<OwnUnit> m_own;
    std::vector<quint32> m_places; ///< in m_units, from 1, by hash; a power of two of them, at most half of them used
    qsizetype m_documents = 0;
    qint64 m_lastDocument = 0;
};

} // namespace Copydesk::Library
