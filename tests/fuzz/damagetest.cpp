// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inputs.h"

#include "formats/pagereader.h"
#include "post/json.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

/// The files of a folder of tests/data.
QByteArrayList contents(const QString &folderName, const QString &pattern)
{
    QByteArrayList all;
    const QDir folder(QLatin1String(COPYDESK_TEST_DATA "/") + folderName);
    for (const QString &name : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

QByteArrayList pages() { return contents(u"page"_s, u"*.txt"_s); }
QByteArrayList documents() { return contents(u"markdown"_s, u"*.md"_s); }
QByteArrayList exports() { return contents(u"wxr"_s, u"*.xml"_s); }
QByteArrayList tables() { return contents(u"fuzz/csv"_s, u"*"_s); }
QByteArrayList fronts() { return contents(u"fuzz/front"_s, u"*"_s); }
QByteArrayList rows() { return contents(u"fuzz/row"_s, u"*"_s); }

/// Interchange lines of the golden posts.
QByteArrayList objects()
{
    QByteArrayList all;
    Post::JsonReader reader;
    for (const QByteArray &json : contents(u"page"_s, u"*.json"_s)) {
        if (const auto post = reader.read(json))
            all += toJson(*post);
    }
    return all;
}

/// One to a few changes of the kind that files suffer, or that a person with an editor makes.
QByteArray damaged(QByteArray bytes, const QByteArrayList &others, char separator, QRandomGenerator &random)
{
    static const QByteArrayList pieces = {"\r\n",
                                          "\n",
                                          "\n\n",
                                          "\xef\xbb\xbf",
                                          "  • ",
                                          "    • ",
                                          ": ",
                                          "alphanode post meta",
                                          "Similar Posts",
                                          ". image source: ",
                                          "\t",
                                          "\"",
                                          "\\",
                                          "\\u0000",
                                          "\\ud800",
                                          "{}",
                                          "[]",
                                          "null",
                                          "-1",
                                          "1e9",
                                          "true",
                                          ",",
                                          ":",
                                          "99999999999999999999",
                                          "\xff",
                                          "\xf0\x9f\x98\x80",
                                          "reading time",
                                          "stack",
                                          "\n}\n",
                                          "score\n",
                                          "]]>",
                                          "<![CDATA[",
                                          "</item>",
                                          "<item>",
                                          "<ul><li>",
                                          "</ul>",
                                          "<!-- wp:image {\"id\":1} -->",
                                          "[caption]",
                                          "<figure>",
                                          "a:1:{i:0;s:3:\"abc\";}"};
    const auto somewhere = [&] { return qsizetype(random.bounded(quint64(bytes.size() + 1))); };
    for (int i = int(random.bounded(1, 5)); i > 0; --i) {
        const qsizetype at = somewhere();
        switch (random.bounded(8)) {
        case 0:
            bytes.remove(at, random.bounded(1, 40));
            break;
        case 1:
            bytes.insert(at, pieces[random.bounded(pieces.size())]);
            break;
        case 2:
            bytes.truncate(at);
            break;
        case 3:
            if (at < bytes.size())
                bytes[at] = char(random.bounded(256));
            break;
        case 4: { // a piece of another one
            const QByteArray &other = others[random.bounded(others.size())];
            bytes.insert(at, other.mid(random.bounded(other.size()), random.bounded(1, 400)));
            break;
        }
        case 5: { // two parts change places
            const QByteArray part = bytes.mid(at, random.bounded(1, 200));
            bytes.remove(at, part.size());
            bytes.insert(somewhere(), part);
            break;
        }
        case 6: { // a line or member twice, or gone
            QByteArrayList parts = bytes.split(separator);
            const qsizetype index = random.bounded(parts.size());
            if (random.bounded(2))
                parts.insert(random.bounded(parts.size() + 1), parts[index]);
            else
                parts.removeAt(index);
            bytes = parts.join(separator);
            break;
        }
        default:
            bytes.insert(at, QByteArray(random.bounded(1, 70), "[{ \n|\"•"[random.bounded(7)]));
        }
    }
    return bytes;
}

using Check = QByteArray (*)(const QByteArray &bytes);

} // namespace

/// Protects against inputs nobody thought of: no crash, no line lost, an error with words. The fuzzers beside it do the
/// same without an end.
class DamageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undamaged();
    void damagedInputs_data();
    void damagedInputs();
};

void DamageTest::undamaged()
{
    QVERIFY(pages().size() >= 15 && objects().size() == pages().size());
    for (const QByteArray &page : pages())
        QCOMPARE(Inputs::wrongWithPage(page), QByteArray());
    for (const QByteArray &object : objects())
        QCOMPARE(Inputs::wrongWithJson(object), QByteArray());
    for (const QByteArray &table : tables())
        QCOMPARE(Inputs::wrongWithCsv(table), QByteArray());
    for (const QByteArray &front : fronts())
        QCOMPARE(Inputs::wrongWithFrontMatter(front), QByteArray());
    for (const QByteArray &row : rows())
        QCOMPARE(Inputs::wrongWithRow(row), QByteArray());
}

void DamageTest::damagedInputs_data()
{
    QTest::addColumn<QByteArrayList>("inputs");
    QTest::addColumn<Check>("wrongWith");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<char>("separator");
    QTest::newRow("page") << pages() << Check(Inputs::wrongWithPage) << 6000 << '\n';
    QTest::newRow("json") << objects() << Check(Inputs::wrongWithJson) << 20'000 << ',';
    QTest::newRow("wxr") << exports() << Check(Inputs::wrongWithWxr) << 3000 << '\n';
    QTest::newRow("markdown") << documents() << Check(Inputs::wrongWithMarkdown) << 6000 << '\n';
    QTest::newRow("csv") << tables() << Check(Inputs::wrongWithCsv) << 6000 << '\n';
    QTest::newRow("front matter") << fronts() << Check(Inputs::wrongWithFrontMatter) << 6000 << '\n';
    QTest::newRow("row") << rows() << Check(Inputs::wrongWithRow) << 10'000 << ',';
}

void DamageTest::damagedInputs()
{
    QFETCH(QByteArrayList, inputs);
    QFETCH(Check, wrongWith);
    QFETCH(int, rounds);
    QFETCH(char, separator);
    QVERIFY(!inputs.isEmpty());
    QRandomGenerator random(2026);
    for (int round = 0; round < rounds; ++round) {
        const QByteArray bytes = damaged(inputs[random.bounded(inputs.size())], inputs, separator, random);
        const QByteArray wrong = wrongWith(bytes);
        QVERIFY2(wrong.isEmpty(), QByteArray(wrong + "\n---\n" + bytes).constData());
    }
}

QTEST_GUILESS_MAIN(DamageTest)
#include "damagetest.moc"
