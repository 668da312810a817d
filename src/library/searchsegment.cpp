// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchsegment.h"

#include <algorithm>

namespace Copydesk::Library {

void SearchSegment::add(qint64 document, const SearchRow &row)
{
    const auto keep = [&](const SearchUnit &unit) {
        const auto begin = quint32(m_text.size());
        m_text.append(QByteArrayView(row.text).sliced(unit.begin, unit.length));
        return begin;
    };
    for (const SearchUnit &unit : row.units) {
        if (unit.hash == 0) {
            m_own.push_back({document, keep(unit), unit.length, unit.column});
            continue;
        }
        if ((m_units.size() + 1) * 2 > m_places.size())
            grow();
        quint32 &place = placeOf(unit.hash);
        if (place != 0) {
            PostingList &documents = m_units[place - 1].documents;
            if (documents.last() != document)
                documents.append(document);
            continue;
        }
        m_units.push_back({unit.hash, PostingList(document), keep(unit), unit.length, unit.column, unit.isArticle});
        place = quint32(m_units.size());
    }
    ++m_documents;
    m_lastDocument = document;
}

/// Where the unit is, or would be.
quint32 &SearchSegment::placeOf(quint64 hash)
{
    const size_t mask = m_places.size() - 1;
    size_t i = size_t(hash) & mask;
    while (m_places[i] != 0 && m_units[m_places[i] - 1].hash != hash)
        i = (i + 1) & mask;
    return m_places[i];
}

void SearchSegment::grow()
{
    m_places.assign(std::max<size_t>(1024, m_places.size() * 2), 0);
    for (size_t i = 0; i < m_units.size(); ++i)
        placeOf(m_units[i].hash) = quint32(i + 1);
}

void SearchSegment::clear()
{
    m_text.resize(0); // its memory stays
    m_units.clear();
    m_own.clear();
    std::ranges::fill(m_places, 0);
    m_documents = 0;
    m_lastDocument = 0;
}

} // namespace Copydesk::Library
