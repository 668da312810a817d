// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewlibrary.h"

#include "library/exports.h"
#include "library/maintenance.h"
#include "review/exportjob.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

using namespace Copydesk;
using namespace Copydesk::Review;

/// A program that is killed while it exports leaves whole files only, a sound library whose ledger holds every export
/// that was told of, and the next export makes everything right. COPYDESK_KILLS sets how often (6 where it is not
/// set), COPYDESK_KILL_SEED the first seed.
class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKillsWhileExporting();
};

namespace {

/// Each file that has its name holds whole posts of the library, whichever version of them.
void checkWhole(const QString &place)
{
    if (!QFileInfo::exists(place))
        return;
    ReviewLibrary reader;
    const auto report = reader.import(place);
    QVERIFY2(report.errors.isEmpty() || report.errors.first().what.contains(QStringLiteral("empty")),
             qPrintable(report.errors.value(0).text()));
    if (report.counts.total() == 0)
        return;
    const auto ids = *Library::matchingIds(*reader.library, *Query::parsed(QStringLiteral("*")));
    for (const Library::PostId id : ids)
        QCOMPARE(Library::readPost(*reader.library, id)->post.blocks.size(), 3); // to the last line
}

} // namespace

void CrashTest::survivesKillsWhileExporting()
{
    const QString program =
        QFileInfo(QCoreApplication::applicationFilePath()).dir().filePath(QStringLiteral("export_child"));
    QVERIFY2(QFileInfo(program).isExecutable(), qPrintable(program));
    bool isSet = false;
    const int kills = qEnvironmentVariableIntValue("COPYDESK_KILLS", &isSet);
    QRandomGenerator random(quint32(qEnvironmentVariableIntValue("COPYDESK_KILL_SEED")));
    ReviewLibrary test;
    test.import(test.file(test.posts(400)));
    const QDir out(test.folder.path());
    QVERIFY(out.mkdir(QStringLiteral("out")));
    const QString folder = out.filePath(QStringLiteral("out"));
    qsizetype told = 0;
    for (int kill = 0; kill < (isSet ? kills : 6); ++kill) {
        QProcess child;
        child.start(program, {test.path(), folder, QString::number(random.generate())});
        QVERIFY(child.waitForStarted());
        child.waitForFinished(int(random.bounded(100, 1200)));
        child.kill();
        child.waitForFinished();
        const QByteArray complaint = child.readAllStandardError();
        QVERIFY2(child.exitStatus() == QProcess::CrashExit && complaint.isEmpty(), complaint.constData());
        for (const QByteArray &line : child.readAllStandardOutput().split('\n'))
            told += line.startsWith("exported ") && line != "exported 0";

        test.library = std::move(*Library::Library::open(test.path()));
        const auto sound = Library::verify(*test.library);
        QVERIFY2(sound && sound->problems.isEmpty(), qPrintable(sound ? sound->problems.join(u'\n') : QString()));
        const auto noted = std::ranges::count_if(*Library::exports(*test.library, 1'000'000),
                                                 [](const Library::ExportRow &row) { return row.posts > 0; });
        QVERIFY2(noted >= told, qPrintable(QStringLiteral("%1 of %2").arg(noted).arg(told)));
        for (const char *name : {"pages", "posts.jsonl", "pages.zip", "posts.tar.zst"})
            checkWhole(folder + QLatin1Char('/') + QLatin1StringView(name));

        ExportRequest request;
        request.format = QStringLiteral("page");
        request.place = folder + QStringLiteral("/pages");
        request.onlyChanges = true;
        const auto report = exportPosts(*test.library, request);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        const auto ids = *Library::matchingIds(*test.library, *Query::parsed(request.query));
        QStringList expected;
        for (const Library::PostId id : ids)
            expected += Library::readPost(*test.library, id)->post.sourceId() + QStringLiteral(".txt");
        expected.sort();
        QCOMPARE(QDir(request.place).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name), expected);
        if (expected.isEmpty())
            continue;
        ReviewLibrary reader;
        reader.import(request.place);
        for (const Library::PostId id : ids) {
            const Post::Post post = Library::readPost(*test.library, id)->post;
            const auto there = *Library::findPost(*reader.library, post.sourceId());
            QVERIFY2(there, qPrintable(post.sourceId()));
            QCOMPARE(Library::readPost(*reader.library, *there)->post, post);
        }
    }
    qInfo("%lld exports were told of", static_cast<long long>(told));
}

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
