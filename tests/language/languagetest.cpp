// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "language/codereading.h"
#include "language/knowledge.h"
#include "language/spelling.h"
#include "synth/synthesizer.h"

#include <QTest>

#include <thread>

using namespace Copydesk;
using namespace Qt::StringLiterals;

class LanguageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsErrorsInCode_data();
    void findsErrorsInCode();
    void archivesCodeParses();
    void takesManyThreads();
    void spelling();
};

void LanguageTest::findsErrorsInCode_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("wrong"); // empty: nothing is
    QTest::newRow("good json") << u"json"_s << u"{\n  \"depth\": 3\n}"_s << QString();
    QTest::newRow("bad json") << u"json"_s << u"{\n  depth: 3\n}"_s << u"depth"_s;
    QTest::newRow("good python") << u"python"_s << u"def drain(queue):\n    return queue.pop()"_s << QString();
    QTest::newRow("a number in python") << u"python"_s << u"age = 7\nlimit = 08"_s << u"8"_s;
    QTest::newRow("php without its mark") << u"php"_s << u"$age = count($queue);"_s << QString();
    QTest::newRow("go with a byte that is none") << u"go"_s << u"func main() {\n}"_s << QString();
    QTest::newRow("another language") << u"klingon"_s << u"{{{"_s << QString();
    QTest::newRow("no language") << QString() << u"{{{"_s << QString();
}

// As far as the highlighter can tell; what it cannot tell is no finding.
void LanguageTest::findsErrorsInCode()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    QFETCH(QString, wrong);
    Language::CodeReading reading;
    const auto found = reading.objections(language, code);
    QCOMPARE(reading.objections(language, code), found); // remembered
    if (wrong.isEmpty()) {
        QVERIFY(found.empty());
        return;
    }
    QVERIFY(!found.empty());
    QStringList texts;
    for (const auto &each : found)
        texts += code.mid(each.offset, each.length);
    QVERIFY2(texts.join(u'|').contains(wrong.left(1)), qPrintable(texts.join(u'|')));
}

// The samples of every stack are good code: a check that fires on them cries wolf.
void LanguageTest::archivesCodeParses()
{
    const Checks::Knowledge knowledge = Language::knowledge();
    QSet<QString> languages;
    const Synth::Synthesizer synthesizer(3);
    for (int i = 0; i < 400; ++i) {
        for (const Post::Block &block : synthesizer.post(i).blocks) {
            if (block.type != Post::BlockType::Code)
                continue;
            languages += block.language;
            const auto found = knowledge.readCode(block.language, block.text);
            QVERIFY2(found.empty(), qPrintable(block.language + u": "_s + block.text));
        }
    }
    QVERIFY(languages.size() > 3);
    QVERIFY(!knowledge.signature.isEmpty());
}

// The window, the background and the command line ask at once.
void LanguageTest::takesManyThreads()
{
    const Checks::Knowledge knowledge = Language::knowledge();
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i) {
                wrong += knowledge.readCode(u"json"_s, u"{ a%1: 3 }"_s.arg(i)).empty();
                (void)knowledge.spell(u"some words of a sentence"_s);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void LanguageTest::spelling()
{
    Language::Spelling spelling;
    if (!spelling.isAvailable())
        QSKIP("There is no dictionary here.");
    const QString text = u"The queue grows while nobbody watches, says getName at v1.2 and https://a.example/qzx."_s;
    const auto found = spelling.objections(text);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(text.mid(found.front().offset, found.front().length), u"nobbody"_s);
    QVERIFY(spelling.objections(u"Bevor du etwas änderst, zähle zuerst alle wartenden Aufträge nach."_s).empty());
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "languagetest.moc"
