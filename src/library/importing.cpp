// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importing.h"

#include "library/arrival.h"
#include "library/connection.h"
#include "library/importlock.h"
#include "library/importshare.h"
#include "library/incoming.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/searchfeed.h"
#include "library/searchindex.h"
#include "library/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
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
    std::shared_ptr<ImportShare> share;
    Compressor compressor;
    std::unique_ptr<SearchFeed> feed; ///< from the first new post on

    Result<> startOrGoOn();
    Result<> prepare(IncomingPosts &batch);
    Result<QList<Arrival>> receive(IncomingPosts &batch);
    Result<QList<Arrival>> write(IncomingPosts &batch, qint64 othersBefore);
    Result<qint64> othersChanges();
    Result<> expect(const IncomingPosts &batch);
    Result<> writeRejections();
    Result<> readFlagged();
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
                                                         .samples = {},
                                                         .share = std::make_shared<ImportShare>(),
                                                         .compressor = {},
                                                         .feed = {}}));
    writer.d->share->expectsUnchanged = dryRun;
    if (!dryRun) {
        COPYDESK_TRY(library.bodies().refresh());
        COPYDESK_LET(dictionary, library.bodies().newest());
        writer.d->share->setDictionary(dictionary);
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
        COPYDESK_TRY(readFlagged());
        reception.setOperation(id, true);
        return {};
    }
    COPYDESK_LET(started, insertOperation(library, OperationKind::Import, source, {{u"source"_s, source}}));
    id = started;
    lock = ImportLock::take(library, id);
    reception.setOperation(id, false);
    return {};
}

void ImportWriter::setJudge(std::shared_ptr<const RuleJudge> judge)
{
    d->share->setJudge(judge);
    d->reception.setJudge(std::move(judge));
}

OperationId ImportWriter::id() const { return d->id; }
const ImportCounts &ImportWriter::counts() const { return d->counts; }
std::shared_ptr<const ImportShare> ImportWriter::share() const { return d->share; }

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

/// All that takes time and needs no lock, as far as it was not done beforehand: other writers go in between.
Result<> ImportPrivate::prepare(IncomingPosts &batch)
{
    BodyStore &bodies = library.bodies();
    for (const Incoming &post : batch.posts) {
        if (samples.size() < BodyStore::ManySamples && !post.bodyJson.isEmpty() && !reception.isPlainlyUnchanged(post))
            samples.append(post.bodyJson);
    }
    if (bodies.isTrainingWorthwhile(samples.size())) {
        COPYDESK_TRY(bodies.train(samples));
        if (samples.size() >= BodyStore::ManySamples)
            samples = QList<QByteArray>(BodyStore::ManySamples); // had its turn; the texts go
        COPYDESK_LET(dictionary, bodies.newest());
        share->setDictionary(dictionary);
    }
    share->wantsSamples =
        samples.size() < BodyStore::ManySamples && bodies.isTrainingWorthwhile(BodyStore::ManySamples);
    COPYDESK_LET(dictionary, bodies.newest());
    for (Incoming &post : batch.posts) {
        if (!reception.isPlainlyUnchanged(post) && (!post.body || !post.row))
            COPYDESK_TRY(makeReady(post, compressor, dictionary));
    }
    return {};
}

Result<QList<Arrival>> ImportPrivate::receive(IncomingPosts &batch)
{
    QList<Arrival> arrivals;
    arrivals.reserve(qsizetype(batch.posts.size()));
    for (Incoming &post : batch.posts) {
        COPYDESK_LET(arrival, reception.receive(post));
        arrivals.append(arrival);
        count(arrival);
    }
    counts.flagged = 0;
    for (const Reception::Flagged &entry : std::as_const(reception.flagged))
        counts.flagged += entry.posts;
    return arrivals;
}

/// A number that changes with what other connections commit.
Result<qint64> ImportPrivate::othersChanges()
{
    COPYDESK_LET(version, library.connection().value(u"PRAGMA main.data_version"_s));
    return version.toLongLong();
}

/// Looks at what came for what will come.
Result<> ImportPrivate::expect(const IncomingPosts &batch)
{
    const auto isUnchanged = [this](const Incoming &post) { return reception.isPlainlyUnchanged(post); };
    const auto unchanged = std::ranges::count_if(batch.posts, isUnchanged);
    const bool isMost = unchanged * 10 >= std::ssize(batch.posts) * 9;
    share->expectsUnchanged = dryRun || isMost;
    // For one small file, reading what all posts of a library came in as would be the longer way.
    constexpr qint64 enough = 500;
    if (!isMost || counts.unchanged + unchanged < enough || share->lines())
        return {};
    COPYDESK_LET(lines, KnownLines::read(library.connection()));
    share->setLines(std::make_shared<const KnownLines>(std::move(lines)));
    return {};
}

Result<QList<Arrival>> ImportWriter::write(std::span<const Post::Post> posts)
{
    IncomingPosts made;
    for (const Post::Post &post : posts)
        made.posts.push_back(incoming(Post::Post(post)));
    ImportBatch batch(std::make_unique<IncomingPosts>(std::move(made)));
    return write(batch);
}

Result<QList<Arrival>> ImportWriter::write(ImportBatch &batch)
{
    IncomingPosts &posts = *batch.d;
    COPYDESK_LET(others, d->othersChanges());
    COPYDESK_TRY(d->reception.lookUp(posts));
    COPYDESK_TRY(d->expect(posts));
    const bool isUnchanged = std::ranges::all_of(
        posts.posts, [this](const Incoming &post) { return d->reception.isPlainlyUnchanged(post); });
    if (d->dryRun || (isUnchanged && d->rejections.size() < BatchSize)) {
        auto arrivals = d->receive(posts);
        (void)d->reception.settle();
        return arrivals;
    }
    COPYDESK_TRY(d->prepare(posts));
    if (!d->feed) {
        // The feed goes on where the index ends. What a whole library lacks waits until the end.
        constexpr qint64 soonDone = 20'000;
        SearchIndex &index = d->library.searchIndex();
        if (const auto isNear = index.isNear(soonDone); isNear && *isNear)
            (void)index.catchUp();
    }
    const ImportCounts countsBefore = d->counts;
    const qint64 postsBefore = d->posts;
    const auto flaggedBefore = d->reception.flagged;
    auto arrivals = d->write(posts, others);
    if (!arrivals) {
        d->reception.flagged = flaggedBefore;
        d->reception.unsettle();
        d->counts = countsBefore;
        d->posts = postsBefore;
        return arrivals;
    }
    d->rejections.clear();
    auto indexed = d->reception.settle();
    if (!indexed.empty() && !d->feed)
        d->feed = d->library.searchIndex().feed();
    if (!indexed.empty() && d->feed)
        d->feed->push(std::move(indexed));
    return arrivals;
}

/// One transaction, of the library's file alone: what is new goes to the search index behind it.
Result<QList<Arrival>> ImportPrivate::write(IncomingPosts &batch, qint64 othersBefore)
{
    Connection &connection = library.connection();
    // A killed program loses nothing with NORMAL; the end of the import is written with FULL.
    COPYDESK_TRY(connection.setDurability(Connection::Durability::Normal));
    const auto work = [&]() -> Result<QList<Arrival>> {
        COPYDESK_TRY(library.searchIndex().noteBehind());
        COPYDESK_LET(others, othersChanges());
        if (others != othersBefore)
            COPYDESK_TRY(reception.lookUp(batch));
        COPYDESK_LET(answers, receive(batch));
        COPYDESK_TRY(writeRejections());
        COPYDESK_TRY(writeLog(false));
        return std::move(answers);
    };
    Result<QList<Arrival>> arrivals;
    if (auto begun = connection.beginMain(); begun)
        arrivals = work();
    else
        arrivals = failure(std::move(begun).error());
    if (!arrivals) {
        connection.rollback();
    } else if (auto done = connection.commit(); !done) {
        arrivals = failure(std::move(done).error());
    }
    COPYDESK_TRY(connection.setDurability(Connection::Durability::Full));
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

/// What the import flagged before it was cut off: those posts are not asked about again.
Result<> ImportPrivate::readFlagged()
{
    COPYDESK_LET(row, operation(library, id));
    for (const auto &entry : row.details.value("rules"_L1).toArray()) {
        reception.flagged.insert(entry["rule"_L1].toInteger(),
                                 {entry["reason"_L1].toString(), entry["posts"_L1].toInteger()});
    }
    return {};
}

Result<> ImportPrivate::writeLog(bool isFinished)
{
    QJsonObject details{{u"source"_s, source},
                        {u"new"_s, counts.added},
                        {u"updated"_s, counts.updated},
                        {u"unchanged"_s, counts.unchanged},
                        {u"conflicts"_s, counts.conflicts},
                        {u"rejected"_s, counts.rejected}};
    QJsonArray flagged;
    for (auto entry = reception.flagged.cbegin(); entry != reception.flagged.cend(); ++entry)
        flagged.append(QJsonObject{{u"rule"_s, entry.key()}, {u"reason"_s, entry->reason}, {u"posts"_s, entry->posts}});
    if (!flagged.isEmpty())
        details.insert(u"rules"_s, flagged);
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
    d->feed.reset(); // all of it can be searched when the import says that it is done
    COPYDESK_TRY(inTransaction(connection, [&]() -> Result<> {
        COPYDESK_TRY(d->writeRejections());
        return d->writeLog(true);
    }));
    d->rejections.clear();
    d->lock.reset();
    if (d->posts > 0)
        (void)d->library.searchIndex().catchUp(); // what fails here is said when it is searched
    // What readers still need stays in the journal; it is taken over later.
    COPYDESK_TRY(connection.run(u"PRAGMA main.wal_checkpoint(PASSIVE)"_s));
    return d->posts > 0 ? d->id : OperationId{};
}

Result<> ImportWriter::cancel()
{
    if (d->dryRun)
        return {};
    d->feed.reset();
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
