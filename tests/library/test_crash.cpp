// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

using namespace Samples;

/// A program that is killed at any instant leaves a library that opens, is whole, and holds all that was shown as done
/// (spec goals.md, safety). COPYDESK_KILLS sets how often (20 where it is not set), COPYDESK_KILL_SEED the first seed.
class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesKills();
};

namespace {

/// What the child said it had done.
QList<QStringList> said(QProcess &child)
{
    QList<QStringList> lines;
    const QByteArray output = child.readAllStandardOutput();
    const QByteArrayList complete = output.left(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : complete) {
        if (!line.isEmpty())
            lines.append(QString::fromUtf8(line).split(u' '));
    }
    return lines;
}

} // namespace

void CrashTest::survivesKills()
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).dir().filePath(u"crash_child"_s);
    QVERIFY2(QFileInfo(program).isExecutable(), qPrintable(program));
    bool isSet = false;
    const int kills = qEnvironmentVariableIntValue("COPYDESK_KILLS", &isSet);
    const quint32 seed = quint32(qEnvironmentVariableIntValue("COPYDESK_KILL_SEED"));
    QRandomGenerator random(seed);
    auto folder = std::make_unique<QTemporaryDir>();
    int cutImports = 0, acts = 0;
    for (int kill = 0; kill < (isSet ? kills : 20); ++kill) {
        if (kill % 10 == 9)
            folder = std::make_unique<QTemporaryDir>(); // killed while a library is made, too
        QProcess child;
        child.setProcessChannelMode(QProcess::SeparateChannels);
        child.start(program, {folder->filePath(u"test.copydesk"_s), QString::number(random.generate())});
        QVERIFY(child.waitForStarted());
        child.waitForFinished(int(random.bounded(kill % 10 == 9 ? 150 : 1500)));
        child.kill();
        child.waitForFinished();
        const QString complaint = QString::fromUtf8(child.readAllStandardError());
        QVERIFY2(child.exitStatus() == QProcess::CrashExit && complaint.isEmpty(), qPrintable(complaint));
        const auto lines = said(child);

        auto library = open(*folder);
        const auto report = must(Library::verify(*library));
        QVERIFY2(report.problems.isEmpty(),
                 qPrintable(u"kill %1 of seed %2: "_s.arg(kill).arg(seed) + report.problems.join(u'\n')));
        for (const QStringList &line : lines) {
            ++acts;
            if (line.size() < 2 || line.at(1) == u"0")
                continue;
            const auto row = must(Library::operation(*library, Library::OperationId{line.at(1).toLongLong()}));
            QVERIFY(row.finished);
            if (line.first() == u"decided")
                QCOMPARE(row.posts, 1);
            else if (line.size() > 2)
                QCOMPARE(row.posts, line.at(2).toLongLong());
        }
        const auto cut = must(Library::unfinishedImports(*library));
        for (const auto &import : cut) {
            ++cutImports;
            if (random.bounded(2)) {
                must(Library::undo(*library, import.id));
            } else { // goes on with the child's next run of the same import
                continue;
            }
            QVERIFY(must(Library::operation(*library, import.id)).finished);
        }
        QCOMPARE(must(Library::verify(*library)).problems, QStringList());
    }
    qInfo("%d acts were said to be done, %d imports were cut off", acts, cutImports);
    QVERIFY(acts > 0);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "test_crash.moc"
