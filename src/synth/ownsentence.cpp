// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/ownsentence.h"

#include <array>

namespace Copydesk::Synth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Vocabulary = 30'000;

/// How often a word comes falls with its place, about as in running text: every other word is one of the first hundred.
qint64 wordPlace(Dice &dice)
{
    // 0 to 30,000 by a product of three throws.
    qint64 place = Vocabulary;
    for (int i = 0; i < 3; ++i)
        place = place * dice.below(10'000) / 10'000;
    return place;
}

/// The same word for the same place; the first ones are short.
void appendWord(QString &text, qint64 place)
{
    constexpr std::array<const char *, 32> syllables = {
        "a",    "ter", "on", "li", "re", "ma", "in",  "so", "de", "ka",  "el", "ru",  "pi", "tan", "ve",  "mo",
        "ster", "ni",  "al", "ba", "ko", "ri", "sen", "du", "fa", "lor", "mi", "gan", "he", "to",  "wes", "ju"};
    do {
        text += QLatin1StringView(syllables[size_t(place % qint64(syllables.size()))]);
        place /= qint64(syllables.size());
    } while (place > 0);
}

} // namespace

QString ownSentence(Dice &dice)
{
    QString text;
    text.reserve(160);
    for (qint64 words = dice.between(9, 20); words > 0; --words) {
        appendWord(text, wordPlace(dice));
        text += words > 1 ? u" "_s : u"."_s;
    }
    return text;
}

} // namespace Copydesk::Synth
