// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/bodyrewrite.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/library.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/pieces.h"
#include "library/poststore.h"

#include <QCoreApplication>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

namespace {

/// Posts that one thread works on at once: some milliseconds.
constexpr size_t PiecePosts = 200;

struct StoredBody {
    PostId post;
    std::shared_ptr<const Dictionary> dictionary;
    QByteArray data;
};

struct EditedBody {
    PostId post;
    BodyStore::Packed packed;
};

using Piece = std::vector<StoredBody>;
using Edited = Result<std::pair<size_t, std::vector<EditedBody>>>; ///< of how many posts; those that differ

/// For one piece; on whichever thread.
class BodyEditing {
public:
    BodyEditing(const BodyEdit &edit, const BodyStore::Newest &dictionary, Write write)
        : m_edit(edit)
        , m_dictionary(dictionary)
        , m_write(write)
    {
    }

    Edited all(const Piece &piece)
    {
        std::vector<EditedBody> edited;
        for (const StoredBody &stored : piece)
            COPYDESK_TRY(one(stored, edited));
        return std::pair(piece.size(), std::move(edited));
    }

private:
    Result<> one(const StoredBody &stored, std::vector<EditedBody> &edited)
    {
        COPYDESK_LET(json, m_compressor.decompress(stored.data, stored.dictionary.get(), BodyStore::SizeLimit));
        COPYDESK_LET(before, readBody(m_reader, json));
        Post::Post after = before;
        if (!m_edit(after) || after == before)
            return {};
        EditedBody body{.post = stored.post, .packed = {}};
        if (m_write == Write::Bodies) {
            const QByteArray written = Post::toJson(after, Post::JsonPart::Body);
            COPYDESK_TRY(BodyStore::checkSize(written));
            COPYDESK_LET(data, m_compressor.compress(written, m_dictionary.dictionary.get()));
            body.packed = {m_dictionary.id, std::move(data)};
        }
        edited.push_back(std::move(body));
        return {};
    }

    const BodyEdit &m_edit;
    const BodyStore::Newest &m_dictionary;
    const Write m_write;
    Compressor m_compressor;
    Post::JsonReader m_reader;
};

/// The selected posts' bodies, piece by piece.
class SelectedBodies {
public:
    static Result<SelectedBodies> prepare(Library &library)
    {
        COPYDESK_LET(
            rows,
            NativeStatement::prepare(library.connection(),
                                     u"SELECT p.id, b.dictionary, b.data FROM temp.selected s CROSS JOIN post p "
                                     "ON p.id = s.post LEFT JOIN body b ON b.id = p.body ORDER BY s.post"_s));
        return SelectedBodies(library, std::move(rows));
    }

    Result<std::optional<Piece>> next()
    {
        Piece piece;
        while (!m_isAtEnd && piece.size() < PiecePosts) {
            COPYDESK_LET(hasRow, m_rows.step());
            m_isAtEnd = !hasRow;
            if (m_isAtEnd)
                break;
            COPYDESK_LET(dictionary, m_library.bodies().dictionary(m_rows.number(1)));
            piece.push_back({PostId{m_rows.number(0)}, dictionary, m_rows.blobView(2).toByteArray()});
        }
        if (piece.empty())
            return std::nullopt;
        return std::optional(std::move(piece));
    }

private:
    SelectedBodies(Library &library, NativeStatement &&rows)
        : m_library(library)
        , m_rows(std::move(rows))
    {
    }

    Library &m_library;
    NativeStatement m_rows;
    bool m_isAtEnd = false;
};

} // namespace

Result<> rewriteBodies(Library &library, const BodyEdit &edit, Write write, qint64 matched, const Progress &progress)
{
    Connection &connection = library.connection();
    COPYDESK_TRY(
        connection.script(u"CREATE TEMP TABLE IF NOT EXISTS rewritten (post INTEGER PRIMARY KEY, body INTEGER); "
                          "DELETE FROM temp.rewritten"_s));
    COPYDESK_LET(dictionary, library.bodies().newest());
    COPYDESK_LET(bodies, SelectedBodies::prepare(library));
    COPYDESK_LET(note,
                 NativeStatement::prepare(connection, u"INSERT INTO temp.rewritten (post, body) VALUES (?, ?)"_s));
    qint64 done = 0;
    const auto work = [&](const Piece &piece) { return BodyEditing(edit, dictionary, write).all(piece); };
    const auto take = [&](Edited &&edited) -> Result<> {
        COPYDESK_TRY(edited);
        for (const EditedBody &body : edited->second) {
            qint64 stored = 0;
            if (write == Write::Bodies) {
                COPYDESK_LET(added, library.bodies().add(body.packed));
                stored = added;
            }
            note.bind(0, body.post.value);
            note.bind(1, stored);
            COPYDESK_TRY(note.execute());
        }
        done += qint64(edited->first);
        if (progress && !progress(done, matched))
            return failure(Error::Kind::Cancelled,
                           QCoreApplication::translate("Library", "Cancelled; nothing was changed."));
        return {};
    };
    return inPieces([&] { return bodies.next(); }, work, take);
}

} // namespace Copydesk::Library
