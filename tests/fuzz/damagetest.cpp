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

QByteArrayList pages()
{
    QByteArrayList all;
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/page"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

QByteArrayList documents()
{
    QByteArrayList all;
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/markdown"));
    for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

/// Interchange lines of the golden posts.
QByteArrayList objects()
{
    QByteArrayList all;
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/page"));
    Post::JsonReader reader;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto post = reader.read(file.readAll()))
            all += toJson(*post);
    }
    return all;
}

/// Exports of WordPress.
QByteArrayList exports()
{
    QByteArrayList all;
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/wxr"));
    for (const QString &name : folder.entryList({u"*.xml"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
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

} // namespace

/// Protects against inputs nobody thought of: no crash, no line lost, an error with words. The fuzzers beside it do the
/// same without an end.
class DamageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undamaged();
    void damagedPages();
    void damagedObjects();
    void damagedExports();
    void damagedDocuments();
};

void DamageTest::undamaged()
{
    QVERIFY(pages().size() >= 15 && objects().size() == pages().size());
    for (const QByteArray &page : pages())
        QCOMPARE(Inputs::wrongWithPage(page), QByteArray());
    for (const QByteArray &object : objects())
        QCOMPARE(Inputs::wrongWithJson(object), QByteArray());
}

void DamageTest::damagedPages()
{
    QRandomGenerator random(2026);
    const QByteArrayList all = pages();
    for (int round = 0; round < 6000; ++round) {
        const QByteArray bytes = damaged(all[random.bounded(all.size())], all, '\n', random);
        const QByteArray wrong = Inputs::wrongWithPage(bytes);
        QVERIFY2(wrong.isEmpty(), QByteArray(wrong + "\n---\n" + bytes).constData());
    }
}

void DamageTest::damagedObjects()
{
    QRandomGenerator random(2027);
    const QByteArrayList all = objects();
    for (int round = 0; round < 20'000; ++round) {
        const QByteArray bytes = damaged(all[random.bounded(all.size())], all, ',', random);
        const QByteArray wrong = Inputs::wrongWithJson(bytes);
        QVERIFY2(wrong.isEmpty(), QByteArray(wrong + "\n---\n" + bytes).constData());
    }
}

void DamageTest::damagedExports()
{
    QRandomGenerator random(2028);
    const QByteArrayList all = exports();
    QVERIFY(!all.isEmpty());
    for (int round = 0; round < 3000; ++round) {
        const QByteArray bytes = damaged(all[random.bounded(all.size())], all, '\n', random);
        const QByteArray wrong = Inputs::wrongWithWxr(bytes);
        QVERIFY2(wrong.isEmpty(), QByteArray(wrong + "\n---\n" + bytes).constData());
    }
}

void DamageTest::damagedDocuments()
{
    QRandomGenerator random(2029);
    const QByteArrayList all = documents();
    QVERIFY(all.size() >= 5);
    for (int round = 0; round < 6000; ++round) {
        const QByteArray bytes = damaged(all[random.bounded(all.size())], all, '\n', random);
        const QByteArray wrong = Inputs::wrongWithMarkdown(bytes);
        QVERIFY2(wrong.isEmpty(), QByteArray(wrong + "\n---\n" + bytes).constData());
    }
}

QTEST_GUILESS_MAIN(DamageTest)
#include "damagetest.moc"
