// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/completion.h"

#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Protects what is offered at the cursor, and what of the text an offer takes the place of. The cursor is the "|".
class CompletionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void context_data();
    void context();
    void libraryValues();
};

static qsizetype takeCursor(QString &text)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    return cursor;
}

void CompletionTest::offers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("offer");
    QTest::addColumn<QString>("result");

    const auto row = [](const char *text, const char *offer, const char *result) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(offer) << QString::fromUtf8(result);
    };
    row("|", "status:", "status:");
    row("qu|", "quality:", "quality:");
    row("a qu| b", "quality:", "a quality: b");
    row("a -(qu|)", "quality:", "a -(quality:)");
    row("last|", "reviewed:", "reviewed:");
    row("need|", "flag:needs-review", "flag:needs-review");
    row("flagg|", "is:flagged", "is:flagged");
    row("a o|", "OR", "a OR");
    row("qu|ality:5", "quality:", "quality:5");
    row("status:|", "drafted", "status:drafted");
    row("status:dr|x", "drafted", "status:drafted");
    row("status:drafted,|", "expanded", "status:drafted,expanded");
    row("status:drafted, ex|", "expanded", "status:drafted, expanded");
    row("status:\"dr|", "drafted", "status:drafted");
    row("flag:im|", "image-heavy", "flag:image-heavy");
    row("has:co|", "code", "has:code");
    row("is:|", "changed-since-export", "is:changed-since-export");
    row("sort:-v|", "-views", "sort:-views");
    row("needs-review:|", "no", "needs-review:no");
    row("reviewed:|", ">30d", "reviewed:>30d");
}

void CompletionTest::offers()
{
    QFETCH(QString, text);
    QFETCH(QString, offer);
    QFETCH(QString, result);
    const qsizetype cursor = takeCursor(text);
    for (const Query::Completion &completion : Query::complete(text, cursor)) {
        if (completion.insert != offer)
            continue;
        QCOMPARE(text.replace(completion.position, completion.length, completion.insert), result);
        return;
    }
    QFAIL("not offered");
}

void CompletionTest::context_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValue");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("field");

    QTest::newRow("word") << u"ab|c"_s << false << u"ab"_s << u""_s;
    QTest::newRow("between") << u"a | b"_s << false << u""_s << u""_s;
    QTest::newRow("list value") << u"stack:\"pyth|"_s << true << u"pyth"_s << u"stack"_s;
    QTest::newRow("closed quotes") << u"stack:\"pyth|on\""_s << true << u"pyth"_s << u"stack"_s;
    QTest::newRow("whole text") << u"topic:=ca|"_s << true << u"ca"_s << u"topic"_s;
    QTest::newRow("second value") << u"stack:php,\"py|"_s << true << u"py"_s << u"stack"_s;
    QTest::newRow("not of the library") << u"quality:5|"_s << true << u"5"_s << u""_s;
    QTest::newRow("not of the library, body") << u"summary:a|"_s << true << u"a"_s << u""_s;
    QTest::newRow("unknown name") << u"qualty:a|"_s << true << u"a"_s << u""_s;
    QTest::newRow("after a value") << u"stack:php |"_s << false << u""_s << u""_s;
}

void CompletionTest::context()
{
    QFETCH(QString, text);
    QFETCH(bool, isValue);
    QFETCH(QString, prefix);
    QFETCH(QString, field);
    const Query::CompletionContext context = Query::contextAt(text, takeCursor(text));
    QCOMPARE(context.kind == Query::CompletionContext::Kind::Value, isValue);
    QCOMPARE(context.prefix, prefix);
    QCOMPARE(context.libraryField() ? QString(Post::latin1((*context.libraryField())->queryName)) : QString(), field);
}

void CompletionTest::libraryValues()
{
    const auto completed = [](QString text, const QString &value) {
        const Query::CompletionContext context = Query::contextAt(text, takeCursor(text));
        return text.replace(context.position, context.length, Query::insertText(context, value));
    };
    QCOMPARE(completed(u"stack:py|"_s, u"python services"_s), u"stack:\"python services\""_s);
    QCOMPARE(completed(u"stack:\"py|"_s, u"python services"_s), u"stack:\"python services\""_s);
    QCOMPARE(completed(u"topic:c|"_s, u"caching / php"_s), u"topic:=\"caching / php\""_s);
    QCOMPARE(completed(u"topic:=c|"_s, u"caching / php"_s), u"topic:=\"caching / php\""_s);
    QCOMPARE(completed(u"topic:=\"c| x"_s, u"caching / php"_s), u"topic:=\"caching / php\""_s);
}

QTEST_GUILESS_MAIN(CompletionTest)
#include "completiontest.moc"
