// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "formats/format.h"
#include "post/json.h"

#include <QJsonDocument>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"format", Option::Takes::Value, "F", QT_TRANSLATE_NOOP("Cli", "page (as it is without this option), jsonl …")},
};

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const QString name = arguments.has(QLatin1StringView("format")) ? arguments.value(QLatin1StringView("format"))
                                                                    : QStringLiteral("page");
    const Formats::Format *format = Formats::formatByName(name);
    if (!format || !format->writer) {
        QStringList names;
        for (const Formats::Format &row : Formats::formats()) {
            if (row.writer)
                names += Post::latin1(row.name);
        }
        return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such format that can be written")), name,
                     names.join(QLatin1String(", ")));
    }
    const auto id = context.openPost(Library::OpenMode::ReadOnly, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto stored = Library::readPost(context.library(), *id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (context.isJson()) {
        QJsonObject object{{QStringLiteral("id"), stored->post.sourceId()}};
        object[QLatin1String("changed")] = stored->changed.toUTC().toString(Qt::ISODateWithMs);
        object[QLatin1String("conflict")] = stored->hasConflict;
        object[QLatin1String("post")] = QJsonDocument::fromJson(Post::toJson(stored->post)).object();
        context.printJson(object);
        return Exit::Done;
    }
    const auto writer = format->writer(context.output());
    for (const auto &written : {writer->write(stored->post), writer->finish()}) {
        if (!written)
            return tl::make_unexpected(written.error());
    }
    return Exit::Done;
}

} // namespace

Command showCommand()
{
    return {"show", "ID [--format F]", QT_TRANSLATE_NOOP("Cli", "Prints one post"), Options, 1, 1, run};
}

} // namespace Copydesk::Cli
