// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <array>

namespace Copydesk::Post {

/// The meta box: one value a field of the field table. Absent fields hold `std::monostate`.
class Meta {
public:
    const Value &value(FieldId id) const { return m_values[id.index()]; }
    void set(FieldId id, Value value) { m_values[id.index()] = std::move(value); }
    void clear(FieldId id) { m_values[id.index()] = {}; }
    bool has(FieldId id) const { return !isAbsent(value(id)); }

    /// Typed reads; an absent field, or one of another type, reads as empty, 0 or false.
    QString text(FieldId id) const { return read<QString>(id); }
    qint64 number(FieldId id) const { return read<qint64>(id); }
    bool flag(FieldId id) const { return read<bool>(id); }
    QDate date(FieldId id) const { return read<QDate>(id); }
    Version version(FieldId id) const { return read<Version>(id); }
    QStringList list(FieldId id) const { return read<QStringList>(id); }
    Records records(FieldId id) const { return read<Records>(id); }

    bool operator==(const Meta &) const = default;

private:
    template <typename T> T read(FieldId id) const
    {
        const T *held = std::get_if<T>(&m_values[id.index()]);
        return held ? *held : T();
    }

    std::array<Value, FieldCount> m_values;
};

} // namespace Copydesk::Post
