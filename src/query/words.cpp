// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/words.h"

#include <array>

namespace Copydesk::Query {

namespace {

/// Letters, numbers and private use characters make up words.
bool isWordCharacter(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
    case QChar::Other_PrivateUse:
        return true;
    default:
        return false;
    }
}

/// The combining accents of Latin script; inside a word they are passed over.
bool isAccent(char32_t c) { return c >= 0x300 && c <= 0x331; }

char32_t folded(char32_t c)
{
    if (c < 128)
        return QChar::toLower(c);
    const char32_t lower = QChar::toCaseFolded(c);
    char32_t base = lower;
    while (base >= 128 && QChar::decompositionTag(base) == QChar::Canonical) {
        const QString parts = QChar::decomposition(base);
        base = parts.front().unicode();
    }
    return base < 128 ? base : lower;
}

void append(QString &word, char32_t c)
{
    const auto units = QChar::fromUcs4(c);
    word.append(QStringView(units));
}

void append(std::string &word, char32_t c)
{
    if (c < 0x80) {
        word += char(c);
    } else if (c < 0x800) {
        word += {char(0xc0 | (c >> 6)), char(0x80 | (c & 0x3f))};
    } else if (c < 0x10000) {
        word += {char(0xe0 | (c >> 12)), char(0x80 | ((c >> 6) & 0x3f)), char(0x80 | (c & 0x3f))};
    } else {
        word += {char(0xf0 | (c >> 18)), char(0x80 | ((c >> 12) & 0x3f)), char(0x80 | ((c >> 6) & 0x3f)),
                 char(0x80 | (c & 0x3f))};
    }
}

/// The character at `at`, which is moved behind it; what is no UTF-8 is no word character.
char32_t decoded(const char *&at, const char *end)
{
    const auto first = uchar(*at++);
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    if (more == 0 || end - at < more)
        return first < 0x80 ? first : char32_t(QChar::ReplacementCharacter);
    char32_t c = first & (0x3f >> more);
    for (int i = 0; i < more; ++i)
        c = (c << 6) | (uchar(*at++) & 0x3f);
    return c <= 0x10ffff ? c : char32_t(QChar::ReplacementCharacter);
}

/// ASCII folded; 0 for what is in no word.
constexpr std::array<char, 128> Folded = [] {
    std::array<char, 128> table{};
    for (char c = 'a'; c <= 'z'; ++c) {
        table[size_t(c)] = c;
        table[size_t(c - 32)] = c;
    }
    for (char c = '0'; c <= '9'; ++c)
        table[size_t(c)] = c;
    return table;
}();

} // namespace

bool WordReader::next()
{
    m_isOnNewLine = false;
    const auto isFolded = [](char c) { return uchar(c) < 0x80 && Folded[uchar(c)] == c && c; };
    while (m_at != m_end && uchar(*m_at) < 0x80 && !Folded[uchar(*m_at)]) {
        m_isOnNewLine = m_isOnNewLine || *m_at == '\n';
        ++m_at;
    }
    const char *begin = m_at;
    while (m_at != m_end && isFolded(*m_at))
        ++m_at;
    if (m_at != begin && (m_at == m_end || (uchar(*m_at) < 0x80 && !Folded[uchar(*m_at)]))) {
        m_word = QByteArrayView(begin, m_at);
        return true;
    }
    m_folded.assign(begin, m_at);
    return nextFolded();
}

bool WordReader::nextFolded()
{
    while (m_at != m_end) {
        const auto byte = uchar(*m_at);
        if (byte < 0x80) {
            if (const char c = Folded[byte])
                m_folded += c;
            else if (!m_folded.empty())
                break;
            else if (byte == '\n')
                m_isOnNewLine = true;
            ++m_at;
            continue;
        }
        const char32_t c = decoded(m_at, m_end);
        if (isWordCharacter(c))
            append(m_folded, folded(c));
        else if (!isAccent(c) && !m_folded.empty())
            break;
    }
    m_word = m_folded;
    return !m_folded.empty();
}

QStringList words(QStringView text)
{
    QStringList result;
    QString word;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isWordCharacter(c)) {
            append(word, folded(c));
        } else if (!isAccent(c) && !word.isEmpty()) {
            result += word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        result += word;
    return result;
}

} // namespace Copydesk::Query
