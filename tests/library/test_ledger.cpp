// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/drafts.h"
#include "library/exports.h"
#include "library/savedsearches.h"

using namespace Samples;

/// What the library keeps beside posts: the export ledger, drafts, saved searches.
class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersExports();
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
    must(Library::recordExport(*m_library, u"/some/place"_s, u"jsonl"_s, u"status:approved"_s, items));
    must(Library::recordExport(*m_library, u"/another"_s, u"page"_s, u""_s, std::span(items).first(1)));
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
