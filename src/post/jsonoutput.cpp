// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/jsonoutput.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Copydesk::Post {

namespace {

/// Writes eight characters at once, where all of them stand for themselves.
bool plain(const QChar *text, char *out)
{
#ifdef __SSE2__
    const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
    const auto above = [&](int least) { return _mm_cmpgt_epi16(units, _mm_set1_epi16(short(least))); };
    const auto is = [&](int unit) { return _mm_cmpeq_epi16(units, _mm_set1_epi16(short(unit))); };
    // Signed: what is above 0x7fff counts as below a blank.
    const __m128i range = _mm_andnot_si128(above(0x7f), above(0x1f));
    const __m128i good = _mm_andnot_si128(_mm_or_si128(is('"'), is('\\')), range);
    if (_mm_movemask_epi8(good) != 0xffff)
        return false;
    _mm_storel_epi64(reinterpret_cast<__m128i *>(out), _mm_packus_epi16(units, units));
    return true;
#else
    Q_UNUSED(text)
    Q_UNUSED(out)
    return false;
#endif
}

char *control(char *out, char16_t unit)
{
    *out++ = '\\';
    switch (unit) {
    case u'"':
    case u'\\':
        *out++ = char(unit);
        break;
    case u'\n':
        *out++ = 'n';
        break;
    case u'\t':
        *out++ = 't';
        break;
    case u'\r':
        *out++ = 'r';
        break;
    case u'\b':
        *out++ = 'b';
        break;
    case u'\f':
        *out++ = 'f';
        break;
    default:
        std::memcpy(out, "u00", 3);
        out[3] = "0123456789abcdef"[unit >> 4];
        out[4] = "0123456789abcdef"[unit & 15];
        out += 5;
    }
    return out;
}

} // namespace

void JsonOutput::text(QStringView text)
{
    raw("\"");
    constexpr qsizetype Chunk = 4096; // a character takes up to six bytes
    while (text.size() > Chunk) {
        const qsizetype cut = text[Chunk - 1].isHighSurrogate() ? Chunk - 1 : Chunk;
        escaped(text.first(cut));
        text = text.sliced(cut);
    }
    escaped(text);
    raw("\"");
}

void JsonOutput::text(std::string_view utf8)
{
    char *out = room(6 * qsizetype(utf8.size()) + 2);
    const char *const begin = out;
    *out++ = '"';
    for (const char c : utf8) {
        if (uchar(c) >= 0x20 && c != '"' && c != '\\') [[likely]]
            *out++ = c;
        else
            out = control(out, char16_t(c));
    }
    *out++ = '"';
    m_size += out - begin;
}

void JsonOutput::escaped(QStringView text)
{
    char *out = room(6 * text.size());
    const char *const begin = out;
    for (const QChar *c = text.begin(), *end = text.end(); c != end; ++c) {
        for (; end - c >= 8 && plain(c, out); c += 8)
            out += 8;
        if (c == end)
            break;
        const char16_t unit = c->unicode();
        if (unit < 0x80) {
            if (unit >= 0x20 && unit != u'"' && unit != u'\\') [[likely]]
                *out++ = char(unit);
            else
                out = control(out, unit);
        } else if (unit < 0x800) {
            *out++ = char(0xc0 | (unit >> 6));
            *out++ = char(0x80 | (unit & 0x3f));
        } else if (c->isHighSurrogate() && c + 1 != end && c[1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(*c, c[1]);
            ++c;
            *out++ = char(0xf0 | (point >> 18));
            *out++ = char(0x80 | ((point >> 12) & 0x3f));
            *out++ = char(0x80 | ((point >> 6) & 0x3f));
            *out++ = char(0x80 | (point & 0x3f));
        } else {
            // Half a pair is no character; UTF-8 has no form for it.
            const char16_t point = c->isSurrogate() ? char16_t(QChar::ReplacementCharacter) : unit;
            *out++ = char(0xe0 | (point >> 12));
            *out++ = char(0x80 | ((point >> 6) & 0x3f));
            *out++ = char(0x80 | (point & 0x3f));
        }
    }
    m_size += out - begin;
}

} // namespace Copydesk::Post
