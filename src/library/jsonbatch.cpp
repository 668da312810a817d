// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/jsonbatch.h"

#include "library/bodystore.h"
#include "library/library.h"
#include "library/lists.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/postcolumns.h"
#include "library/posts.h"
#include "library/poststore.h"
#include "post/json.h"
#include "post/jsonsplice.h"

#include <QDate>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;
using Post::FieldType;
using Post::JsonOutput;

namespace {

/// Of the rows, before those of the post's own.
enum Place { PlaceOfId, PlaceOfHead, PlaceOfDictionary, PlaceOfData, FirstPlace };

QString rowsSql()
{
    // The list is the outer loop, so that rows come in its order. A body that is missing is an error, not a post less.
    return u"SELECT p.id, p.head, b.dictionary, b.data, "_s + columnNames("p."_L1)
        + u" FROM json_each(?) j CROSS JOIN post p ON p.id = j.value LEFT JOIN body b ON b.id = p.body "
          "WHERE p.removed = 0"_s;
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return uchar(c) < 0x80; });
}

bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto number = [text](size_t from, size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    return QDate::isValid(number(0, 4), number(5, 2), number(8, 2));
}

void writeVersion(JsonOutput &out, Post::Version version)
{
    out.raw("\"");
    out.number(version.majorNumber());
    out.raw(".");
    out.number(version.minorNumber());
    out.raw(".");
    out.number(version.patchNumber());
    out.raw("\"");
}

} // namespace

struct JsonBatchReader::Private {
    Library &library;
    std::optional<NativeStatement> rows;
    Post::ColumnTexts columns;
    JsonOutput lines;
    qsizetype longest = 0; ///< batch so far, in bytes
    std::unordered_map<qint64, QByteArray> lists; ///< as JSON

    Result<> prepare()
    {
        return rows ? Result<>() : NativeStatement::prepareInto(rows, library.connection(), rowsSql());
    }

    Result<std::string_view> list(qint64 id)
    {
        constexpr size_t mostRemembered = 20'000;
        auto known = lists.find(id);
        if (known == lists.end()) {
            COPYDESK_LET(items, library.posts().lists().items(id));
            JsonOutput json;
            json.raw("[");
            for (const QString &item : items) {
                json.separate();
                json.text(item);
            }
            json.raw("]");
            if (lists.size() >= mostRemembered)
                lists.clear();
            known = lists.emplace(id, json.take()).first;
        }
        return Post::utf8(known->second);
    }

    /// False where the column holds what only `fromSql` can make sense of.
    Result<bool> readColumn(int place, const PostColumn &column)
    {
        const auto write = [&](auto &&writing) { columns.set(column.field, writing); };
        switch (column.field ? (*column.field)->type : FieldType::Text) {
        case FieldType::Text:
        case FieldType::Enum: {
            const std::string_view text = rows->utf8(place);
            if (!isAscii(text) && !QByteArrayView(text.data(), qsizetype(text.size())).isValidUtf8())
                return false;
            write([&](JsonOutput &out) { out.text(text); });
            break;
        }
        case FieldType::Integer:
        case FieldType::Score:
            write([&](JsonOutput &out) { out.number(rows->number(place)); });
            break;
        case FieldType::Flag:
            write([&](JsonOutput &out) { out.raw(rows->number(place) != 0 ? "true" : "false"); });
            break;
        case FieldType::Date:
            if (!isDate(rows->utf8(place)))
                return false;
            write([&](JsonOutput &out) { out.text(rows->utf8(place)); });
            break;
        case FieldType::Version:
            write([&](JsonOutput &out) { writeVersion(out, Post::Version::fromPacked(rows->number(place))); });
            break;
        case FieldType::TextList: {
            COPYDESK_LET(json, list(rows->number(place)));
            write([&](JsonOutput &out) { out.raw(json); });
            break;
        }
        case FieldType::Records:
            return false;
        }
        return true;
    }

    Result<bool> readColumns()
    {
        columns.clear();
        int place = FirstPlace;
        for (const PostColumn &column : postColumns()) {
            if (!rows->isNull(place)) {
                COPYDESK_LET(good, readColumn(place, column));
                if (!good)
                    return false;
            }
            ++place;
        }
        return true;
    }

    /// The line of the present row.
    Result<> write()
    {
        COPYDESK_LET(json, library.bodies().unpack(rows->number(PlaceOfDictionary), rows->blobView(PlaceOfData)));
        COPYDESK_LET(good, readColumns());
        if (!good || !Post::splice(lines, Post::utf8(json), columns)) {
            COPYDESK_LET(stored, readPost(library, PostId{rows->number(PlaceOfId)}));
            lines.raw(Post::utf8(Post::toJson(stored.post)));
        }
        lines.raw("\n");
        return {};
    }

    JsonBatch::Item item() const
    {
        static const int sourceId = FirstPlace + int(columnIndex(Post::Fields::SourceId));
        static const int version = FirstPlace + int(columnIndex(Post::Fields::Version));
        JsonBatch::Item item{
            PostId{rows->number(PlaceOfId)}, RevisionId{rows->number(PlaceOfHead)}, rows->text(sourceId), {}};
        if (!rows->isNull(version))
            item.version = Post::Version::fromPacked(rows->number(version));
        return item;
    }

    Result<JsonBatch> read(size_t mostLines)
    {
        JsonBatch batch;
        batch.items.reserve(mostLines);
        lines.reserve(longest);
        while (true) {
            COPYDESK_LET(hasRow, rows->step());
            if (!hasRow)
                break;
            COPYDESK_TRY(write());
            batch.items.push_back(item());
        }
        longest = std::max(longest, lines.size());
        batch.lines = lines.take();
        return batch;
    }
};

JsonBatchReader::JsonBatchReader(Library &library)
    : d(new Private{.library = library, .rows = {}, .columns = {}, .lines = {}, .longest = 0, .lists = {}})
{
}

JsonBatchReader::~JsonBatchReader() = default;

Result<JsonBatch> JsonBatchReader::read(std::span<const PostId> ids)
{
    COPYDESK_TRY(d->prepare());
    JsonOutput wanted;
    wanted.raw("[");
    for (const PostId id : ids) {
        wanted.separate();
        wanted.number(id.value);
    }
    wanted.raw("]");
    const QByteArray list = wanted.take();
    d->rows->bindUtf8(0, list);
    d->lines.cut(0);
    auto batch = d->read(ids.size());
    d->rows->reset(); // holds no read lock, and the list no longer
    return batch;
}

} // namespace Copydesk::Library
