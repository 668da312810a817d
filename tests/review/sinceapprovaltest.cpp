// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "review/editing.h"
#include "review/importjob.h"
#include "review/sinceapproval.h"

using namespace Copydesk;
using namespace Qt::StringLiterals;
using Because = Review::ChangeSize::Because;

/// What changed since the approval, and how much that is worth.
class SinceApprovalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measures_data();
    void measures();
    void tellsWhatChanged();
    void proposesNoLessThanTheTable();
};

/// A hundred different words in the body.
static Post::Post longPost()
{
    Post::Post post = ReviewLibrary::post(1);
    QStringList words;
    for (int i = 0; i < 100; ++i)
        words += u"word%1"_s.arg(i);
    post.lead = u"lead"_s;
    post.title = u"title"_s;
    post.meta.set(Post::Fields::Paragraphs, qint64(2));
    post.blocks = {Post::Block::heading(u"one"_s), Post::Block::paragraph(words.join(u' ')),
                   Post::Block::heading(u"two"_s), Post::Block::paragraph(u"end"_s)};
    return post;
}

void SinceApprovalTest::measures_data()
{
    using Change = std::function<void(Post::Post &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<Post::Bump>("bump");
    QTest::addColumn<Because>("because");
    const auto row = [](const char *name, Post::Bump bump, Because because, const Change &change) {
        QTest::newRow(name) << change << bump << because;
    };
    using Post::Bump;
    row("nothing", Bump::None, Because::Nothing, [](Post::Post &) { });
    row("what decisions set", Bump::None, Because::Nothing, [](Post::Post &post) {
        post.meta.set(Post::Fields::Status, u"reviewed"_s);
        post.meta.set(Post::Fields::NeedsReview, false);
        post.meta.set(Post::Fields::LastReviewed, QDate(2026, 1, 1));
        post.meta.set(Post::Fields::Version, Post::Version(2, 0, 0));
    });
    row("a field", Bump::Patch, Because::Fields,
        [](Post::Post &post) { post.meta.set(Post::Fields::Topic, u"another"_s); });
    row("similar posts", Bump::Patch, Because::Fields, [](Post::Post &post) { post.similar = QStringList{u"x"_s}; });
    row("a word", Bump::Minor, Because::Words,
        [](Post::Post &post) { post.blocks[1].text.replace(u"word7 "_s, u"other "_s); });
    row("a mark", Bump::Minor, Because::Words, [](Post::Post &post) { post.lead += u'.'; });
    row("a heading in other words", Bump::Minor, Because::Words,
        [](Post::Post &post) { post.blocks[2].text = u"second"_s; });
    row("most words", Bump::Major, Because::ManyWords,
        [](Post::Post &post) { post.blocks[1].text.replace(u"word"_s, u"wort"_s); });
    row("a section more", Bump::Major, Because::Sections,
        [](Post::Post &post) { post.blocks += Post::Block::heading(u"three"_s); });
    row("a section less", Bump::Major, Because::Sections, [](Post::Post &post) { post.blocks.removeAt(2); });
    row("sections in another order", Bump::Major, Because::Sections,
        [](Post::Post &post) { post.blocks.swapItemsAt(0, 2); });
    row("the title", Bump::Major, Because::Title, [](Post::Post &post) { post.title = u"another"_s; });
}

void SinceApprovalTest::measures()
{
    using Change = std::function<void(Post::Post &)>;
    QFETCH(Change, change);
    const Post::Post before = longPost();
    Post::Post after = before;
    change(after);
    const auto size = Review::changeSize(before, after);
    QFETCH(Post::Bump, bump);
    QCOMPARE(Post::toString(size.bump), Post::toString(bump));
    QTEST(size.because, "because");
    QVERIFY(!size.text().isEmpty());
    QVERIFY(size.share >= 0 && size.share <= 1);
}

void SinceApprovalTest::tellsWhatChanged()
{
    ReviewLibrary test;
    Post::Post post = longPost();
    post.meta.set(Post::Fields::NeedsReview, false);
    test.import(test.file({post}));
    QVERIFY(!*Review::sinceApproval(*test.library, test.id(1)));
    const auto approve = Review::parseVerdict(u"approve"_s).value();
    QVERIFY(Review::decide(*test.library, Review::Draft(test.stored(1)), approve, QDate::currentDate()));
    auto since = Review::sinceApproval(*test.library, test.id(1)).value();
    QVERIFY(since);
    QVERIFY(since->changes.isEmpty());
    QVERIFY(since->size.bump == Post::Bump::None);

    Review::Draft draft(test.stored(1));
    draft.post.blocks[1].text.replace(u"word7 "_s, u"other "_s);
    QVERIFY(Review::saveDraft(*test.library, draft));
    since = Review::sinceApproval(*test.library, test.id(1)).value();
    QCOMPARE(since->approval.revisionsSince, 1);
    QCOMPARE(since->approval.approved.meta.version(Post::Fields::Version), Post::Version(1, 0, 8));
    QCOMPARE(since->approval.editor, test.library->editor());
    QVERIFY(since->size.bump == Post::Bump::Minor);
    // One of 105 words: title, lead, two headings, 101 words of paragraphs.
    QCOMPARE(qRound(since->size.share * 10'000), qRound(10'000.0 / 105));
    QCOMPARE(since->changes.first().part, u"blocks"_s);
    QVERIFY(since->text().contains(u"1.0.8"_s));

    // "Keep the approval" keeps it approved, and what changed is still told.
    QVERIFY(Review::decide(*test.library, Review::Draft(test.stored(1)), approve, QDate::currentDate()));
    draft = Review::Draft(test.stored(1));
    draft.post.title = u"another"_s;
    draft.keepApproval = true;
    QVERIFY(Review::saveDraft(*test.library, draft));
    since = Review::sinceApproval(*test.library, test.id(1)).value();
    QCOMPARE(since->approval.revisionsSince, 1);
    QVERIFY(since->size.bump == Post::Bump::Major);
    QCOMPARE(test.count(u"is:changed-since-approval"_s), 1);
}

void SinceApprovalTest::proposesNoLessThanTheTable()
{
    for (const Review::Decision &decision : Review::decisions()) {
        for (const auto bump : {Post::Bump::None, Post::Bump::Patch, Post::Bump::Minor, Post::Bump::Major}) {
            Review::SinceApproval since;
            since.size.bump = bump;
            QVERIFY(since.proposed(decision) >= decision.bump);
            QVERIFY(since.proposed(decision) >= bump);
        }
    }
}

QTEST_GUILESS_MAIN(SinceApprovalTest)
#include "sinceapprovaltest.moc"
