// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Copydesk {

/// What kept something from being done, in words for a person: what failed, what was found, what was expected.
/// Exceptions do not cross layers; whatever can fail returns a `Result`.
struct Error {
    enum class Kind {
        Malformed, ///< an input is not what it should be; the input's other posts go on
        Io, ///< a file cannot be opened, read or written
        Library, ///< the library refuses: foreign, damaged, newer, locked, full
        NotFound, ///< what was named does not exist
        Refused, ///< a rule stands against it (a reason is required, nothing to undo …)
        Cancelled, ///< the person stopped it; nothing was done
        Remark, ///< nothing failed, but something was changed or left out on the way
    };

    Kind kind = Kind::Malformed;
    QString what; ///< a full sentence: what failed, and what to do where that is known
    QString file; ///< empty where no file is concerned
    qint64 line = 0; ///< from 1; 0 where no line is concerned
    QString found;
    QString expected;

    /// "file:line: what (found …, expected …)"
    QString text() const;
    bool operator==(const Error &) const = default;
};

template <typename T = void> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error) { return tl::make_unexpected(std::move(error)); }
inline tl::unexpected<Error> failure(Error::Kind kind, const QString &what)
{
    return tl::make_unexpected(Error{.kind = kind, .what = what, .file = {}, .line = 0, .found = {}, .expected = {}});
}

} // namespace Copydesk
