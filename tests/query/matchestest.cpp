// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/matches.h"
#include "query/words.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Protects the meaning of conditions over one post: the library's answers are compared with these.
class MatchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void wordsOutOfUtf8();
    void matches_data();
    void matches();
    void state();
};

void MatchesTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("empty") << u""_s << QStringList();
    QTest::newRow("case") << u"The CACHE"_s << QStringList{u"the"_s, u"cache"_s};
    QTest::newRow("marks between") << u"a-b_c.d/e"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    QTest::newRow("accents") << u"Übung naïve ǖ"_s << QStringList{u"ubung"_s, u"naive"_s, u"u"_s};
    QTest::newRow("accents apart") << u"e\u0301clair"_s << QStringList{u"eclair"_s};
    QTest::newRow("other scripts") << u"Кэш 日本 9"_s << QStringList{u"кэш"_s, u"日本"_s, u"9"_s};
    QTest::newRow("beyond 16 bits") << u"a\U0001F600b \U00010400"_s << QStringList{u"a"_s, u"b"_s, u"\U00010428"_s};
}

void MatchesTest::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(Query::words(text), words);
}

static Post::Post example()
{
    using Post::Block;
    Post::Post post;
    post.title = u"Choosing cache boundaries"_s;
    post.lead = u"A short lead."_s;
    post.blocks = {Block::heading(u"Why it matters"_s), Block::paragraph(u"Name the rule and the owner."_s),
                   Block::image(u"A diagram of queues"_s, u"unsplash"_s), Block::code(u"php"_s, u"echo $total;"_s)};
    post.meta.set(Post::Fields::Topic, u"choosing cache boundaries / python services"_s);
    post.meta.set(Post::field("stack"), QStringList{u"python services"_s, u"redis"_s});
    post.meta.set(Post::field("checklist"), QStringList{u"review query plans"_s});
    post.meta.set(Post::Fields::Status, u"drafted"_s);
    post.meta.set(Post::Fields::Version, Post::Version(1, 10, 0));
    post.meta.set(Post::Fields::LastReviewed, QDate(2025, 6, 6));
    post.meta.set(Post::Fields::NeedsReview, true);
    post.meta.set(Post::field("score.quality"), qint64(70));
    post.meta.set(Post::field("view_count"), qint64(5'000'000'000));
    post.meta.set(Post::Fields::ImageSources,
                  Post::Records{{{u"source"_s, u"unsplash"_s}, {u"url"_s, u"https://example.org/x.jpg"_s}}});
    post.meta.set(Post::Fields::SourceId, u"alphanode-000123"_s);
    return post;
}

/// The two ways to a text's words agree, whatever is in it: the search index is written with one, queries are with the
/// other.
void MatchesTest::wordsOutOfUtf8()
{
    const QString letters = u"aZ9 .-\n\tß\u00e9E\u0301\u0130\u0131Ω日本\u3000\u2028\u00a0ﬁ\u0f0b\ufeff½Ⅷ"_s
        + QString::fromUcs4(U"\U0001f600\U00010400", 2);
    QRandomGenerator random(5);
    for (int turn = 0; turn < 20'000; ++turn) {
        QString text;
        for (int i = random.bounded(12); i >= 0; --i)
            text += letters[random.bounded(int(letters.size()))]; // halves of pairs among them
        QStringList found;
        const QByteArray utf8 = text.toUtf8();
        for (Query::WordReader words(utf8); words.next();)
            found += QString::fromUtf8(words.word());
        QCOMPARE(found, Query::words(text));
    }
    Query::WordReader lines("one two\nthree \n\n. four");
    for (const bool isOnNewLine : {false, false, true, true}) {
        QVERIFY(lines.next());
        QCOMPARE(lines.isOnNewLine(), isOnNewLine);
    }
    QVERIFY(!lines.next());
}

void MatchesTest::matches_data()
{
    QTest::addColumn<bool>("expected");
    const auto yes = [](const char *text) { QTest::newRow(text) << true; };
    const auto no = [](const char *text) { QTest::newRow(text) << false; };
    yes("*");
    yes("cache");
    yes("CACHE boundaries");
    yes("bound*");
    no("bound");
    yes("\"cache boundaries\"");
    no("\"boundaries cache\"");
    no("\"boundaries a\""); // a phrase ends with its part
    yes("queues unsplash echo");
    yes("title:cache heading:matters body:owner caption:diagram code:total lead:short");
    no("lead:cache");
    yes("checklist:plans");
    yes("source:unsplash");
    yes("repeats:\"A short lead\" repeats:\"“a SHORT lead”!\"");
    no("repeats:short"); // a whole sentence
    no("source:source"); // keys are not searched
    no("-source:unsplash");
    yes("topic:cache topic:\"python services\"");
    no("topic:=cache");
    yes("topic:=\"Choosing Cache boundaries / python services\"");
    yes("stack:\"Python services\"");
    no("stack:python");
    yes("stack:py*");
    yes("status:DRAFTED status:dr*");
    no("status:draft");
    yes("status:reviewed,drafted");
    yes("quality:70 quality:<=70 quality:>=70 quality:60..70 quality:<71 -quality:>70");
    yes("views:>4294967296");
    yes("version:>1.9.5 version:1.10 version:1 -version:1.1");
    yes("reviewed:2025-06 reviewed:2025 reviewed:<2025-07 reviewed:>2025-05");
    yes("flag:needs-review is:flagged needs-review:yes -needs-review:no");
    no("is:approved");
    yes("id:alphanode-000123 id:alphanode-* id:x,alphanode-000123");
    no("id:ALPHANODE-000123");
    yes("has:code has:images has:headings has:topic has:checklist -has:list -has:summary -has:similar");
    // What is absent fits no condition, and every exclusion.
    no("depth:<5");
    no("-depth:<5 depth:>=0");
    yes("-depth:<5 -depth:>=5 -flag:image-heavy -difficulty:beginner");
    no("image-heavy:no");
}

void MatchesTest::matches()
{
    QFETCH(bool, expected);
    const Query::Parsed parsed = Query::parse(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(parsed.isValid());
    QCOMPARE(Query::matches(parsed.query, example()), expected);
}

void MatchesTest::state()
{
    const auto answers = [](const char *text, const Query::PostState &state) {
        return Query::matches(Query::parse(QString::fromLatin1(text)).query, example(), state);
    };
    QVERIFY(answers("is:conflict has:conflict", {.hasConflict = true}));
    QVERIFY(answers("is:exported -is:changed-since-export", {.isExported = true}));
    QVERIFY(answers("is:changed is:changed-since-export -is:new", {.isChanged = true, .isChangedSinceExport = true}));
    QVERIFY(answers("is:new", {.isNew = true}));
    QVERIFY(answers("is:changed-since-approval -is:changed", {.isChangedSinceApproval = true}));
    QVERIFY(answers("rule:\"Thin articles\" rule:thin* rule:* -rule:thin", {.flaggedBy = u"thin articles"_s}));
    QVERIFY(answers("-rule:*", {}));
    QVERIFY(answers("own:<20% own:18 own:0..18% own:>=18 -own:>20 -own:100%", {.ownShare = 18}));
    QVERIFY(!answers("own:>=0", {})); // without a sentence there is no share
    QVERIFY(answers("is:duplicate cluster:17 -cluster:18 cluster:1,17", {.cluster = 17}));
    QVERIFY(answers("-is:duplicate -cluster:17", {}));
    QVERIFY(answers("similar:a-1 similar:\"a-2\" -similar:a", {.similarTo = {u"a-1"_s, u"a-2"_s}}));
}

QTEST_GUILESS_MAIN(MatchesTest)
#include "matchestest.moc"
