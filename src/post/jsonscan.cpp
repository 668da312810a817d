// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/jsonscan.h"

#include <array>
#include <bit>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Copydesk::Post {

namespace {

bool isSpecial(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

bool isInk(char c) { return static_cast<unsigned char>(c) > 0x20; }

/// The first quote, backslash or control character.
const char *special(const char *at, const char *end)
{
#ifdef __SSE2__
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const auto is = [&](char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
        const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1f)), bytes);
        const auto found = unsigned(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(is('"'), is('\\')), control)));
        if (found)
            return at + std::countr_zero(found);
    }
#endif
    while (at != end && !isSpecial(*at))
        ++at;
    return at;
}

} // namespace

bool JsonScan::string(std::string_view &inside)
{
    if (!take('"'))
        return false;
    const char *const begin = m_at;
    while (true) {
        m_at = special(m_at, m_end);
        if (m_at == m_end)
            return false;
        if (*m_at == '"') {
            inside = {begin, size_t(m_at - begin)};
            ++m_at;
            return true;
        }
        if (*m_at != '\\' || m_end - m_at < 2)
            return false;
        m_at += 2;
    }
}

bool JsonScan::value(std::string_view &raw)
{
    const char *const begin = m_at;
    std::array<char, 80> open{}; // a reader takes no more than 64
    size_t depth = 0;
    std::string_view text;
    do {
        if (m_at == m_end)
            return false;
        switch (*m_at) {
        case '"':
            if (!string(text))
                return false;
            break;
        case '{':
        case '[':
            if (depth == open.size())
                return false;
            open[depth++] = *m_at++ == '{' ? '}' : ']';
            break;
        case '}':
        case ']':
            if (depth == 0 || open[--depth] != *m_at)
                return false;
            ++m_at;
            break;
        case ',':
        case ':':
            if (depth == 0)
                return false;
            ++m_at;
            break;
        default:
            // A number, a name or blanks: up to what ends them.
            while (m_at != m_end && std::string_view("\"{}[],:").find(*m_at) == std::string_view::npos)
                ++m_at;
        }
    } while (depth > 0);
    raw = {begin, size_t(m_at - begin)};
    return isInk(raw.front()) && isInk(raw.back());
}

} // namespace Copydesk::Post
