// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace Copydesk::Post {

/// Steps over JSON as `toJson` writes it, without reading values: for what takes parts of it as they stand. Each step
/// answers false where something else stands there. Blanks are known within values alone (of unknown members).
class JsonScan {
public:
    explicit JsonScan(std::string_view json)
        : m_at(json.data())
        , m_end(json.data() + json.size())
    {
    }

    const char *at() const { return m_at; }
    bool atEnd() const { return m_at == m_end; }
    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }
    /// A string; `inside` is what stands between its quotes, escapes and all.
    bool string(std::string_view &inside);
    bool key(std::string_view &inside) { return string(inside) && take(':'); }
    /// Any value. Brackets are matched; a number or a name is not looked into.
    bool value(std::string_view &raw);

    /// Calls `member(key)` for each member of an object, which steps over the value and answers whether it did.
    template <typename Member> bool members(Member &&member)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            std::string_view name;
            if (!key(name) || !member(name))
                return false;
        } while (take(','));
        return take('}');
    }

private:
    const char *m_at, *m_end;
};

} // namespace Copydesk::Post
