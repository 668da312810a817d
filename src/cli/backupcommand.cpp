// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/maintenance.h"

#include <QFileInfo>

namespace Copydesk::Cli {

namespace {

void print(Context &context, const QString &file, const QString &line)
{
    if (context.isJson())
        context.printJson({{QStringLiteral("file"), file}, {QStringLiteral("bytes"), QFileInfo(file).size()}});
    else
        context.printLine(line.arg(file));
}

Result<Exit> runBackup(Context &context, const Arguments &arguments)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const QString file = QFileInfo(arguments.words.first()).absoluteFilePath();
    if (const auto copied = Library::backup(context.library(), file, context.progressFunction()); !copied)
        return tl::make_unexpected(copied.error());
    print(context, file, words(QT_TRANSLATE_NOOP("Cli", "Backup written: %1")));
    return Exit::Done;
}

Result<Exit> runRestore(Context &context, const Arguments &arguments)
{
    const QString target = QFileInfo(context.libraryPath()).absoluteFilePath();
    const QString file = QFileInfo(arguments.words.first()).absoluteFilePath();
    if (!QFileInfo::exists(file)) {
        return failure(Error{.kind = Error::Kind::Io,
                             .what = words(QT_TRANSLATE_NOOP("Cli", "There is no such backup")),
                             .file = file,
                             .line = 0,
                             .found = {},
                             .expected = {}});
    }
    if (const auto restored = Library::restore(file, target); !restored)
        return tl::make_unexpected(restored.error());
    print(context, target, words(QT_TRANSLATE_NOOP("Cli", "Library restored: %1")));
    return Exit::Done;
}

} // namespace

Command backupCommand()
{
    return {"backup",
            "FILE",
            QT_TRANSLATE_NOOP("Cli", "Copies the library, while it is in use, to a file that does not exist yet"),
            {},
            1,
            1,
            runBackup};
}

Command restoreCommand()
{
    return {"restore",
            "FILE",
            QT_TRANSLATE_NOOP("Cli", "Makes the library that --library names, which must not exist yet, from a backup"),
            {},
            1,
            1,
            runRestore};
}

} // namespace Copydesk::Cli
