// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/hashingpipe.h"
#include "review/sha256.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Copydesk::Review;

/// Protects the SHA-256 of manifests and ledger, and what passes through the thread that works it out.
class HashingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownAnswers();
    void anyLengthInAnyPieces();
    void pipePassesAllOn();
    void pipeTellsOfAFullDisk();
    void pipeGivenUp();

private:
    static QString plain(const QByteArray &bytes)
    {
        return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }
    static QByteArray bytes(qsizetype size)
    {
        QByteArray made(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            made[i] = char((i * 167 + i / 251) % 256);
        return made;
    }
};

void HashingTest::knownAnswers()
{
    Sha256 nothing, abc;
    abc.add("abc");
    QCOMPARE(nothing.hex(), QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(abc.hex(), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void HashingTest::anyLengthInAnyPieces()
{
    for (qsizetype size = 0; size < 300; ++size) {
        const QByteArray all = bytes(size);
        for (const qsizetype piece : {1, 7, 63, 64, 65, 300}) {
            Sha256 hash;
            for (qsizetype from = 0; from < size; from += piece)
                hash.add(QByteArrayView(all).sliced(from, qMin(piece, size - from)));
            QCOMPARE(hash.hex(), plain(all));
        }
    }
}

void HashingTest::pipePassesAllOn()
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    const QByteArray part = bytes(300'001);
    QByteArray all;
    HashingPipe pipe(target);
    for (int i = 0; i < 40; ++i) {
        QCOMPARE(pipe.write(part), part.size());
        all += part;
    }
    QVERIFY(pipe.finish());
    QCOMPARE(target.data(), all);
    QCOMPARE(pipe.bytes(), all.size());
    QCOMPARE(pipe.sha256(), plain(all));
}

void HashingTest::pipeTellsOfAFullDisk()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("There is no /dev/full here.");
    HashingPipe pipe(full);
    const QByteArray part = bytes(1'000'000);
    for (int i = 0; i < 20; ++i)
        pipe.write(part); // fails sooner or later, and never waits for ever
    QVERIFY(!pipe.finish());
    QVERIFY(!pipe.errorString().isEmpty());
}

void HashingTest::pipeGivenUp()
{
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    HashingPipe pipe(target);
    pipe.write(bytes(10'000'000));
}

QTEST_GUILESS_MAIN(HashingTest)
#include "hashingtest.moc"
