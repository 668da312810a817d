// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/bodystore.h"
#include "library/searchrow.h"

#include <functional>
#include <vector>

namespace Copydesk::Library {

class NativeStatement;

/// Reads posts as the search index wants them, for bringing it up to the library: rows on the connection's thread,
/// bodies unpacked and cut into units on all cores.
class SearchReading {
public:
    struct Wanted {
        PostId id;
        bool wantsText; ///< what follows from its body
        bool wantsWords; ///< of its columns
    };
    /// On the calling thread.
    using Take = std::function<Result<>(const Wanted &post, const SearchRow &row)>;

    explicit SearchReading(Connection &connection);
    ~SearchReading();

    /// By rising id; one wanted twice comes once. A post whose body is damaged is left out: that is for `verify` to
    /// name, and the others can be searched all the same.
    Result<> each(std::vector<Wanted> wanted, const Take &take);

private:
    Result<> prepare();

    Connection &m_connection;
    BodyStore m_bodies;
    std::unique_ptr<NativeStatement> m_rows;
};

} // namespace Copydesk::Library
