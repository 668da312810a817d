// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/linereader.h"
#include "formats/format.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

namespace {

/// Gives out a few bytes at a time, so that every boundary falls everywhere.
class SlowDevice : public QIODevice {
public:
    SlowDevice(const QByteArray &bytes, qint64 step)
        : m_bytes(bytes)
        , m_step(step)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min({size, m_step, qint64(m_bytes.size()) - m_done});
        std::memcpy(data, m_bytes.constData() + m_done, size_t(count));
        m_done += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_done = 0;
};

/// A line of `length` bytes between two short ones, never held.
class LongLineDevice : public QIODevice {
public:
    explicit LongLineDevice(qint64 length)
        : m_total(length + 4)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min(size, m_total - m_done);
        for (qint64 i = 0; i < count; ++i) {
            const qint64 at = m_done + i;
            data[i] = at == 1 || at == m_total - 2 ? '\n' : at == 0 ? 'a' : at == m_total - 1 ? 'b' : 'x';
        }
        m_done += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_total;
    qint64 m_done = 0;
};

qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return -1;
}

} // namespace

/// Protects every reader from what files are like: ends of lines, missing ends, marks, and lines without an end.
class LineReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data();
    void lines();
    void longLine();
};

void LineReaderTest::lines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("expected");
    QTest::newRow("plain") << "a\nb\n"_ba << QList<QByteArray>{"a", "b"};
    QTest::newRow("no final newline") << "a\nb"_ba << QList<QByteArray>{"a", "b"};
    QTest::newRow("CRLF") << "a\r\nb\r\n"_ba << QList<QByteArray>{"a", "b"};
    QTest::newRow("mixed") << "a\r\nb\nc\r"_ba << QList<QByteArray>{"a", "b", "c"};
    QTest::newRow("BOM") << "\xef\xbb\xbf"
                            "a\n"_ba
                         << QList<QByteArray>{"a"};
    QTest::newRow("blank lines") << "\n\na\n\n"_ba << QList<QByteArray>{"", "", "a", ""};
    QTest::newRow("blank at last") << "a\n "_ba << QList<QByteArray>{"a", " "};
    QTest::newRow("long") << QByteArray(700'000, 'x') + "\ny" << QList<QByteArray>{QByteArray(700'000, 'x'), "y"};
}

void LineReaderTest::lines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, expected);
    for (const qint64 step : {1, 2, 3, 7, 1'000'000}) {
        if (step < 7 && bytes.size() > 1000)
            continue;
        SlowDevice device(bytes, step);
        LineReader reader(device, u"f"_s);
        QList<QByteArray> found;
        while (auto line = reader.next()) {
            QVERIFY(*line);
            QCOMPARE((*line)->number, found.size() + 1);
            found += (*line)->text.toByteArray();
        }
        QCOMPARE(found, expected);
    }
}

void LineReaderTest::longLine()
{
    const qint64 before = peakMemory();
    LongLineDevice device(200LL * 1024 * 1024);
    LineReader reader(device, u"f"_s);
    auto line = reader.next();
    QVERIFY(line && *line);
    QCOMPARE((*line)->text.toByteArray(), "a"_ba);
    line = reader.next();
    QVERIFY(line && !*line);
    QCOMPARE(line->error().kind, Error::Kind::Malformed);
    QCOMPARE(line->error().line, 2);
    QVERIFY(!line->error().found.isEmpty() && !line->error().expected.isEmpty());
    line = reader.next();
    QVERIFY(line && *line);
    QCOMPARE((*line)->text.toByteArray(), "b"_ba);
    QCOMPARE((*line)->number, 3);
    QVERIFY(!reader.next());
    if (before >= 0) // twice the limit, because a buffer grows by doubling
        QVERIFY2(peakMemory() - before < 4 * LineLimit, qPrintable(QString::number(peakMemory() - before)));
}

QTEST_GUILESS_MAIN(LineReaderTest)
#include "linereadertest.moc"
