// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/flagging.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/rulejudge.h"
#include "library/rules.h"
#include "library/search.h"

using namespace Samples;
using Library::FlagCounts;
using Library::ImportCounts;
using Library::OnConflict;
using Library::Rule;

/// Rules flag what comes in as part of its coming, and what is here as one operation; they never stand against a
/// person.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void areKeptInTheirOrder();
    void refuseWhatIsOff();
    void flagWhatComesInWithoutARevision();
    void makeNoChangeOfTheSameFile();
    void flagAnUpdateInItsRevision();
    void areNoChangeOfAPerson();
    void goWithTheImport();
    void countInADryRun();
    void leaveFlagsOfOthersAlone();
    void flagOnDemand();
    void leaveDecisionsAlone_data();
    void leaveDecisionsAlone();
    void knowWhoseFlagItIs();
    void tellTheLastDecision();

private:
    /// An import with the enabled rules.
    Imported import(const std::vector<Post::Post> &posts, OnConflict onConflict = OnConflict::Flag, bool dryRun = false)
    {
        auto writer = must(Library::ImportWriter::begin(*m_library, u"posts.jsonl"_s, onConflict, dryRun));
        writer.setJudge(std::make_shared<Library::RuleJudge>(must(Library::rules(*m_library)), QDate::currentDate(),
                                                             Library::RuleJudge::Checker()));
        Imported imported;
        imported.arrivals = must(writer.write(posts));
        imported.counts = writer.counts();
        imported.operation = must(writer.finish());
        return imported;
    }
    Rule enabled(const QString &name, const QString &query)
    {
        const Rule rule = must(Library::addRule(*m_library, name, query));
        must(Library::setRuleEnabled(*m_library, rule.id, true));
        return rule;
    }
    Library::OperationId run(const Rule &rule, FlagCounts *counts = nullptr)
    {
        auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"rule"_s));
        const auto found = must(Library::flagMatching(*m_library, operation, rule, must(Query::parsed(rule.query))));
        if (counts)
            *counts = found;
        return must(operation.commit());
    }
    void decide(int number, const QString &kind, const QString &status, bool flag)
    {
        auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Decision, kind));
        auto present = stored(*m_library, number);
        present.post.meta.set(F::Status, status);
        present.post.meta.set(F::NeedsReview, flag);
        must(operation.change(present.id, present.post, {kind, Post::Bump::Patch, {}}, present.head));
        m_last = must(operation.commit());
    }
    qint64 count(const QString &query) { return must(Library::matchCount(*m_library, must(Query::parsed(query)))); }
    qint64 revisions() { return must(m_library->connection().value(u"SELECT count(*) FROM revision"_s)).toLongLong(); }
    bool isFlagged(int number) { return stored(*m_library, number).post.meta.flag(F::NeedsReview); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
    Library::OperationId m_last;
};

/// Unflagged posts of quality 53, 54 …
static std::vector<Post::Post> plain(int count, int from = 1)
{
    auto posts = Samples::posts(count, from);
    for (auto &post : posts)
        post.meta.set(F::NeedsReview, false);
    return posts;
}

void RulesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
}

void RulesTest::cleanup()
{
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
    m_library.reset();
}

void RulesTest::areKeptInTheirOrder()
{
    const Rule thin = must(Library::addRule(*m_library, u"  thin   articles "_s, u"quality:<60"_s));
    const Rule old = must(Library::addRule(*m_library, u"old"_s, u"reviewed:>1y"_s));
    QCOMPARE(thin.name, u"thin articles"_s);
    QVERIFY(!thin.isEnabled); // one looks first
    QCOMPARE(thin.reason(), u"Rule “thin articles”: quality:<60"_s);
    must(Library::moveRule(*m_library, old.id, 0));
    must(Library::setRuleEnabled(*m_library, thin.id, true));
    must(Library::renameRule(*m_library, old.id, u"OLD"_s)); // its own name is not taken
    must(Library::setRuleQuery(*m_library, old.id, u"reviewed:>2y"_s));
    const auto all = must(Library::rules(*m_library));
    QCOMPARE(all,
             (QList<Rule>{{old.id, u"OLD"_s, u"reviewed:>2y"_s, false},
                          {thin.id, u"thin articles"_s, u"quality:<60"_s, true}}));
    QCOMPARE(must(Library::rule(*m_library, u"Thin Articles"_s)).id, thin.id);
    must(Library::removeRule(*m_library, old.id));
    const Rule next = must(Library::addRule(*m_library, u"old"_s, u"*"_s));
    QVERIFY(next.id > old.id); // a number is never given twice: posts name it
    QVERIFY(next.id != old.id);
}

void RulesTest::refuseWhatIsOff()
{
    const Rule thin = must(Library::addRule(*m_library, u"thin"_s, u"quality:<60"_s));
    QCOMPARE(Library::addRule(*m_library, u"THIN"_s, u"*"_s).error().kind, Error::Kind::Refused);
    QCOMPARE(Library::addRule(*m_library, u"  "_s, u"*"_s).error().kind, Error::Kind::Refused);
    QCOMPARE(Library::addRule(*m_library, u"other"_s, u"qualty:<60"_s).error().kind, Error::Kind::Malformed);
    QCOMPARE(Library::setRuleQuery(*m_library, thin.id, u"(("_s).error().kind, Error::Kind::Malformed);
    const auto missing = Library::rule(*m_library, u"thick"_s);
    QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    QCOMPARE(missing.error().expected, u"thin"_s);
    must(Library::removeRule(*m_library, thin.id));
    QCOMPARE(Library::removeRule(*m_library, thin.id).error().kind, Error::Kind::NotFound);
    QCOMPARE(Library::setRuleEnabled(*m_library, thin.id, true).error().kind, Error::Kind::NotFound);
}

/// A new post is there with its flag from the beginning: no revision, its version as it came, and why.
void RulesTest::flagWhatComesInWithoutARevision()
{
    enabled(u"low"_s, u"quality:<55"_s); // 1 and 2
    enabled(u"second"_s, u"title:\"queue 2\" OR title:\"queue 3\""_s); // 3: 2 is the first rule's already
    must(Library::addRule(*m_library, u"off"_s, u"*"_s));
    const auto imported = import(plain(4));
    QCOMPARE(imported.counts, (ImportCounts{.added = 4, .flagged = 3}));
    QCOMPARE(revisions(), 0);
    QCOMPARE(count(u"flag:needs-review"_s), 3);
    QCOMPARE(count(u"rule:low"_s), 2);
    QCOMPARE(count(u"rule:SECOND"_s), 1);
    QCOMPARE(count(u"rule:*"_s), 3);
    QCOMPARE(count(u"rule:s*"_s), 1);
    QCOMPARE(count(u"-rule:low"_s), 2);
    QCOMPARE(version(stored(*m_library, 1)), version(stored(*m_library, 1)));
    QCOMPARE(stored(*m_library, 1).post.meta.version(F::Version), post(1).meta.version(F::Version));
    QCOMPARE(must(Library::arrivalReason(*m_library, id(*m_library, 1))), u"Rule “low”: quality:<55"_s);
    QCOMPARE(must(Library::arrivalReason(*m_library, id(*m_library, 4))), QString());
    // The reason stays when the flag, the rule's name and the rule go.
    const Rule low = must(Library::rule(*m_library, u"low"_s));
    must(Library::renameRule(*m_library, low.id, u"lower"_s));
    decide(1, u"clear-flag"_s, u"expanded"_s, false);
    QCOMPARE(must(Library::arrivalReason(*m_library, id(*m_library, 1))), u"Rule “low”: quality:<55"_s);
    QCOMPARE(count(u"rule:lower"_s), 1);
    must(Library::removeRule(*m_library, low.id));
    QVERIFY(isFlagged(2));
    QCOMPARE(count(u"rule:lower"_s), 0);
}

/// What came in is known again by what came in, not by what a rule made of it.
void RulesTest::makeNoChangeOfTheSameFile()
{
    enabled(u"low"_s, u"quality:<55"_s);
    import(plain(4));
    QCOMPARE(import(plain(4)).counts, (ImportCounts{.unchanged = 4}));
    // The editor clears the flag; the same file is still nothing new, and sets no flag again.
    decide(1, u"clear-flag"_s, u"expanded"_s, false);
    QCOMPARE(import(plain(4)).counts, (ImportCounts{.unchanged = 4}));
    QVERIFY(!isFlagged(1));
    QCOMPARE(revisions(), 1);
    // The same posts in another file, of an older version: another hash, but nothing of it is new.
    auto older = plain(4);
    for (auto &post : older)
        post.meta.set(F::Version, Post::Version(0, 0, 1));
    QCOMPARE(import(older).counts, (ImportCounts{.unchanged = 4}));
    QVERIFY(!isFlagged(1));
    QVERIFY(isFlagged(2));
    QCOMPARE(revisions(), 1);
}

/// An updated post gets the flag in the revision of its update: one revision, one bump, with the reason.
void RulesTest::flagAnUpdateInItsRevision()
{
    import(plain(3));
    enabled(u"long queue"_s, u"lead:overflowing"_s);
    auto newer = plain(3);
    newer[1].lead = u"An overflowing queue."_s;
    const auto updated = import(newer);
    QCOMPARE(updated.counts, (ImportCounts{.updated = 1, .unchanged = 2, .flagged = 1}));
    const auto rows = must(Library::revisionsOf(*m_library, id(*m_library, 2)));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().kind, u"import"_s);
    QVERIFY(rows.first().bump == Post::Bump::Minor);
    QCOMPARE(rows.first().reason, u"Rule “long queue”: lead:overflowing"_s);
    QCOMPARE(count(u"rule:\"long queue\""_s), 1);
    // The next update takes the flag along where the rule does not match any more: it came without.
    newer[1].lead = u"A short queue."_s;
    QCOMPARE(import(newer).counts, (ImportCounts{.updated = 1, .unchanged = 2}));
    QVERIFY(!isFlagged(2));
    QCOMPARE(count(u"rule:*"_s), 0);
    const auto second = must(Library::nextUndo(*m_library));
    must(Library::undo(*m_library, *second));
    QVERIFY(isFlagged(2));
    QCOMPARE(count(u"rule:\"long queue\""_s), 1); // whose flag it is comes back with it
}

/// A flag of a rule makes no conflict: nobody here has changed the post.
void RulesTest::areNoChangeOfAPerson()
{
    import(plain(2));
    run(must(Library::addRule(*m_library, u"all"_s, u"*"_s)));
    QVERIFY(isFlagged(1));
    QCOMPARE(import(plain(2)).counts, (ImportCounts{.unchanged = 2}));
    auto newer = plain(2);
    newer[0].lead = u"newer"_s;
    newer[1].meta.set(F::Version, Post::Version(0, 1, 0)); // another hash, nothing new
    QCOMPARE(import(newer).counts, (ImportCounts{.updated = 1, .unchanged = 1}));
    QCOMPARE(stored(*m_library, 1).post.lead, u"newer"_s);
    QVERIFY(isFlagged(2));
    // A person's change still makes one.
    setLead(*m_library, 2, u"ours"_s);
    newer[1].lead = u"theirs"_s;
    QCOMPARE(import(newer).counts, (ImportCounts{.unchanged = 1, .conflicts = 1}));
}

void RulesTest::goWithTheImport()
{
    enabled(u"low"_s, u"quality:<55"_s);
    const auto first = import(plain(4));
    must(Library::undo(*m_library, first.operation));
    QCOMPARE(must(Library::postCount(*m_library)), 0);
    QCOMPARE(count(u"rule:low"_s), 0);
    must(Library::redo(*m_library, first.operation));
    QCOMPARE(count(u"rule:low"_s), 2);
    must(Library::undo(*m_library, first.operation));
    // Posts that come again are asked about anew.
    QCOMPARE(import(plain(4)).counts, (ImportCounts{.added = 4, .flagged = 2}));
    QCOMPARE(count(u"rule:low"_s), 2);
}

void RulesTest::countInADryRun()
{
    enabled(u"low"_s, u"quality:<55"_s);
    QCOMPARE(import(plain(4), OnConflict::Flag, true).counts, (ImportCounts{.added = 4, .flagged = 2}));
    QCOMPARE(must(Library::postCount(*m_library)), 0);
    QCOMPARE(import(plain(4)).counts.flagged, 2);
}

/// A post that came flagged is nobody's; one whose approval falls is flagged by that.
void RulesTest::leaveFlagsOfOthersAlone()
{
    enabled(u"all"_s, u"*"_s);
    auto posts = plain(2);
    posts[0].meta.set(F::NeedsReview, true);
    QCOMPARE(import(posts).counts.flagged, 1);
    QCOMPARE(count(u"rule:all"_s), 1);
    decide(2, u"approve"_s, u"approved"_s, false);
    posts[1].lead = u"newer"_s;
    import(posts, OnConflict::Take);
    QVERIFY(isFlagged(2));
    QCOMPARE(count(u"rule:all"_s), 0);
}

void RulesTest::flagOnDemand()
{
    auto posts = plain(4);
    posts[0].meta.set(F::NeedsReview, true);
    import(posts);
    const Rule rule = must(Library::addRule(*m_library, u"low"_s, u"quality:<56"_s)); // 1, 2, 3
    const auto preview = must(Library::previewFlags(*m_library, must(Query::parsed(rule.query)), 1));
    QCOMPARE(preview.counts, (FlagCounts{.matched = 3, .already = 1, .flagged = 2}));
    QCOMPARE(preview.samples.size(), 1);
    QCOMPARE(preview.samples.front(), id(*m_library, 2));
    QCOMPARE(revisions(), 0);
    FlagCounts counts;
    const auto operation = run(rule, &counts);
    QCOMPARE(counts, preview.counts);
    QCOMPARE(revisions(), 2);
    const auto rows = must(Library::revisionsOf(*m_library, id(*m_library, 2)));
    QCOMPARE(rows.first().kind, u"rule"_s);
    QVERIFY(rows.first().bump == Post::Bump::Patch);
    QCOMPARE(rows.first().reason, rule.reason());
    QVERIFY(!run(rule)); // again: nothing
    must(Library::undo(*m_library, operation));
    QVERIFY(!isFlagged(2));
    QCOMPARE(count(u"rule:low"_s), 0);
    must(Library::redo(*m_library, operation));
    QCOMPARE(count(u"rule:low"_s), 2);
}

void RulesTest::leaveDecisionsAlone_data()
{
    QTest::addColumn<QString>("story");
    QTest::addColumn<bool>("isFlagged");
    QTest::newRow("nothing") << u""_s << true;
    QTest::newRow("approved") << u"approve"_s << false;
    QTest::newRow("flag cleared") << u"flag clear"_s << false;
    QTest::newRow("status set") << u"status"_s << false;
    QTest::newRow("approved, undone") << u"approve undo"_s << true;
    QTest::newRow("approved, undone, redone") << u"approve undo redo"_s << false;
    QTest::newRow("edited") << u"edit"_s << true;
    QTest::newRow("approved, then edited elsewhere") << u"approve edit"_s << false;
    QTest::newRow("flag taken away in an edit") << u"flag unflag-edit"_s << false;
    QTest::newRow("approved, then changed by an import") << u"approve import"_s << true;
    QTest::newRow("changed by an import, then approved") << u"import approve"_s << false;
    QTest::newRow("flagged by the rule, cleared") << u"rule clear"_s << false;
    QTest::newRow("flagged by the rule, that undone") << u"rule undo"_s << true;
}

/// The rule of library/flagging.h, story by story; the rule runs at the end.
void RulesTest::leaveDecisionsAlone()
{
    QFETCH(QString, story);
    auto posts = plain(1);
    import(posts);
    const Rule rule = must(Library::addRule(*m_library, u"all"_s, u"*"_s));
    for (const QString &step : story.split(u' ', Qt::SkipEmptyParts)) {
        if (step == u"approve") {
            decide(1, u"approve"_s, u"approved"_s, false);
        } else if (step == u"flag") {
            decide(1, u"flag"_s, u"expanded"_s, true);
        } else if (step == u"clear") {
            decide(1, u"clear-flag"_s, u"expanded"_s, false);
        } else if (step == u"status") {
            decide(1, u"status=reviewed"_s, u"reviewed"_s, false);
        } else if (step == u"unflag-edit") {
            decide(1, u"edit"_s, u"expanded"_s, false);
        } else if (step == u"edit") {
            setLead(*m_library, 1, u"another lead"_s);
        } else if (step == u"rule") {
            m_last = run(rule);
        } else if (step == u"undo") {
            must(Library::undo(*m_library, m_last));
        } else if (step == u"redo") {
            must(Library::redo(*m_library, m_last));
        } else if (step == u"import") {
            posts[0].lead += u" newer"_s;
            import(posts, OnConflict::Take);
            // An approval that falls sets the flag, and so does not wait for a rule.
            if (isFlagged(1))
                return;
        } else {
            QFAIL("no such step");
        }
    }
    FlagCounts counts;
    run(rule, &counts);
    QFETCH(bool, isFlagged);
    QCOMPARE(this->isFlagged(1), isFlagged);
    QCOMPARE(counts, (isFlagged ? FlagCounts{.matched = 1, .flagged = 1} : FlagCounts{.matched = 1, .decided = 1}));
}

/// The flag is the rule's for as long as it stands, through bulk changes too.
void RulesTest::knowWhoseFlagItIs()
{
    import(plain(3));
    const Rule rule = must(Library::addRule(*m_library, u"all"_s, u"*"_s));
    run(rule);
    setLead(*m_library, 1, u"an edit leaves the flag"_s);
    QCOMPARE(count(u"rule:all"_s), 3);
    Library::ColumnChange clear;
    clear.assignments.push_back({F::NeedsReview, false});
    auto bulk = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"clear-flag"_s));
    must(bulk.changeAll(std::vector{id(*m_library, 1), id(*m_library, 2)}, clear,
                        {u"clear-flag"_s, Post::Bump::Patch, {}}));
    const auto cleared = must(bulk.commit());
    QCOMPARE(count(u"rule:all"_s), 1);
    decide(2, u"flag"_s, u"expanded"_s, true); // a person's now
    QCOMPARE(count(u"flag:needs-review"_s), 2);
    QCOMPARE(count(u"rule:all"_s), 1);
    must(Library::undo(*m_library, cleared)); // 2 has changed since
    QCOMPARE(count(u"rule:all"_s), 2);
    must(Library::redo(*m_library, cleared));
    QCOMPARE(count(u"rule:all"_s), 1);
}

void RulesTest::tellTheLastDecision()
{
    import(plain(5));
    decide(1, u"send-back"_s, u"drafted"_s, true);
    decide(1, u"approve"_s, u"approved"_s, false);
    decide(2, u"send-back"_s, u"drafted"_s, true);
    setLead(*m_library, 2, u"edited since"_s);
    decide(3, u"approve"_s, u"approved"_s, false);
    must(Library::undo(*m_library, m_last)); // counts for nothing
    decide(4, u"approve"_s, u"approved"_s, false);
    decide(4, u"reject"_s, u"rejected"_s, false); // says nothing of the two
    const auto found = must(Library::lastDecisions(*m_library, {u"approve"_s, u"send-back"_s}, 10));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].post, id(*m_library, 2));
    QCOMPARE(found[0].decision, u"send-back"_s);
    QCOMPARE(must(Library::readPostAt(*m_library, found[0].post, found[0].before)), plain(1, 2).front());
    QCOMPARE(found[1].post, id(*m_library, 1));
    QCOMPARE(found[1].decision, u"approve"_s);
    QCOMPARE(must(Library::lastDecisions(*m_library, {u"approve"_s, u"send-back"_s}, 1)).size(), 1);
}

QTEST_GUILESS_MAIN(RulesTest)
#include "test_rules.moc"
