// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/words.h"

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

} // namespace

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
