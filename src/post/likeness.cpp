// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/likeness.h"

#include "post/sortedcommon.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Copydesk::Post {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 RareInPosts = 8;
/// Below this share of words a sentence is another one, not the same reworded.
constexpr double LeastReworded = 0.6;
constexpr size_t NumberTimes = 3;

/// FNV-1a.
class WordHash {
public:
    void add(char16_t unit) { m_hash = (m_hash ^ unit) * 16777619U; }
    quint32 take() { return std::exchange(m_hash, 2166136261U); }

private:
    quint32 m_hash = 2166136261U;
};

struct Rewording {
    double value;
    size_t one, other;
};

/// The best pairs first; each sentence is in one pair.
void addReworded(std::span<const LikeSentence *const> ones, std::span<const LikeSentence *const> others,
                 SharedText &shared)
{
    std::vector<Rewording> pairs;
    for (size_t i = 0; i < ones.size(); ++i) {
        for (size_t j = 0; j < others.size(); ++j) {
            if (const double words = wordShare(ones[i]->words, others[j]->words); words >= LeastReworded)
                pairs.push_back({2 * words - 1, i, j});
        }
    }
    std::ranges::stable_sort(pairs, std::greater(), &Rewording::value);
    std::vector<bool> isOneTaken(ones.size()), isOtherTaken(others.size());
    for (const Rewording &pair : pairs) {
        if (isOneTaken[pair.one] || isOtherTaken[pair.other])
            continue;
        isOneTaken[pair.one] = isOtherTaken[pair.other] = true;
        shared.common += pair.value;
        shared.commonWeight += pair.value * std::min(ones[pair.one]->weight, others[pair.other]->weight);
    }
}

double sumOfWeights(std::span<const LikeSentence> sentences)
{
    double sum = 0;
    for (const LikeSentence &sentence : sentences)
        sum += sentence.weight;
    return sum;
}

QStringList folded(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts) {
        if (const QString plain = text.simplified().toCaseFolded(); !plain.isEmpty() && !all.contains(plain))
            all += plain;
    }
    return all;
}

qsizetype commonOf(const QStringList &one, const QStringList &other)
{
    return std::ranges::count_if(one, [&other](const QString &item) { return other.contains(item); });
}

double shareOf(qsizetype common, const QStringList &one, const QStringList &other)
{
    const qsizetype all = one.size() + other.size();
    return all == 0 ? 0 : 2 * double(common) / double(all);
}

} // namespace

double sentenceWeight(qint64 posts, qint64 allPosts)
{
    return std::log1p(double(std::max<qint64>(1, allPosts)) / double(std::max(posts, RareInPosts)));
}

std::vector<quint32> wordsOf(QStringView sentence)
{
    std::vector<quint32> words;
    WordHash hash;
    bool isWithin = false, hasDigit = false;
    const auto end = [&] {
        if (!std::exchange(isWithin, false))
            return;
        words.insert(words.end(), std::exchange(hasDigit, false) ? NumberTimes : 1, hash.take());
    };
    for (const QChar c : sentence) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            hash.add(c.toCaseFolded().unicode());
            hasDigit |= c.isDigit();
            isWithin = true;
        } else {
            end();
        }
    }
    end();
    std::ranges::sort(words);
    return words;
}

double wordShare(std::span<const quint32> a, std::span<const quint32> b)
{
    size_t common = 0;
    eachCommon(a, b, [&common](quint32) { ++common; });
    return a.empty() && b.empty() ? 0 : 2 * double(common) / double(a.size() + b.size());
}

double SharedText::textShare() const { return sentences + others == 0 ? 0 : 2 * common / (sentences + others); }

double SharedText::tellingShare() const
{
    const double least = std::min(weight, otherWeight);
    return least <= 0 ? 0 : std::min(1.0, commonWeight / least);
}

double SharedText::share() const { return std::min(textShare(), tellingShare()); }

SharedText sharedText(std::span<const LikeSentence> one, std::span<const LikeSentence> other)
{
    SharedText shared{.sentences = int(one.size()),
                      .others = int(other.size()),
                      .weight = sumOfWeights(one),
                      .otherWeight = sumOfWeights(other)};
    std::vector<const LikeSentence *> ones, others;
    auto i = one.begin(), j = other.begin();
    while (i != one.end() || j != other.end()) {
        if (j == other.end() || (i != one.end() && i->key < j->key)) {
            ones.push_back(&*i++);
        } else if (i == one.end() || j->key < i->key) {
            others.push_back(&*j++);
        } else {
            shared.common += 1;
            shared.commonWeight += std::min(i->weight, j->weight);
            ++i;
            ++j;
        }
    }
    addReworded(ones, others, shared);
    return shared;
}

Subject subjectOf(const Post &post)
{
    Subject subject;
    subject.topic = folded(post.meta.text(Fields::Topic).split(" / "_L1));
    subject.stack = folded(post.meta.list(field("stack")));
    QStringList names;
    for (const Record &entity : post.meta.records(field("entities")))
        names += recordText(entity, u"name");
    subject.entities = folded(names);
    return subject;
}

double Likeness::score() const { return 0.5 * text.share() + 0.25 * topic + 0.15 * entities + 0.1 * stack; }

Likeness likeness(const SharedText &text, const Subject &one, const Subject &other)
{
    const qsizetype entities = commonOf(one.entities, other.entities), stack = commonOf(one.stack, other.stack);
    return {.text = text,
            .topic = shareOf(commonOf(one.topic, other.topic), one.topic, other.topic),
            .stack = shareOf(stack, one.stack, other.stack),
            .entities = shareOf(entities, one.entities, other.entities),
            .commonEntities = int(entities),
            .commonStack = int(stack)};
}

} // namespace Copydesk::Post
