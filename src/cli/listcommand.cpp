// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "library/search.h"

#include <QJsonDocument>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"limit", Option::Takes::Value, "N", QT_TRANSLATE_NOOP("Cli", "at most so many")},
    {"sort", Option::Takes::Value, "F", QT_TRANSLATE_NOOP("Cli", "by a field; -F is downwards")},
};

/// Rows that are read at once.
constexpr size_t ChunkSize = 500;

QJsonValue orNull(const std::optional<qint64> &number) { return number ? QJsonValue(*number) : QJsonValue(); }
QString orEmpty(const std::optional<qint64> &number) { return number ? QString::number(*number) : QString(); }
QString versionText(const Library::PostRow &row) { return row.version ? row.version->toString() : QString(); }

QJsonObject toJson(const Library::PostRow &row)
{
    QJsonObject object{{QStringLiteral("id"), row.sourceId}, {QStringLiteral("title"), row.title}};
    object[QLatin1String("topic")] = row.topic;
    object[QLatin1String("status")] = row.status;
    object[QLatin1String("version")] = versionText(row);
    object[QLatin1String("needs_human_review")] = row.needsReview;
    object[QLatin1String("last_reviewed")] = row.lastReviewed.toString(Qt::ISODate);
    object[QLatin1String("difficulty")] = row.difficulty;
    object[QLatin1String("quality")] = orNull(row.quality);
    object[QLatin1String("freshness")] = orNull(row.freshness);
    object[QLatin1String("depth")] = orNull(row.depth);
    object[QLatin1String("clarity")] = orNull(row.clarity);
    object[QLatin1String("view_count")] = orNull(row.viewCount);
    object[QLatin1String("reading_time")] = orNull(row.readingTime);
    object[QLatin1String("conflict")] = row.hasConflict;
    return object;
}

QStringList cells(const Library::PostRow &row)
{
    QString mark = row.needsReview ? words(QT_TRANSLATE_NOOP("Cli", "flagged")) : QString();
    if (row.hasConflict)
        mark = words(QT_TRANSLATE_NOOP("Cli", "conflict"));
    return {row.sourceId, versionText(row),     row.status,
            mark,         orEmpty(row.quality), row.lastReviewed.toString(Qt::ISODate),
            row.title};
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    QStringList queryWords = arguments.words;
    if (arguments.has(QLatin1StringView("sort")))
        queryWords += QLatin1String("sort:") + arguments.value(QLatin1StringView("sort"));
    const auto query = context.query(queryWords);
    if (!query)
        return tl::make_unexpected(query.error());
    const auto limit = number(arguments, QLatin1StringView("limit"), 0, std::numeric_limits<qint64>::max());
    if (!limit)
        return tl::make_unexpected(limit.error());
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    if (const auto settled = context.settleChecks(*query); !settled)
        return tl::make_unexpected(settled.error());
    const auto ids = Library::matchingIds(context.library(), *query);
    if (!ids)
        return tl::make_unexpected(ids.error());

    const auto wanted = std::span(*ids).first(std::min(ids->size(), size_t(*limit)));
    if (context.isJson())
        context.print(QStringLiteral("{\"matched\":%1,\"posts\":[").arg(ids->size()));
    Table table;
    bool isFirst = true;
    for (size_t begin = 0; begin < wanted.size() && !Review::StandardOutput::readerIsGone(); begin += ChunkSize) {
        if (Context::isCancelled())
            return failure(Error::Kind::Cancelled, words(QT_TRANSLATE_NOOP("Cli", "The list was cancelled.")));
        const auto rows =
            Library::readRows(context.library(), wanted.subspan(begin, std::min(ChunkSize, wanted.size() - begin)));
        if (!rows)
            return tl::make_unexpected(rows.error());
        for (const Library::PostRow &row : *rows) {
            if (!context.isJson()) {
                table.add(cells(row));
                continue;
            }
            if (!std::exchange(isFirst, false))
                context.print(QStringLiteral(","));
            context.print(QString::fromUtf8(QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact)));
        }
        context.print(table.take());
    }
    if (context.isJson())
        context.printLine(QStringLiteral("]}"));
    return Exit::Done;
}

} // namespace

Command listCommand()
{
    return {"list",
            "[QUERY] [--limit N] [--sort F]",
            QT_TRANSLATE_NOOP("Cli", "Lists the posts that match; no QUERY is every post"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
