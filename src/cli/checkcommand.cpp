// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changeoptions.h"
#include "cli/commandlist.h"
#include "cli/context.h"
#include "library/search.h"
#include "review/checking.h"

#include <QJsonDocument>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"fix", Option::Takes::Value, "CHECK",
     QT_TRANSLATE_NOOP("Cli", "makes this check's fix in every post where it mends something, as one operation")},
    {"notes", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "notes, too, which most posts have")},
    {"least-quality", Option::Takes::Value, "N",
     QT_TRANSLATE_NOOP("Cli", "from now on: a score of quality under N is found in this library")},
    {"stale-days", Option::Takes::Value, "N",
     QT_TRANSLATE_NOOP("Cli", "from now on: a last review longer ago than N days is found in this library")},
};

Result<const Checks::Check *> checkNamed(const QString &name)
{
    if (const Checks::Check *check = Checks::checkByName(name))
        return check;
    QStringList names;
    for (const Checks::Check &check : Checks::checks())
        names += check.id();
    return usage(words(QT_TRANSLATE_NOOP("Cli", "There is no such check")), name, names.join(QLatin1String(", ")));
}

/// The posts of the query in which a check finds something: the others need not be opened.
Query::Query withFindings(const Query::Query &query, bool withNotes)
{
    Query::Node any;
    any.kind = Query::Node::Kind::Or;
    for (const char *group : {"any", "note"}) {
        Query::Node term;
        term.kind = Query::Node::Kind::Term;
        term.term.kind = Query::Term::Kind::Check;
        term.term.name = QLatin1String(group);
        if (withNotes || any.children.empty())
            any.children.push_back(term);
    }
    Query::Query narrowed = query;
    narrowed.root = {};
    narrowed.root.children = {query.root, any};
    return narrowed;
}

QString placeName(const Checks::Place &place)
{
    using Part = Checks::Place::Part;
    switch (place.part) {
    case Part::Title:
        return QStringLiteral("title");
    case Part::Lead:
        return QStringLiteral("lead");
    case Part::Block:
        return QStringLiteral("block %1").arg(place.block + 1);
    case Part::Field:
        return QString(Post::latin1((*place.field)->key));
    case Part::Post:
        break;
    }
    return {};
}

/// Counts and prints what was found.
class Printer {
public:
    explicit Printer(Context &context)
        : m_context(context)
    {
        if (context.isJson())
            context.print(QStringLiteral("{\"findings\":["));
    }

    void print(const QString &id, const Checks::Check &check, const Checks::Finding &finding)
    {
        ++m_counts[size_t(check.severity)];
        const QString place = placeName(finding.where);
        if (!m_context.isJson()) {
            const QString where = place.isEmpty() ? QString() : QString(QLatin1String(" [") + place + QLatin1Char(']'));
            m_context.printLine(id + QLatin1String(": ") + Post::severityName(check.severity) + QLatin1Char(' ')
                                + check.id() + QLatin1String(": ") + finding.text() + where);
            return;
        }
        QJsonObject object{{QStringLiteral("id"), id}, {QStringLiteral("check"), check.id()}};
        object[QLatin1String("severity")] = Post::severityName(check.severity);
        object[QLatin1String("what")] = finding.what;
        object[QLatin1String("found")] = finding.found;
        object[QLatin1String("expected")] = finding.expected;
        object[QLatin1String("where")] = place;
        if (!std::exchange(m_isFirst, false))
            m_context.print(QStringLiteral(","));
        m_context.print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }

    Exit finish(qint64 posts)
    {
        const auto count = [this](Checks::Severity severity) { return m_counts[size_t(severity)]; };
        const qint64 blocking = count(Checks::Severity::Blocking), advisory = count(Checks::Severity::Advisory),
                     notes = count(Checks::Severity::Note);
        if (m_context.isJson()) {
            m_context.printLine(QStringLiteral("],\"posts\":%1,\"blocking\":%2,\"advisory\":%3,\"notes\":%4}")
                                    .arg(posts)
                                    .arg(blocking)
                                    .arg(advisory)
                                    .arg(notes));
        } else {
            m_context.note(words(QT_TRANSLATE_NOOP("Cli", "%1 posts checked: %2 blocking, %3 advisory findings"))
                               .arg(posts)
                               .arg(blocking)
                               .arg(advisory));
        }
        return blocking > 0 ? Exit::Partly : Exit::Done;
    }

private:
    Context &m_context;
    std::array<qint64, 3> m_counts{};
    bool m_isFirst = true;
};

Result<Exit> printFindings(Context &context, const Query::Query &query, bool withNotes)
{
    Library::Library &library = context.library();
    const auto posts = Library::matchCount(library, query);
    if (!posts)
        return tl::make_unexpected(posts.error());
    const auto ids = Library::matchingIds(library, library.isReadOnly() ? query : withFindings(query, withNotes));
    if (!ids)
        return tl::make_unexpected(ids.error());
    const Checks::Context known = Review::checkContext(library, context.knowledge());
    Printer printer(context);
    for (const Library::PostId id : *ids) {
        if (Context::isCancelled())
            return failure(Error::Kind::Cancelled, words(QT_TRANSLATE_NOOP("Cli", "The list was cancelled.")));
        if (Review::StandardOutput::readerIsGone())
            break;
        const auto stored = Library::readPost(library, id);
        const auto dismissals = stored ? Library::dismissalsOf(library, id) : failure(stored.error());
        if (!dismissals)
            return tl::make_unexpected(dismissals.error());
        for (const auto &item : Review::checked(stored->post, *dismissals, known).items) {
            if (item.dismissal || (item.check->severity == Checks::Severity::Note && !withNotes))
                continue;
            for (const Checks::Finding &finding : item.findings)
                printer.print(stored->post.sourceId(), *item.check, finding);
        }
    }
    return printer.finish(*posts);
}

/// The limits that were named become the library's.
Result<> takeLimits(Context &context, const Arguments &arguments)
{
    Post::CheckLimits limits = Library::checkLimits(context.library());
    const auto quality = number(arguments, QLatin1StringView("least-quality"), 0, limits.leastQuality);
    const auto days = quality ? number(arguments, QLatin1StringView("stale-days"), 0, limits.staleDays)
                              : Result<qint64>(tl::make_unexpected(quality.error()));
    if (!days)
        return tl::make_unexpected(days.error());
    if (*quality == limits.leastQuality && *days == limits.staleDays)
        return {};
    limits.leastQuality = *quality;
    limits.staleDays = int(std::min<qint64>(*days, 365'000));
    return Library::setCheckLimits(context.library(), limits);
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto query = context.query(arguments.words);
    if (!query)
        return tl::make_unexpected(query.error());
    const QString fix = arguments.value(QLatin1StringView("fix"));
    const auto check = fix.isNull() ? Result<const Checks::Check *>(nullptr) : checkNamed(fix);
    if (!check)
        return tl::make_unexpected(check.error());
    if (*check && !(*check)->fix)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "This check has no fix; what it finds is for a person to mend")),
                     fix);
    const bool writes =
        *check || arguments.has(QLatin1StringView("least-quality")) || arguments.has(QLatin1StringView("stale-days"));
    if (const auto opened = context.open(writes ? Library::OpenMode::Existing : Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    if (const auto taken = takeLimits(context, arguments); !taken)
        return tl::make_unexpected(taken.error());
    if (!context.library().isReadOnly()) {
        const auto done = Review::catchUpChecks(context.library(), context.knowledge(), context.progressFunction());
        if (!done)
            return tl::make_unexpected(done.error());
    }
    if (!*check)
        return printFindings(context, *query, arguments.has(QLatin1StringView("notes")));
    const auto result =
        Review::fixAll(context.library(), *query, **check, context.knowledge(), context.progressFunction());
    if (!result)
        return tl::make_unexpected(result.error());
    printCounts(context, result->counts, result->operation, false);
    return Exit::Done;
}

} // namespace

Command checkCommand()
{
    return {"check",
            "[QUERY] [--notes] [--fix CHECK] [--least-quality N] [--stale-days N]",
            QT_TRANSLATE_NOOP("Cli", "Runs the checks, a line a finding; exit status 1 where a blocking one is found"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
