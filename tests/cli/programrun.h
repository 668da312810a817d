// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/json.h"
#include "post/status.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What came of one run of the program.
struct Ran {
    int status = -1;
    QByteArray output, errors;

    /// The one object of `--json`; a test failure shows as an empty one.
    QJsonObject json() const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(output, &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }
};

/// The real program copydesk-cli over a library in a scratch folder.
class ProgramRun {
public:
    ProgramRun()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("COPYDESK_LIBRARY"));
        environment.remove(QStringLiteral("DISPLAY")); // it must work without any
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), file(QStringLiteral("data")));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        m_environment = environment;
    }

    QString file(const QString &name) const { return folder.filePath(name); }
    QString library() const { return file(QStringLiteral("test.copydesk")); }

    /// With `--library` in front.
    Ran operator()(const QStringList &words, const QByteArray &input = {}) const
    {
        return plain(QStringList{QStringLiteral("--library"), library()} + words, input);
    }
    Ran operator()(const char *line, const QByteArray &input = {}) const
    {
        return (*this)(QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts), input);
    }
    Ran plain(const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess process;
        prepare(process, words);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        Ran ran;
        if (!process.waitForFinished(120'000))
            return ran;
        ran.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
        ran.output = process.readAllStandardOutput();
        ran.errors = process.readAllStandardError();
        return ran;
    }
    void prepare(QProcess &process, const QStringList &words) const
    {
        process.setProgram(QStringLiteral(COPYDESK_BIN "/copydesk-cli"));
        process.setArguments(words);
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(folder.path());
    }

    static QString sourceId(int number) { return QStringLiteral("alphanode-%1").arg(number, 6, 10, QLatin1Char('0')); }
    static Copydesk::Post::Post post(int number)
    {
        using namespace Copydesk::Post;
        Copydesk::Post::Post post;
        post.title = QStringLiteral("Notes on cache %1").arg(number);
        post.lead = QStringLiteral("A cache that nobody can name is not a cache.");
        post.blocks = {Block::paragraph(QStringLiteral("Write down what may be stale, and for how long."))};
        post.meta.set(field("tools"), QStringList{QStringLiteral("git"), QStringLiteral("logs")});
        post.meta.set(field("score.quality"), qint64(number % 100));
        post.meta.set(Fields::Status, QString(Status::Drafted));
        post.meta.set(Fields::Version, Version(1, 0, 7));
        post.meta.set(Fields::NeedsReview, true);
        post.meta.set(Fields::SourceId, sourceId(number));
        return post;
    }
    static QByteArray jsonLines(int count, int first = 1)
    {
        QByteArray lines;
        for (int number = first; number < first + count; ++number)
            lines += Copydesk::Post::toJson(post(number)) + '\n';
        return lines;
    }
    /// Writes JSON Lines of `count` posts, and imports them.
    Ran import(int count) const
    {
        QFile out(file(QStringLiteral("posts.jsonl")));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        out.write(jsonLines(count));
        out.close();
        return (*this)("import posts.jsonl --json");
    }

    QTemporaryDir folder;

private:
    QProcessEnvironment m_environment;
};
