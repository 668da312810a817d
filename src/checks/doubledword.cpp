// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Words that may well follow themselves: "that that is is", "die, die die Regel kennen".
bool mayRepeat(QStringView word)
{
    static constexpr QStringView words[] = {u"that", u"had",  u"die",   u"das", u"der", u"sie",
                                            u"nous", u"vous", u"bye",   u"ha",  u"no",  u"so",
                                            u"very", u"blah", u"knock", u"tut", u"pom"};
    return std::ranges::any_of(words, [&](QStringView each) { return word.compare(each, Qt::CaseInsensitive) == 0; });
}

struct Span {
    qsizetype from = 0, end = 0; ///< the second one, with the blanks before it
    qsizetype first = 0; ///< where the first one begins
};

/// Letters on both sides, nothing but blanks between; one letter alone ("a a") is too short to tell.
std::vector<Span> doubled(QStringView text)
{
    std::vector<Span> found;
    const auto isPart = [&](qsizetype i) {
        return text[i].isLetter() || text[i].isMark() || text[i] == u'\'' || text[i] == u'’';
    };
    QStringView before;
    qsizetype beforeStart = 0, beforeEnd = -1;
    for (qsizetype i = 0; i < text.size();) {
        if (!isPart(i)) {
            if (!text[i].isSpace())
                before = {};
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && isPart(i))
            ++i;
        const QStringView word = text.sliced(start, i - start);
        // "word-word" and "x1" are parts of something else.
        const bool isWhole = (i == text.size() || !(text[i] == u'-' || text[i] == u'_' || text[i].isDigit()))
            && (start == 0 || text[start - 1].isSpace());
        if (isWhole && word.size() > 1 && word.compare(before, Qt::CaseInsensitive) == 0 && !mayRepeat(word))
            found.push_back({beforeEnd, i, beforeStart});
        before = isWhole || start == 0 ? word : QStringView();
        beforeStart = start;
        beforeEnd = i;
    }
    return found;
}

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    forEachProse(post, [&](const Prose &prose) {
        for (const Span &span : doubled(prose.text)) {
            findings.append({QCoreApplication::translate("Check", "A word stands twice"),
                             quoted(QStringView(prose.text).sliced(span.first, span.end - span.first)),
                             {},
                             prose.place.span(span.first, span.end - span.first)});
        }
    });
    return findings;
}

Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    forEachProse(after, [](QString &text) {
        const std::vector<Span> spans = doubled(text);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span)
            text.remove(span->from, span->end - span->from);
    });
    return after;
}

} // namespace

const CheckPart DoubledWord = {QT_TRANSLATE_NOOP("Check", "Doubled word"), &find,
                               QT_TRANSLATE_NOOP("Check", "Take out the second word"), &fix};

} // namespace Copydesk::Checks
