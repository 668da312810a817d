// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "post/json.h"

using namespace Samples;

/// Bodies come out as they went in, whichever dictionary they were packed with, and small.
class BodyStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAnyBytes_data();
    void keepsAnyBytes();
    void trainsOnAnImport();
    void readsWithAnotherConnectionsDictionary();
    void saysWhatIsDamaged();
};

void BodyStoreTest::keepsAnyBytes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("a byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QByteArray noise;
    quint32 state = 7;
    for (int i = 0; i < 3'000'000; ++i)
        noise += char((state = state * 1664525 + 1013904223) >> 24);
    QTest::newRow("noise") << noise;
}

void BodyStoreTest::keepsAnyBytes()
{
    QFETCH(QByteArray, body);
    QTemporaryDir folder;
    auto library = open(folder);
    must(library->connection().begin());
    const qint64 id = must(library->bodies().add(body));
    must(library->connection().commit());
    QCOMPARE(must(library->bodies().read(id)), body);
}

void BodyStoreTest::trainsOnAnImport()
{
    QTemporaryDir folder;
    auto library = open(folder);
    Samples::import(*library, Samples::posts(10));
    QCOMPARE(must(library->connection().value(u"SELECT count(*) FROM dictionary"_s)).toInt(), 0);
    Samples::import(*library, Samples::posts(1500, 11), u"more.jsonl"_s);
    QCOMPARE(must(library->connection().value(u"SELECT count(*) FROM dictionary"_s)).toInt(), 1);
    // Those of before and those behind it both read.
    for (const int number : {1, 10, 11, 1000, 1510})
        QCOMPARE(stored(*library, number).post, Samples::post(number));
    const qint64 packed =
        must(library->connection().value(u"SELECT sum(length(data)) FROM body WHERE dictionary IS NOT NULL"_s))
            .toLongLong();
    qint64 plain = 0;
    for (int number = 11; number <= 1510; ++number)
        plain += Post::toJson(Samples::post(number), Post::JsonPart::Body).size();
    QVERIFY2(packed * 5 < plain, qPrintable(u"%1 of %2"_s.arg(packed).arg(plain)));
}

void BodyStoreTest::readsWithAnotherConnectionsDictionary()
{
    QTemporaryDir folder;
    auto reader = open(folder);
    auto writer = open(folder);
    Samples::import(*writer, Samples::posts(600));
    QCOMPARE(stored(*reader, 600).post, Samples::post(600));
    setLead(*reader, 600, u"another lead"_s);
    QCOMPARE(stored(*writer, 600).post.lead, u"another lead"_s);
}

void BodyStoreTest::saysWhatIsDamaged()
{
    QTemporaryDir folder;
    auto library = open(folder);
    Samples::import(*library, Samples::posts(3));
    must(library->connection().script(u"UPDATE body SET data = substr(data, 1, 20)"_s));
    const auto read = Library::readPost(*library, id(*library, 1));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Library);
    // A frame that claims to be enormous is not believed.
    must(library->connection().script(u"UPDATE body SET data = X'28B52FFDE0FFFFFFFFFFFFFF7F0100000000'"_s));
    QVERIFY(!Library::readPost(*library, id(*library, 1)));
}

QTEST_GUILESS_MAIN(BodyStoreTest)
#include "test_bodystore.moc"
