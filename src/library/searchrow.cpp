// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchrow.h"

#include "query/searchtext.h"
#include "query/words.h"

#include <cstring>
#include <vector>

namespace Copydesk::Library {

namespace {

/// The words of texts, each once. The index knows only whether a word is there: said once it costs the index less than
/// half of the time.
class WordSet {
public:
    WordSet() { m_text.reserve(4096); }

    void add(QByteArrayView text)
    {
        for (Query::WordReader words(text); words.next();)
            insert(words.word());
    }
    QByteArray take() { return std::move(m_text); }

private:
    struct Place {
        quint32 begin = 0, length = 0; ///< in m_text; length 0: empty
    };

    void insert(QByteArrayView word)
    {
        if (m_count * 2 >= m_places.size())
            grow();
        Place &place = find(word);
        if (place.length != 0)
            return;
        place = {quint32(m_text.size()), quint32(word.size())};
        m_text.append(word);
        m_text.append(' ');
        ++m_count;
    }

    Place &find(QByteArrayView word)
    {
        quint64 hash = 0xcbf29ce484222325;
        for (const char c : word)
            hash = (hash ^ uchar(c)) * 0x100000001b3;
        for (size_t i = hash ^ (hash >> 32);; ++i) {
            Place &place = m_places[i & (m_places.size() - 1)];
            if (place.length == 0
                || (place.length == size_t(word.size())
                    && std::memcmp(m_text.constData() + place.begin, word.data(), place.length) == 0))
                return place;
        }
    }

    void grow()
    {
        const auto before = std::exchange(m_places, std::vector<Place>(m_places.size() * 4));
        for (const Place &place : before) {
            if (place.length != 0)
                find(QByteArrayView(m_text).sliced(place.begin, place.length)) = place;
        }
    }

    QByteArray m_text;
    std::vector<Place> m_places = std::vector<Place>(1024); ///< a power of two, at most half full
    size_t m_count = 0;
};

} // namespace

SearchRow searchRow(const Post::Post &post)
{
    WordSet text, words;
    for (const Query::SearchColumn &column : Query::searchColumns())
        (column.isColumnField() ? words : text).add(Query::searchText(post, column).toUtf8());
    return {text.take(), words.take(), Query::contentBits(post)};
}

} // namespace Copydesk::Library
