// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include <QBuffer>
#include <QSet>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

/// Protects the format table: a row is all that a format needs, and content outweighs a file's name.
class FormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table();
    void detects_data();
    void detects();
};

void FormatTest::table()
{
    QSet<QString> names;
    for (const Format &format : formats()) {
        names += Post::latin1(format.name);
        QCOMPARE(formatByName(QString(Post::latin1(format.name))), &format);
        QVERIFY(!displayName(format).isEmpty());
        QVERIFY(!format.suffixes.empty());
        QVERIFY(format.reader || format.writer);
        QVERIFY(!format.reader || format.recognizes);
        // Every reader has something to say about nothing, every writer starts without a device's help.
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        if (format.reader) {
            const auto answer = format.reader(buffer, u"x"_s)->next();
            QVERIFY(answer && !*answer);
        }
        if (format.writer)
            QVERIFY(format.writer(buffer)->finish());
    }
    QCOMPARE(names.size(), qsizetype(formats().size()));
    QVERIFY(!formatByName(u"nothing"));
}

void FormatTest::detects_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("format");
    QTest::newRow("json by content") << u"posts"_s << "{\"title\":1}"_ba << u"jsonl"_s;
    QTest::newRow("front matter in json") << u"a.md"_s << "{\n\"title\": 1"_ba << u"markdown"_s;
    QTest::newRow("json behind blanks") << u"x.txt"_s << "\xef\xbb\xbf \r\n {"_ba << u"jsonl"_s;
    QTest::newRow("json by suffix") << u"a.b.JSONL"_s << ""_ba << u"jsonl"_s;
    QTest::newRow("ndjson by suffix") << u"x.ndjson"_s << "\n"_ba << u"jsonl"_s;
    QTest::newRow("page by content") << u"page"_s << "title\n\nlead\n\nalphanode post meta\n"_ba << u"page"_s;
    QTest::newRow("page by preamble") << u"page"_s << "| |\n\ntitle\n"_ba << u"page"_s;
    QTest::newRow("page by content against suffix")
        << u"page.jsonl"_s << "title\n\nalphanode post meta\r\n"_ba << u"page"_s;
    QTest::newRow("page by suffix") << u"x.txt"_s << "title\n"_ba << u"page"_s;
    QTest::newRow("json list") << u"x.json"_s << "[\n {\"title\":1}"_ba << u"jsonl"_s;
    QTest::newRow("ini section") << u"x.ini"_s << "[Unit]\n{"_ba << QString();
    QTest::newRow("neither") << u"x.png"_s << "\x89PNG\n"_ba << QString();
    QTest::newRow("no suffix") << u"txt"_s << "title"_ba << QString();
}

void FormatTest::detects()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, head);
    QFETCH(QString, format);
    const Format *found = detectFormat(file, head);
    QCOMPARE(found ? QString(Post::latin1(found->name)) : QString(), format);
}

QTEST_GUILESS_MAIN(FormatTest)
#include "formattest.moc"
