// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/soughtwords.h"

#include "query/words.h"

#include <algorithm>

namespace Copydesk::Window {

namespace {

void collect(const Query::Node &node, QList<SoughtWords> &sought)
{
    if (node.kind == Query::Node::Kind::Not)
        return;
    for (const Query::Node &child : node.children)
        collect(child, sought);
    const Query::Term &term = node.term;
    if (node.kind != Query::Node::Kind::Term || term.kind != Query::Term::Kind::Text)
        return;
    SoughtWords words{Query::words(term.text.text), term.text.isPrefix, term.part};
    if (!words.words.isEmpty() && !sought.contains(words))
        sought.append(std::move(words));
}

bool isLineEnd(char32_t c) { return c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator; }

bool isWordCharacter(char32_t c) { return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse; }

/// Combining accents of Latin script, which the search passes over inside a word.
bool isAccent(char32_t c) { return c >= 0x300 && c <= 0x331; }

QString foldedWord(QStringView word)
{
    const bool isPlain = std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
    return isPlain ? word.toString().toLower() : Query::words(word).value(0);
}

} // namespace

QList<SoughtWords> soughtWords(const Query::Query &query)
{
    QList<SoughtWords> sought;
    collect(query.root, sought);
    return sought;
}

HitText::HitText(QStringView text)
{
    bool isOnNewLine = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        qsizetype end = at;
        while (at < text.size()) {
            char32_t c = text[at].unicode();
            const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            if (isPair)
                c = QChar::surrogateToUcs4(text[at], text[at + 1]);
            const bool isLetter = isWordCharacter(c);
            if (!isLetter && (!isAccent(c) || end == begin)) {
                isOnNewLine = isOnNewLine || (end == begin && isLineEnd(c));
                break;
            }
            at += isPair ? 2 : 1;
            end = at;
        }
        if (end == begin) {
            ++at;
            continue;
        }
        m_words.append({int(begin), int(end), isOnNewLine, foldedWord(text.sliced(begin, end - begin))});
        isOnNewLine = false;
    }
}

bool HitText::fits(qsizetype first, const SoughtWords &sought) const
{
    const qsizetype count = sought.words.size();
    if (first + count > m_words.size())
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const Word &word = m_words.at(first + i);
        if (i > 0 && word.isOnNewLine)
            return false;
        const bool isBeginning = sought.isPrefix && i + 1 == count;
        if (isBeginning ? !word.folded.startsWith(sought.words.at(i)) : word.folded != sought.words.at(i))
            return false;
    }
    return true;
}

QList<TextHit> HitText::hits(const SoughtWords &sought) const
{
    QList<TextHit> hits;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        if (!fits(i, sought))
            continue;
        const qsizetype last = i + sought.words.size() - 1;
        hits.append({m_words.at(i).position, m_words.at(last).end - m_words.at(i).position});
        i = last;
    }
    return hits;
}

} // namespace Copydesk::Window
