// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace Copydesk::Library {

/// A row's number in one table; `Tag` keeps the tables apart. 0 names nothing.
template <typename Tag> struct Id {
    qint64 value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using PostId = Id<struct PostTag>;
using OperationId = Id<struct OperationTag>;
using RevisionId = Id<struct RevisionTag>;
using RuleId = Id<struct RuleTag>;

} // namespace Copydesk::Library

Q_DECLARE_METATYPE(Copydesk::Library::PostId)
Q_DECLARE_METATYPE(Copydesk::Library::OperationId)
Q_DECLARE_METATYPE(Copydesk::Library::RevisionId)
Q_DECLARE_METATYPE(Copydesk::Library::RuleId)
