// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "formats/format.h"
#include "review/filenames.h"
#include "synth/synthesizer.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"count", Option::Takes::Value, "N", QT_TRANSLATE_NOOP("Cli", "how many")},
    {"seed", Option::Takes::Value, "S", QT_TRANSLATE_NOOP("Cli", "a number; the same posts for the same one")},
    {"unique", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "no sentence comes twice")},
    {"duplicates", Option::Takes::Value, "P",
     QT_TRANSLATE_NOOP("Cli", "so many in a hundred are near duplicates of one before")},
    {"format", Option::Takes::Value, "jsonl|page",
     QT_TRANSLATE_NOOP("Cli", "jsonl (as it is without this option), or page: a folder of files")},
    {"out", Option::Takes::Value, "PATH",
     QT_TRANSLATE_NOOP("Cli", "the file, or the folder, new or empty; - is standard output")},
};

tl::unexpected<Error> cannotWrite(const QString &place, const QString &cause)
{
    return failure(Error{.kind = Error::Kind::Io,
                         .what = words(QT_TRANSLATE_NOOP("Cli", "This cannot be written: %1")).arg(cause),
                         .file = place,
                         .line = 0,
                         .found = {},
                         .expected = {}});
}

struct Task {
    qint64 count = 0;
    quint64 seed = 0;
    bool isUnique = false;
    int duplicates = 0;
    const Formats::Format *format = nullptr;
    QString place;
};

/// Calls `take` with each post.
template <typename Take> Result<> forEachPost(Context &context, const Task &task, Take take)
{
    const Synth::Synthesizer synthesizer(task.seed, task.isUnique);
    for (qint64 index = 0; index < task.count; ++index) {
        if (index % 100 == 0 && !context.progress(index, task.count))
            return failure(Error::Kind::Cancelled, words(QT_TRANSLATE_NOOP("Cli", "Cancelled; nothing was written.")));
        if (const Result<> taken = take(synthesizer.post(index, task.duplicates)); !taken)
            return taken;
    }
    return {};
}

Result<> writeDevice(Context &context, const Task &task, QIODevice &device)
{
    const auto writer = task.format->writer(device);
    if (const auto written =
            forEachPost(context, task, [&writer](const Post::Post &post) { return writer->write(post); });
        !written)
        return written;
    return writer->finish();
}

Result<> writeFile(Context &context, const Task &task)
{
    QSaveFile file(task.place);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(task.place, file.errorString());
    if (const auto written = writeDevice(context, task, file); !written)
        return written;
    if (!file.commit())
        return cannotWrite(task.place, file.errorString());
    return {};
}

/// A hidden folder beside the place takes the files, and then its name.
Result<> writeFolder(Context &context, const Task &task)
{
    const QFileInfo place(QDir::cleanPath(task.place));
    QDir().mkpath(place.absolutePath());
    QTemporaryDir temporary(place.absolutePath() + QLatin1String("/.copydesk-synthesize-XXXXXX"));
    if (!temporary.isValid())
        return cannotWrite(task.place, temporary.errorString());
    const QString suffix = Formats::fileSuffix(*task.format);
    const auto written = forEachPost(context, task, [&](const Post::Post &post) -> Result<> {
        QFile file(temporary.filePath(Review::safeFileName(post.sourceId(), suffix)));
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(file.fileName(), file.errorString());
        const auto writer = task.format->writer(file);
        for (const auto &done : {writer->write(post), writer->finish()}) {
            if (!done)
                return done;
        }
        file.close();
        return file.error() == QFileDevice::NoError ? Result<>() : cannotWrite(file.fileName(), file.errorString());
    });
    if (!written)
        return written;
    QFile::setPermissions(temporary.path(),
                          QFileDevice::Permissions(0x7755)); // the temporary folder was its owner's alone
    if (std::rename(QFile::encodeName(temporary.path()).constData(),
                    QFile::encodeName(place.absoluteFilePath()).constData())
        != 0)
        return cannotWrite(task.place, QString::fromLocal8Bit(std::strerror(errno)));
    temporary.setAutoRemove(false);
    return {};
}

Result<Task> taskOf(const Arguments &arguments)
{
    Task task;
    const auto count = number(arguments, QLatin1StringView("count"), 0, -1);
    const auto seed = number(arguments, QLatin1StringView("seed"), 0, -1);
    const auto duplicates = number(arguments, QLatin1StringView("duplicates"), 0, 0);
    for (const auto *figure : {&count, &seed, &duplicates}) {
        if (!*figure)
            return tl::make_unexpected(figure->error());
    }
    task.place = arguments.value(QLatin1StringView("out"));
    if (*count < 0 || *seed < 0 || task.place.isEmpty())
        return usage(words(QT_TRANSLATE_NOOP("Cli", "Something is missing")), {},
                     QStringLiteral("--count N --seed S --out PATH"));
    task.count = *count;
    task.seed = quint64(*seed);
    task.duplicates = int(std::min<qint64>(*duplicates, 100));
    task.isUnique = arguments.has(QLatin1StringView("unique"));
    const QString format = arguments.has(QLatin1StringView("format")) ? arguments.value(QLatin1StringView("format"))
                                                                      : QStringLiteral("jsonl");
    task.format = Formats::formatByName(format);
    if (!task.format || !task.format->writer || task.format->draws)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such format that can be written")), format,
                     QStringLiteral("jsonl, page"));
    return task;
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto task = taskOf(arguments);
    if (!task)
        return tl::make_unexpected(task.error());
    const bool isStream = task->place == QLatin1String("-");
    if (isStream && context.isJson()) {
        return usage(words(QT_TRANSLATE_NOOP("Cli", "--json and the posts cannot both go to standard output")),
                     QStringLiteral("--out -"), words(QT_TRANSLATE_NOOP("Cli", "a file, or no --json")));
    }
    const auto written = isStream
        ? writeDevice(context, *task, context.output())
        : (task->format->onePostPerFile ? writeFolder(context, *task) : writeFile(context, *task));
    if (!written)
        return tl::make_unexpected(written.error());
    if (context.isJson())
        context.printJson({{QStringLiteral("count"), task->count},
                           {QStringLiteral("seed"), qint64(task->seed)},
                           {QStringLiteral("out"), task->place}});
    else
        context.note(words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) made"), int(task->count)));
    return Exit::Done;
}

} // namespace

Command synthesizeCommand()
{
    return {"synthesize",
            "--count N --seed S [--unique] [--duplicates P] [--format jsonl|page] --out PATH",
            QT_TRANSLATE_NOOP("Cli", "Makes posts for load tests, the same ones for the same seed"),
            Options,
            0,
            0,
            run};
}

} // namespace Copydesk::Cli
