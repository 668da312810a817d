// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/jsonsplice.h"

#include "post/jsonlayout.h"
#include "post/jsonscan.h"

#include <simdjson.h>

#include <ranges>

namespace Copydesk::Post {

namespace {

using namespace JsonLayout;

/// What a body says under "meta", member by member.
class BodyMeta {
public:
    bool isHere = false;

    /// Known members must come in their order and before the others; none may be a column's.
    bool read(JsonScan &scan)
    {
        isHere = true;
        const std::vector<Entry> &known = entries();
        size_t next = 0;
        return scan.members([&](std::string_view key) {
            const auto entry = std::ranges::find(known, key, &Entry::key);
            if (entry == known.end()) {
                next = known.size();
                return unknown(scan, key, m_unknown);
            }
            const auto index = size_t(entry - known.begin());
            if (index < next)
                return false;
            next = index + 1;
            return entry->isGroup ? group(scan, *entry) : field(scan, FieldId(entry->first));
        });
    }

    bool hasGroup(const Entry &group) const { return m_groups[group.first].isHere; }
    /// A group's unknown members as they stand.
    std::string_view unknown(const Entry &group) const { return m_groups[group.first].unknown; }
    std::string_view unknown() const { return m_unknown; }
    std::string_view value(FieldId id) const { return m_values[id.index()]; }

private:
    bool field(JsonScan &scan, FieldId id) { return id->storage == Storage::Body && scan.value(m_values[id.index()]); }

    bool group(JsonScan &scan, const Entry &entry)
    {
        Group &made = m_groups[entry.first];
        made.isHere = true;
        size_t next = entry.first;
        return scan.members([&](std::string_view key) {
            const auto fields = std::views::iota(entry.first, entry.last);
            const auto found = std::ranges::find(fields, key, [](size_t i) { return leafKey(FieldTable[i]); });
            if (found == fields.end()) {
                next = entry.last;
                return unknown(scan, key, made.unknown);
            }
            if (*found < next)
                return false;
            next = *found + 1;
            return field(scan, FieldId(*found));
        });
    }

    /// Lengthens `all` by a member: they stand side by side.
    static bool unknown(JsonScan &scan, std::string_view key, std::string_view &all)
    {
        const char *const begin = all.empty() ? key.data() - 1 : all.data();
        std::string_view value;
        if (!scan.value(value))
            return false;
        all = {begin, size_t(scan.at() - begin)};
        return true;
    }

    struct Group {
        bool isHere = false;
        std::string_view unknown;
    };
    std::array<std::string_view, FieldCount> m_values{};
    std::array<Group, FieldCount> m_groups{}; ///< by their first field
    std::string_view m_unknown;
};

class Splicing {
public:
    Splicing(JsonOutput &out, const ColumnTexts &columns)
        : m_out(out)
        , m_columns(columns)
    {
    }

    bool whole(std::string_view body)
    {
        m_out.raw("{");
        if (const std::string_view title = m_columns.title(); !title.empty()) {
            m_out.key("title");
            m_out.raw(title);
        }
        JsonScan scan(body);
        size_t rank = 0;
        const bool good = scan.members([&](std::string_view key) {
            const auto place = size_t(std::ranges::find(Members, key) - std::begin(Members));
            if (key == "title" || (place < std::size(Members) && place < rank))
                return false;
            rank = std::min(place + 1, std::size(Members));
            if (place == MetaPlace) {
                if (!m_meta.read(scan))
                    return false;
                writeMeta();
                return true;
            }
            if (place > MetaPlace)
                writeMeta();
            std::string_view value;
            if (!scan.value(value))
                return false;
            m_out.separate();
            m_out.raw({key.data() - 1, size_t(scan.at() - key.data() + 1)});
            return true;
        });
        if (!good || !scan.atEnd())
            return false;
        writeMeta();
        m_out.raw("}");
        return true;
    }

private:
    static constexpr std::string_view Members[] = {"lead", "blocks", "meta", "similar", "extra"};
    static constexpr size_t MetaPlace = 2;

    std::string_view value(size_t field) const
    {
        const FieldId id(field);
        return id->storage == Storage::Column ? m_columns.value(id) : m_meta.value(id);
    }
    bool hasAny(size_t first, size_t last) const
    {
        return std::ranges::any_of(std::views::iota(first, last), [this](size_t i) { return !value(i).empty(); });
    }

    /// Once, where it belongs.
    void writeMeta()
    {
        if (std::exchange(m_isMetaWritten, true) || (!m_meta.isHere && !hasAny(0, FieldCount)))
            return;
        m_out.key("meta");
        m_out.raw("{");
        for (const Entry &entry : entries()) {
            if (!entry.isGroup) {
                field(entry.first);
            } else if (m_meta.hasGroup(entry) || hasAny(entry.first, entry.last)) {
                m_out.key(entry.key);
                m_out.raw("{");
                for (size_t i = entry.first; i < entry.last; ++i)
                    field(i);
                unknown(m_meta.unknown(entry));
                m_out.raw("}");
            }
        }
        unknown(m_meta.unknown());
        m_out.raw("}");
    }

    void field(size_t index)
    {
        const std::string_view text = value(index);
        if (text.empty())
            return;
        m_out.key(leafKey(FieldTable[index]));
        m_out.raw(text);
    }

    void unknown(std::string_view members)
    {
        if (members.empty())
            return;
        m_out.separate();
        m_out.raw(members);
    }

    JsonOutput &m_out;
    const ColumnTexts &m_columns;
    BodyMeta m_meta;
    bool m_isMetaWritten = false;
};

} // namespace

void ColumnTexts::clear()
{
    m_values.cut(0);
    m_places = {};
}

bool splice(JsonOutput &out, std::string_view body, const ColumnTexts &columns)
{
    const qsizetype before = out.size();
    if (simdjson::validate_utf8(body) && Splicing(out, columns).whole(body))
        return true;
    out.cut(before);
    return false;
}

} // namespace Copydesk::Post
