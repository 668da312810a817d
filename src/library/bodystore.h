// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/compression.h"
#include "post/error.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <unordered_map>

namespace Copydesk::Library {

class Connection;
class NativeStatement;

/// The table `body`: JSON texts, compressed with a dictionary trained on the archive (spec goals.md). Bodies are only
/// ever added. For the connection's thread.
class BodyStore {
public:
    /// No post is larger than what a reader takes as one line (formats/format.h), and room for escapes.
    static constexpr qint64 SizeLimit = 128 * 1024 * 1024;
    static Result<> checkSize(QByteArrayView json);
    /// From how many bodies a first dictionary is trained, and from how many a better one.
    static constexpr qsizetype FewestSamples = 500, ManySamples = 3000;

    /// A body as it is written.
    struct Packed {
        qint64 dictionary = 0; ///< 0: none
        QByteArray data;
    };

    explicit BodyStore(Connection &connection);
    ~BodyStore();

    /// Writes nothing; for work that is done before a transaction.
    Result<Packed> pack(QByteArrayView json);
    Result<qint64> add(const Packed &packed);
    Result<qint64> add(QByteArrayView json);
    Result<QByteArray> read(qint64 body);
    /// `dictionary` 0: none.
    Result<QByteArray> unpack(qint64 dictionary, QByteArrayView data);

    /// The dictionary of what is added now, for threads that pack for this store; null: none yet.
    struct Newest {
        qint64 id = 0;
        std::shared_ptr<const Dictionary> dictionary;
    };
    Result<Newest> newest();

    /// Looks which dictionary is the newest, this connection's or another's.
    Result<> refresh();
    /// One of the library's, for threads that unpack; `id` 0: null.
    Result<std::shared_ptr<const Dictionary>> dictionary(qint64 id);

    /// Whether a dictionary trained on that many samples would be the first one or much better than the present one.
    bool isTrainingWorthwhile(qsizetype samples) const;
    /// Trains a dictionary for what is added from now on, in a transaction of its own. Samples that do not suffice
    /// change nothing.
    Result<> train(const QList<QByteArray> &samples);

private:
    Connection &m_connection;
    Compressor m_compressor;
    std::unordered_map<qint64, std::shared_ptr<const Dictionary>> m_dictionaries;
    std::unique_ptr<NativeStatement> m_add;
    qint64 m_newest = 0, m_newestSamples = 0;
    bool m_isFresh = false;
};

} // namespace Copydesk::Library
