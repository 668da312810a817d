// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/drafts.h"
#include "library/exports.h"
#include "library/savedsearches.h"
#include "library/schema.h"

using namespace Samples;

/// What the library keeps beside posts: the export ledger, drafts, saved searches.
class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersExports();
    void knowsWhatLiesAtAPlace();
    void liftsTheFirstLedger();
    void keepsADraftOverACrash();
    void leavesNoBodyOfADraftBehind();
    void keepsSavedSearchesInOrder();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
};

void LedgerTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
    Samples::import(*m_library, Samples::posts(3));
}

void LedgerTest::remembersExports()
{
    QVERIFY(must(Library::exportsOf(*m_library, id(*m_library, 1))).isEmpty());
    const std::vector<Library::ExportItem> items{
        {id(*m_library, 1), Post::Version(1, 1, 7), {}, u"a.jsonl"_s, u"00ff"_s},
        {id(*m_library, 2), std::nullopt, {}, u"a.jsonl"_s, u"00ff"_s}};
    must(Library::recordExport(*m_library,
                               {.place = u"/some/place"_s,
                                .format = u"jsonl"_s,
                                .query = u"status:approved"_s,
                                .scope = {},
                                .written = items,
                                .removed = {}}));
    must(Library::recordExport(*m_library,
                               {.place = u"/another"_s,
                                .format = u"page"_s,
                                .query = {},
                                .scope = {},
                                .written = std::span(items).first(1),
                                .removed = {}}));
    const auto rows = must(Library::exports(*m_library));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).place, u"/another"_s);
    QCOMPARE(rows.at(0).posts, 1);
    QCOMPARE(rows.at(1).posts, 2);
    QCOMPARE(rows.at(1).query, u"status:approved"_s);
    QCOMPARE(rows.at(1).editor, m_library->editor());
    const auto ofOne = must(Library::exportsOf(*m_library, id(*m_library, 1)));
    QCOMPARE(ofOne.size(), 2);
    QCOMPARE(ofOne.at(1).version, Post::Version(1, 1, 7));
    QVERIFY(!must(Library::exportsOf(*m_library, id(*m_library, 2))).first().version);
}

/// What an incremental export is worked out of: the newest of each post at that place, without what was taken away, and
/// nothing of what a file held before it was written anew.
void LedgerTest::knowsWhatLiesAtAPlace()
{
    const auto item = [this](int number, const QString &file, qint64 head = 0) {
        return Library::ExportItem{
            id(*m_library, number), Post::Version(1, 0, head), Library::RevisionId{head}, file, u"ab01"_s, 7};
    };
    const auto note = [this](const QString &place, std::vector<Library::ExportItem> written,
                             std::vector<Library::ExportItem> removed, bool isWhole, const QString &scope = {}) {
        must(Library::recordExport(*m_library,
                                   {.place = place,
                                    .format = u"page"_s,
                                    .query = u"*"_s,
                                    .scope = scope,
                                    .written = written,
                                    .removed = removed,
                                    .isWhole = isWhole}));
    };
    const auto standing = [this](const QString &place) {
        QStringList lines;
        for (const auto &there : must(Library::standingAt(*m_library, place)))
            lines += u"%1 %2 %3 %4"_s.arg(there.item.file, QString::number(there.item.head.value), there.scope,
                                          there.item.sha256);
        return lines;
    };
    note(u"/pages"_s, {item(3, u"3.txt"_s), item(1, u"1.txt"_s), item(2, u"2.txt"_s)}, {}, false);
    note(u"/elsewhere"_s, {item(1, u"all.jsonl"_s)}, {}, true);
    note(u"/pages"_s, {item(1, u"1.txt"_s, 4)}, {item(3, u"3.txt"_s)}, false, u"profile:web"_s);
    QCOMPARE(standing(u"/pages"_s), (QStringList{u"1.txt 4 profile:web ab01"_s, u"2.txt 0 * ab01"_s}));
    QCOMPARE(must(Library::exportsOf(*m_library, id(*m_library, 1))).size(), 3);
    QCOMPARE(must(Library::exportsOf(*m_library, id(*m_library, 3))).size(), 1);
    QCOMPARE(must(Library::exports(*m_library)).first().removed, 1);
    note(u"/pages"_s, {item(2, u"2.txt"_s, 5)}, {}, true);
    QCOMPARE(standing(u"/pages"_s), (QStringList{u"2.txt 5 * ab01"_s}));
    QVERIFY(standing(u"/nowhere"_s).isEmpty());
}

/// A library of version 1 keeps its ledger, behind a backup of the whole.
void LedgerTest::liftsTheFirstLedger()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.copydesk"_s);
    {
        auto connection = must(Library::Connection::open(path, Library::Connection::Access::ReadWrite));
        must(Library::migrate(*connection, must(Library::migrations()).first(1)));
        must(connection->script(
            u"INSERT INTO operation (kind, label, editor, started, finished) VALUES ('import', 'a', 'b', 1, 2);"
            "INSERT INTO body (data) VALUES (x'');"
            "INSERT INTO post (imported_by, import_hash, changed, body, source_id) VALUES (1, x'00', 1, 1, 'one'), "
            "(1, x'00', 2, 1, 'two');"
            "INSERT INTO export (time, editor, place, format, query) VALUES (5, 'night', '/f', 'jsonl', '*'), "
            "(6, 'day', '/p', 'page', 'status:approved'), (7, 'day', '/f', 'jsonl', '*');"
            "INSERT INTO export_item (export, post, version, head, file, sha256) VALUES (1, 1, NULL, 0, 'f', 'ab'), "
            "(1, 2, 68719738888, 0, 'f', 'ab'), (2, 1, NULL, 3, 'one.txt', 'cd'), (3, 1, NULL, 4, 'f', 'ef')"_s));
    }
    auto library = open(folder);
    QVERIFY(QFile::exists(path + u".before-v%1"_s.arg(must(Library::migrations()).last().version)));
    const auto rows = must(Library::exports(*library));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(2).posts, 2);
    QCOMPARE(rows.at(2).place, u"/f"_s);
    QCOMPARE(rows.at(1).editor, u"day"_s);
    const auto ofOne = must(Library::exportsOf(*library, Library::PostId{1}));
    QCOMPARE(ofOne.size(), 3);
    QCOMPARE(ofOne.first().sha256, u"ef"_s);
    QCOMPARE(ofOne.at(1).file, u"one.txt"_s);
    QCOMPARE(must(Library::exportsOf(*library, Library::PostId{2})).first().version->packed(), 68719738888);
    // The second export of the file holds one post; the first one's other post lies there no more.
    QCOMPARE(must(Library::standingAt(*library, u"/f"_s)).size(), size_t(1));
    QCOMPARE(must(Library::standingAt(*library, u"/p"_s)).size(), size_t(1));
    // And it goes on counting.
    must(Library::recordExport(
        *library, {.place = u"/f"_s, .format = u"jsonl"_s, .query = {}, .scope = {}, .written = {}, .removed = {}}));
    QCOMPARE(must(Library::exports(*library)).first().id, 4);
    QCOMPARE(must(library->connection().value(u"PRAGMA foreign_key_check"_s)).toString(), QString());
}

void LedgerTest::keepsADraftOverACrash()
{
    const auto post = id(*m_library, 1);
    QVERIFY(!must(Library::readDraft(*m_library, post)));
    auto typed = Samples::post(1);
    typed.lead = u"half a sent"_s;
    must(Library::storeDraft(*m_library, {post, {}, typed}));
    m_library = open(*m_folder);
    const auto draft = must(Library::readDraft(*m_library, post));
    QVERIFY(draft);
    QCOMPARE(draft->content, typed);
    QCOMPARE(must(Library::drafts(*m_library)), QList{post});
    must(Library::dropDraft(*m_library, post));
    must(Library::dropDraft(*m_library, post));
    QVERIFY(must(Library::drafts(*m_library)).isEmpty());
}

void LedgerTest::leavesNoBodyOfADraftBehind()
{
    const auto bodies = [this] { return must(m_library->connection().value(u"SELECT count(*) FROM body"_s)).toInt(); };
    const int before = bodies();
    for (int i = 0; i < 5; ++i) {
        auto typed = Samples::post(1);
        typed.lead = u"typed %1"_s.arg(i);
        must(Library::storeDraft(*m_library, {id(*m_library, 1), {}, typed}));
    }
    QCOMPARE(bodies(), before + 1);
    must(Library::dropDraft(*m_library, id(*m_library, 1)));
    QCOMPARE(bodies(), before);
}

void LedgerTest::keepsSavedSearchesInOrder()
{
    const QList<Library::SavedSearch> searches{
        {u"Zebra"_s, u"flag:needs-review"_s}, {u"All"_s, u"*"_s}, {u"All"_s, u""_s}};
    must(Library::setSavedSearches(*m_library, searches));
    QCOMPARE(must(Library::savedSearches(*m_library)), searches);
    must(Library::setSavedSearches(*m_library, {}));
    QVERIFY(must(Library::savedSearches(*m_library)).isEmpty());
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "test_ledger.moc"
