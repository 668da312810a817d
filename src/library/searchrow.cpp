// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchrow.h"

#include "query/searchtext.h"
#include "query/words.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace Copydesk::Library {

namespace {

/// The words of texts, each once. The index knows only whether a word is there: said once it costs the index less than
/// half of the time.
class WordSet {
public:
    explicit WordSet(size_t places)
        : m_places(places)
    {
        m_text.resizeForOverwrite(4096);
    }

    void add(QByteArrayView text)
    {
        for (Query::WordReader words(text); words.next();)
            insert(words.word());
    }
    QByteArray take()
    {
        m_text.truncate(m_size);
        m_text.squeeze();
        return std::move(m_text);
    }

private:
    struct Place {
        quint64 first = 0; ///< the word's first eight bytes; most words have no more
        quint32 begin = 0, length = 0; ///< in m_text; length 0: empty
    };

    void insert(QByteArrayView word)
    {
        if (m_count * 2 >= m_places.size())
            grow();
        quint64 first = 0;
        std::memcpy(&first, word.data(), std::min<size_t>(size_t(word.size()), sizeof first));
        Place &place = find(first, word);
        if (place.length != 0)
            return;
        place = {first, quint32(m_size), quint32(word.size())};
        if (m_size + word.size() + 1 > m_text.size())
            m_text.resizeForOverwrite(std::max(m_text.size() * 2, m_size + word.size() + 1));
        char *out = m_text.data() + m_size;
        std::memcpy(out, word.data(), size_t(word.size()));
        out[word.size()] = ' ';
        m_size += word.size() + 1;
        ++m_count;
    }

    Place &find(quint64 first, QByteArrayView word)
    {
        const size_t size = size_t(word.size());
        const quint64 last = size > sizeof first ? quint64(uchar(word.back())) : 0;
        const quint64 hash = (first ^ (size << 56) ^ (last << 40)) * 0x9e3779b97f4a7c15;
        for (size_t i = hash >> 32;; ++i) {
            Place &place = m_places[i & (m_places.size() - 1)];
            if (place.length == 0
                || (place.first == first && place.length == size
                    && (size <= sizeof first || std::memcmp(m_text.constData() + place.begin, word.data(), size) == 0)))
                return place;
        }
    }

    void grow()
    {
        const auto before = std::exchange(m_places, std::vector<Place>(m_places.size() * 4));
        for (const Place &place : before) {
            if (place.length != 0)
                find(place.first, QByteArrayView(m_text).sliced(place.begin, place.length)) = place;
        }
    }

    QByteArray m_text; ///< as long as there is room; m_size of it is written
    qsizetype m_size = 0;
    std::vector<Place> m_places; ///< a power of two, at most half full
    size_t m_count = 0;
};

} // namespace

SearchRow searchRow(const Post::Post &post)
{
    WordSet text(1024), words(128);
    for (const Query::SearchColumn &column : Query::searchColumns())
        (column.isColumnField() ? words : text).add(Query::searchText(post, column).toUtf8());
    return {text.take(), words.take(), Query::contentBits(post)};
}

} // namespace Copydesk::Library
