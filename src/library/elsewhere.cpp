// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/elsewhere.h"

#include "library/library.h"
#include "library/outcome.h"
#include "library/searchindex.h"
#include "library/searchrow.h"
#include "library/searchschema.h"
#include "library/sentenceindex.h"
#include "post/sentences.h"

#include <QSet>

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// The unit that a sentence is in these columns; a sentence of the lead and one of a paragraph are the same to a
/// reader.
std::vector<quint64> hashesOf(QStringView sentence, std::initializer_list<QLatin1StringView> columns, bool isArticle)
{
    std::vector<quint64> hashes;
    const auto all = textColumns();
    for (size_t i = 0; i < all.size(); ++i) {
        const bool isWanted = std::ranges::any_of(columns, [&](QLatin1StringView name) { return all[i].part == name; });
        if (const quint64 hash = isWanted ? unitHash(sentence, quint8(i), isArticle) : 0)
            hashes.push_back(hash);
    }
    return hashes;
}

QString keyOf(const QString &sentence)
{
    std::u16string buffer;
    return QString(QStringView(Post::sentenceKey(sentence, buffer)));
}

class Reading {
public:
    Reading(SentenceIndex &index, PostId self)
        : m_index(index)
        , m_self(self)
    {
    }

    Result<> read(QStringView text, SentenceUse place, std::initializer_list<QLatin1StringView> columns)
    {
        for (Post::SentenceReader sentences(text); sentences.next();) {
            const auto hashes = hashesOf(sentences.sentence(), columns, place.isArticle);
            if (hashes.empty())
                continue;
            COPYDESK_LET(posts, m_index.count(hashes, m_self));
            place.position = sentences.position();
            place.length = sentences.sentence().size();
            place.text = sentences.sentence().toString();
            place.posts = posts;
            m_uses.push_back(place);
        }
        return {};
    }

    std::vector<SentenceUse> take() { return std::move(m_uses); }

private:
    SentenceIndex &m_index;
    PostId m_self;
    std::vector<SentenceUse> m_uses;
};

Result<> readBlock(Reading &reading, const Post::Block &block, int place)
{
    const SentenceUse article{.block = place};
    const SentenceUse other{.block = place, .isArticle = false};
    switch (block.type) {
    case Post::BlockType::Paragraph:
        return reading.read(block.text, article, {"lead"_L1, "body"_L1});
    case Post::BlockType::Heading:
        return reading.read(block.text, other, {"heading"_L1});
    case Post::BlockType::Image:
        return reading.read(block.text, other, {"caption"_L1});
    case Post::BlockType::List:
        for (int item = 0; item < int(block.items.size()); ++item) {
            SentenceUse its = other;
            its.item = item;
            COPYDESK_TRY(reading.read(block.items[item], its, {"body"_L1}));
        }
        return {};
    default:
        return {};
    }
}

} // namespace

ArticleShare articleShare(const std::vector<SentenceUse> &uses)
{
    ArticleShare share;
    QSet<QString> seen;
    for (const SentenceUse &use : uses) {
        if (!use.isArticle)
            continue;
        const qsizetype before = seen.size();
        seen.insert(keyOf(use.text));
        if (seen.size() == before)
            continue;
        ++share.sentences;
        share.own += use.posts == 0 ? 1 : 0;
    }
    return share;
}

Result<std::vector<SentenceUse>> sentenceUses(Library &library, const Post::Post &post, PostId self)
{
    COPYDESK_TRY(library.searchIndex().makeReady());
    SentenceIndex &index = library.sentences();
    COPYDESK_TRY(index.refresh());
    Reading reading(index, self);
    COPYDESK_TRY(reading.read(post.lead, SentenceUse{}, {"lead"_L1, "body"_L1}));
    for (int i = 0; i < int(post.blocks.size()); ++i)
        COPYDESK_TRY(readBlock(reading, post.blocks[i], i));
    return reading.take();
}

Result<std::vector<PostId>> postsWithSentence(SentenceIndex &index, const QString &sentence)
{
    COPYDESK_TRY(index.refresh());
    std::vector<quint64> hashes = hashesOf(sentence, {"lead"_L1, "body"_L1}, true);
    const auto others = hashesOf(sentence, {"heading"_L1, "caption"_L1, "body"_L1}, false);
    hashes.insert(hashes.end(), others.begin(), others.end());
    return index.posts(hashes);
}

Result<std::vector<PostId>> postsWithSentence(Library &library, const QString &sentence)
{
    COPYDESK_TRY(library.searchIndex().makeReady());
    return postsWithSentence(library.sentences(), sentence);
}

} // namespace Copydesk::Library
