// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/sha256.h"

#include <QFile>
#include <QtEndian>

#if defined(__x86_64__) && defined(__GNUC__)
#define COPYDESK_SHA_INSTRUCTIONS
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace Copydesk::Review {

namespace {

constexpr qsizetype BlockSize = 64;

} // namespace

#ifdef COPYDESK_SHA_INSTRUCTIONS

/// FIPS 180-4, section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
alignas(16) static constexpr quint32 Constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

bool Sha256::hasInstructions()
{
    static const bool has = [] {
        unsigned a = 0, b = 0, c = 0, d = 0;
        return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA) && __get_cpuid(1, &a, &b, &c, &d)
            && (c & bit_SSE4_1);
    }();
    return has;
}

[[gnu::target("sha,sse4.1")]] void Sha256::addBlocks(const char *blocks, size_t count)
{
    const auto number = [this](size_t place) { return int(m_state[place]); };
    // As the instructions want them: a, b, e, f and c, d, g, h from the highest down.
    __m128i abef = _mm_set_epi32(number(0), number(1), number(4), number(5));
    __m128i cdgh = _mm_set_epi32(number(2), number(3), number(6), number(7));
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    for (; count > 0; --count, blocks += BlockSize) {
        const __m128i abefBefore = abef, cdghBefore = cdgh;
        __m128i words[4];
#pragma GCC unroll 16
        for (size_t four = 0; four < 16; ++four) {
            __m128i &word = words[four % 4];
            if (four < 4) {
                word = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(blocks) + four), bigEndian);
            } else {
                const __m128i last = words[(four + 3) % 4];
                const __m128i middle = _mm_alignr_epi8(last, words[(four + 2) % 4], 4);
                word = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(word, words[(four + 1) % 4]), middle),
                                            last);
            }
            __m128i sum = _mm_add_epi32(word, reinterpret_cast<const __m128i *>(Constants)[four]);
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            sum = _mm_shuffle_epi32(sum, 0x0e);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, sum);
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    alignas(16) quint32 first[4], second[4];
    _mm_store_si128(reinterpret_cast<__m128i *>(first), abef);
    _mm_store_si128(reinterpret_cast<__m128i *>(second), cdgh);
    m_state = {first[3], first[2], second[3], second[2], first[1], first[0], second[1], second[0]};
}

#else

bool Sha256::hasInstructions() { return false; }
void Sha256::addBlocks(const char *, size_t) { }

#endif

Sha256::Sha256()
    : m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}
{
}

void Sha256::add(QByteArrayView bytes)
{
    if (!m_isFast) {
        m_plain.addData(bytes);
        return;
    }
    m_bytes += quint64(bytes.size());
    if (!m_rest.isEmpty()) {
        const qsizetype missing = qMin(BlockSize - m_rest.size(), bytes.size());
        m_rest.append(bytes.first(missing));
        bytes = bytes.sliced(missing);
        if (m_rest.size() < BlockSize)
            return;
        addBlocks(m_rest.constData(), 1);
        m_rest.clear();
    }
    const qsizetype whole = bytes.size() / BlockSize;
    addBlocks(bytes.data(), size_t(whole));
    m_rest.append(bytes.sliced(whole * BlockSize));
}

QString Sha256::hex()
{
    if (!m_isFast)
        return QString::fromLatin1(m_plain.result().toHex());
    // A bit 1, zeros, and the length in bits, up to whole blocks.
    const quint64 bits = m_bytes * 8;
    QByteArray end(1, char(0x80));
    end.append(((BlockSize - 8) - (m_rest.size() + 1) % BlockSize + BlockSize) % BlockSize, '\0');
    const quint64 length = qToBigEndian(bits);
    end.append(reinterpret_cast<const char *>(&length), sizeof length);
    add(end);
    QByteArray digest;
    for (const quint32 word : m_state) {
        const quint32 ordered = qToBigEndian(word);
        digest.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    }
    return QString::fromLatin1(digest.toHex());
}

QString sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Sha256 hash;
    QByteArray bytes;
    while (!(bytes = file.read(256 * 1024)).isEmpty())
        hash.add(bytes);
    return hash.hex();
}

} // namespace Copydesk::Review
