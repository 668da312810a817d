// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/sentences.h"

#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Protects what counts as a sentence, and as the same one: search and "seen elsewhere" rest on it.
class SentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void keys_data();
    void keys();
    void longTexts();
};

static QStringList sentencesOf(const QString &text)
{
    QStringList all;
    for (Post::SentenceReader reader(text); reader.next();) {
        all += reader.sentence().toString();
        if (QStringView(text).sliced(reader.position(), reader.sentence().size()) != reader.sentence())
            all += u"(elsewhere)"_s;
    }
    return all;
}

void SentencesTest::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("blanks") << u"  \n\t "_s << QStringList();
    QTest::newRow("one without an end") << u" one "_s << QStringList{u"one"_s};
    QTest::newRow("two") << u"one. two."_s << QStringList{u"one."_s, u"two."_s};
    QTest::newRow("lower case, all marks")
        << u"a b! c d? e f… g"_s << QStringList{u"a b!"_s, u"c d?"_s, u"e f…"_s, u"g"_s};
    QTest::newRow("quotes and brackets") << u"he said “stop.” (so we did.) then \"why?\" we asked."_s
                                         << QStringList{u"he said “stop.”"_s, u"(so we did.)"_s, u"then \"why?\""_s,
                                                        u"we asked."_s};
    QTest::newRow("lines") << u"a title\nno stop here\nend."_s
                           << QStringList{u"a title"_s, u"no stop here"_s, u"end."_s};
    QTest::newRow("no white space") << u"see example.com/a.b?c=d! and v1.2.3"_s
                                    << QStringList{u"see example.com/a.b?c=d!"_s, u"and v1.2.3"_s};
    QTest::newRow("abbreviations") << u"use tools, e.g. ruff, as J. Doe does. then stop."_s
                                   << QStringList{u"use tools, e.g. ruff, as J. Doe does."_s, u"then stop."_s};
    QTest::newRow("numbered") << u"1. first. 2. second."_s << QStringList{u"1. first."_s, u"2. second."_s};
    QTest::newRow("a number at the end") << u"it took 20. then 30."_s << QStringList{u"it took 20."_s, u"then 30."_s};
    QTest::newRow("several marks") << u"what?! yes... no."_s << QStringList{u"what?!"_s, u"yes..."_s, u"no."_s};
    QTest::newRow("wide marks") << u"缓存。测试！对吗？好"_s
                                << QStringList{u"缓存。"_s, u"测试！"_s, u"对吗？"_s, u"好"_s};
    QTest::newRow("an apostrophe before a letter") << u"that's it's a. b c."_s << QStringList{u"that's it's a. b c."_s};
}

void SentencesTest::sentences()
{
    QFETCH(QString, text);
    QFETCH(QStringList, sentences);
    QCOMPARE(sentencesOf(text), sentences);
    QCOMPARE(Post::isSeveralSentences(text), sentences.size() > 1);
}

void SentencesTest::keys_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("areSame");
    QTest::newRow("case") << u"The Cache."_s << u"the cache."_s << true;
    QTest::newRow("white space") << u"the  cache\tis warm"_s << u"the cache is warm"_s << true;
    QTest::newRow("final marks") << u"the cache is warm."_s << u"the cache is warm!?"_s << true;
    QTest::newRow("quotes") << u"the “cache” isn’t warm"_s << u"the \"cache\" isn't warm"_s << true;
    QTest::newRow("quotes around it") << u"“the cache”"_s << u"the cache"_s << true;
    QTest::newRow("beyond ASCII") << u"ÜBER Straße"_s << u"über straße"_s << true;
    QTest::newRow("a comma") << u"the cache, is warm"_s << u"the cache is warm"_s << false;
    QTest::newRow("another word") << u"the cache is warm"_s << u"the cache was warm"_s << false;
    QTest::newRow("word ends") << u"the cache"_s << u"thec ache"_s << false;
    QTest::newRow("an accent") << u"resume"_s << u"resumé"_s << false;
}

void SentencesTest::keys()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, areSame);
    std::u16string first, second;
    const auto a = Post::sentenceKey(one, first), b = Post::sentenceKey(other, second);
    QVERIFY(!a.empty());
    QCOMPARE(a == b, areSame);
}

/// The quick way over many characters must not miss an end, wherever it stands.
void SentencesTest::longTexts()
{
    for (int length = 2; length < 70; ++length) { // one letter and a full stop are an abbreviation
        for (const QString &end : {u". "_s, u"\n"_s, u"。"_s, u"?) "_s}) {
            const QString first = QString(length, u'x') + end;
            QCOMPARE(sentencesOf(first + u"yes"_s), (QStringList{first.trimmed(), u"yes"_s}));
        }
        std::u16string buffer;
        QVERIFY(Post::sentenceKey(QString(length, u'.'), buffer).empty());
    }
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentencestest.moc"
