// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importing.h"

#include "library/arrival.h"
#include "library/connection.h"
#include "library/importlock.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

struct ImportPrivate {
    Library &library;
    QString source;
    bool dryRun;
    Reception reception;
    OperationId id;
    std::unique_ptr<ImportLock> lock;
    ImportCounts counts;
    qint64 posts = 0; ///< changed or brought
    bool keepsOurs;
    QList<Error> rejections; ///< not written yet
    QList<QByteArray> samples; ///< bodies for a dictionary

    Result<> startOrGoOn();
    Result<> prepare(std::vector<Incoming> &batch);
    Result<QList<Arrival>> receive(std::vector<Incoming> &batch);
    Result<> writeRejections();
    Result<> writeLog(bool isFinished);
    void count(Arrival arrival);
};

ImportWriter::ImportWriter(std::unique_ptr<ImportPrivate> p)
    : d(std::move(p))
{
}
ImportWriter::~ImportWriter() = default;
ImportWriter::ImportWriter(ImportWriter &&) noexcept = default;
ImportWriter &ImportWriter::operator=(ImportWriter &&) noexcept = default;

Result<ImportWriter> ImportWriter::begin(Library &library, const QString &source, OnConflict onConflict, bool dryRun)
{
    ImportWriter writer(
        std::unique_ptr<ImportPrivate>(new ImportPrivate{.library = library,
                                                         .source = source,
                                                         .dryRun = dryRun,
                                                         .reception = Reception(library, onConflict, dryRun),
                                                         .id = {},
                                                         .lock = {},
                                                         .counts = {},
                                                         .keepsOurs = onConflict == OnConflict::Keep,
                                                         .rejections = {},
                                                         .samples = {}}));
    if (!dryRun) {
        COPYDESK_TRY(library.bodies().refresh());
        COPYDESK_TRY(inTransaction(library.connection(), [&] { return writer.d->startOrGoOn(); }));
    }
    return writer;
}

Result<> ImportPrivate::startOrGoOn()
{
    Connection &connection = library.connection();
    QList<OperationId> unfinished;
    {
        COPYDESK_LET(
            rows,
            connection.run(
                u"SELECT id FROM operation WHERE finished IS NULL AND kind = 'import' AND label = ? ORDER BY id"_s,
                {source}));
        while (rows.next())
            unfinished.append(OperationId{rows.value(0).toLongLong()});
    }
    for (const OperationId before : std::as_const(unfinished)) {
        lock = ImportLock::take(library, before);
        if (!lock)
            continue;
        id = before;
        // What is rejected comes again.
        COPYDESK_TRY(connection.run(u"DELETE FROM rejection WHERE operation = ?"_s, {id.value}));
        reception.setOperation(id, true);
        return {};
    }
    COPYDESK_LET(started, insertOperation(library, OperationKind::Import, source, {{u"source"_s, source}}));
    id = started;
    lock = ImportLock::take(library, id);
    reception.setOperation(id, false);
    return {};
}

OperationId ImportWriter::id() const { return d->id; }
const ImportCounts &ImportWriter::counts() const { return d->counts; }

void ImportPrivate::count(Arrival arrival)
{
    switch (arrival) {
    case Arrival::New:
        ++counts.added;
        ++posts;
        break;
    case Arrival::Updated:
        ++counts.updated;
        ++posts;
        break;
    case Arrival::Unchanged:
        ++counts.unchanged;
        break;
    case Arrival::Conflict:
        ++counts.conflicts;
        posts += keepsOurs ? 0 : 1;
        break;
    case Arrival::Rejected: // counted when the caller reports it
        break;
    }
}

/// All that takes time and needs no lock: other writers go in between.
Result<> ImportPrivate::prepare(std::vector<Incoming> &batch)
{
    BodyStore &bodies = library.bodies();
    for (Incoming &post : batch) {
        if (reception.isPlainlyUnchanged(post))
            continue;
        post.bodyJson = Post::toJson(*post.post, Post::JsonPart::Body);
        if (samples.size() < BodyStore::ManySamples)
            samples.append(post.bodyJson);
    }
    if (bodies.isTrainingWorthwhile(samples.size())) {
        COPYDESK_TRY(bodies.train(samples));
        if (samples.size() >= BodyStore::ManySamples)
            samples = QList<QByteArray>(BodyStore::ManySamples); // had its turn; the texts go
    }
    for (Incoming &post : batch) {
        if (post.bodyJson.isEmpty())
            continue;
        COPYDESK_LET(packed, bodies.pack(post.bodyJson));
        post.body = std::move(packed);
    }
    return {};
}

Result<QList<Arrival>> ImportPrivate::receive(std::vector<Incoming> &batch)
{
    QList<Arrival> arrivals;
    arrivals.reserve(qsizetype(batch.size()));
    for (Incoming &post : batch) {
        COPYDESK_LET(arrival, reception.receive(post));
        arrivals.append(arrival);
        count(arrival);
    }
    return arrivals;
}

Result<QList<Arrival>> ImportWriter::write(std::span<const Post::Post> posts)
{
    std::vector<Incoming> batch;
    batch.reserve(posts.size());
    for (const Post::Post &post : posts)
        batch.push_back(incoming(post));
    COPYDESK_TRY(d->reception.lookUp(batch));
    const bool isUnchanged =
        std::ranges::all_of(batch, [this](const Incoming &post) { return d->reception.isPlainlyUnchanged(post); });
    const ImportCounts countsBefore = d->counts;
    const qint64 postsBefore = d->posts;
    if (d->dryRun || (isUnchanged && d->rejections.size() < BatchSize)) {
        auto arrivals = d->receive(batch);
        d->reception.settle();
        return arrivals;
    }
    COPYDESK_TRY(d->prepare(batch));
    Connection &connection = d->library.connection();
    // A killed program loses nothing with NORMAL; the end of the import is written with FULL.
    COPYDESK_TRY(connection.setDurability(Connection::Durability::Normal));
    auto arrivals = inTransaction(connection, [&]() -> Result<QList<Arrival>> {
        COPYDESK_TRY(d->reception.lookUp(batch)); // somebody may have written since
        COPYDESK_LET(answers, d->receive(batch));
        COPYDESK_TRY(d->writeRejections());
        COPYDESK_TRY(d->writeLog(false));
        if (d->reception.touchedIndex())
            COPYDESK_TRY(noteIndexed(d->library));
        return std::move(answers);
    });
    COPYDESK_TRY(connection.setDurability(Connection::Durability::Full));
    if (arrivals) {
        d->reception.settle();
        d->rejections.clear();
    } else {
        d->reception.unsettle();
        d->counts = countsBefore;
        d->posts = postsBefore;
    }
    return arrivals;
}

void ImportWriter::reject(const Error &error)
{
    ++d->counts.rejected;
    if (!d->dryRun)
        d->rejections.append(error);
}

Result<> ImportPrivate::writeRejections()
{
    for (const Error &error : std::as_const(rejections)) {
        const auto present = [](const QString &text) { return text.isNull() ? u""_s : text; };
        COPYDESK_TRY(library.connection().run(
            u"INSERT INTO rejection (operation, file, line, what, found, expected) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {id.value, present(error.file), error.line, present(error.what), present(error.found),
             present(error.expected)}));
    }
    return {};
}

Result<> ImportPrivate::writeLog(bool isFinished)
{
    const QJsonObject details{{u"source"_s, source},
                              {u"new"_s, counts.added},
                              {u"updated"_s, counts.updated},
                              {u"unchanged"_s, counts.unchanged},
                              {u"conflicts"_s, counts.conflicts},
                              {u"rejected"_s, counts.rejected}};
    COPYDESK_TRY(library.connection().run(
        u"UPDATE operation SET posts = max(posts, ?), details = ?, finished = ? WHERE id = ?"_s,
        {posts, QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact)),
         isFinished ? QVariant(now()) : QVariant(), id.value}));
    return {};
}

Result<OperationId> ImportWriter::finish()
{
    if (d->dryRun)
        return OperationId{};
    Connection &connection = d->library.connection();
    COPYDESK_TRY(inTransaction(connection, [&]() -> Result<> {
        COPYDESK_TRY(d->writeRejections());
        return d->writeLog(true);
    }));
    d->rejections.clear();
    d->lock.reset();
    // What readers still need stays in the journal; it is taken over later.
    COPYDESK_TRY(connection.run(u"PRAGMA main.wal_checkpoint(PASSIVE)"_s));
    return d->posts > 0 ? d->id : OperationId{};
}

Result<> ImportWriter::cancel()
{
    if (d->dryRun)
        return {};
    COPYDESK_TRY(inTransaction(d->library.connection(), [&]() -> Result<> {
        COPYDESK_TRY(d->writeRejections());
        return d->writeLog(false);
    }));
    d->rejections.clear();
    d->lock.reset();
    COPYDESK_LET(row, operation(d->library, d->id));
    if (row.posts > 0) {
        COPYDESK_TRY(undo(d->library, d->id)); // marks it finished in the same transaction
        return {};
    }
    return inTransaction(d->library.connection(), [&] { return d->writeLog(true); });
}

} // namespace Copydesk::Library
