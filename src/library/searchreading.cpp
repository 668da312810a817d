// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/searchreading.h"

#include "library/connection.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/pieces.h"
#include "library/poststore.h"
#include "library/searchschema.h"

#include <algorithm>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// Posts that one thread works on at once: some milliseconds.
constexpr size_t PiecePosts = 200;

struct ReadPost {
    SearchReading::Wanted wanted;
    std::shared_ptr<const Dictionary> dictionary;
    QByteArray data;
    SearchRow row; ///< its words, before the rest is made
    bool isDamaged = false;
};

using Piece = std::vector<ReadPost>;

Piece made(Piece &&piece)
{
    Compressor compressor;
    Post::JsonReader reader;
    for (ReadPost &post : piece) {
        if (!post.wanted.wantsText)
            continue;
        const auto json = compressor.decompress(post.data, post.dictionary.get(), BodyStore::SizeLimit);
        const auto body = json ? readBody(reader, *json) : failure(json.error());
        post.isDamaged = post.isDamaged || !body;
        if (body) {
            auto words = std::move(post.row.words);
            post.row = searchRowOfBody(*body);
            post.row.words = std::move(words);
        }
    }
    return std::move(piece);
}

QString rowSql()
{
    QString sql = u"SELECT b.dictionary, b.data"_s;
    for (const Query::SearchColumn &column : wordColumns())
        sql += u", "_s + columnText(column, u"p"_s);
    return sql + u" FROM main.post p LEFT JOIN main.body b ON b.id = p.body WHERE p.id = ?"_s;
}

} // namespace

SearchReading::SearchReading(Connection &connection)
    : m_connection(connection)
    , m_bodies(connection)
{
}

SearchReading::~SearchReading() = default;

Result<> SearchReading::prepare()
{
    if (!m_rows) {
        COPYDESK_LET(rows, NativeStatement::prepare(m_connection, rowSql()));
        m_rows = std::make_unique<NativeStatement>(std::move(rows));
    }
    return {};
}

Result<> SearchReading::each(std::vector<Wanted> wanted, const Take &take)
{
    COPYDESK_TRY(prepare());
    std::ranges::sort(wanted, {}, [](const Wanted &post) { return post.id.value; });
    std::vector<Wanted> once;
    for (const Wanted &post : wanted) {
        if (once.empty() || once.back().id != post.id)
            once.push_back(post);
        once.back().wantsText |= post.wantsText;
        once.back().wantsWords |= post.wantsWords;
    }
    auto at = once.cbegin();
    const auto next = [&]() -> Result<std::optional<Piece>> {
        Piece piece;
        for (; at != once.cend() && piece.size() < PiecePosts; ++at) {
            m_rows->bind(0, at->id.value);
            COPYDESK_LET(hasRow, m_rows->step());
            if (hasRow) {
                ReadPost post{.wanted = *at, .dictionary = {}, .data = {}, .row = {}};
                if (at->wantsText) {
                    auto dictionary = m_bodies.dictionary(m_rows->number(0));
                    post.isDamaged = !dictionary;
                    if (dictionary)
                        post.dictionary = std::move(*dictionary);
                    post.data = m_rows->blobView(1).toByteArray();
                }
                for (int i = 0; at->wantsWords && i < int(wordColumns().size()); ++i) {
                    const std::string_view words = m_rows->utf8(2 + i);
                    post.row.words.emplace_back(words.data(), qsizetype(words.size()));
                }
                piece.push_back(std::move(post));
            }
            m_rows->reset();
        }
        if (piece.empty())
            return std::nullopt;
        return std::optional(std::move(piece));
    };
    return inPieces(next, made, [&](Piece &&piece) -> Result<> {
        for (const ReadPost &post : piece) {
            if (!post.isDamaged)
                COPYDESK_TRY(take(post.wanted, post.row));
        }
        return {};
    });
}

} // namespace Copydesk::Library
