// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/sqlerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace Copydesk::Library {

static QString words(int code, const QString &message)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Library", text); };
    switch (code & 0xff) {
    case SQLITE_FULL:
        return say(QT_TRANSLATE_NOOP("Library",
                                     "The disk is full. Nothing of this step was kept; make room and do it again."));
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return say(QT_TRANSLATE_NOOP(
            "Library",
            "The library cannot be written: the file or its folder is read-only. It can be read as it is; to change "
            "posts, change the permissions or copy it to another folder."));
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return say(QT_TRANSLATE_NOOP("Library",
                                     "The library is damaged. Leave it as it is and restore a backup to a new file."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return say(QT_TRANSLATE_NOOP(
            "Library",
            "Another program has kept the library to itself for half a minute. Nothing was changed; close the "
            "other program or wait, then do it again."));
    case SQLITE_CANTOPEN:
        return say(QT_TRANSLATE_NOOP(
            "Library",
            "The library cannot be opened. See whether the file and its folder exist and may be read and written."));
    case SQLITE_IOERR:
        return say(QT_TRANSLATE_NOOP(
            "Library",
            "The disk reported an error while the library was read or written. Nothing of this step was kept; "
            "see to the disk, then do it again."));
    case SQLITE_INTERRUPT:
        return say(QT_TRANSLATE_NOOP("Library", "Cancelled; nothing was changed."));
    case SQLITE_NOMEM:
        return say(QT_TRANSLATE_NOOP("Library", "There is not enough memory for this. Nothing was changed."));
    default:
        return QCoreApplication::translate(
                   "Library", "The library refused a step that was not expected to fail (%1). Nothing of it was kept.")
            .arg(message);
    }
}

Error sqlError(int code, const QString &message, const QString &path)
{
    const bool cancelled = (code & 0xff) == SQLITE_INTERRUPT;
    return {.kind = cancelled ? Error::Kind::Cancelled : Error::Kind::Library,
            .what = words(code, message),
            .file = cancelled ? QString() : path,
            .line = 0,
            .found = {},
            .expected = {}};
}

} // namespace Copydesk::Library
