// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchrow.h"

#include "library/searchschema.h"
#include "post/sentences.h"
#include "query/searchtext.h"

#include <QStringEncoder>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace Copydesk::Library {

namespace {

quint64 seed(quint8 column, bool isArticle) { return (quint64(column) << 1) | quint64(isArticle); }

quint64 hashed(std::u16string_view text, quint64 seed)
{
    return XXH3_64bits_withSeed(text.data(), text.size() * sizeof(char16_t), seed);
}

quint64 hashOfKey(std::u16string_view key, quint64 seed)
{
    // 56 bits are eight bytes in a key of SQLite's; two of ten million sentences are taken for one once in a thousand
    // archives.
    return key.empty() ? 0 : std::max<quint64>(1, hashed(key, seed) >> 8);
}

/// Takes a post's texts apart. Kept by its thread: its memory grows once, and it knows sentences again that were met
/// before, letter by letter, without working out their keys.
class UnitReader {
public:
    void read(SearchRow &row, QStringView text, const Query::SearchColumn &column, quint8 place, bool isArticle)
    {
        if (column.isProse()) {
            for (Post::SentenceReader sentences(text); sentences.next();)
                add(row, sentences.sentence(), place, isArticle);
            return;
        }
        for (const QStringView line : text.tokenize(u'\n'))
            add(row, line, place, isArticle);
    }

private:
    struct Known {
        quint64 text = 0;
        quint64 hash = 0;
        bool isEmpty = false;
    };

    void add(SearchRow &row, QStringView unit, quint8 place, bool isArticle)
    {
        const quint64 text = hashed({unit.utf16(), size_t(unit.size())}, seed(place, isArticle));
        Known &known = m_known[text % m_known.size()];
        if (known.text != text) {
            const std::u16string_view key = Post::sentenceKey(unit, m_buffer);
            // Web addresses are of one post each: to look for others would be in vain.
            const bool isShareable = key.find(u"://") == std::u16string_view::npos;
            known = {text, isShareable ? hashOfKey(key, seed(place, isArticle)) : 0, key.empty()};
        }
        if (known.isEmpty)
            return;
        const qsizetype begin = row.text.size();
        row.text.resizeForOverwrite(begin + m_encoder.requiredSpace(unit.size()));
        char *end = m_encoder.appendToBuffer(row.text.data() + begin, unit);
        row.text.truncate(end - row.text.constData());
        row.units.push_back({known.hash, quint32(begin), quint32(row.text.size() - begin), place, isArticle});
    }

    std::u16string m_buffer;
    QStringEncoder m_encoder{QStringConverter::Utf8, QStringConverter::Flag::Stateless};
    std::vector<Known> m_known = std::vector<Known>(32768);
};

} // namespace

static qint64 differentSentences(const SearchRow &row)
{
    qint64 unshareable = 0;
    std::vector<quint64> hashes;
    for (const SearchUnit &unit : row.units) {
        if (unit.isArticle && unit.hash != 0)
            hashes.push_back(unit.hash);
        else if (unit.isArticle)
            ++unshareable;
    }
    std::ranges::sort(hashes);
    const auto repeated = std::ranges::unique(hashes);
    return unshareable + (repeated.begin() - hashes.begin());
}

SearchRow searchRow(const Post::Post &post)
{
    SearchRow row = searchRowOfBody(post);
    row.words.reserve(wordColumns().size());
    for (const Query::SearchColumn &column : wordColumns())
        row.words.push_back(Query::searchText(post, column).toUtf8());
    return row;
}

SearchRow searchRowOfBody(const Post::Post &post)
{
    SearchRow row;
    row.bits = Query::contentBits(post);
    row.text.reserve(8192);
    row.units.reserve(64);
    thread_local UnitReader reader;
    quint8 place = 0;
    for (const Query::SearchColumn &column : textColumns()) {
        Query::eachSearchText(
            post, column, [&](QStringView text, bool isArticle) { reader.read(row, text, column, place, isArticle); });
        ++place;
    }
    row.sentences = differentSentences(row);
    return row;
}

quint64 unitHash(QStringView sentence, quint8 column, bool isArticle)
{
    std::u16string buffer;
    return hashOfKey(Post::sentenceKey(sentence, buffer), seed(column, isArticle));
}

} // namespace Copydesk::Library
