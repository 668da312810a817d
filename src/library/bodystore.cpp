// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/bodystore.h"

#include "library/connection.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "library/transaction.h"

#include <QCoreApplication>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

static Error missing(const QString &found)
{
    return {.kind = Error::Kind::Library,
            .what = QCoreApplication::translate("Library",
                                                "The text of a post is missing in the library. Restore a backup."),
            .file = {},
            .line = 0,
            .found = found,
            .expected = {}};
}

BodyStore::BodyStore(Connection &connection)
    : m_connection(connection)
{
}

BodyStore::~BodyStore() = default;

Result<std::shared_ptr<const Dictionary>> BodyStore::dictionary(qint64 id)
{
    if (id == 0)
        return nullptr;
    auto known = m_dictionaries.find(id);
    if (known == m_dictionaries.end()) {
        COPYDESK_LET(data, m_connection.value(u"SELECT data FROM dictionary WHERE id = ?"_s, {id}));
        if (!data.isValid())
            return failure(missing(QCoreApplication::translate("Library", "no dictionary %1").arg(id)));
        known = m_dictionaries.emplace(id, std::make_shared<const Dictionary>(data.toByteArray())).first;
    }
    return known->second;
}

Result<BodyStore::Newest> BodyStore::newest()
{
    if (!m_isFresh)
        COPYDESK_TRY(refresh());
    COPYDESK_LET(known, dictionary(m_newest));
    return Newest{m_newest, known};
}

Result<> BodyStore::refresh()
{
    COPYDESK_LET(rows, m_connection.run(u"SELECT id, samples FROM dictionary ORDER BY id DESC LIMIT 1"_s));
    if (rows.next()) {
        m_newest = rows.value(0).toLongLong();
        m_newestSamples = rows.value(1).toLongLong();
    }
    m_isFresh = true;
    return {};
}

Result<> BodyStore::checkSize(QByteArrayView json)
{
    if (json.size() <= SizeLimit)
        return {};
    return failure(Error{.kind = Error::Kind::Refused,
                         .what = QCoreApplication::translate("Library", "The post is too large for the library."),
                         .file = {},
                         .line = 0,
                         .found = QCoreApplication::translate("Library", "%1 bytes").arg(json.size()),
                         .expected = QCoreApplication::translate("Library", "at most %1 bytes").arg(SizeLimit)});
}

Result<BodyStore::Packed> BodyStore::pack(QByteArrayView json)
{
    COPYDESK_TRY(checkSize(json));
    COPYDESK_LET(known, newest());
    COPYDESK_LET(data, m_compressor.compress(json, known.dictionary.get()));
    return Packed{m_newest, std::move(data)};
}

Result<qint64> BodyStore::add(const Packed &packed)
{
    if (!m_add) {
        COPYDESK_LET(add,
                     NativeStatement::prepare(m_connection, u"INSERT INTO body (dictionary, data) VALUES (?, ?)"_s));
        m_add = std::make_unique<NativeStatement>(std::move(add));
    }
    if (packed.dictionary)
        m_add->bind(0, packed.dictionary);
    else
        m_add->bindNull(0);
    m_add->bindBlob(1, packed.data);
    COPYDESK_TRY(m_add->execute());
    return m_connection.lastInsertId();
}

Result<qint64> BodyStore::add(QByteArrayView json)
{
    COPYDESK_LET(packed, pack(json));
    return add(packed);
}

Result<QByteArray> BodyStore::read(qint64 body)
{
    COPYDESK_LET(rows, m_connection.run(u"SELECT dictionary, data FROM body WHERE id = ?"_s, {body}));
    if (!rows.next())
        return failure(missing(QCoreApplication::translate("Library", "no text %1").arg(body)));
    return unpack(rows.value(0).toLongLong(), rows.value(1).toByteArray());
}

Result<QByteArray> BodyStore::unpack(qint64 id, QByteArrayView data)
{
    COPYDESK_LET(known, dictionary(id));
    return m_compressor.decompress(data, known.get(), SizeLimit);
}

bool BodyStore::isTrainingWorthwhile(qsizetype samples) const
{
    return samples >= FewestSamples && (m_newest == 0 || (samples >= ManySamples && m_newestSamples < ManySamples));
}

Result<> BodyStore::train(const QList<QByteArray> &samples)
{
    const QByteArray data = trainedDictionary(samples);
    if (data.isEmpty())
        return {};
    COPYDESK_TRY(inTransaction(m_connection, [&]() -> Result<> {
        COPYDESK_TRY(
            m_connection.run(u"INSERT INTO dictionary (samples, data) VALUES (?, ?)"_s, {samples.size(), data}));
        return {};
    }));
    return refresh();
}

} // namespace Copydesk::Library
