// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checking.h"
#include "library/connection.h"
#include "library/dismissals.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "query/matches.h"
#include "query/names.h"
#include "review/editing.h"
#include "review/fieldedit.h"
#include "reviewlibrary.h"

#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;
using Post::Block;

namespace {

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

Review::Verdict verdict(const QString &name)
{
    Review::Verdict verdict = must(Review::parseVerdict(name));
    verdict.reason = u"because"_s;
    return verdict;
}

Query::Query query(const QString &text) { return must(Query::parsed(text)); }

/// Posts of which every third counts its paragraphs wrongly, every fourth says a word twice, every fifth is of low
/// quality.
ReviewLibrary::Posts mixedPosts(int count)
{
    ReviewLibrary::Posts posts = ReviewLibrary::posts(count);
    for (int i = 0; i < count; ++i) {
        Post::Meta &meta = posts[i].meta;
        if (i % 3 == 0)
            meta.set(Post::Fields::Paragraphs, qint64(7));
        if (i % 4 == 0)
            posts[i].blocks.append(Block::list({u"the the last word"_s}));
        meta.set(Post::field("score.quality"), qint64(i % 5 ? 90 : 10));
        meta.set(Post::Fields::LastReviewed, QDate::currentDate().addDays(i % 7 ? -10 : i % 2 ? 10 : -4000));
    }
    return posts;
}

} // namespace

class CheckingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersStayCurrent();
    void answersAreVoidUnderAnotherTable();
    void conditionsMoveWithTheLimits();
    void blockingStopsAnApproval();
    void anEditCannotApproveEither();
    void bulkLeavesBlockedPostsOut_data();
    void bulkLeavesBlockedPostsOut();
    void dismissalsAreHistory();
    void damagedPostsHoldNothingUp();

private:
    void expectTrue(ReviewLibrary &place);
};

/// Every check term, asked of the library, is what the checks say of each post now.
void CheckingTest::expectTrue(ReviewLibrary &place)
{
    Library::Library &library = *place.library;
    must(Review::catchUpChecks(library, {}));
    const Checks::Context context = Review::checkContext(library);
    const auto all = must(Library::matchingIds(library, query(u"*"_s)));
    for (const QString &name : Query::checkTermNames()) {
        const Query::Query asked = query(u"check:"_s + name);
        std::vector<Library::PostId> expected;
        for (const Library::PostId id : all) {
            const auto stored = must(Library::readPost(library, id));
            Query::PostState state;
            state.failing = Checks::failing(stored.post, context);
            for (const Library::Dismissal &dismissal : must(Library::dismissalsOf(library, id))) {
                state.failing &= ~Post::checkBit(*Post::checkByName(dismissal.check));
                state.hasDismissals = true;
            }
            if (Query::matches(asked, stored.post, state))
                expected.push_back(id);
        }
        const auto found = must(Library::matchingIds(library, asked));
        QVERIFY2(found == expected, qPrintable(u"%1: %2, not %3"_s.arg(name).arg(found.size()).arg(expected.size())));
    }
    // The facet says the same as the queries.
    for (const Library::Facet &facet : must(Library::facets(library, query(u"*"_s)))) {
        if (!facet.isOfChecks)
            continue;
        QVERIFY(facet.values.size() >= 3);
        for (const Library::FacetValue &value : facet.values)
            QCOMPARE(value.count, must(Library::matchCount(library, query(u"check:"_s + value.value))));
    }
}

// Whatever changes posts, queries for checks see it once the background has caught up.
void CheckingTest::answersStayCurrent()
{
    ReviewLibrary place;
    Library::Library &library = *place.library;
    ReviewLibrary::Posts posts = mixedPosts(60);
    place.import(place.file(posts));
    QCOMPARE(place.count(u"checks:unchecked"_s), 60);
    expectTrue(place);
    QCOMPARE(place.count(u"checks:unchecked"_s), 0);
    QCOMPARE(place.count(u"checks:blocking"_s), 20);
    QCOMPARE(must(Review::catchUpChecks(library, {})), 0); // nothing is looked at twice

    Review::Draft draft(place.stored(1));
    draft.post.meta.set(Post::Fields::Paragraphs, qint64(1));
    draft.post.blocks[1].text = u"Now it it stutters."_s;
    const auto edit = must(Review::saveDraft(library, draft));
    QCOMPARE(place.count(u"checks:unchecked"_s), 1);
    expectTrue(place);
    QCOMPARE(place.count(u"checks:blocking"_s), 19);
    QVERIFY(place.count(u"id:%1 check:doubled-word"_s.arg(ReviewLibrary::sourceId(1))) == 1);

    const auto bulk = must(Review::editAll(library, query(u"*"_s), {must(Review::parseFieldEdit(u"paragraphs=5"_s))},
                                           {u"edit"_s, Post::Bump::Patch, {}}));
    expectTrue(place);
    QCOMPARE(place.count(u"check:paragraph-count"_s), 60);
    must(Library::undo(library, bulk.operation));
    expectTrue(place);
    must(Library::undo(library, edit.operation));
    expectTrue(place);
    QCOMPARE(place.count(u"checks:blocking"_s), 20);
    must(Library::redo(library, edit.operation));
    expectTrue(place);

    posts = mixedPosts(60);
    posts[3].meta.set(Post::Fields::Paragraphs, qint64(1));
    posts += ReviewLibrary::post(61);
    const auto again = place.import(place.file(posts, u"again.jsonl"_s));
    QCOMPARE(again.counts.added, 1);
    expectTrue(place);
    QCOMPARE(place.count(u"checks:blocking"_s), 18);
    must(Library::undo(library, again.operation));
    expectTrue(place);

    // A decision changes nothing that a kept check looks at: nothing is due.
    must(Review::decideAll(library, query(u"checks:none"_s), verdict(u"reviewed"_s), QDate::currentDate()));
    QCOMPARE(place.count(u"checks:unchecked"_s), 0);
    expectTrue(place);
}

// Bits mean something else in another version of the program.
void CheckingTest::answersAreVoidUnderAnotherTable()
{
    ReviewLibrary place;
    place.import(place.file(mixedPosts(9)));
    Checks::Knowledge knowledge;
    knowledge.signature = u"one"_s;
    QCOMPARE(must(Review::catchUpChecks(*place.library, knowledge)), 9);
    QCOMPARE(must(Review::catchUpChecks(*place.library, {})), 0); // who knows nothing takes what is there
    knowledge.signature = u"another"_s;
    QCOMPARE(must(Review::catchUpChecks(*place.library, knowledge)), 9);
    must(Library::expectSignature(*place.library, u"other table"_s, {}));
    QCOMPARE(place.count(u"checks:unchecked"_s), 9);
    QCOMPARE(must(Review::catchUpChecks(*place.library, knowledge)), 9);
    // Cancelled halfway is no harm.
    must(Library::expectSignature(*place.library, u"other table"_s, {}));
    const auto cancelled = Review::catchUpChecks(*place.library, knowledge, [](qint64, qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    expectTrue(place);
}

// Days pass and an editor sets the bar elsewhere: nothing has to be checked again for that.
void CheckingTest::conditionsMoveWithTheLimits()
{
    ReviewLibrary place;
    place.import(place.file(mixedPosts(20)));
    expectTrue(place);
    QCOMPARE(place.count(u"check:low-quality"_s), 4);
    Post::CheckLimits limits = Library::checkLimits(*place.library);
    limits.leastQuality = 95;
    limits.staleDays = 5;
    must(Library::setCheckLimits(*place.library, limits));
    QCOMPARE(place.count(u"check:low-quality"_s), 20);
    QCOMPARE(place.count(u"checks:unchecked"_s), 0);
    expectTrue(place);
}

void CheckingTest::blockingStopsAnApproval()
{
    ReviewLibrary place;
    place.import(place.file(mixedPosts(2)));
    Library::Library &library = *place.library;
    const QDate today = QDate::currentDate();
    const auto refused = Review::decide(library, Review::Draft(place.stored(1)), verdict(u"approve"_s), today);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
    QVERIFY2(refused.error().what.contains(u"7"_s), qPrintable(refused.error().what)); // what was found
    QCOMPARE(place.stored(1).post.meta.version(Post::Fields::Version), Post::Version(1, 0, 7));
    QVERIFY(!Review::decide(library, Review::Draft(place.stored(1)), verdict(u"status=approved"_s), today));
    QVERIFY(Review::decide(library, Review::Draft(place.stored(2)), verdict(u"approve"_s), today)); // a good one
    QVERIFY(Review::decide(library, Review::Draft(place.stored(1)), verdict(u"reviewed"_s), today)); // no approval

    // What is approved is the post with the typing that goes with the decision.
    Review::Draft mended(place.stored(1));
    mended.post.meta.set(Post::Fields::Paragraphs, qint64(1));
    QVERIFY(Review::decide(library, mended, verdict(u"approve"_s), today));
    QCOMPARE(place.count(u"status:approved"_s), 2);
}

// Setting the status by hand is no way around.
void CheckingTest::anEditCannotApproveEither()
{
    ReviewLibrary place;
    place.import(place.file(mixedPosts(3)));
    Review::Draft draft(place.stored(1));
    draft.post.meta.set(Post::Fields::Status, QString(Post::Status::Approved));
    const auto refused = Review::saveDraft(*place.library, draft);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
    // With a field that lies in the posts' bodies as well, nothing gets past the checks either.
    const auto edit = must(Review::editAll(
        *place.library, query(u"*"_s),
        {must(Review::parseFieldEdit(u"status=approved"_s)), must(Review::parseFieldEdit(u"notes+=passed on"_s))},
        {u"edit"_s, Post::Bump::Patch, {}}));
    QCOMPARE(edit.blocked, 1);
    QCOMPARE(place.count(u"status:approved"_s), 2);
}

void CheckingTest::bulkLeavesBlockedPostsOut_data()
{
    QTest::addColumn<bool>("isChecked");
    QTest::addColumn<bool>("byIds");
    QTest::newRow("answers kept, by query") << true << false;
    QTest::newRow("answers missing, by query") << false << false;
    QTest::newRow("answers kept, by rows") << true << true;
    QTest::newRow("answers missing, by rows") << false << true;
}

// Whether or not the background has been there: what is blocked stays, the preview says so beforehand.
void CheckingTest::bulkLeavesBlockedPostsOut()
{
    QFETCH(bool, isChecked);
    QFETCH(bool, byIds);
    ReviewLibrary place;
    place.import(place.file(mixedPosts(30)));
    Library::Library &library = *place.library;
    if (isChecked)
        must(Review::catchUpChecks(library, {}));
    // One answer is old either way: this post is good now.
    Review::Draft draft(place.stored(1));
    draft.post.meta.set(Post::Fields::Paragraphs, qint64(1));
    must(Review::saveDraft(library, draft));
    Library::Selection selection = query(u"*"_s);
    if (byIds)
        selection = must(Library::matchingIds(library, query(u"*"_s)));

    const QDate today = QDate::currentDate();
    const auto preview = must(Review::previewDecision(library, selection, verdict(u"approve"_s), today));
    QCOMPARE(preview.blocked, 9);
    QCOMPARE(preview.counts.matched, 30);
    QCOMPARE(preview.counts.changed, 21);
    QCOMPARE(preview.samples.size(), Review::MostSamples);
    for (const auto &sample : preview.samples)
        QVERIFY(!sample.title.isEmpty() && sample.finding.contains(u'7'));
    QCOMPARE(must(Review::previewDecision(library, selection, verdict(u"reject"_s), today)).blocked, 0);

    const auto result = must(Review::decideAll(library, selection, verdict(u"approve"_s), today));
    QCOMPARE(result.blocked, 9);
    QCOMPARE(result.counts.matched, 30);
    QCOMPARE(result.counts.changed, 21);
    QCOMPARE(place.count(u"status:approved"_s), 21);
    must(Review::catchUpChecks(library, {}));
    QCOMPARE(place.count(u"status:approved checks:blocking"_s), 0);
    must(Library::undo(library, result.operation));
    QCOMPARE(place.count(u"status:approved"_s), 0);
}

// A dismissal is an operation with a reason, one revision, one undo.
void CheckingTest::dismissalsAreHistory()
{
    ReviewLibrary place;
    place.import(place.file(mixedPosts(5)));
    Library::Library &library = *place.library;
    expectTrue(place);
    const Library::PostId id = place.id(1);
    QVERIFY(!Library::dismissCheck(library, id, u"paragraph-count"_s, u"  "_s));
    const auto dismissal = must(Library::dismissCheck(library, id, u"paragraph-count"_s, u"a poem"_s));
    must(Library::dismissCheck(library, id, u"low-quality"_s, u"known"_s));
    QVERIFY(!Library::dismissCheck(library, id, u"low-quality"_s, u"twice"_s));
    expectTrue(place);
    QCOMPARE(place.count(u"checks:dismissed"_s), 1);
    QCOMPARE(place.count(u"check:low-quality id:%1"_s.arg(ReviewLibrary::sourceId(1))), 0);
    const auto history = must(Library::revisionsOf(library, id));
    QCOMPARE(history.size(), 2);
    QCOMPARE(history.last().kind, u"dismiss"_s);
    QCOMPARE(history.last().reason, u"paragraph-count: a poem"_s);
    QVERIFY(*history.last().versionAfter > *history.last().versionBefore);
    const auto all = must(Library::dismissalsOf(library, id));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.last().reason, u"a poem"_s);

    const QDate today = QDate::currentDate();
    const auto approval = must(Review::decide(library, Review::Draft(place.stored(1)), verdict(u"approve"_s), today));
    must(Library::undo(library, approval.operation));
    must(Library::undo(library, *must(Library::nextUndo(library)))); // low-quality counts again
    expectTrue(place);
    must(Library::undo(library, dismissal));
    expectTrue(place);
    QCOMPARE(must(Library::dismissalsOf(library, id)).size(), 0);
    QVERIFY(!Review::decide(library, Review::Draft(place.stored(1)), verdict(u"approve"_s), today));
    must(Library::redo(library, dismissal));
    expectTrue(place);
    QCOMPARE(must(Library::dismissalsOf(library, id)).first().reason, u"a poem"_s);
    must(Library::restoreCheck(library, id, u"paragraph-count"_s));
    QVERIFY(!Library::restoreCheck(library, id, u"paragraph-count"_s));
    expectTrue(place);
    QCOMPARE(must(Library::verify(library)).problems, QStringList());
}

// `verify` names a post that cannot be read; the checks go on behind it.
void CheckingTest::damagedPostsHoldNothingUp()
{
    ReviewLibrary place;
    place.import(place.file(mixedPosts(4)));
    must(place.library->connection().run(
        u"UPDATE body SET data = x'00' WHERE id = (SELECT body FROM post WHERE id = %1)"_s.arg(place.id(1).value)));
    QCOMPARE(must(Review::catchUpChecks(*place.library, {})), 4);
    QCOMPARE(place.count(u"checks:unchecked"_s), 0);
}

QTEST_GUILESS_MAIN(CheckingTest)
#include "checkingtest.moc"
