// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/search.h"
#include "review/bulk.h"
#include "review/checking.h"
#include "review/editing.h"
#include "review/importjob.h"
#include "review/rules.h"

using namespace Copydesk;
using namespace Qt::StringLiterals;
using Review::Agreement;

/// What a rule would do is told before it does it, and held against what persons decided.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void previewCounts();
    void agreesWithDecisions();
    void looksAtPostsAsTheyWere();
    void worksThroughFiles();
    void asksChecksAsPostsCome();
    void ownIsForDemandOnly();
    void agesCountFromToday();
    void runIsOneOperation();
    void triesWithoutWriting();
    void isCancelled();
};

static void decide(const ReviewLibrary &test, int number, const QString &word)
{
    auto verdict = Review::parseVerdict(word).value();
    verdict.reason = u"because"_s;
    QVERIFY(Review::decide(*test.library, Review::Draft(test.stored(number)), verdict, QDate::currentDate()));
}

static ReviewLibrary::Posts unflagged(int count)
{
    auto posts = ReviewLibrary::posts(count);
    for (auto &post : posts)
        post.meta.set(Post::Fields::NeedsReview, false);
    return posts;
}

static Library::Rule enabled(const ReviewLibrary &test, const QString &name, const QString &query)
{
    auto rule = Library::addRule(*test.library, name, query).value();
    if (!Library::setRuleEnabled(*test.library, rule.id, true))
        qFatal("not enabled");
    return rule;
}

void RulesTest::previewCounts()
{
    ReviewLibrary test;
    auto posts = unflagged(20);
    posts[0].meta.set(Post::Fields::NeedsReview, true);
    test.import(test.file(posts));
    decide(test, 2, u"reviewed"_s);
    const auto preview = Review::previewRule(*test.library, u"quality:<=55"_s, {}).value(); // 1 to 15
    QCOMPARE(preview.counts, (Library::FlagCounts{.matched = 15, .already = 1, .decided = 1, .flagged = 13}));
    QCOMPARE(preview.samples.size(), Review::RulePreview::MostSamples);
    QCOMPARE(preview.samples.first().sourceId, ReviewLibrary::sourceId(3));
    QVERIFY(!preview.samples.first().title.isEmpty());
    QVERIFY(preview.worksOnImport);
    QCOMPARE(test.count(u"is:flagged"_s), 1);
    QCOMPARE(Review::previewRule(*test.library, u"qualty:<55"_s, {}).error().kind, Error::Kind::Malformed);
}

void RulesTest::agreesWithDecisions()
{
    ReviewLibrary test;
    test.import(test.file(unflagged(10))); // quality 41 to 50
    for (const int number : {1, 2, 3})
        decide(test, number, u"send-back"_s);
    decide(test, 8, u"send-back"_s);
    for (const int number : {4, 9, 10})
        decide(test, number, u"approve"_s);
    decide(test, 5, u"reject"_s); // says nothing
    decide(test, 6, u"approve"_s);
    QVERIFY(Library::undo(*test.library, Library::nextUndo(*test.library)->value())); // counts for nothing
    const Agreement agreement = Review::previewRule(*test.library, u"quality:<=45"_s, {})->agreement;
    QCOMPARE(agreement, (Agreement{.sentBack = 4, .approved = 3, .sentBackMatched = 3, .approvedMatched = 1}));
    QCOMPARE(*agreement.precision(), 0.75);
    QCOMPARE(*agreement.recall(), 0.75);
    const Agreement none = Review::previewRule(*test.library, u"quality:<10"_s, {})->agreement;
    QVERIFY(!none.precision());
    QCOMPARE(*none.recall(), 0.0);
}

/// A status that the decision itself set, and what was edited afterwards, would make every rule look right.
void RulesTest::looksAtPostsAsTheyWere()
{
    ReviewLibrary test;
    test.import(test.file(unflagged(2)));
    decide(test, 1, u"approve"_s);
    Review::Draft draft(test.stored(2));
    decide(test, 2, u"send-back"_s);
    draft = Review::Draft(test.stored(2));
    draft.post.meta.set(Post::field("score.quality"), qint64(99)); // mended since
    draft.post.lead = u"Written anew."_s;
    QVERIFY(Review::saveDraft(*test.library, draft));
    const auto agreement = [&](const QString &query) {
        return Review::previewRule(*test.library, query, {})->agreement;
    };
    QCOMPARE(agreement(u"status:approved"_s).approvedMatched, 0);
    QCOMPARE(agreement(u"status:drafted"_s).approvedMatched, 1);
    QCOMPARE(agreement(u"quality:<50"_s).sentBackMatched, 1);
    QCOMPARE(agreement(u"lead:nobody"_s).sentBackMatched, 1);
    QCOMPARE(agreement(u"is:flagged"_s).sentBackMatched, 0);
}

/// The whole way, with posts made ready on other threads.
void RulesTest::worksThroughFiles()
{
    ReviewLibrary test;
    enabled(test, u"low"_s, u"quality:<45 lead:nobody"_s);
    const QString file = test.file(unflagged(60)); // 1 to 4, and 50 to 54 again
    const auto report = test.import(file);
    QCOMPARE(report.counts.added, 60);
    QCOMPARE(report.counts.flagged, 9);
    QCOMPARE(test.count(u"rule:low"_s), 9);
    const auto again = test.import(file);
    QCOMPARE(again.counts, (Library::ImportCounts{.unchanged = 60}));
    QVERIFY(!again.operation);
    QVERIFY(Library::undo(*test.library, report.operation));
    QCOMPARE(test.count(u"*"_s), 0);
}

void RulesTest::asksChecksAsPostsCome()
{
    ReviewLibrary test;
    auto posts = unflagged(3);
    posts[1].title.clear();
    enabled(test, u"wrong"_s, u"check:no-title"_s);
    enabled(test, u"rest"_s, u"checks:none"_s);
    const auto report = test.import(test.file(posts));
    QCOMPARE(report.counts.flagged, test.count(u"rule:wrong"_s) + test.count(u"rule:rest"_s));
    QCOMPARE(test.count(u"rule:wrong"_s), 1);
    QCOMPARE(test.count(u"rule:wrong id:alphanode-000002"_s), 1);
    // What is asked for as posts come is what is found afterwards.
    QVERIFY(Review::catchUpChecks(*test.library, {}));
    QCOMPARE(test.count(u"rule:rest"_s), test.count(u"checks:none"_s));
}

void RulesTest::ownIsForDemandOnly()
{
    ReviewLibrary test;
    const auto rule = enabled(test, u"borrowed"_s, u"own:<90%"_s);
    QCOMPARE(test.import(test.file(unflagged(3))).counts.flagged, 0);
    const auto preview = Review::previewRule(*test.library, rule.query, {}).value();
    QVERIFY(!preview.worksOnImport);
    QCOMPARE(preview.counts.flagged, 3); // they share their sentences
    QCOMPARE(Review::runRules(*test.library, {rule}, {})->flagged(), 3);
    decide(test, 1, u"approve"_s);
    QCOMPARE(Review::previewRule(*test.library, rule.query, {})->agreement.approvedMatched, 1);
}

/// The query is kept as it was written, so that "a year ago" goes with the time.
void RulesTest::agesCountFromToday()
{
    ReviewLibrary test;
    enabled(test, u"stale"_s, u"reviewed:>1y"_s);
    auto posts = unflagged(2);
    posts[0].meta.set(Post::Fields::LastReviewed, QDate::currentDate().addDays(-400));
    posts[1].meta.set(Post::Fields::LastReviewed, QDate::currentDate().addDays(-300));
    test.import(test.file(posts));
    QCOMPARE(test.count(u"rule:stale"_s), 1);
    QCOMPARE(Library::rules(*test.library)->first().query, u"reviewed:>1y"_s);
}

void RulesTest::runIsOneOperation()
{
    ReviewLibrary test;
    test.import(test.file(unflagged(10)));
    const QList<Library::Rule> rules{enabled(test, u"low"_s, u"quality:<=43"_s),
                                     enabled(test, u"lower"_s, u"quality:<=45"_s)};
    const auto run = Review::runRules(*test.library, rules, {}).value();
    QCOMPARE(run.parts[0].counts, (Library::FlagCounts{.matched = 3, .flagged = 3}));
    QCOMPARE(run.parts[1].counts, (Library::FlagCounts{.matched = 5, .already = 3, .flagged = 2}));
    QCOMPARE(test.count(u"rule:lower"_s), 2);
    QCOMPARE(Library::operation(*test.library, run.operation)->posts, 5);
    QVERIFY(Library::undo(*test.library, run.operation));
    QCOMPARE(test.count(u"is:flagged"_s), 0);
    QVERIFY(!Review::runRules(*test.library, {}, {})->operation);
}

void RulesTest::triesWithoutWriting()
{
    ReviewLibrary test;
    test.import(test.file(unflagged(10)));
    const auto rule = enabled(test, u"low"_s, u"quality:<=43"_s);
    const auto run = Review::runRules(*test.library, {rule}, {}, true).value();
    QCOMPARE(run.flagged(), 3);
    QVERIFY(!run.operation);
    QCOMPARE(test.count(u"is:flagged"_s), 0);
    QCOMPARE(Library::operations(*test.library)->size(), 1);
}

void RulesTest::isCancelled()
{
    ReviewLibrary test;
    test.import(test.file(unflagged(10)));
    const auto rule = enabled(test, u"all"_s, u"*"_s);
    const auto run = Review::runRules(*test.library, {rule}, {}, false, [](qint64, qint64) { return false; });
    QCOMPARE(run.error().kind, Error::Kind::Cancelled);
    QCOMPARE(test.count(u"is:flagged"_s), 0);
}

QTEST_GUILESS_MAIN(RulesTest)
#include "rulestest.moc"
