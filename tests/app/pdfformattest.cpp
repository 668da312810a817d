// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdfformat.h"
#include "formats/format.h"

#include <QBuffer>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <thread>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray pdf(int posts, const Formats::Options &options = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = Formats::formatByName(u"pdf")->writer(buffer, options);
    for (int number = 1; number <= posts; ++number) {
        Post::Post post;
        post.title = u"Beitrag %1 שלום 漢字 😀"_s.arg(number);
        post.lead = u"A lead."_s;
        for (int i = 0; i < 60; ++i)
            post.blocks +=
                Post::Block::paragraph(u"A paragraph that fills its line and the next one, too. "_s.repeated(3));
        if (!writer->write(post))
            return {};
    }
    return writer->finish() ? buffer.data() : QByteArray();
}

QByteArray said(const QString &program, const QStringList &words, const QByteArray &input)
{
    QProcess process;
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Protects the row that a higher layer puts into the format table, and the pages that it writes: also beside the
/// window, in a job's thread.
class PdfFormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const size_t before = Formats::formats().size();
        App::addPdfFormat();
        App::addPdfFormat(); // nothing more
        QCOMPARE(Formats::formats().size(), before + 1);
        QVERIFY(Formats::formatByName(u"pdf")->draws && Formats::formatByName(u"jsonl"));
        QVERIFY(Formats::optionRow(u"pdf.paper"));
    }

    void anyNumberOfPosts()
    {
        for (int posts : {0, 1, 2})
            QVERIFY(pdf(posts).startsWith("%PDF-"));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not here");
        const QByteArray one = said(u"pdftotext"_s, {u"-"_s, u"-"_s}, pdf(1));
        QVERIFY2(one.contains("1 of ") && one.contains("2 of "), one.constData());
        const QByteArray two = said(u"pdftotext"_s, {u"-layout"_s, u"-"_s, u"-"_s}, pdf(2));
        QVERIFY2(!two.contains("1 of ") && two.contains("Beitrag 2"), two.constData());
    }

    void besideTheWindow()
    {
        QByteArray there;
        std::thread job([&there] { there = pdf(2); });
        const QByteArray here = pdf(3);
        job.join();
        QVERIFY(there.startsWith("%PDF-") && there.size() > 10'000);
        QVERIFY(here.size() > there.size());
    }
};

QTEST_MAIN(PdfFormatTest)
#include "pdfformattest.moc"
