// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/presentposts.h"

#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace Copydesk::Library {

namespace {

std::vector<qint64> numbersIn(std::string_view text)
{
    std::vector<qint64> numbers;
    for (const char *at = text.data(), *end = at + text.size(); at < end; ++at) { // over the comma
        qint64 number = 0;
        at = std::from_chars(at, end, number).ptr;
        numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

Result<std::vector<PostId>> presentPosts(Library &library)
{
    // One statement sees one state of the library. Counting goes through the pages of the smallest index.
    COPYDESK_LET(row,
                 NativeStatement::prepare(library.connection(),
                                          u"SELECT (SELECT count(*) FROM post), (SELECT min(id) FROM post), "
                                          "(SELECT max(id) FROM post), "
                                          "(SELECT group_concat(id) FROM post WHERE removed = 1)"_s));
    COPYDESK_TRY(row.step());
    const qint64 count = row.number(0), first = row.number(1), last = row.number(2);
    std::vector<PostId> ids;
    if (count == 0)
        return ids;
    if (last - first + 1 == count) {
        const std::vector<qint64> removed = row.isNull(3) ? std::vector<qint64>() : numbersIn(row.utf8(3));
        ids.reserve(size_t(count) - removed.size());
        auto gone = removed.begin();
        for (qint64 id = first; id <= last; ++id) {
            if (gone != removed.end() && *gone == id)
                ++gone;
            else
                ids.push_back(PostId{id});
        }
        return ids;
    }
    COPYDESK_LET(rows,
                 NativeStatement::prepare(library.connection(),
                                          u"SELECT id FROM post INDEXED BY post_imported_by WHERE id NOT IN "
                                          "(SELECT id FROM post WHERE removed = 1)"_s));
    while (true) {
        COPYDESK_LET(hasRow, rows.step());
        if (!hasRow)
            break;
        ids.push_back(PostId{rows.number(0)});
    }
    std::ranges::sort(ids);
    return ids;
}

} // namespace Copydesk::Library
