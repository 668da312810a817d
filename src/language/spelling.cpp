// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/spelling.h"

#include <QHash>
#include <QMutex>

#ifdef COPYDESK_SONNET
#include <Sonnet/Speller>
#endif

using namespace Qt::StringLiterals;

namespace Copydesk::Language {

namespace {

constexpr qsizetype LeastLetters = 3;
constexpr qsizetype MostRemembered = 200'000; ///< words
constexpr qsizetype ShortText = 6; ///< words; of fewer no language can be told

/// Words of letters only, with what stands around them: "fast_api", "v1.2", "getName" and "HTTP" are no prose.
template <typename Visit> void forEachWord(const QString &text, Visit visit)
{
    const auto isPart = [&](qsizetype i) {
        const QChar c = text[i];
        const bool isInside = i > 0 && i + 1 < text.size() && text[i - 1].isLetter() && text[i + 1].isLetter();
        return c.isLetter() || c.isMark() || ((c == u'\'' || c == u'’') && isInside);
    };
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        qsizetype from = i, to = end;
        while (from < to && !text[from].isLetterOrNumber())
            ++from;
        while (to > from && !text[to - 1].isLetterOrNumber())
            --to;
        bool isProse = to - from >= LeastLetters && (from == i || text[from - 1] != u'@');
        for (qsizetype k = from; isProse && k < to; ++k)
            isProse = isPart(k) && (k == from || !text[k].isUpper());
        if (isProse)
            visit(from, to - from);
        i = end;
    }
}

} // namespace

struct Spelling::Private {
    QMutex mutex;
    QHash<QString, bool> known;
#ifdef COPYDESK_SONNET
    std::unique_ptr<Sonnet::Speller> speller; ///< reads its dictionary, so not before it is wanted

    bool makeReady()
    {
        if (!speller)
            speller = std::make_unique<Sonnet::Speller>();
        return speller->isValid();
    }
    bool isMisspelt(const QString &word)
    {
        const auto found = known.constFind(word);
        if (found != known.cend())
            return !*found;
        if (known.size() >= MostRemembered)
            known.clear();
        const bool isRight = speller->isCorrect(word);
        known.insert(word, isRight);
        return !isRight;
    }
#else
    bool makeReady() { return false; }
    bool isMisspelt(const QString &) { return false; }
#endif
};

Spelling::Spelling()
    : d(std::make_unique<Private>())
{
}

Spelling::~Spelling() = default;

bool Spelling::isAvailable()
{
    const QMutexLocker lock(&d->mutex);
    return d->makeReady();
}

std::vector<Checks::Objection> Spelling::objections(const QString &text)
{
    const QMutexLocker lock(&d->mutex);
    if (!d->makeReady())
        return {};
    std::vector<Checks::Objection> found;
    qsizetype words = 0;
    forEachWord(text, [&](qsizetype offset, qsizetype length) {
        ++words;
        if (d->isMisspelt(text.sliced(offset, length)))
            found.push_back({offset, length});
    });
    if (words >= ShortText && qsizetype(found.size()) * 2 > words)
        return {};
    return found;
}

} // namespace Copydesk::Language
