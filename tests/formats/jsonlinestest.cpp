// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include <QBuffer>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

/// Protects an import's going on behind a bad line, and the bytes of an export.
class JsonLinesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesOnBehindABadLine();
    void sameBytes();
    void emptyInput();
    void failingDevice();
};

namespace {

std::unique_ptr<Reader> reader(QBuffer &buffer)
{
    buffer.open(QIODevice::ReadOnly);
    return formatByName(u"jsonl")->reader(buffer, u"posts.jsonl"_s);
}

/// Gives a little, then fails.
class FailingDevice : public QIODevice {
public:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_given)
            return -1;
        m_given = true;
        const QByteArray line = R"({"title":"one"})"
                                "\n"
            + QByteArray(8192, ' ');
        const qint64 count = std::min<qint64>(size, line.size());
        std::memcpy(data, line.constData(), size_t(count));
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
    bool atEnd() const override { return false; }

private:
    bool m_given = false;
};

} // namespace

void JsonLinesTest::goesOnBehindABadLine()
{
    QBuffer buffer;
    buffer.setData("\xef\xbb\xbf\r\n"
                   "{\"title\":\"one\"}\r\n"
                   "{\"title\":1}\n"
                   "\n"
                   "no json\n"
                   "{\"title\":\"\xff\"}\n"
                   "{\"title\":\"two\"}");
    const auto posts = reader(buffer);
    QStringList titles;
    QList<qint64> lines, bad;
    while (auto post = posts->next()) {
        if (*post) {
            titles += (*post)->post.title;
            lines += (*post)->line;
            QCOMPARE((*post)->file, u"posts.jsonl"_s);
        } else {
            QCOMPARE(post->error().kind, Error::Kind::Malformed);
            QCOMPARE(post->error().file, u"posts.jsonl"_s);
            QVERIFY(!post->error().found.isEmpty() && !post->error().expected.isEmpty());
            bad += post->error().line;
        }
    }
    QCOMPARE(titles, QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(lines, QList<qint64>({2, 7}));
    QCOMPARE(bad, QList<qint64>({3, 5, 6}));
}

void JsonLinesTest::sameBytes()
{
    const QByteArray bytes = R"({"title":"one","meta":{"payload":{"source_id":"a"}}})"
                             "\n"
                             R"({"title":"two","new":[1, 2]})"
                             "\n";
    QBuffer in, out;
    in.setData(bytes);
    out.open(QIODevice::WriteOnly);
    const auto posts = reader(in);
    const auto writer = formatByName(u"jsonl")->writer(out);
    while (auto post = posts->next()) {
        QVERIFY(*post);
        QVERIFY(writer->write((*post)->post));
    }
    QVERIFY(writer->finish());
    QCOMPARE(out.data(), bytes);
}

void JsonLinesTest::emptyInput()
{
    QBuffer buffer;
    const auto posts = reader(buffer);
    const auto answer = posts->next();
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Malformed);
    QVERIFY(!posts->next());
}

void JsonLinesTest::failingDevice()
{
    FailingDevice device;
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const auto posts = formatByName(u"jsonl")->reader(device, u"x"_s);
    const auto first = posts->next();
    QVERIFY(first && *first);
    const auto second = posts->next();
    QVERIFY(second && !*second);
    QCOMPARE(second->error().kind, Error::Kind::Io);
    QVERIFY(!posts->next());
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "jsonlinestest.moc"
