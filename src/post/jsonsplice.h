// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"
#include "post/jsonoutput.h"

#include <array>
#include <optional>

namespace Copydesk::Post {

/// The values of the fields that the library keeps in columns, and the title, as JSON; what is not set is absent.
class ColumnTexts {
public:
    void clear();
    /// Writes the value: `set(id, [&](JsonOutput &out) { out.number(7); })`. Nothing for `id` is the title.
    template <typename Write> void set(std::optional<FieldId> id, Write &&write)
    {
        const qsizetype from = m_values.size();
        write(m_values);
        m_places[id ? id->index() : FieldCount] = {from, m_values.size()};
    }

    std::string_view title() const { return text(m_places[FieldCount]); }
    std::string_view value(FieldId id) const { return text(m_places[id.index()]); }

private:
    struct Place {
        qsizetype from = 0, to = 0;
    };
    std::string_view text(Place place) const { return m_values.view(place.from, place.to); }

    JsonOutput m_values;
    std::array<Place, FieldCount + 1> m_places{};
};

/// Writes the whole interchange object out of `toJson(post, JsonPart::Body)` and the columns: byte for byte what
/// reading the body, setting the columns and writing the post would give, at a fraction of the time. False, and nothing
/// written, where the body is not as `toJson` writes it.
bool splice(JsonOutput &out, std::string_view body, const ColumnTexts &columns);

} // namespace Copydesk::Post
