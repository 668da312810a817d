// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/variant.h"

#include "post/sentences.h"
#include "synth/ownsentence.h"

#include <algorithm>

namespace Copydesk::Synth {

namespace {

using namespace Qt::StringLiterals;
using Post::field;

/// A text of the article: the lead or a paragraph, sentence by sentence.
struct Passage {
    QString *text;
    QStringList sentences;
};

QStringList sentencesOf(const QString &text)
{
    QStringList all;
    for (Post::SentenceReader sentences(text); sentences.next();)
        all += sentences.sentence().toString();
    return all;
}

QString reworded(const QString &sentence, Dice &dice)
{
    constexpr qsizetype every = 6;
    QStringList words = sentence.split(u' ');
    const QStringList others = ownSentence(dice).chopped(1).split(u' ');
    for (qsizetype i = every / 2; i < words.size(); i += every) {
        const bool isLast = i == words.size() - 1;
        words[i] = others[i % others.size()] + (isLast ? words[i].right(1) : QString());
    }
    return words.join(u' ');
}

} // namespace

Post::Post variantOf(const Post::Post &original, qint64 number, const Variation &variation, Dice &dice)
{
    Post::Post made = original;
    const QString digits = QString::number(number).rightJustified(6, u'0');
    made.title = u"%1, once more (%2)"_s.arg(original.title, digits);
    made.meta.set(Post::Fields::SourceId, QString(u"alphanode-"_s + digits));
    made.meta.set(field("payload.seed"), number);
    made.meta.set(field("reference"), QString(u"anp-ref-"_s + digits + u"-0001"_s));

    std::vector<Passage> passages;
    if (!made.lead.isEmpty())
        passages.push_back({&made.lead, sentencesOf(made.lead)});
    for (Post::Block &block : made.blocks) {
        if (block.type == Post::BlockType::Paragraph)
            passages.push_back({&block.text, sentencesOf(block.text)});
    }
    std::vector<QString *> sentences;
    for (Passage &passage : passages) {
        for (QString &sentence : passage.sentences)
            sentences.push_back(&sentence);
    }
    for (size_t i = sentences.size(); i > 1; --i)
        std::swap(sentences[i - 1], sentences[size_t(dice.below(qint64(i)))]);
    const auto count = [&sentences](int percent) {
        const auto share = qint64(sentences.size()) * percent / 100;
        return size_t(percent > 0 ? std::max<qint64>(1, share) : 0);
    };
    const size_t replaced = std::min(count(variation.replaced), sentences.size());
    const size_t changed = std::min(replaced + count(variation.reworded), sentences.size());
    for (size_t i = 0; i < changed; ++i)
        *sentences[i] = i < replaced ? ownSentence(dice) : reworded(*sentences[i], dice);

    for (Passage &passage : passages)
        *passage.text = passage.sentences.join(u' ');
    if (variation.reordered) {
        for (size_t i = passages.size(); i > 1; --i)
            std::swap(*passages[i - 1].text, *passages[size_t(dice.below(qint64(i)))].text);
    }
    return made;
}

} // namespace Copydesk::Synth
