// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the README's pictures, light and dark, and protects the window from showing nothing: a picture must hold many
// colours, and the two must differ in brightness.
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

class TestScreenshots : public QObject {
    Q_OBJECT

private:
    static void run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QStringLiteral(COPYDESK_BIN "/") + program, arguments);
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), 0);
    }

    static double brightness(const QImage &image)
    {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = 0; x < image.width(); x += 7) {
                sum += image.pixelColor(x, y).lightnessF();
                ++count;
            }
        }
        return sum / count;
    }

private Q_SLOTS:
    void picturesOfTheWindow()
    {
        QTemporaryDir folder;
        const QString posts = folder.filePath(QStringLiteral("posts.jsonl")),
                      library = folder.filePath(QStringLiteral("sample.copydesk"));
        run(QStringLiteral("copydesk-cli"),
            {QStringLiteral("synthesize"), QStringLiteral("--count"), QStringLiteral("500"), QStringLiteral("--seed"),
             QStringLiteral("1"), QStringLiteral("--format"), QStringLiteral("jsonl"), QStringLiteral("--out"), posts});
        run(QStringLiteral("copydesk-cli"), {QStringLiteral("--library"), library, QStringLiteral("import"), posts});
        const QDir pictures(QStringLiteral(COPYDESK_PICTURES));
        QVERIFY(pictures.mkpath(QStringLiteral(".")));
        QHash<QString, QImage> images;
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            const QString file = pictures.filePath(QStringLiteral("window-%1.png").arg(theme));
            QFile::remove(file);
            run(QStringLiteral("copydesk"),
                {QStringLiteral("--library"), library, QStringLiteral("--screenshot"), file, QStringLiteral("--size"),
                 QStringLiteral("1400x850"), QStringLiteral("--theme"), theme, QStringLiteral("--query"),
                 QStringLiteral("flag:needs-review sort:-views")});
            const QImage image(file);
            QVERIFY2(!image.isNull(), qPrintable(file));
            QCOMPARE(image.size(), QSize(1400, 850));
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 3) {
                for (int x = 0; x < image.width(); x += 3)
                    colours.insert(image.pixel(x, y));
            }
            QVERIFY(colours.size() > 50);
            images.insert(theme, image);
        }
        QVERIFY(brightness(images.value(QStringLiteral("light")))
                > brightness(images.value(QStringLiteral("dark"))) + 0.3);
    }
};

QTEST_MAIN(TestScreenshots)
#include "test_screenshots.moc"
