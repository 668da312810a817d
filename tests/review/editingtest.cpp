// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/history.h"
#include "library/importing.h"
#include "review/bulk.h"
#include "review/editing.h"
#include "review/fieldedit.h"

using namespace Copydesk;
using namespace Copydesk::Review;
using Post::Version;
namespace Fields = Copydesk::Post::Fields;

class EditingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decisionIsOneRevision();
    void editAndDecisionAreOneRevision();
    void versionsStrictlyIncrease();
    void unchangedDraftWritesNothing();
    void editTakesTheApprovalAway();
    void editKeepsTheApprovalOnRequest();
    void typingIsLaidOverANewerPost();
    void typingInTheSameFieldIsRefused();
    void decisionOnUnseenTextIsRefused();
    void undoRestoresEverything();
    void revertBringsBack();
    void bulkIsOneOperation();
    void fieldEdits_data();
    void fieldEdits();
    void fieldEditsThatAreRefused_data();
    void fieldEditsThatAreRefused();
    void editAllOfBodyFields();

private:
    const QDate m_today{2026, 5, 17};
    Verdict verdict(const char *word) const
    {
        Verdict parsed = *parseVerdict(QString::fromLatin1(word));
        parsed.reason = QStringLiteral("so that it is right");
        return parsed;
    }
};

void EditingTest::decisionIsOneRevision()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(2)));
    const auto outcome = decide(*test.library, Draft(test.stored(1)), verdict("approve"), m_today);
    QVERIFY(outcome);
    QVERIFY(outcome->operation);
    QCOMPARE(outcome->before, Version(1, 0, 7));
    QCOMPARE(outcome->after, Version(1, 0, 8));
    const Post::Meta &meta = outcome->post.post.meta;
    QCOMPARE(meta.text(Fields::Status), QStringLiteral("approved"));
    QCOMPARE(meta.date(Fields::LastReviewed), m_today);
    QVERIFY(!meta.flag(Fields::NeedsReview));
    const auto revisions = Library::revisionsOf(*test.library, test.id(1));
    QVERIFY(revisions);
    QCOMPARE(revisions->size(), 1);
    QCOMPARE(revisions->first().kind, QStringLiteral("approve"));
    QCOMPARE(revisions->first().reason, QStringLiteral("so that it is right"));
    QCOMPARE(test.stored(2).post, test.post(2)); // and nothing else
    QVERIFY(Library::operation(*test.library, outcome->operation)->kind == Library::OperationKind::Decision);
}

/// Spec review.md: edit and decision are one revision with the larger bump.
void EditingTest::editAndDecisionAreOneRevision()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    Draft draft(test.stored(1));
    draft.post.title = QStringLiteral("Notes on a queue that stopped");
    QVERIFY(draft.bump() == Post::Bump::Minor);
    const auto outcome = decide(*test.library, draft, verdict("reviewed"), m_today);
    QVERIFY(outcome);
    QCOMPARE(outcome->after, Version(1, 1, 0));
    QCOMPARE(outcome->post.post.title, draft.post.title);
    QCOMPARE(outcome->post.post.meta.text(Fields::Status), QStringLiteral("reviewed"));
    QCOMPARE(Library::revisionsOf(*test.library, test.id(1))->size(), 1);
}

void EditingTest::versionsStrictlyIncrease()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    Version last = test.stored(1).post.meta.version(Fields::Version);
    for (const char *word :
         {"approve", "flag", "clear-flag", "send-back", "reviewed", "reject", "status=expanded", "status=odd"}) {
        const auto outcome = decide(*test.library, Draft(test.stored(1)), verdict(word), m_today);
        QVERIFY(outcome);
        QVERIFY2(outcome->after > last, word);
        last = *outcome->after;
        Draft draft(test.stored(1));
        draft.keepApproval = true; // or the flag would be set already
        draft.post.lead += QStringLiteral(" More.");
        const auto saved = saveDraft(*test.library, draft);
        QVERIFY(saved);
        QVERIFY2(saved->after > last, word);
        last = *saved->after;
    }
}

void EditingTest::unchangedDraftWritesNothing()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    const auto saved = saveDraft(*test.library, Draft(test.stored(1)));
    QVERIFY(saved);
    QVERIFY(!saved->operation);
    Draft onlyVersion(test.stored(1)); // the version follows from changes; typing one is none
    onlyVersion.post.meta.set(Fields::Version, Version(9, 9, 9));
    const auto again = saveDraft(*test.library, onlyVersion);
    QVERIFY(again);
    QVERIFY(!again->operation);
    QCOMPARE(test.stored(1).post, test.post(1));
    // A decision that is so already.
    QVERIFY(decide(*test.library, Draft(test.stored(1)), verdict("approve"), m_today)->operation);
    QVERIFY(!decide(*test.library, Draft(test.stored(1)), verdict("approve"), m_today)->operation);
}

void EditingTest::editTakesTheApprovalAway()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    QVERIFY(decide(*test.library, Draft(test.stored(1)), verdict("approve"), m_today));
    Draft draft(test.stored(1));
    draft.post.meta.set(Post::field("score.quality"), qint64(99));
    const auto saved = saveDraft(*test.library, draft);
    QVERIFY(saved);
    QCOMPARE(saved->post.post.meta.text(Fields::Status), QStringLiteral("reviewed"));
    QVERIFY(saved->post.post.meta.flag(Fields::NeedsReview));
    QCOMPARE(saved->after, Version(1, 0, 9));
}

void EditingTest::editKeepsTheApprovalOnRequest()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    QVERIFY(decide(*test.library, Draft(test.stored(1)), verdict("approve"), m_today));
    Draft draft(test.stored(1));
    draft.keepApproval = true;
    draft.post.lead = QStringLiteral("A comma more, and no word less.");
    const auto saved = saveDraft(*test.library, draft);
    QVERIFY(saved);
    QCOMPARE(saved->post.post.meta.text(Fields::Status), QStringLiteral("approved"));
    QVERIFY(!saved->post.post.meta.flag(Fields::NeedsReview));
}

/// Two windows on one post: different fields go together.
void EditingTest::typingIsLaidOverANewerPost()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    Draft here(test.stored(1));
    here.post.title = QStringLiteral("typed here");
    Draft there(test.stored(1));
    there.post.meta.set(Post::field("score.quality"), qint64(11));
    QVERIFY(saveDraft(*test.library, there));
    const auto saved = saveDraft(*test.library, here);
    QVERIFY(saved);
    QCOMPARE(saved->post.post.title, QStringLiteral("typed here"));
    QCOMPARE(saved->post.post.meta.number(Post::field("score.quality")), 11);
    QCOMPARE(saved->after, Version(1, 1, 0));
}

void EditingTest::typingInTheSameFieldIsRefused()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    Draft here(test.stored(1));
    here.post.title = QStringLiteral("typed here");
    Draft there(test.stored(1));
    there.post.title = QStringLiteral("typed there");
    QVERIFY(saveDraft(*test.library, there));
    const auto saved = saveDraft(*test.library, here);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Refused);
    QCOMPARE(test.stored(1).post.title, QStringLiteral("typed there"));
}

/// A text that the editor has not seen is not approved by pressing a key on the old one.
void EditingTest::decisionOnUnseenTextIsRefused()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    const Draft shown(test.stored(1));
    Draft there(test.stored(1));
    there.post.blocks[1].text = QStringLiteral("Count first, then add a worker.");
    QVERIFY(saveDraft(*test.library, there));
    const auto outcome = decide(*test.library, shown, verdict("approve"), m_today);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Refused);
    // Where only meta changed, two keys in a row do not get into each other's way.
    const Draft again(test.stored(1));
    QVERIFY(decide(*test.library, again, verdict("clear-flag"), m_today));
    QVERIFY(decide(*test.library, again, verdict("approve"), m_today));
}

void EditingTest::undoRestoresEverything()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    const Post::Post before = test.stored(1).post;
    Draft draft(test.stored(1));
    draft.post.lead = QStringLiteral("Another lead.");
    const auto outcome = decide(*test.library, draft, verdict("approve"), m_today);
    QVERIFY(outcome);
    const auto undone = Library::undo(*test.library, outcome->operation);
    QVERIFY(undone);
    QCOMPARE(undone->restored, 1);
    QCOMPARE(test.stored(1).post, before); // the version too
    QCOMPARE(Library::revisionsOf(*test.library, test.id(1))->size(), 2); // the decision and its undoing
}

void EditingTest::revertBringsBack()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(1)));
    QVERIFY(decide(*test.library, Draft(test.stored(1)), verdict("approve"), m_today));
    const auto outcome = revertTo(*test.library, test.id(1), {}, QStringLiteral("too early"));
    QVERIFY(outcome);
    QCOMPARE(outcome->after, Version(1, 1, 0)); // a minor bump of 1.0.8
    Post::Post expected = test.post(1);
    expected.meta.set(Fields::Version, Version(1, 1, 0));
    QCOMPARE(outcome->post.post, expected);
}

void EditingTest::bulkIsOneOperation()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(30)));
    QVERIFY(decide(*test.library, Draft(test.stored(3)), verdict("approve"), m_today));
    const auto query = Query::parsed(QStringLiteral("*"));
    const auto result = decideAll(*test.library, *query, verdict("approve"), m_today);
    QVERIFY(result);
    QCOMPARE(result->counts.matched, 30);
    QCOMPARE(result->counts.changed, 29);
    QCOMPARE(result->counts.already, 1);
    QCOMPARE(test.count(QStringLiteral("status:approved")), 30);
    QVERIFY(Library::undo(*test.library, result->operation));
    QCOMPARE(test.count(QStringLiteral("status:approved")), 1);

    // Cancelled: nothing happened.
    const auto cancelled =
        decideAll(*test.library, *query, verdict("approve"), m_today, [](qint64, qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, Error::Kind::Cancelled);
    QCOMPARE(test.count(QStringLiteral("status:approved")), 1);
}

void EditingTest::fieldEdits_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *word, const char *key, const char *expected) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromLatin1(key) << QString::fromUtf8(expected);
    };
    row("score.quality=80", "score.quality", "80");
    row("quality=80", "score.quality", "80"); // the query language's name
    row("topic=a = b", "topic", "a = b"); // only the first sign splits
    row("topic=", "topic", "");
    row("tools+=ruff", "tools", "git; logs; ruff");
    row("tools+=git", "tools", "git; logs");
    row("tools-=git", "tools", "logs");
    row("tools=one; two", "tools", "one; two");
    row("flags.needs_human_review=0", "flags.needs_human_review", "0");
    row("reviewed=2026-01-31", "revision.last_reviewed", "2026-01-31");
}

void EditingTest::fieldEdits()
{
    QFETCH(QString, word);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    QVERIFY(looksLikeFieldEdit(word));
    const auto edit = parseFieldEdit(word);
    QVERIFY(edit);
    Post::Meta meta = ReviewLibrary::post(1).meta;
    apply(*edit, meta);
    QCOMPARE(Post::displayText(meta.value(*Post::fieldByKey(Post::utf8(key.toUtf8())))), expected);
}

void EditingTest::fieldEditsThatAreRefused_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word :
         {"qualty=80", "quality=abc", "quality=101", "quality+=5", "version=2.0.0", "payload.source_id=x", "entities=a",
          "reviewed=yesterday", "flags.has_images=maybe", "tools+="})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void EditingTest::fieldEditsThatAreRefused()
{
    QFETCH(QString, word);
    const auto edit = parseFieldEdit(word);
    QVERIFY(!edit);
    QVERIFY(!edit.error().expected.isEmpty());
}

/// Fields that are no columns lie in the posts' bodies, and are one operation all the same.
void EditingTest::editAllOfBodyFields()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(5)));
    QVERIFY(decide(*test.library, Draft(test.stored(2)), verdict("approve"), m_today));
    const std::vector<FieldEdit> edits{*parseFieldEdit(QStringLiteral("notes+=seen by two")),
                                       *parseFieldEdit(QStringLiteral("quality=90"))};
    const Library::Selection everything = *Query::parsed(QStringLiteral("*"));
    const auto foreseen = previewEdits(*test.library, everything, edits);
    QVERIFY(foreseen);
    QCOMPARE(foreseen->changed, 5);
    QCOMPARE(foreseen->approvalsLost, 1);
    const auto result = editAll(*test.library, everything, edits, {QStringLiteral("edit"), Post::Bump::Patch, {}});
    QVERIFY(result);
    QCOMPARE(result->counts.changed, 5);
    QCOMPARE(result->counts.approvalsLost, 1);
    QCOMPARE(test.stored(4).post.meta.list(Post::field("notes")), QStringList{QStringLiteral("seen by two")});
    QCOMPARE(test.stored(2).post.meta.text(Fields::Status), QStringLiteral("reviewed"));
    const auto undone = Library::undo(*test.library, result->operation);
    QVERIFY(undone);
    QCOMPARE(undone->restored, 5);
    QCOMPARE(test.stored(4).post, test.post(4));
}

QTEST_GUILESS_MAIN(EditingTest)
#include "editingtest.moc"
