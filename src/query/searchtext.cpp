// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/searchtext.h"

#include "post/sentences.h"
#include "query/words.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

using Post::allFields;
using Post::Block;
using Post::BlockType;
using Post::FieldId;
using Post::FieldType;
using Post::latin1;

constexpr std::array Contents = {"code"_L1, "images"_L1, "list"_L1, "headings"_L1, "similar"_L1};
static_assert(Contents.size() + Post::FieldCount < 64, "contentBits has one bit each");

bool holdsText(const Post::Field &row)
{
    return row.type == FieldType::Text || row.type == FieldType::TextList || row.type == FieldType::Records;
}

std::vector<SearchColumn> makeColumns()
{
    std::vector<SearchColumn> columns;
    for (const QLatin1StringView part : {"title"_L1, "lead"_L1, "body"_L1, "heading"_L1, "caption"_L1, "code"_L1})
        columns.push_back({QString(part), QString(part), {}});
    for (const FieldId id : allFields()) {
        if (holdsText(*id))
            columns.push_back({QString(latin1(id->column)), {}, id});
    }
    return columns;
}

using Take = std::function<void(QStringView text, bool isArticle)>;

void eachBlock(const Post::Post &post, std::initializer_list<BlockType> types, const Take &take)
{
    for (const Block &block : post.blocks) {
        if (std::ranges::find(types, block.type) == types.end())
            continue;
        if (block.type == BlockType::List) {
            for (const QString &item : block.items)
                take(item, false);
        } else {
            take(block.text, block.type == BlockType::Paragraph);
        }
    }
}

void eachOfPart(const Post::Post &post, QStringView part, const Take &take)
{
    if (part == "title"_L1)
        take(post.title, false);
    else if (part == "lead"_L1)
        take(post.lead, true);
    else if (part == "body"_L1)
        eachBlock(post,
                  {BlockType::Paragraph, BlockType::List, BlockType::Quote, BlockType::Table, BlockType::Html,
                   BlockType::Raw},
                  take);
    else if (part == "heading"_L1)
        eachBlock(post, {BlockType::Heading}, take);
    else if (part == "caption"_L1)
        eachBlock(post, {BlockType::Image}, take);
    else
        eachBlock(post, {BlockType::Code}, take);
}

/// Records by their values alone: their keys are the same in every post.
void eachOfField(const Post::Value &value, const Take &take)
{
    if (const auto *whole = std::get_if<QString>(&value)) {
        take(*whole, false);
    } else if (const auto *list = std::get_if<QStringList>(&value)) {
        for (const QString &item : *list)
            take(item, false);
    } else if (const auto *records = std::get_if<Post::Records>(&value)) {
        for (const Post::Record &record : *records) {
            for (const auto &[key, text] : record)
                take(text, false);
        }
    }
}

} // namespace

std::span<const SearchColumn> searchColumns()
{
    static const std::vector<SearchColumn> columns = makeColumns();
    return columns;
}

void eachSearchText(const Post::Post &post, const SearchColumn &column, const Take &take)
{
    if (column.field)
        eachOfField(post.meta.value(*column.field), take);
    else
        eachOfPart(post, column.part, take);
}

QString searchText(const Post::Post &post, const SearchColumn &column)
{
    QString all;
    bool isFirst = true;
    eachSearchText(post, column, [&](QStringView text, bool) {
        if (!isFirst)
            all += u'\n';
        isFirst = false;
        all += text;
    });
    return all;
}

bool isWithinSentence(const TextMatch &match)
{
    return !Post::isSeveralSentences(match.text) && words(match.text).size() <= PhraseLimit;
}

QStringList contentNames() { return QStringList(Contents.begin(), Contents.end()); }

quint64 contentBits(const Post::Post &post)
{
    quint64 bits = 0;
    for (const Block &block : post.blocks) {
        switch (block.type) {
        case BlockType::Code:
            bits |= 1;
            break;
        case BlockType::Image:
            bits |= 2;
            break;
        case BlockType::List:
            bits |= 4;
            break;
        case BlockType::Heading:
            bits |= 8;
            break;
        case BlockType::Paragraph:
        case BlockType::Quote:
        case BlockType::Table:
        case BlockType::Rule:
        case BlockType::Html:
        case BlockType::Raw:
            break;
        }
    }
    if (post.similar && !post.similar->isEmpty())
        bits |= 16;
    for (const FieldId id : allFields()) {
        if (id->storage == Post::Storage::Body && post.meta.has(id))
            bits |= quint64(1) << (Contents.size() + id.index());
    }
    return bits;
}

quint64 contentBit(QStringView name)
{
    for (size_t i = 0; i < Contents.size(); ++i) {
        if (name == Contents[i])
            return quint64(1) << i;
    }
    const auto id = Post::fieldByQueryName(name);
    return id && (*id)->storage == Post::Storage::Body ? quint64(1) << (Contents.size() + id->index()) : 0;
}

} // namespace Copydesk::Query
