// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomquery.h"

#include "query/query.h"
#include "query/writer.h"

#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Protects the language itself: what a text means, what is said where it means nothing, and that every text is taken.
class ParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meaning_data();
    void meaning();
    void dates_data();
    void dates();
    void problems_data();
    void problems();
    void sortKeys();
    void positions();
    void roundTrip();
    void garbage();
    void limits();
    void everything();
};

static const QDate Today(2026, 3, 31);

void ParserTest::meaning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");

    const auto same = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(text);
    };
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
    };
    // The example of the specification.
    same("flag:needs-review status:drafted,expanded quality:<70 reviewed:<2025-01-01 stack:\"python services\"");
    same("has:code -source:unsplash title:cache (depth:80..100 OR views:>100000) \"exact phrase\" prefix* sort:-views");
    // And, or, not.
    row("a and b", "a b");
    row("a or b c", "a OR (b c)");
    row("a b or c", "(a b) OR c");
    row("(a OR b) c", "a,b c");
    row("a, b", "a,b");
    row("NOT a", "-a");
    row("--a", "a");
    row("-(a b)", "-(a b)");
    row("-status:a,b", "-status:a,b");
    row("status:a, b", "status:a,b");
    row("status:a, quality:<5", "status:a OR quality:<5");
    row("x status:a, quality:<5", "x (status:a OR quality:<5)");
    row("((a))", "a");
    row("title:(a OR b)", "title:a,b");
    row("title:(a b)", "(title:a title:b)");
    row("quality!=70", "-quality:70");
    row("quality!=70,80", "-quality:70,80");
    row("-quality!=70", "quality:70");
    // Names.
    row("score.quality:5", "quality:5");
    row("last-reviewed:2025-01-01", "reviewed:2025-01-01");
    row("Revision.Last_Reviewed:2025-01-01", "reviewed:2025-01-01");
    row("needs-human-review:yes", "flag:needs-review");
    row("needs-review:0", "needs-review:no");
    row("flag:needs-human-review", "flag:needs-review");
    row("ai_outline.stack:x", "outline-stack:x");
    row("has:ai-brief", "has:brief");
    row("topic:*", "has:topic");
    // Numbers, versions.
    row("quality=70", "quality:70");
    row("quality:=70", "quality:70");
    row("quality>=70", "quality:>=70");
    same("quality:60..80");
    row("quality:60..", "quality:>=60");
    row("quality:..80", "quality:<=80");
    same("views:>4294967296000");
    same("version:1.2");
    same("version:>=1.2.3");
    row("version:1.*", "version:1.*");
    row("(a b)", "(a b)");
    // Texts and values.
    same("topic:=\"choosing cache boundaries / python services\"");
    same("topic:=a,b");
    row("status:Drafted", "status:Drafted");
    same("status:rev*");
    same("id:alphanode-000123,alphanode-000124");
    same("similar:alphanode-000123 -similar:\"a b\"");
    same("cluster:17,18 is:duplicate");
    row("cluster=17", "cluster:17");
    row("\"a \\\"b\\\" \\\\c\"", "\"a \\\"b\\\" \\\\c\"");
    row("\"or\" x", "\"or\" x");
    row("“set phrase”", "\"set phrase\"");
    row("a->b", "a->b");
    row("\"foo bar\"*", "\"foo bar\"*");
    row("* status:a", "status:a");
    row("*", "*");
    row("", "*");
    row("  \t\n ", "*");
    row("-*", "-*");
}

void ParserTest::meaning()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Query::Parsed parsed = Query::parse(text, Today);
    QVERIFY2(parsed.isValid(), parsed.isValid() ? "" : qPrintable(parsed.problems.front().message));
    QCOMPARE(Query::toText(parsed.query), canonical);
}

void ParserTest::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Query::Comparison>("comparison");
    QTest::addColumn<QDate>("low");
    QTest::addColumn<QDate>("high");

    using enum Query::Comparison;
    QTest::newRow("day") << u"2025-06-01"_s << Equal << QDate(2025, 6, 1) << QDate();
    QTest::newRow("month") << u"2025-06"_s << Range << QDate(2025, 6, 1) << QDate(2025, 6, 30);
    QTest::newRow("year") << u"2025"_s << Range << QDate(2025, 1, 1) << QDate(2025, 12, 31);
    QTest::newRow("before a month") << u"<2025-06"_s << Less << QDate(2025, 6, 1) << QDate();
    QTest::newRow("after a month") << u">2025-06"_s << Greater << QDate(2025, 6, 30) << QDate();
    QTest::newRow("up to a month") << u"<=2025-06"_s << LessOrEqual << QDate(2025, 6, 30) << QDate();
    QTest::newRow("from a month on") << u">=2025-06"_s << GreaterOrEqual << QDate(2025, 6, 1) << QDate();
    QTest::newRow("months") << u"2025-02..2025-04"_s << Range << QDate(2025, 2, 1) << QDate(2025, 4, 30);
    QTest::newRow("today") << u"today"_s << Equal << Today << QDate();
    QTest::newRow("since yesterday") << u">=yesterday"_s << GreaterOrEqual << QDate(2026, 3, 30) << QDate();
    QTest::newRow("longer ago") << u">30d"_s << Less << QDate(2026, 3, 1) << QDate();
    QTest::newRow("at least as long ago") << u">=2w"_s << LessOrEqual << QDate(2026, 3, 17) << QDate();
    QTest::newRow("less long ago") << u"<1m"_s << Greater << QDate(2026, 2, 28) << QDate();
    QTest::newRow("a year ago to the day") << u"1y"_s << Equal << QDate(2025, 3, 31) << QDate();
    QTest::newRow("between two ages") << u"7d..30d"_s << Range << QDate(2026, 3, 1) << QDate(2026, 3, 24);
    QTest::newRow("an age and more") << u"30d.."_s << LessOrEqual << QDate(2026, 3, 1) << QDate();
}

void ParserTest::dates()
{
    QFETCH(QString, text);
    QFETCH(Query::Comparison, comparison);
    QFETCH(QDate, low);
    QFETCH(QDate, high);
    const Query::Parsed parsed = Query::parse("reviewed:"_L1 + text, Today);
    QVERIFY(parsed.isValid());
    const Query::Term &term = parsed.query.root.children.front().term;
    QCOMPARE(term.comparison, comparison);
    QCOMPARE(std::get<QDate>(term.low), low);
    QCOMPARE(std::holds_alternative<QDate>(term.high) ? std::get<QDate>(term.high) : QDate(), high);
    // A saved search keeps the age, not the day it meant once.
    QCOMPARE(Query::toText(parsed.query), "reviewed:"_L1 + text);
}

void ParserTest::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("underlined");
    QTest::addColumn<QString>("suggestion");

    const auto row = [](const char *text, const char *underlined, const char *suggestion = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(underlined)
                            << QString::fromUtf8(suggestion);
    };
    row("status:drafted qualty:<70", "qualty", "quality");
    row("scroe.quality:5", "scroe.quality", "score.quality");
    row("stats:drafted", "stats", "status");
    row("flag:need-review", "need-review", "needs-review");
    row("has:imges", "imges", "images");
    row("is:aproved", "aproved", "approved");
    row("sort:-viwes", "viwes", "views");
    row("sort:summary", "summary");
    row("sort:", "sort:");
    row("(a sort:views)", "sort:views");
    row("http://example.org/x", "http://example.org/x", "\"http://example.org/x\"");
    row("quality:<7o", "7o");
    row("quality:-5", "-5");
    row("quality:80..70", "80..70", "70..80");
    row("reviewed:2025-13", "2025-13");
    row("reviewed:2025-02-30", "2025-02-30");
    row("version:1.2.3.4", "1.2.3.4");
    row("needs-review:perhaps", "perhaps");
    row("topic:<a", "a");
    row("summary:=a", "a");
    row("title:=a", "a");
    row("flag:>a", "a");
    row("a \"open", "\"open", "open");
    row("(a b", "(");
    row("a b)", ")");
    row("a ()", "()");
    row("a OR", "OR");
    row("OR a", "OR");
    row("a OR OR b", "OR");
    row("a AND", "AND");
    row("a -", "-");
    row("NOT", "NOT");
    row("a,", ",");
    row(",a", ",");
    row("status:", "status:");
    row("status: drafted", "status:");
    row("quality:<", "quality:<");
    row(">5", ">5", "\">5\"");
    row("!!!", "!!!");
}

void ParserTest::problems()
{
    QFETCH(QString, text);
    QFETCH(QString, underlined);
    QFETCH(QString, suggestion);
    const Query::Parsed parsed = Query::parse(text, Today);
    QVERIFY(!parsed.isValid());
    const Query::Problem &problem = parsed.problems.front();
    QCOMPARE(text.mid(problem.position, problem.length), underlined);
    QCOMPARE(problem.suggestion, suggestion);
    QVERIFY(!problem.message.isEmpty());
    QVERIFY(!Query::parsed(text).has_value());
    // With the suggestion in its place the text is understood.
    if (!suggestion.isEmpty())
        QVERIFY(Query::parse(QString(text).replace(problem.position, problem.length, suggestion), Today).isValid());
}

void ParserTest::sortKeys()
{
    const Query::Parsed parsed = Query::parse(u"sort:-views,title status:drafted sort:reviewed,-changed"_s);
    QVERIFY(parsed.isValid());
    QCOMPARE(Query::toText(parsed.query), u"status:drafted sort:-views,title,reviewed,-changed"_s);
    QCOMPARE(parsed.query.sortSpans.size(), size_t(2));
    QCOMPARE(parsed.query.sort[0].field, Post::fieldByQueryName(u"views"));
    QVERIFY(parsed.query.sort[0].descending);
    QVERIFY(!parsed.query.sort[1].field && parsed.query.sort[1].name == "title"_L1);
}

/// Chips are cut out of the text by these.
void ParserTest::positions()
{
    const QString text = u"status:drafted, expanded -\"a b\"  (x OR y) title:(u v)"_s;
    const Query::Parsed parsed = Query::parse(text);
    QVERIFY(parsed.isValid());
    QStringList parts;
    for (const Query::Node &node : parsed.query.root.children)
        parts += text.mid(node.position, node.length);
    QCOMPARE(parts, (QStringList{u"status:drafted, expanded"_s, u"-\"a b\""_s, u"(x OR y)"_s, u"title:(u v)"_s}));
}

/// Whatever can be asked can be written and asked again.
void ParserTest::roundTrip()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 5000; ++i) {
        const QString text = Testing::randomQuery(random);
        const Query::Parsed first = Query::parse(text, Today);
        QVERIFY2(first.isValid(), qPrintable(text));
        const QString written = Query::toText(first.query);
        const Query::Parsed second = Query::parse(written, Today);
        QVERIFY2(second.isValid(), qPrintable(text + u"\n"_s + written));
        QVERIFY2(Query::sameMeaning(first.query.root, second.query.root), qPrintable(text + u"\n"_s + written));
        QCOMPARE(Query::toText(second.query), written);
    }
}

/// No text brings the parser down, and every problem lies within its text.
void ParserTest::garbage()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 20000; ++i) {
        const QString text = Testing::randomGarbage(random);
        const Query::Parsed parsed = Query::parse(text, Today);
        for (const Query::Problem &problem : parsed.problems) {
            QVERIFY(problem.position >= 0 && problem.length >= 1);
            QVERIFY(problem.position + problem.length <= text.size() + 1);
            QVERIFY(!problem.message.isEmpty());
        }
        if (parsed.isValid()) {
            const Query::Parsed again = Query::parse(Query::toText(parsed.query), Today);
            QVERIFY2(again.isValid() && Query::sameMeaning(parsed.query.root, again.query.root), qPrintable(text));
        }
    }
}

void ParserTest::limits()
{
    const auto nested = [](int depth) { return QString(u"("_s.repeated(depth) + u'a' + u")"_s.repeated(depth)); };
    QVERIFY(Query::parse(nested(Query::DepthLimit)).isValid());
    QVERIFY(!Query::parse(nested(Query::DepthLimit + 1)).isValid());
    QVERIFY(!Query::parse(u"("_s.repeated(1'000'000)).isValid());
    QVERIFY(Query::parse(u"a "_s.repeated(5000)).isValid());
    QVERIFY(!Query::parse(u"a "_s.repeated(5001)).isValid());
    QVERIFY(!Query::parse(u"a"_s.repeated(10'000'000)).isValid());
    QVERIFY(Query::parse(QString(u"-"_s.repeated(9998) + u'a')).isValid());
    QCOMPARE(Query::parse(u"unknown:a "_s.repeated(900)).problems.size(), Query::ProblemLimit);
    for (const QString &piece :
         {u"a,"_s, u"\""_s, u"title:("_s, u"NOT "_s, u"sort:"_s, u"a OR "_s, u"abcdefghij:"_s, u"()"_s})
        QVERIFY(!Query::parse(piece.repeated(Query::LengthLimit / piece.size())).isValid());
}

void ParserTest::everything()
{
    QVERIFY(Query::parse(u"*"_s).query.isEverything());
    QVERIFY(Query::parse(u"* sort:title"_s).query.isEverything());
    QVERIFY(Query::parse({}).query.isEverything());
    QVERIFY(!Query::parse(u"-*"_s).query.isEverything());
    QVERIFY(Query::Query().isEverything());
}

QTEST_GUILESS_MAIN(ParserTest)
#include "parsertest.moc"
