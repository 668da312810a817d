// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/searchtext.h"

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

QString blockTexts(const Post::Post &post, std::initializer_list<BlockType> types)
{
    QString text;
    const auto append = [&text](const QString &line) {
        if (!text.isEmpty())
            text += u'\n';
        text += line;
    };
    for (const Block &block : post.blocks) {
        if (std::ranges::find(types, block.type) == types.end())
            continue;
        if (block.type == BlockType::List)
            std::ranges::for_each(block.items, append);
        else
            append(block.text);
    }
    return text;
}

QString partText(const Post::Post &post, QStringView part)
{
    if (part == "title"_L1)
        return post.title;
    if (part == "lead"_L1)
        return post.lead;
    if (part == "body"_L1)
        return blockTexts(post,
                          {BlockType::Paragraph, BlockType::List, BlockType::Quote, BlockType::Table, BlockType::Html,
                           BlockType::Raw});
    if (part == "heading"_L1)
        return blockTexts(post, {BlockType::Heading});
    if (part == "caption"_L1)
        return blockTexts(post, {BlockType::Image});
    return blockTexts(post, {BlockType::Code});
}

/// Records by their values alone: their keys are the same in every post.
QString fieldText(const Post::Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(u'\n');
    QStringList lines;
    if (const auto *records = std::get_if<Post::Records>(&value)) {
        for (const Post::Record &record : *records) {
            for (const auto &[key, text] : record)
                lines += text;
        }
    }
    return lines.join(u'\n');
}

} // namespace

std::span<const SearchColumn> searchColumns()
{
    static const std::vector<SearchColumn> columns = makeColumns();
    return columns;
}

QString searchText(const Post::Post &post, const SearchColumn &column)
{
    return column.field ? fieldText(post.meta.value(*column.field)) : partText(post, column.part);
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
