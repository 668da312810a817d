// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/fuzzy.h"

namespace Copydesk::Window {

namespace {

QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            result.append(c.toCaseFolded());
    }
    return result;
}

} // namespace

std::optional<int> fuzzyScore(const QString &typed, const QString &text)
{
    const QString wanted = folded(typed).simplified();
    const QString there = folded(text);
    // All of it in one piece is better than any scattered letters.
    if (const qsizetype at = there.indexOf(wanted); at >= 0) {
        const bool isWord = at == 0 || !there[at - 1].isLetterOrNumber();
        return 1000 + (isWord ? 500 : 0) - int(std::min<qsizetype>(at, 200))
            - int(std::min<qsizetype>(there.size(), 200));
    }
    int score = 0;
    qsizetype at = 0, previous = -2;
    for (const QChar c : wanted) {
        if (c.isSpace())
            continue;
        const qsizetype found = there.indexOf(c, at);
        if (found < 0)
            return {};
        if (found == previous + 1)
            score += 15;
        if (found == 0 || !there[found - 1].isLetterOrNumber())
            score += 25;
        score -= int(std::min<qsizetype>(found - at, 20));
        previous = found;
        at = found + 1;
    }
    return score - int(std::min<qsizetype>(there.size(), 100)) / 10;
}

} // namespace Copydesk::Window
