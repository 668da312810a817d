// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/chips.h"
#include "query/writer.h"

#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;
using Query::Pick;

/// Protects what clicks make of a query's text: only the part that was clicked changes.
class ChipsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withTerm_data();
    void withTerm();
    void chips();
    void withoutChip_data();
    void withoutChip();
    void state();
    void sort();
    void terms_data();
    void terms();
};

void ChipsTest::withTerm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::addColumn<Pick>("how");
    QTest::addColumn<QString>("result");

    const auto row = [](const char *text, const char *term, Pick how, const char *result) {
        const QByteArray name = QByteArray(text) + " / " + term + " / " + QByteArray::number(int(how));
        QTest::newRow(name.constData()) << QString::fromUtf8(text) << QString::fromUtf8(term) << how
                                        << QString::fromUtf8(result);
    };
    row("", "status:drafted", Pick::Replace, "status:drafted");
    row("*", "status:drafted", Pick::Add, "status:drafted");
    row("", "status:drafted", Pick::Exclude, "-status:drafted");
    row("a status:reviewed  b", "status:drafted", Pick::Replace, "a status:drafted b");
    row("a status:reviewed,x -status:y b", "status:drafted", Pick::Replace, "a status:drafted b");
    row("a status:reviewed b", "status:drafted", Pick::Add, "a status:reviewed,drafted b");
    row("status:reviewed,x", "status:x", Pick::Add, "status:reviewed,x");
    row("status:reviewed -status:x,y", "status:x", Pick::Add, "status:reviewed,x -status:y");
    row("status:reviewed,x", "status:x", Pick::Exclude, "status:reviewed -status:x");
    row("status:x", "status:x", Pick::Exclude, "-status:x");
    row("-status:x", "status:y", Pick::Exclude, "-status:x,y");
    row("flag:needs-review", "flag:image-heavy", Pick::Add, "flag:needs-review flag:image-heavy");
    row("-flag:needs-review", "flag:needs-review", Pick::Add, "flag:needs-review");
    row("stack:php", "stack:\"python services\"", Pick::Add, "stack:php,\"python services\"");
    row("topic:=\"a / b\"", "topic:=\"c / d\"", Pick::Add, "topic:=\"a / b\",\"c / d\"");
    // What else is there stays as it was written, and means what it meant.
    row("Quality:<70   \"x  y\"", "status:a", Pick::Add, "Quality:<70 \"x  y\" status:a");
    row("a OR b", "status:a", Pick::Add, "a,b status:a");
    row("title:a OR lead:b", "status:a", Pick::Replace, "(title:a OR lead:b) status:a");
    row("reviewed:>30d sort:-views", "status:a", Pick::Add, "reviewed:>30d status:a sort:-views");
    // With problems nothing is taken apart.
    row("(a", "status:a", Pick::Replace, "(a status:a");
    row("qualty:5", "status:a", Pick::Exclude, "qualty:5 -status:a");
}

void ChipsTest::withTerm()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    QFETCH(Pick, how);
    QFETCH(QString, result);
    QCOMPARE(Query::withTerm(text, term, how), result);
}

void ChipsTest::chips()
{
    const QString text = u"sort:-views status:a,b -(x y) qualty:3"_s;
    QStringList texts;
    for (const Query::Chip &chip : Query::chips(Query::parse(text).query)) {
        QCOMPARE(chip.isSort, chip.text.startsWith("sort:"_L1));
        texts += chip.text;
    }
    // What has a problem has its chip all the same.
    QCOMPARE(texts, (QStringList{u"sort:-views"_s, u"status:a,b"_s, u"-(x y)"_s, u"qualty:3"_s}));
}

void ChipsTest::withoutChip_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("chip");
    QTest::addColumn<QString>("result");
    QTest::newRow("first") << u"a b c"_s << 0 << u"b c"_s;
    QTest::newRow("of and") << u"a AND b"_s << 0 << u"b"_s;
    QTest::newRow("last of and") << u"a AND b"_s << 1 << u"a"_s;
    QTest::newRow("only") << u"a OR b"_s << 0 << u""_s;
    QTest::newRow("sort") << u"a sort:views"_s << 1 << u"a"_s;
    QTest::newRow("the wrong one") << u"a qualty:3 b"_s << 1 << u"a b"_s;
}

void ChipsTest::withoutChip()
{
    QFETCH(QString, text);
    QFETCH(int, chip);
    QFETCH(QString, result);
    QCOMPARE(Query::withoutChip(text, Query::chips(Query::parse(text).query).at(size_t(chip))), result);
}

void ChipsTest::state()
{
    const Query::Query query = Query::parse(u"status:a,b -flag:needs-review"_s).query;
    QCOMPARE(Query::termState(query, u"status:b"_s), std::optional(true));
    QCOMPARE(Query::termState(query, u"flag:needs-review"_s), std::optional(false));
    QCOMPARE(Query::termState(query, u"status:c"_s), std::nullopt);
    QVERIFY(Query::isAboutField(query.root.children[0], Post::Fields::Status));
    QVERIFY(Query::isAboutField(query.root.children[1], Post::Fields::NeedsReview));
    QVERIFY(!Query::isAboutField(query.root.children[1], Post::Fields::Status));
}

void ChipsTest::sort()
{
    const std::vector<Query::SortKey> byViews = Query::parse(u"sort:-views"_s).query.sort;
    QCOMPARE(Query::withSort(u"a sort:title b"_s, byViews), u"a b sort:-views"_s);
    QCOMPARE(Query::withSort(u"a sort:title"_s, {}), u"a"_s);
    QCOMPARE(Query::withSort({}, byViews), u"sort:-views"_s);
}

void ChipsTest::terms_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("term");
    QTest::newRow("status") << u"status"_s << u"drafted"_s << u"status:drafted"_s;
    QTest::newRow("two words") << u"status"_s << u"on hold"_s << u"status:\"on hold\""_s;
    QTest::newRow("list") << u"stack"_s << u"python services"_s << u"stack:\"python services\""_s;
    QTest::newRow("whole text") << u"topic"_s << u"a / b"_s << u"topic:=\"a / b\""_s;
    QTest::newRow("flag set") << u"needs-review"_s << u"1"_s << u"flag:needs-review"_s;
    QTest::newRow("flag not set") << u"needs-review"_s << u"0"_s << u"needs-review:no"_s;
    QTest::newRow("quotes") << u"tools"_s << u"a \"b\""_s << u"tools:\"a \\\"b\\\"\""_s;
    QTest::newRow("empty") << u"tools"_s << u""_s << u"tools:\"\""_s;
    QTest::newRow("keyword") << u"language"_s << u"or"_s << u"language:\"or\""_s;
    QTest::newRow("number") << u"quality"_s << u"70"_s << u"quality:70"_s;
    QTest::newRow("date") << u"reviewed"_s << u"2025-01-02"_s << u"reviewed:2025-01-02"_s;
}

/// A value that stands in a post can be asked for, whatever it is.
void ChipsTest::terms()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, term);
    const Post::FieldId id = *Post::fieldByQueryName(field);
    QCOMPARE(Query::termText(id, value), term);
    const Query::Parsed parsed = Query::parse(term);
    QVERIFY(parsed.isValid());
    QCOMPARE(parsed.query.root.children.front().term.field, id);
    QCOMPARE(Post::scalarText(parsed.query.root.children.front().term.low), value);
}

QTEST_GUILESS_MAIN(ChipsTest)
#include "chipstest.moc"
