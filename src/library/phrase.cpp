// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/phrase.h"

#include "query/words.h"

#include <bit>

namespace Copydesk::Library {

Phrase::Phrase(const QString &text, bool isPrefix)
    : m_isPrefix(isPrefix)
{
    for (const QString &word : Query::words(text))
        m_words.push_back(word.toUtf8());
}

bool Phrase::fits(size_t place, QByteArrayView word) const
{
    const QByteArray &wanted = m_words[place];
    return m_isPrefix && place + 1 == m_words.size() ? word.startsWith(wanted) : word == wanted;
}

/// Goes over the words of a text, and keeps which beginnings of the phrase end here: bit i for its first i + 1 words.
class Phrase::Match {
public:
    static constexpr size_t MostWords = 64;

    explicit Match(const Phrase &phrase)
        : m_phrase(phrase)
        , m_last(quint64(1) << (phrase.m_words.size() - 1))
    {
    }

    void restart() { m_beginnings = 0; }
    /// True: the phrase is complete.
    bool take(QByteArrayView word)
    {
        quint64 next = 0;
        for (quint64 possible = (m_beginnings << 1) | 1; possible != 0; possible &= possible - 1) {
            const int place = std::countr_zero(possible);
            if (size_t(place) < m_phrase.m_words.size() && m_phrase.fits(size_t(place), word))
                next |= quint64(1) << place;
        }
        m_beginnings = next;
        return next & m_last;
    }

private:
    const Phrase &m_phrase;
    const quint64 m_last;
    quint64 m_beginnings = 0;
};

bool Phrase::isIn(QByteArrayView text) const
{
    if (m_words.empty())
        return false;
    if (m_words.size() > Match::MostWords)
        return isLongIn(text);
    Match match(*this);
    for (Query::WordReader words(text); words.next();) {
        if (words.isOnNewLine())
            match.restart();
        if (match.take(words.word()))
            return true;
    }
    return false;
}

bool Phrase::isLongIn(QByteArrayView text) const
{
    std::vector<QByteArray> found;
    for (Query::WordReader words(text); words.next();) {
        if (words.isOnNewLine())
            found.emplace_back(); // no word: nothing fits it
        found.push_back(words.word().toByteArray());
    }
    for (size_t start = 0; start + m_words.size() <= found.size(); ++start) {
        size_t i = 0;
        while (i < m_words.size() && fits(i, found[start + i]))
            ++i;
        if (i == m_words.size())
            return true;
    }
    return false;
}

bool Phrase::mayBeInJson(QByteArrayView json) const
{
    if (m_words.empty())
        return false;
    if (m_words.size() > Match::MostWords)
        return true;
    // A phrase is within one line, and so within one string. Of the escapes that Post::toJson writes none is a letter.
    // Keys and values are all words here: more is found than there is, but nothing is missed.
    Match match(*this);
    while (true) {
        const qsizetype escape = json.indexOf('\\');
        for (Query::WordReader words(escape < 0 ? json : json.first(escape)); words.next();) {
            if (match.take(words.word()))
                return true;
        }
        if (escape < 0 || escape + 1 >= json.size())
            return false;
        if (json[escape + 1] == 'u')
            return true;
        json = json.sliced(escape + 2);
    }
}

} // namespace Copydesk::Library
