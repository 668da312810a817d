// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/version.h"

#include <QTest>

using namespace Copydesk::Post;
using namespace Qt::StringLiterals;

/// Protects the one rule for versions (spec review.md): a bump always lifts, and the packed form sorts as versions do.
class VersionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void bumps_data();
    void bumps();
    void packedFormSortsAndLiftsLikeTheLibrary();
    void bumpNames();
};

void VersionTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("second");
    QTest::addColumn<qint64>("third");
    QTest::newRow("zero") << u"0.0.0"_s << 0LL << 0LL << 0LL;
    QTest::newRow("usual") << u"1.9.5"_s << 1LL << 9LL << 5LL;
    QTest::newRow("two digits") << u"12.34.56"_s << 12LL << 34LL << 56LL;
    QTest::newRow("largest") << u"134217727.262143.262143"_s << Version::MaxMajor << Version::MaxMinor
                             << Version::MaxPatch;
}

void VersionTest::reads()
{
    QFETCH(QString, text);
    QFETCH(qint64, first);
    QFETCH(qint64, second);
    QFETCH(qint64, third);
    const auto version = Version::parse(text);
    QVERIFY(version);
    QCOMPARE(version->majorNumber(), first);
    QCOMPARE(version->minorNumber(), second);
    QCOMPARE(version->patchNumber(), third);
    QCOMPARE(version->toString(), text);
    QCOMPARE(Version::fromPacked(version->packed()), *version);
}

void VersionTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "1",
                             "1.2",
                             "1.2.3.4",
                             "1..3",
                             ".1.2",
                             "1.2.",
                             "v1.2.3",
                             "1.2.x",
                             "-1.2.3",
                             "+1.2.3",
                             " 1.2.3",
                             "1.2.3 ",
                             "01.2.3",
                             "1.02.3",
                             "1.2.00",
                             "134217728.0.0",
                             "1.262144.0",
                             "1.0.262144",
                             "1.2.9999999999999999999",
                             "1,2,3"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void VersionTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!Version::parse(text));
}

void VersionTest::bumps_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("bump");
    QTest::addColumn<QString>("to");
    QTest::newRow("none") << u"1.2.3"_s << int(Bump::None) << u"1.2.3"_s;
    QTest::newRow("patch") << u"1.0.7"_s << int(Bump::Patch) << u"1.0.8"_s;
    QTest::newRow("patch past nine") << u"1.0.9"_s << int(Bump::Patch) << u"1.0.10"_s;
    QTest::newRow("minor clears patch") << u"1.6.3"_s << int(Bump::Minor) << u"1.7.0"_s;
    QTest::newRow("major clears both") << u"1.6.3"_s << int(Bump::Major) << u"2.0.0"_s;
    QTest::newRow("full patch carries") << u"1.6.262143"_s << int(Bump::Patch) << u"1.7.0"_s;
    QTest::newRow("full minor carries") << u"1.262143.5"_s << int(Bump::Minor) << u"2.0.0"_s;
}

void VersionTest::bumps()
{
    QFETCH(QString, from);
    QFETCH(int, bump);
    QFETCH(QString, to);
    const Version before = *Version::parse(from);
    const Version after = before.bumped(Bump(bump));
    QCOMPARE(after.toString(), to);
    QVERIFY(Bump(bump) == Bump::None || after > before);
}

void VersionTest::packedFormSortsAndLiftsLikeTheLibrary()
{
    const QStringList ordered = {u"0.0.1"_s, u"0.1.0"_s,  u"1.0.9"_s, u"1.0.10"_s,
                                 u"1.2.0"_s, u"1.10.0"_s, u"2.0.0"_s, u"10.0.0"_s};
    for (qsizetype i = 1; i < ordered.size(); ++i) {
        const Version lower = *Version::parse(ordered[i - 1]), upper = *Version::parse(ordered[i]);
        QVERIFY(lower < upper);
        QVERIFY(lower.packed() < upper.packed());
    }
    // These are the expressions that set-based SQL uses.
    const qint64 v = Version::parse(u"1.6.3")->packed();
    QCOMPARE(Version::fromPacked(v + 1).toString(), u"1.6.4"_s);
    QCOMPARE(Version::fromPacked(((v >> 18) + 1) << 18).toString(), u"1.7.0"_s);
    QCOMPARE(Version::fromPacked(((v >> 36) + 1) << 36).toString(), u"2.0.0"_s);
}

void VersionTest::bumpNames()
{
    for (const Bump bump : {Bump::Patch, Bump::Minor, Bump::Major})
        QCOMPARE(bumpFromString(toString(bump)), std::optional(bump));
    QVERIFY(!bumpFromString(u"huge"));
    QVERIFY(!bumpFromString(u""));
    QVERIFY(Bump::Patch < Bump::Minor && Bump::Minor < Bump::Major);
}

QTEST_GUILESS_MAIN(VersionTest)
#include "versiontest.moc"
