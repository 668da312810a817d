// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/elsewhere.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/search.h"
#include "review/editing.h"
#include "review/replacing.h"

using namespace Copydesk;
using namespace Copydesk::Review;
namespace Fields = Copydesk::Post::Fields;
using namespace Qt::StringLiterals;

/// A shared sentence is mended in all posts that are meant, in nothing else of them, as one operation that one undo
/// takes back.
class ReplacingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void everywhere();
    void manyAtOnce();
    void leavesOut();
    void approvals();
    void cancels();
    void refuses();
};

void ReplacingTest::texts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("after");
    QTest::newRow("alone") << u"Old one."_s << u"New one!"_s << u"New one!"_s;
    QTest::newRow("between") << u"Ay.  old ONE? Bee."_s << u"New."_s << u"Ay.  New. Bee."_s;
    QTest::newRow("twice") << u"Old one. more. old one."_s << u"New."_s << u"New. more. New."_s;
    QTest::newRow("gone") << u"Ay. old one. Bee."_s << u""_s << u"Ay. Bee."_s;
    QTest::newRow("gone at the end") << u"Ay. old one."_s << u""_s << u"Ay."_s;
    QTest::newRow("not a part") << u"An old one. Old one more."_s << u"N."_s << u"An old one. Old one more."_s;
    QTest::newRow("lines") << u"x\nold one\ny"_s << u"N"_s << u"x\nN\ny"_s;
}

void ReplacingTest::texts()
{
    QFETCH(QString, before);
    QFETCH(QString, replacement);
    QFETCH(QString, after);
    Post::Post post;
    post.title = u"Old one."_s;
    post.lead = before;
    post.blocks = {Post::Block::paragraph(before), Post::Block::code(u"text"_s, before)};
    QCOMPARE(replaceSentence(post, u"old one."_s, replacement), before != after);
    QCOMPARE(post.lead, after);
    QCOMPARE(post.blocks[0].text, after);
    QCOMPARE(post.blocks[1].text, before); // code is code
    QCOMPARE(post.title, u"Old one."_s);
}

static const QString Shared = u"Count what waits before you add a worker."_s;
static const QString Better = u"Count what waits, then add a worker."_s;

static Replacement replacing(const QString &oldSentence)
{
    Replacement replacement;
    replacement.oldSentence = oldSentence;
    replacement.newSentence = Better;
    return replacement;
}

void ReplacingTest::everywhere()
{
    ReviewLibrary test;
    auto posts = test.posts(4);
    posts[3].blocks[1].text = u"Something else."_s;
    test.import(test.file(posts));
    const auto before = test.stored(2);
    const Replacement replacement = replacing(u"count what waits before you add a worker"_s);
    const auto preview = previewReplacement(*test.library, replacement);
    QVERIFY(preview);
    QCOMPARE(preview->changed, 3);
    QCOMPARE(preview->samples.size(), size_t(3));
    QCOMPARE(preview->samples[0].before, Shared);
    QCOMPARE(preview->samples[0].after, Better);
    QCOMPARE(test.stored(2).post, before.post);
    const auto report = replaceEverywhere(*test.library, replacement);
    QVERIFY(report);
    QCOMPARE(report->changed, 3);
    const auto after = test.stored(2);
    QCOMPARE(after.post.blocks[1].text, Better);
    QCOMPARE(after.post.meta.version(Fields::Version), Post::Version(1, 1, 0)); // a change of the text
    QCOMPARE(Library::revisionsOf(*test.library, after.id)->size(), 1);
    QCOMPARE(Library::postsWithSentence(*test.library, Shared)->size(), size_t(0));
    QCOMPARE(Library::postsWithSentence(*test.library, Better)->size(), size_t(3));
    QVERIFY(Library::undo(*test.library, report->operation));
    QCOMPARE(test.stored(2).post, before.post);
    QCOMPARE(Library::postsWithSentence(*test.library, Shared)->size(), size_t(3));
}

/// So many that the search index follows behind the transaction: what it says must be true all the same as soon as the
/// operation is done, is undone, is done again.
void ReplacingTest::manyAtOnce()
{
    constexpr int count = 700;
    ReviewLibrary test;
    auto posts = test.posts(count);
    for (int i = 0; i < count; ++i) {
        posts[i].blocks[1].text = u"Ay %1. "_s.arg(i) + Shared;
        if (i % 7 == 0)
            posts[i].meta.set(Fields::Status, QString(Post::Status::Approved));
    }
    test.import(test.file(posts));
    const auto found = [&](const QString &sentence) {
        return qint64(Library::postsWithSentence(*test.library, sentence)->size());
    };
    const auto words = [&](const QString &query) {
        return qint64(Library::matchingIds(*test.library, *Query::parsed(query))->size());
    };
    QCOMPARE(found(Shared), count);
    const auto first = test.stored(1), last = test.stored(count);
    const auto report = replaceEverywhere(*test.library, replacing(Shared));
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
    QCOMPARE(report->changed, count);
    QCOMPARE(report->approved, count / 7);
    QCOMPARE(found(Shared), 0);
    QCOMPARE(found(Better), count);
    QCOMPARE(words(u"\"then add a worker\""_s), count);
    QCOMPARE(words(u"status:approved"_s), 0);
    QCOMPARE(test.stored(1).post.meta.text(Fields::Status), u"reviewed"_s);
    QCOMPARE(test.stored(2).post.meta.text(Fields::Status), posts[1].meta.text(Fields::Status));
    QCOMPARE(test.stored(2).post.blocks[1].text, u"Ay 1. "_s + Better);
    QVERIFY(Library::undo(*test.library, report->operation));
    QCOMPARE(test.stored(1).post, first.post);
    QCOMPARE(test.stored(count).post, last.post);
    QCOMPARE(found(Shared), count);
    QCOMPARE(words(u"\"then add a worker\""_s), 0);
    QCOMPARE(words(u"status:approved"_s), count / 7);
    QVERIFY(Library::redo(*test.library, report->operation));
    QCOMPARE(found(Better), count);
    QVERIFY(Library::verify(*test.library)->problems.isEmpty());
}

void ReplacingTest::leavesOut()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(5)));
    Replacement replacement = replacing(Shared);
    replacement.among = *Query::parsed(u"id:%1,%2,%3"_s.arg(test.sourceId(1), test.sourceId(2), test.sourceId(3)));
    replacement.except = *Query::parsed(u"id:%1"_s.arg(test.sourceId(2)));
    QCOMPARE(replaceEverywhere(*test.library, replacement)->changed, 2);
    QCOMPARE(test.stored(1).post.blocks[1].text, Better);
    QCOMPARE(test.stored(2).post.blocks[1].text, Shared);
    QCOMPARE(test.stored(4).post.blocks[1].text, Shared);
}

void ReplacingTest::approvals()
{
    ReviewLibrary test;
    auto posts = test.posts(2);
    posts[0].meta.set(Fields::Status, QString(Post::Status::Approved));
    test.import(test.file(posts));
    Replacement replacement = replacing(Shared);
    replacement.leavesApproved = true;
    auto report = replaceEverywhere(*test.library, replacement);
    QCOMPARE(report->changed, 1);
    QCOMPARE(report->approved, 1);
    QCOMPARE(test.stored(1).post.blocks[1].text, Shared);
    replacement.leavesApproved = false;
    report = replaceEverywhere(*test.library, replacement);
    QCOMPARE(report->changed, 1);
    QCOMPARE(test.stored(1).post.meta.text(Fields::Status), u"reviewed"_s);
    QVERIFY(test.stored(1).post.meta.flag(Fields::NeedsReview));
    QVERIFY(Library::undo(*test.library, report->operation));
    replacement.keepsApproval = true;
    QCOMPARE(replaceEverywhere(*test.library, replacement)->changed, 1);
    QCOMPARE(test.stored(1).post.meta.text(Fields::Status), u"approved"_s);
}

void ReplacingTest::cancels()
{
    ReviewLibrary test;
    test.import(test.file(test.posts(3)));
    const auto report =
        replaceEverywhere(*test.library, replacing(Shared), [](qint64 done, qint64 total) { return done < total; });
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Cancelled);
    QCOMPARE(Library::operations(*test.library)->size(), 1);
    QCOMPARE(Library::postsWithSentence(*test.library, Shared)->size(), size_t(3));
}

void ReplacingTest::refuses()
{
    ReviewLibrary test;
    for (const QString &sentence : {u""_s, u" … "_s, u"One. Two."_s}) {
        const auto report = previewReplacement(*test.library, replacing(sentence));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Refused);
    }
}

QTEST_GUILESS_MAIN(ReplacingTest)
#include "replacingtest.moc"
