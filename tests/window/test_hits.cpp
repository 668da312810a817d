// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Protects what is marked of a query's words: the same words that the search finds, in the list's snippets and in the
// article.
#include "articleposts.h"
#include "window/articleview.h"
#include "window/hitsnippet.h"
#include "window/soughtwords.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;

namespace {

QList<SoughtWords> sought(const QString &query) { return soughtWords(Query::parse(query).query); }

QStringList marked(const QString &text, const QList<TextHit> &hits)
{
    QStringList words;
    for (const TextHit &hit : hits)
        words.append(text.sliced(hit.position, hit.length));
    return words;
}

} // namespace

class TestHits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheSearchFinds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        using L = QStringList;
        QTest::newRow("a word, whole") << u"cache"_s << u"The cache, not Cached caches. CACHE!"_s
                                       << L{u"cache"_s, u"CACHE"_s};
        QTest::newRow("a beginning") << u"cach*"_s << u"cached caches care"_s << L{u"cached"_s, u"caches"_s};
        QTest::newRow("accents") << u"cafe"_s << u"Café, cafe\u0301, CAFÉ"_s
                                 << L{u"Café"_s, u"cafe\u0301"_s, u"CAFÉ"_s};
        QTest::newRow("a phrase") << u"\"two words\""_s << u"Two  words, two-words, words two"_s
                                  << L{u"Two  words"_s, u"two-words"_s};
        QTest::newRow("signs make a phrase")
            << u"mid-day"_s << u"mid day, mid-day, midday"_s << L{u"mid day"_s, u"mid-day"_s};
        QTest::newRow("no phrase over a line's end") << u"\"one two\""_s << u"one\ntwo one two"_s << L{u"one two"_s};
        QTest::newRow("other scripts") << u"привет"_s << u"Привет, мир"_s << L{u"Привет"_s};
        QTest::newRow("letters of two units") << u"\U00010428x"_s << u"a \U00010428x b"_s << L{u"\U00010428x"_s};
        QTest::newRow("a lone half of a letter")
            << u"b"_s << QString(u"a " + QString(QChar(0xd801)) + u" b") << L{u"b"_s};
        QTest::newRow("a phrase with itself") << u"\"no no\""_s << u"no no no no"_s << L{u"no no"_s, u"no no"_s};
        QTest::newRow("nothing") << u"cache"_s << u""_s << L{};
    }
    void findsWhatTheSearchFinds()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const QList<SoughtWords> words = sought(query);
        QCOMPARE(words.size(), 1);
        QCOMPARE(marked(text, HitText(text).hits(words.first())), expected);
    }

    void snippetIsTheSentenceWithTheMost()
    {
        Post::Post post;
        post.title = u"A cache"_s;
        post.lead = u"One cache is here."_s;
        post.blocks = {Post::Block::paragraph(u"Nothing. The cache holds a queue; it is warm. A queue."_s),
                       Post::Block::code(u"python"_s, u"cache = 1\nqueue = cache"_s)};
        HitSnippet snippet = snippetOf(post, sought(u"cache queue"_s));
        QCOMPARE(snippet.text.trimmed(), u"The cache holds a queue; it is warm."_s);
        QCOMPARE(marked(snippet.text, snippet.hits), (QStringList{u"cache"_s, u"queue"_s}));
        // A part that is named is the only one that counts.
        snippet = snippetOf(post, sought(u"code:queue"_s));
        QCOMPARE(snippet.text, u"queue = cache"_s);
        // Nothing but the title, which the row shows anyway; and nothing at all.
        QVERIFY(snippetOf(post, sought(u"title:cache"_s)).text.isEmpty());
        QVERIFY(snippetOf(post, sought(u"walrus"_s)).text.isEmpty());
        QVERIFY(snippetOf({}, sought(u"walrus"_s)).text.isEmpty());
    }

    void snippetShowsItsHitInANarrowList()
    {
        Post::Post post;
        post.lead = u"word "_s.repeated(60) + u"needle and more"_s + u" tail"_s.repeated(200);
        const HitSnippet snippet = snippetOf(post, sought(u"needle"_s));
        QVERIFY(snippet.text.startsWith(u"… word "));
        QVERIFY(snippet.text.size() <= 400);
        QCOMPARE(marked(snippet.text, snippet.hits), QStringList{u"needle"_s});
        QVERIFY(snippet.hits.first().position < 60);
    }

    /// What is asked for is what was looked at; an answer to another query's question is no answer.
    void snippetsComeWhenWanted()
    {
        HitSnippets snippets;
        QSignalSpy wanted(&snippets, &HitSnippets::wanted);
        QVERIFY(!snippets.snippet({1}));
        QTest::qWait(5);
        QCOMPARE(wanted.count(), 0); // no words, no snippets
        snippets.setSought(sought(u"cache"_s));
        QVERIFY(!snippets.snippet({1}));
        QTRY_COMPARE(wanted.count(), 1);
        const auto generation = wanted.first().at(1).value<quint64>();
        snippets.setSought(sought(u"queue"_s));
        snippets.take({{1, {u"of the cache"_s, {}}}}, generation);
        QVERIFY(!snippets.snippet({1}));
        QTRY_COMPARE(wanted.count(), 2);
        snippets.take({{1, {u"a queue"_s, {{2, 5}}}}}, wanted.last().at(1).value<quint64>());
        QVERIFY(snippets.snippet({1}));
        QCOMPARE(snippets.snippet({1})->text, u"a queue"_s);
    }

    /// Keys go through the filter's words; marks are no text, and go with the query.
    void articleGoesThroughItsHits()
    {
        ArticleView view;
        view.resize(700, 500);
        view.show();
        view.showPost(articlePost());
        const QString text = view.toPlainText();
        view.setHighlightWords(sought(u"river"_s));
        QCOMPARE(view.hitCount(), 24);
        QCOMPARE(view.currentHit(), -1);
        view.findNext(1);
        QCOMPARE(view.currentHit(), 0);
        view.findNext(-1);
        QCOMPARE(view.currentHit(), 23);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QCOMPARE(view.toPlainText(), text);
        view.setHighlightWords(sought(u"heading:section title:section"_s));
        QCOMPARE(view.hitCount(), 8);
        view.setHighlightWords(sought(u"title:bridge"_s)); // the lead has one, too
        QCOMPARE(view.hitCount(), 1);
        view.find(u"stone"_s); // the find bar's hits go before the filter's
        QVERIFY(view.hitCount() > 1);
        view.find({});
        QCOMPARE(view.hitCount(), 1);
        view.setHighlightWords({});
        QCOMPARE(view.hitCount(), 0);
        QVERIFY(view.extraSelections().isEmpty());
    }
};

QTEST_MAIN(TestHits)
#include "test_hits.moc"
