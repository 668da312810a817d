// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"

#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace Copydesk::Library {

class Connection;

/// The lines that posts last came in as, by their hash: what is among them need not be read to be known as unchanged.
/// 16 bytes a post. Once made it may be used from several threads at once.
class KnownLines {
public:
    static Result<KnownLines> read(Connection &connection);
    std::optional<PostId> find(quint64 line) const;

    /// What the column `import_line` holds for a line and the hash of the post in it: a line fits only as long as that
    /// hash is the post's, whoever has changed or restored it.
    static qint64 masked(quint64 line, QByteArrayView importHash);
    static quint64 unmasked(qint64 stored, QByteArrayView importHash);

private:
    std::vector<std::pair<quint64, qint64>> m_lines; ///< sorted
};

} // namespace Copydesk::Library
