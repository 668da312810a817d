// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/sentences.h"

#include <array>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Copydesk::Post {

namespace {

/// ASCII letters and digits as a key has them; 0 for all else.
constexpr std::array<char16_t, 128> Words = [] {
    std::array<char16_t, 128> words{};
    for (size_t c = '0'; c <= '9'; ++c)
        words[c] = char16_t(c);
    for (size_t c = 'a'; c <= 'z'; ++c)
        words[c] = words[c - 32] = char16_t(c);
    return words;
}();

constexpr char16_t Ellipsis = 0x2026, LineSeparator = 0x2028, ParagraphSeparator = 0x2029;
constexpr char16_t WideStop = 0x3002, WideExclamation = 0xff01, WideQuestion = 0xff1f;

bool isLineEnd(QChar c) { return c == u'\n' || c == LineSeparator || c == ParagraphSeparator; }
bool isStop(QChar c) { return c == u'.' || c == u'?' || c == u'!' || c == Ellipsis; }
bool isWideStop(QChar c) { return c == WideStop || c == WideExclamation || c == WideQuestion; }

bool isClosing(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c.category() == QChar::Punctuation_Close
        || c.category() == QChar::Punctuation_FinalQuote;
}

/// What may end a sentence or a line, and what must be looked at to tell; everything else is passed over quickly.
constexpr std::array<bool, 128> Ends = [] {
    std::array<bool, 128> ends{};
    ends['\n'] = ends['.'] = ends['?'] = ends['!'] = true;
    return ends;
}();

bool mayEnd(char16_t c)
{
    return c < Ends.size()
        ? Ends[c]
        : c >= Ellipsis && (c == Ellipsis || c == LineSeparator || c == ParagraphSeparator || isWideStop(c));
}

/// Passes over eight characters at once that are ASCII and end nothing: most of a text is read only for this.
const char16_t *passedOver(const char16_t *at, const char16_t *end)
{
#ifdef __SSE2__
    for (; end - at >= 8; at += 8) {
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const auto is = [&](int unit) { return _mm_cmpeq_epi16(units, _mm_set1_epi16(short(unit))); };
        const __m128i ends = _mm_or_si128(_mm_or_si128(is('\n'), is('.')), _mm_or_si128(is('?'), is('!')));
        // Signed: what is above 0x7fff counts as below 0.
        const __m128i beyond =
            _mm_or_si128(_mm_cmpgt_epi16(units, _mm_set1_epi16(0x7f)), _mm_cmplt_epi16(units, _mm_setzero_si128()));
        if (_mm_movemask_epi8(_mm_or_si128(ends, beyond)) != 0)
            break;
    }
#else
    Q_UNUSED(end)
#endif
    return at;
}

/// Of one look for all quotes: a plain one.
char16_t plain(QChar c)
{
    switch (c.unicode()) {
    case 0x2018:
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x2039:
    case 0x203a:
    case u'`':
        return u'\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
    case 0x00ab:
    case 0x00bb:
        return u'"';
    default:
        return c.toCaseFolded().unicode();
    }
}

} // namespace

bool SentenceReader::isAbbreviation(qsizetype begin, qsizetype stop) const
{
    if (m_text[stop] != u'.' || stop == begin)
        return false;
    const auto isLetter = [this](qsizetype i) { return m_text[i].isLetter(); };
    const bool isOneLetter = isLetter(stop - 1)
        && (stop - 1 == begin || (!m_text[stop - 2].isLetterOrNumber() && m_text[stop - 2] != u'\''));
    if (isOneLetter)
        return true;
    for (qsizetype i = begin; i < stop; ++i) {
        if (!m_text[i].isDigit())
            return false;
    }
    return true;
}

/// Behind the last character of the sentence that begins at `begin`.
qsizetype SentenceReader::endFrom(qsizetype begin) const
{
    const char16_t *text = m_text.utf16();
    const qsizetype size = m_text.size();
    for (qsizetype i = begin; i < size; ++i) {
        i = passedOver(text + i, text + size) - text;
        while (i < size && !mayEnd(text[i])) {
            if ((++i & 15) == 0)
                i = passedOver(text + i, text + size) - text;
        }
        if (i >= size)
            break;
        if (isLineEnd(text[i]))
            return i;
        const bool isWide = isWideStop(text[i]);
        const qsizetype stop = i;
        while (i + 1 < size && (isStop(m_text[i + 1]) || isWideStop(m_text[i + 1])))
            ++i;
        while (i + 1 < size && isClosing(m_text[i + 1]))
            ++i;
        if (i + 1 == size || isWide || (m_text[i + 1].isSpace() && (i != stop || !isAbbreviation(begin, stop))))
            return i + 1;
    }
    return size;
}

bool SentenceReader::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at >= m_text.size())
        return false;
    const qsizetype end = endFrom(m_at);
    m_sentence = m_text.sliced(m_at, end - m_at);
    while (m_sentence.back().isSpace())
        m_sentence.chop(1);
    m_at = end;
    return true;
}

bool isSeveralSentences(QStringView text)
{
    SentenceReader sentences(text);
    return sentences.next() && sentences.next();
}

std::u16string_view sentenceKey(QStringView sentence, std::u16string &buffer)
{
    buffer.resize(size_t(sentence.size()));
    char16_t *out = buffer.data();
    char16_t *end = out; // behind the last letter or digit
    const char16_t *at = sentence.utf16();
    const char16_t *const last = at + sentence.size();
    while (at != last) {
        const char16_t *const begin = at;
        for (char16_t word = 0; at != last && *at < Words.size() && (word = Words[*at]) != 0; ++at)
            *out++ = word;
        if (at != begin)
            end = out;
        if (at == last)
            break;
        const QChar c(*at++);
        if (c.isSpace()) {
            while (at != last && QChar(*at).isSpace())
                ++at;
            if (out != buffer.data())
                *out++ = u' ';
            continue;
        }
        const bool isWord = c.unicode() >= Words.size() && (c.isLetterOrNumber() || c.isSurrogate() || c.isMark());
        if (!isWord && out == buffer.data())
            continue; // nothing has begun yet
        *out++ = plain(c);
        if (isWord)
            end = out;
    }
    return {buffer.data(), size_t(end - buffer.data())};
}

} // namespace Copydesk::Post
