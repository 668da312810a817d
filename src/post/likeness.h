// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QStringView>

#include <span>
#include <vector>

/// How alike two posts are: the one place where that is measured. Pure; what is rare in a library is handed in.
namespace Copydesk::Post {

/// Raised whenever the measure of text changes: what was kept by another one is void.
inline constexpr int LikenessMeasure = 1;
/// From this share on, two posts count as near duplicates where nobody says otherwise.
inline constexpr double DuplicateShare = 0.8;

/// What a sentence tells about a post that has it: ln(1 + all / posts), its surprise. A stock sentence that every fifth
/// post has weighs 1.8; one that is rare in a library of 50,000 posts 8.7. Up to eight posts count as one: the copies
/// of a post must not make its own sentences less telling. In a library of a few posts all weigh the same: there is no
/// telling what is stock.
double sentenceWeight(qint64 posts, qint64 allPosts);

/// A sentence of an article, ready to be compared.
struct LikeSentence {
    quint64 key = 0; ///< the same for what is the same to a reader (sentenceKey)
    double weight = 0; ///< sentenceWeight
    std::vector<quint32> words = {}; ///< hashes of its words, sorted; to find it reworded
};
/// Hashes of the words, sorted: letters and digits count, case does not. A word with a digit stands there three times:
/// with other numbers a sentence of a template is another sentence.
std::vector<quint32> wordsOf(QStringView sentence);
/// The share of words in common: twice those in both over all; 0 to 1.
double wordShare(std::span<const quint32> a, std::span<const quint32> b);

/// What two articles (lead and paragraphs, each different sentence once, in whatever order) have in common.
struct SharedText {
    int sentences = 0, others = 0; ///< of this one, of the other
    double common = 0; ///< in both: a reworded sentence counts 2 w - 1, w the share of its words (from 0.6 on)
    double weight = 0, otherWeight = 0; ///< of all their sentences
    double commonWeight = 0;

    /// Of both texts, how much is common: twice `common` over all sentences (Dice).
    double textShare() const;
    /// Of what the text that says less has to tell, how much is common (overlap by weight).
    double tellingShare() const;
    /// The measure: the smaller of both, 0 to 1. Most of the text must be the same, and so must be most of what is not
    /// stock. Either alone would not do: of two articles put together from the same stock sentences nine in ten may be
    /// the same while nothing of their own is; and a short article may lie whole within a long one.
    double share() const;
};
/// Both sorted by key, none twice.
SharedText sharedText(std::span<const LikeSentence> one, std::span<const LikeSentence> other);

/// What a post is about, beside its text.
struct Subject {
    QStringList topic; ///< its parts: problem and stack
    QStringList stack, entities;
};
Subject subjectOf(const Post &post);

/// Why one post is like another.
struct Likeness {
    SharedText text;
    double topic = 0, stack = 0, entities = 0; ///< shares, 0 to 1
    int commonEntities = 0, commonStack = 0;

    /// 0.5 text + 0.25 topic + 0.15 entities + 0.10 stack. Text weighs as much as all else together: it is the only
    /// one that is about this very article. Topic, entities and stack say much the same (an archive's topic is
    /// "problem / stack", and its entities name both), so that together they get the other half; the topic is the most
    /// deliberate of the three, the stack the least: hundreds of posts have it.
    double score() const;
};
Likeness likeness(const SharedText &text, const Subject &one, const Subject &other);

} // namespace Copydesk::Post
