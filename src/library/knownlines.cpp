// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/knownlines.h"

#include "library/nativestatement.h"
#include "library/outcome.h"

#include <algorithm>
#include <cstring>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

quint64 KnownLines::unmasked(qint64 stored, QByteArrayView importHash)
{
    quint64 mask = 0;
    std::memcpy(&mask, importHash.data(), size_t(std::min<qsizetype>(importHash.size(), sizeof mask)));
    return quint64(stored) ^ mask;
}

qint64 KnownLines::masked(quint64 line, QByteArrayView importHash)
{
    return qint64(unmasked(qint64(line), importHash));
}

Result<KnownLines> KnownLines::read(Connection &connection)
{
    COPYDESK_LET(rows,
                 NativeStatement::prepare(
                     connection,
                     u"SELECT id, import_hash, import_line FROM post WHERE removed = 0 AND import_line IS NOT NULL"_s));
    KnownLines known;
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            break;
        known.m_lines.emplace_back(unmasked(rows.number(2), rows.blobView(1)), rows.number(0));
    }
    std::ranges::sort(known.m_lines);
    return known;
}

std::optional<PostId> KnownLines::find(quint64 line) const
{
    const auto found = std::ranges::lower_bound(m_lines, line, {}, &std::pair<quint64, qint64>::first);
    if (found == m_lines.end() || found->first != line)
        return std::nullopt;
    return PostId{found->second};
}

} // namespace Copydesk::Library
