// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/decision.h"

#include "post/status.h"

#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Review;

class DecisionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsTheSpecs_data();
    void tableIsTheSpecs();
    void reasonIsRequired();
    void bumpIsNeverSmaller();
    void statusByName();
    void previewSaysWhatHappens();
    void previewOfWhatIsSoAlready();
};

/// The table of spec review.md, "One rule for versions", row by row.
void DecisionTest::tableIsTheSpecs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("flag"); // -1 as it was, 0 cleared, 1 set
    QTest::addColumn<bool>("today");
    QTest::addColumn<bool>("needsReason");
    const auto row = [](const char *name, const char *key, const char *status, int flag, bool today, bool reason) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(key) << QString::fromLatin1(status)
                            << flag << today << reason;
    };
    row("approve", "A", "approved", 0, true, false);
    row("reviewed", "M", "reviewed", 0, true, false);
    row("send-back", "R", "drafted", 1, true, true);
    row("reject", "X", "rejected", 0, true, true);
    row("flag", "F", "", 1, false, false);
    row("clear-flag", "F", "", 0, false, false);
}

void DecisionTest::tableIsTheSpecs()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QFETCH(QString, status);
    QFETCH(int, flag);
    QFETCH(bool, today);
    QFETCH(bool, needsReason);
    QCOMPARE(decisions().size(), 6u);

    const auto parsed = parseVerdict(name);
    QVERIFY(parsed);
    const Decision *decision = parsed->decision;
    QVERIFY(decision);
    QCOMPARE(QString::fromLatin1(decision->shortcut), key);
    QVERIFY(parsed->effectiveBump() == Post::Bump::Patch);
    QCOMPARE(parsed->name(), name);
    QVERIFY(!displayTitle(*decision).isEmpty());
    QCOMPARE(bool(parsed->check()), !needsReason);

    const QDate date(2026, 3, 4);
    Post::Meta meta;
    meta.set(Post::Fields::Status, QStringLiteral("expanded"));
    meta.set(Post::Fields::NeedsReview, flag == 0);
    for (const auto &[field, value] : columnChange(*parsed, date).assignments)
        meta.set(field, value);
    QCOMPARE(meta.text(Post::Fields::Status), status.isEmpty() ? QStringLiteral("expanded") : status);
    QCOMPARE(meta.flag(Post::Fields::NeedsReview), flag == 1);
    QCOMPARE(meta.date(Post::Fields::LastReviewed), today ? date : QDate());
}

void DecisionTest::reasonIsRequired()
{
    Verdict verdict = *parseVerdict(QStringLiteral("send-back"));
    QVERIFY(!verdict.check());
    verdict.reason = QStringLiteral("  ");
    QVERIFY(!verdict.check()); // blanks are no reason
    verdict.reason = QStringLiteral("the lead says nothing");
    QVERIFY(verdict.check());
}

/// An editor may choose a larger bump, never a smaller one.
void DecisionTest::bumpIsNeverSmaller()
{
    Verdict verdict = *parseVerdict(QStringLiteral("approve"));
    for (const Post::Bump bump : {Post::Bump::None, Post::Bump::Patch, Post::Bump::Minor, Post::Bump::Major}) {
        verdict.bump = bump;
        QVERIFY(verdict.effectiveBump() == std::max(bump, Post::Bump::Patch));
    }
}

void DecisionTest::statusByName()
{
    const auto verdict = parseVerdict(QStringLiteral("status=expanded"));
    QVERIFY(verdict);
    QVERIFY(!verdict->decision);
    QCOMPARE(verdict->name(), QStringLiteral("status=expanded"));
    QCOMPARE(columnChange(*verdict, QDate(2026, 1, 1)).assignments.size(), 1u); // neither flag nor date
    for (const char *word : {"status=", "status", "aprove", "", "Approve"})
        QVERIFY2(!parseVerdict(QString::fromLatin1(word)), word);
}

void DecisionTest::previewSaysWhatHappens()
{
    Post::Meta meta;
    meta.set(Post::Fields::Version, Post::Version(1, 6, 3));
    meta.set(Post::Fields::Status, QString(Post::Status::Reviewed));
    meta.set(Post::Fields::NeedsReview, true);
    const Preview preview = Review::preview(*parseVerdict(QStringLiteral("approve")), meta, QDate(2026, 3, 4));
    QCOMPARE(preview.text(), QStringLiteral("1.6.3 → 1.6.4, approved, flag cleared, reviewed today"));
    QVERIFY(preview.statusChanges && preview.flagChanges && preview.reviewedToday && !preview.changesNothing);
}

void DecisionTest::previewOfWhatIsSoAlready()
{
    Post::Meta meta;
    meta.set(Post::Fields::Version, Post::Version(1, 6, 3));
    meta.set(Post::Fields::NeedsReview, true);
    const Preview preview = Review::preview(*parseVerdict(QStringLiteral("flag")), meta, QDate(2026, 3, 4));
    QVERIFY(preview.changesNothing);
    QCOMPARE(preview.after, preview.before); // no revision, so no new version
}

QTEST_GUILESS_MAIN(DecisionTest)
#include "decisiontest.moc"
