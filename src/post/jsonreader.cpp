// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/json.h"

#include "post/jsonlayout.h"
#include "post/jsonwalk.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <bitset>
#include <cstring>
#include <vector>

namespace Copydesk::Post {

namespace {

using namespace JsonLayout;

constexpr size_t DepthLimit = 64;

/// One post being read. Every step answers false when it has set the error.
class PostReading : private JsonWalk {
public:
    PostReading(Json::parser &parser, simdjson::dom::parser &checker)
        : m_parser(parser)
        , m_checker(checker)
    {
    }

    Result<Post> read(simdjson::padded_string_view json)
    {
        Json::document document;
        Json::object object;
        if (const auto code = m_parser.iterate(json).get(document); code)
            return failed(code, {});
        Json::json_type type{};
        if (const auto code = document.type().get(type); code)
            return failed(code, {});
        if (type != Json::json_type::object) {
            misfit({}, json, expectedObject());
            return tl::make_unexpected(m_error);
        }
        if (const auto code = document.get_object().get(object); code)
            return failed(code, at(document, json));
        if (!post(object)) {
            if (m_error.what.isEmpty())
                return failed(m_code, at(document, json));
            return tl::make_unexpected(m_error);
        }
        if (!document.at_end()) {
            misfit({}, at(document, json), QCoreApplication::translate("Json", "nothing behind the object's end"));
            return tl::make_unexpected(m_error);
        }
        sortUnknown(m_post.unknown);
        return std::move(m_post);
    }

private:
    /// Kept raw, once it is sure that it is JSON: reading on demand looks only at what it is asked for.
    bool unknown(const QString &object, std::string_view key, Json::value value)
    {
        std::string_view raw;
        if (const auto code = value.raw_json().get(raw); code)
            return broken(code);
        raw = trimmed(raw);
        if (const auto code = m_checker.parse(raw.data(), raw.size()).error(); code)
            return broken(code);
        m_post.unknown.append({object, qt(key), QByteArray(raw.data(), qsizetype(raw.size()))});
        return true;
    }

    void emptyContainer(const QString &object, std::string_view key, const char *json)
    {
        m_post.unknown.append({object, qt(key), QByteArray(json)});
    }

    bool post(Json::object &all)
    {
        bool blocksSeen = false, metaSeen = false, extraSeen = false;
        return members(all, [&](std::string_view key, Json::value value) {
            const Place place{{}, key};
            if (key == "title")
                return m_post.title.isNull() ? text(value, place, m_post.title) : twice(place);
            if (key == "lead")
                return m_post.lead.isNull() ? text(value, place, m_post.lead) : twice(place);
            if (key == "blocks")
                return !std::exchange(blocksSeen, true) ? blocks(value) : twice(place);
            if (key == "meta")
                return !std::exchange(metaSeen, true) ? meta(value) : twice(place);
            if (key == "similar") {
                if (m_post.similar)
                    return twice(place);
                return texts(value, place, m_post.similar.emplace());
            }
            if (key == "extra")
                return !std::exchange(extraSeen, true) ? extra(value) : twice(place);
            return unknown({}, key, value);
        });
    }

    bool blocks(Json::value value)
    {
        const bool good = elements(value, {{}, "blocks"}, [&](Json::value one) {
            Json::object members;
            return object(one, {{}, "blocks"}, members) && block(members);
        });
        if (good && m_post.blocks.isEmpty())
            emptyContainer({}, "blocks", "[]");
        return good;
    }

    bool block(Json::object &all)
    {
        std::string_view type;
        Json::value typeValue;
        if (const auto code = all.find_field_unordered("type").get(typeValue); code) {
            return code == simdjson::NO_SUCH_FIELD
                ? misfit({"blocks", "type"}, {}, QCoreApplication::translate("Json", "a member “type”"))
                : broken(code);
        }
        if (const auto code = typeValue.get_string().get(type); code)
            return misfit({"blocks", "type"}, typeValue, code, expectedText());
        const auto name = std::ranges::find(BlockNames, type, &BlockName::name);
        if (name == std::end(BlockNames))
            return misfit({"blocks", "type"}, type, typeNames());
        Block block;
        block.type = name->type;
        if (const auto code = all.reset().error(); code)
            return broken(code);
        const QString path = QLatin1String("blocks.") + QString::number(m_post.blocks.size());
        bool typeSeen = false, itemsSeen = false, marksSeen = false;
        const bool good = members(all, [&](std::string_view key, Json::value value) {
            const Place place{"blocks", key};
            if (key == "type")
                return !std::exchange(typeSeen, true) || twice(place);
            // What the shape has grown by may be something else's member: of another kind it is not ours.
            const auto isGrown = [&](Json::json_type kind) {
                Json::json_type found{};
                return !value.type().get(found) && found == kind;
            };
            QString *target = nullptr;
            switch (block.type) {
            case BlockType::Heading:
                if (key == "level" && isGrown(Json::json_type::number))
                    return level(path, value, block);
                target = key == "text" ? &block.text : nullptr;
                break;
            case BlockType::Paragraph:
            case BlockType::Quote:
            case BlockType::Table:
            case BlockType::Html:
            case BlockType::Raw:
                target = key == "text" ? &block.text : nullptr;
                break;
            case BlockType::Rule:
                break;
            case BlockType::Image:
                target = key == "caption" ? &block.text : key == "source" ? &block.source : nullptr;
                if (key == "url" && isGrown(Json::json_type::string))
                    target = &block.url;
                break;
            case BlockType::Code:
                target = key == "text" ? &block.text : key == "language" ? &block.language : nullptr;
                break;
            case BlockType::List:
                if (key == "items")
                    return !std::exchange(itemsSeen, true) ? texts(value, place, block.items) : twice(place);
                if (key == "marks" && isGrown(Json::json_type::array))
                    return !std::exchange(marksSeen, true) ? texts(value, place, block.marks) : twice(place);
                break;
            }
            const auto common = std::ranges::find(CommonBlockMembers, key, &BlockMember::name);
            if (!target && common != std::end(CommonBlockMembers) && isGrown(Json::json_type::string))
                target = &(block.*common->member);
            if (!target)
                return unknown(path, key, value);
            return target->isNull() ? text(value, place, *target) : twice(place);
        });
        if (good)
            m_post.blocks.append(std::move(block));
        return good;
    }

    static QString typeNames()
    {
        QStringList names;
        for (const BlockName &row : BlockNames)
            names += qt(row.name);
        return names.join(QLatin1String(", "));
    }

    /// A number that is no level is kept as what is not known.
    bool level(const QString &path, Json::value value, Block &block)
    {
        int64_t number = 0;
        const std::string_view token = trimmed(value.raw_json_token());
        if (token.size() != 1 || token[0] < '1' || token[0] > '6' || block.level > 0)
            return block.level > 0 ? twice({"blocks", "level"}) : unknown(path, "level", value);
        if (const auto code = value.get_int64().get(number); code)
            return broken(code);
        block.level = int(number);
        return true;
    }

    bool meta(Json::value value)
    {
        Json::object all;
        if (!object(value, {{}, "meta"}, all))
            return false;
        bool empty = true;
        size_t next = 0; // keys mostly come in their order
        std::bitset<FieldCount> groupsSeen;
        const bool good = members(all, [&](std::string_view key, Json::value member) {
            empty = false;
            const std::vector<Entry> &known = entries();
            for (size_t tried = 0; tried < known.size(); ++tried) {
                const size_t index = next + tried < known.size() ? next + tried : next + tried - known.size();
                const Entry &entry = known[index];
                if (entry.key != key)
                    continue;
                next = index + 1;
                if (!entry.isGroup)
                    return field(FieldId(entry.first), member, {"meta", key});
                if (groupsSeen[entry.first])
                    return twice({"meta", key});
                groupsSeen.set(entry.first);
                return group(entry, member);
            }
            return unknown(QStringLiteral("meta"), key, member);
        });
        if (good && empty)
            emptyContainer({}, "meta", "{}");
        return good;
    }

    bool group(const Entry &entry, Json::value value)
    {
        Json::object all;
        if (!object(value, {"meta", entry.key}, all))
            return false;
        bool empty = true;
        const bool good = members(all, [&](std::string_view key, Json::value member) {
            empty = false;
            for (size_t i = entry.first; i < entry.last; ++i) {
                if (leafKey(FieldTable[i]) == key)
                    return field(FieldId(i), member, {entry.key, key});
            }
            return unknown(QString(QLatin1String("meta.") + latin1(entry.key)), key, member);
        });
        if (good && empty)
            emptyContainer(QStringLiteral("meta"), entry.key, "{}");
        return good;
    }

    bool field(FieldId id, Json::value value, Place place)
    {
        if (m_post.meta.has(id))
            return twice(place);
        switch (id->type) {
        case FieldType::Text:
        case FieldType::Enum: {
            QString out;
            if (!text(value, place, out))
                return false;
            m_post.meta.set(id, std::move(out));
            return true;
        }
        case FieldType::Integer:
        case FieldType::Score: {
            int64_t number = 0;
            const auto code = value.get_int64().get(number);
            const QString expected =
                code || number < 0 ? QCoreApplication::translate("Json", "a whole number, 0 or more") : QString();
            if (code)
                return misfit(place, value, code, expected);
            if (number < 0)
                return misfit(place, value, simdjson::INCORRECT_TYPE, expected);
            m_post.meta.set(id, qint64(number));
            return true;
        }
        case FieldType::Flag: {
            // 0 and 1, as the page has them, are taken too.
            const std::string_view token = trimmed(value.raw_json_token());
            if (token != "true" && token != "false" && token != "0" && token != "1")
                return misfit(place, token, QCoreApplication::translate("Json", "true or false"));
            m_post.meta.set(id, token == "true" || token == "1");
            return true;
        }
        case FieldType::Date:
        case FieldType::Version: {
            QString out;
            if (!text(value, place, out))
                return false;
            auto parsed = parseScalar(*id, out);
            if (!parsed)
                return misfit(place, out.toStdString(), parsed.error().expected);
            m_post.meta.set(id, std::move(*parsed));
            return true;
        }
        case FieldType::TextList: {
            QStringList list;
            if (!texts(value, place, list))
                return false;
            m_post.meta.set(id, std::move(list));
            return true;
        }
        case FieldType::Records:
            return records(id, value, place);
        }
        Q_UNREACHABLE_RETURN(false);
    }

    bool records(FieldId id, Json::value value, Place place)
    {
        Records all;
        const bool good = elements(value, place, [&](Json::value one) {
            Json::object record;
            if (!object(one, place, record))
                return false;
            Record &made = all.emplace_back();
            return members(record, [&](std::string_view key, Json::value member) {
                QString name = qt(key);
                if (std::ranges::find(made, name, &std::pair<QString, QString>::first) != made.end())
                    return twice({place.key, key});
                made.emplaceBack(std::move(name), QString());
                return text(member, {place.key, key}, made.back().second);
            });
        });
        if (good)
            m_post.meta.set(id, std::move(all));
        return good;
    }

    bool extra(Json::value value)
    {
        const bool good = elements(value, {{}, "extra"}, [&](Json::value one) {
            Json::object all;
            if (!object(one, {{}, "extra"}, all))
                return false;
            ExtraLines lines;
            bool linesSeen = false;
            const QString path = QLatin1String("extra.") + QString::number(m_post.extra.size());
            const bool read = members(all, [&](std::string_view key, Json::value member) {
                const Place place{"extra", key};
                if (key == "after")
                    return lines.after.isNull() ? text(member, place, lines.after) : twice(place);
                if (key == "lines")
                    return !std::exchange(linesSeen, true) ? texts(member, place, lines.lines) : twice(place);
                return unknown(path, key, member);
            });
            if (read)
                m_post.extra.append(std::move(lines));
            return read;
        });
        if (good && m_post.extra.isEmpty())
            emptyContainer({}, "extra", "[]");
        return good;
    }

    Json::parser &m_parser;
    simdjson::dom::parser &m_checker;
    Post m_post;
};

} // namespace

struct JsonReader::Private {
    Json::parser parser;
    simdjson::dom::parser checker; ///< of what is kept without being read
    std::vector<char> buffer; ///< simdjson reads some bytes beyond the end
};

JsonReader::JsonReader()
    : d(std::make_unique<Private>())
{
    // The capacity grows with what comes; the depth is what matters here.
    [[maybe_unused]] const auto code = d->checker.allocate(4096, DepthLimit);
}

JsonReader::~JsonReader() = default;
JsonReader::JsonReader(JsonReader &&) noexcept = default;
JsonReader &JsonReader::operator=(JsonReader &&) noexcept = default;

Result<Post> JsonReader::read(QByteArrayView json)
{
    const size_t size = size_t(json.size());
    if (d->buffer.size() < size + simdjson::SIMDJSON_PADDING)
        d->buffer.resize(size + simdjson::SIMDJSON_PADDING + size / 2);
    if (size > 0)
        std::memcpy(d->buffer.data(), json.data(), size);
    std::memset(d->buffer.data() + size, ' ', simdjson::SIMDJSON_PADDING);
    return PostReading(d->parser, d->checker)
        .read(simdjson::padded_string_view(d->buffer.data(), size, d->buffer.size()));
}

} // namespace Copydesk::Post
