// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/editing.h"
#include "review/postdiff.h"
#include "review/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Review;

class DiffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void piecesAreBothTexts();
    void largeTextsAreBounded();
    void changedPartsInOrder();
    void mergeTakesWhatOneSideChanged();
    void mergeKeepsOursWhereBothChanged();
    void mergeLeavesTheVersionOut();
    void takesAnyPart();
};

namespace {

/// "same [-removed-]{+added+}"
QString marked(const QList<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind == DiffPiece::Same)
            text += piece.text;
        else
            text += (piece.kind == DiffPiece::Removed ? QStringLiteral("[-%1-]") : QStringLiteral("{+%1+}"))
                        .arg(piece.text);
    }
    return text;
}

QString side(const QList<DiffPiece> &pieces, DiffPiece::Kind other)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind != other)
            text += piece.text;
    }
    return text;
}

Post::Post sample()
{
    Post::Post post;
    post.title = QStringLiteral("a title");
    post.lead = QStringLiteral("a lead");
    post.blocks = {Post::Block::paragraph(QStringLiteral("a paragraph"))};
    post.meta.set(Post::field("score.quality"), qint64(70));
    post.meta.set(Post::field("tools"), QStringList{QStringLiteral("git")});
    post.meta.set(Post::Fields::Version, Post::Version(1, 2, 3));
    return post;
}

} // namespace

void DiffTest::words_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(expected);
    };
    row("equal", "one two", "one two", "one two");
    row("both empty", "", "", "");
    row("all new", "", "one two", "{+one two+}");
    row("all gone", "one two", "", "[-one two-]");
    row("a word", "the quick fox", "the slow fox", "the [-quick-]{+slow+} fox");
    row("words in a row are one change", "the very quick fox", "the rather slow fox",
        "the [-very quick-]{+rather slow+} fox");
    row("a sign", "done. next", "done; next", "done[-.-]{+;+} next");
    row("a word put in", "one three", "one two three", "one {+two +}three");
    row("beyond ASCII", "schöne grüße", "schöne grüne", "schöne [-grüße-]{+grüne+}");
    row("lines stay lines", "one\ntwo\nthree", "one\nthree", "one\n[-two\n-]three");
}

void DiffTest::words()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(marked(wordDiff(before, after)), expected);
}

/// Whatever the texts, the pieces put together are the two texts, and neighbours are of different kinds.
void DiffTest::piecesAreBothTexts()
{
    QRandomGenerator random(4711);
    const QStringList parts{QStringLiteral("queue"), QStringLiteral("log"), QStringLiteral(" "),
                            QStringLiteral("\n"),    QStringLiteral("."),   QStringLiteral("x")};
    const auto text = [&] {
        QString result;
        for (int i = random.bounded(60); i > 0; --i)
            result += parts[random.bounded(int(parts.size()))];
        return result;
    };
    for (int round = 0; round < 2000; ++round) {
        const QString before = text();
        const QString after = text();
        const auto pieces = wordDiff(before, after);
        QCOMPARE(side(pieces, DiffPiece::Added), before);
        QCOMPARE(side(pieces, DiffPiece::Removed), after);
        for (qsizetype i = 1; i < pieces.size(); ++i)
            QVERIFY(pieces[i].kind != pieces[i - 1].kind);
    }
}

/// A 2 MB code block that was wholly rewritten must not hang the history.
void DiffTest::largeTextsAreBounded()
{
    QString before, after;
    for (int line = 0; line < 60'000; ++line) {
        before += QStringLiteral("value_%1 = read(%1)\n").arg(line);
        after += QStringLiteral("item_%1 := load(%1, %2)\n").arg(line).arg(line * 7);
    }
    const auto pieces = wordDiff(before, after);
    QCOMPARE(side(pieces, DiffPiece::Added), before);
    QCOMPARE(side(pieces, DiffPiece::Removed), after);
    QString oneLine = before;
    oneLine.replace(QStringLiteral("value_30000 "), QStringLiteral("number "));
    QCOMPARE(wordDiff(before, oneLine).size(), 4); // a small change in a large text is still shown as one
}

void DiffTest::changedPartsInOrder()
{
    const Post::Post before = sample();
    Post::Post after = before;
    QVERIFY(changedParts(before, after).isEmpty());
    after.meta.set(Post::field("tools"), QStringList{QStringLiteral("git"), QStringLiteral("ruff")});
    after.meta.clear(Post::field("score.quality"));
    after.lead = QStringLiteral("another lead");
    const auto changes = changedParts(before, after);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].part, QStringLiteral("lead"));
    QVERIFY(changes[0].isText);
    QCOMPARE(changes[1].part, QStringLiteral("tools"));
    QCOMPARE(changes[1].after, QStringLiteral("git; ruff"));
    QCOMPARE(changes[2].part, QStringLiteral("score.quality"));
    QCOMPARE(changes[2].before, QStringLiteral("70"));
    QVERIFY(changes[2].after.isNull()); // absent is not the same as empty
}

void DiffTest::mergeTakesWhatOneSideChanged()
{
    const Post::Post ancestor = sample();
    Post::Post ours = ancestor;
    Post::Post theirs = ancestor;
    ours.title = QStringLiteral("our title");
    theirs.meta.set(Post::field("score.quality"), qint64(90));
    theirs.lead = ours.lead = QStringLiteral("the same new lead");
    const Merge merged = merge(ancestor, ours, theirs);
    QVERIFY(merged.contested.isEmpty());
    QCOMPARE(merged.differing,
             (QStringList{QStringLiteral("title"), QStringLiteral("lead"), QStringLiteral("score.quality")}));
    QCOMPARE(merged.merged.title, QStringLiteral("our title"));
    QCOMPARE(merged.merged.meta.number(Post::field("score.quality")), 90);
    QCOMPARE(merged.merged.lead, QStringLiteral("the same new lead"));
}

void DiffTest::mergeKeepsOursWhereBothChanged()
{
    const Post::Post ancestor = sample();
    Post::Post ours = ancestor;
    Post::Post theirs = ancestor;
    ours.blocks += Post::Block::heading(QStringLiteral("ours"));
    theirs.blocks += Post::Block::heading(QStringLiteral("theirs"));
    ours.meta.clear(Post::field("tools"));
    theirs.meta.set(Post::field("tools"), QStringList{QStringLiteral("ruff")});
    const Merge merged = merge(ancestor, ours, theirs);
    QCOMPARE(merged.contested, (QStringList{QStringLiteral("blocks"), QStringLiteral("tools")}));
    QCOMPARE(merged.merged, ours);
}

/// Both sides bump the version with every change; that is no conflict.
void DiffTest::mergeLeavesTheVersionOut()
{
    const Post::Post ancestor = sample();
    Post::Post ours = ancestor;
    Post::Post theirs = ancestor;
    ours.meta.set(Post::Fields::Version, Post::Version(1, 2, 4));
    theirs.meta.set(Post::Fields::Version, Post::Version(1, 3, 0));
    const Merge merged = merge(ancestor, ours, theirs);
    QVERIFY(merged.contested.isEmpty());
    QVERIFY(merged.differing.isEmpty());
    QCOMPARE(merged.merged.meta.version(Post::Fields::Version), Post::Version(1, 2, 4));
}

/// Every part that a merge can name can be taken, so that no conflict is without a way out.
void DiffTest::takesAnyPart()
{
    Post::Post from = sample();
    from.similar = QStringList{QStringLiteral("another post")};
    from.extra = {{QStringLiteral("tools"), {QStringLiteral("a line")}}};
    from.unknown = {{QString(), QStringLiteral("mood"), QByteArray("\"calm\"")}};
    Post::Post post;
    for (const QString &part : merge({}, {}, from).differing)
        takePart(post, from, part);
    takePart(post, from, QStringLiteral("revision.version"));
    QCOMPARE(post, from);
}

QTEST_GUILESS_MAIN(DiffTest)
#include "difftest.moc"
