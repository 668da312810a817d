// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/bodytexts.h"

#include "post/jsonscan.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

using Post::JsonScan;

QByteArrayView view(std::string_view text) { return QByteArrayView(text.data(), qsizetype(text.size())); }

/// What stands for an escape that `Post::toJson` writes. None is part of a word: one that is not needed would do as
/// well, but lines must end where they end.
std::optional<QByteArray> unescaped(std::string_view text)
{
    QByteArray plain;
    plain.reserve(qsizetype(text.size()));
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
            continue;
        }
        switch (++i < text.size() ? text[i] : '\0') {
        case 'n':
            plain += '\n';
            break;
        case 't':
            plain += '\t';
            break;
        case 'r':
            plain += '\r';
            break;
        case 'b':
            plain += '\b';
            break;
        case 'f':
            plain += '\f';
            break;
        case '"':
        case '\\':
            plain += text[i];
            break;
        default:
            return std::nullopt; // \u…: rare
        }
    }
    return plain;
}

class Walk {
public:
    Walk(const Query::SearchColumn &column, const std::function<bool(QByteArrayView)> &says)
        : m_says(says)
        , m_column(column)
    {
    }

    std::optional<bool> body(std::string_view json)
    {
        JsonScan scan(json);
        const bool good = scan.members([&](std::string_view key) {
            if (m_column.field)
                return key == "meta" ? meta(scan) : skip(scan);
            if (m_column.part == "lead"_L1)
                return key == "lead" ? texts(scan) : skip(scan);
            return key == "blocks" ? blocks(scan) : skip(scan);
        });
        if (m_found)
            return true;
        return good && scan.atEnd() ? std::optional(false) : std::nullopt;
    }

private:
    static bool skip(JsonScan &scan)
    {
        std::string_view value;
        return scan.value(value);
    }

    /// False ends the walk: it was found, or is not readable here.
    bool text(JsonScan &scan)
    {
        std::string_view text;
        if (!scan.string(text))
            return false;
        if (text.find('\\') == std::string_view::npos) {
            m_found = m_says(view(text));
            return !m_found;
        }
        const auto plain = unescaped(text);
        m_found = plain && m_says(*plain);
        return plain && !m_found;
    }

    /// One text, a list of them, or the values of a list of records.
    bool texts(JsonScan &scan)
    {
        if (!scan.take('['))
            return text(scan);
        if (scan.take(']'))
            return true;
        do {
            const JsonScan before = scan;
            if (scan.take('{')) {
                scan = before;
                if (!scan.members([&](std::string_view) { return text(scan); }))
                    return false;
            } else if (!text(scan)) {
                return false;
            }
        } while (scan.take(','));
        return scan.take(']');
    }

    bool meta(JsonScan &scan)
    {
        const std::string_view group = Post::groupKey(**m_column.field), leaf = Post::leafKey(**m_column.field);
        return scan.members([&](std::string_view key) {
            if (key != (group.empty() ? leaf : group))
                return skip(scan);
            if (group.empty())
                return texts(scan);
            return scan.members([&](std::string_view member) { return member == leaf ? texts(scan) : skip(scan); });
        });
    }

    bool blocks(JsonScan &scan)
    {
        if (!scan.take('['))
            return false;
        if (scan.take(']'))
            return true;
        do {
            bool isFirst = true, isWanted = false;
            std::string_view textKey = "text";
            const bool good = scan.members([&](std::string_view key) {
                if (!std::exchange(isFirst, false))
                    return isWanted && key == textKey ? texts(scan) : skip(scan);
                std::string_view type;
                if (key != "type" || !scan.string(type))
                    return false; // the writer puts it first
                isWanted = has(type);
                textKey = type == "image" ? "caption" : type == "list" ? "items" : "text";
                return true;
            });
            if (!good)
                return false;
        } while (scan.take(','));
        return scan.take(']');
    }

    bool has(std::string_view type) const
    {
        if (m_column.part == "body"_L1) { // as Query::searchText has it
            constexpr std::array<std::string_view, 6> types = {"paragraph", "list", "quote", "table", "html", "raw"};
            return std::ranges::find(types, type) != types.end();
        }
        if (m_column.part == "caption"_L1)
            return type == "image";
        return m_column.part == Post::latin1(type); // heading, code
    }

    const std::function<bool(QByteArrayView)> &m_says;
    const Query::SearchColumn &m_column;
    bool m_found = false;
};

} // namespace

std::optional<bool> anyBodyText(QByteArrayView json, const Query::SearchColumn &column,
                                const std::function<bool(QByteArrayView text)> &says)
{
    return Walk(column, says).body({json.data(), size_t(json.size())});
}

} // namespace Copydesk::Library
