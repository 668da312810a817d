// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "review/replacing.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"except", Option::Takes::Value, "QUERY", QT_TRANSLATE_NOOP("Cli", "not in these posts")},
    {"leave-approved", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "not in approved posts")},
    {"keep-approval", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "approved posts stay approved")},
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "report what would happen, write nothing")},
};

void print(Context &context, const Review::ReplacementReport &report, bool dryRun)
{
    if (context.isJson()) {
        QJsonObject object{{QStringLiteral("operation"), report.operation.value},
                           {QStringLiteral("matched"), report.matched},
                           {QStringLiteral("changed"), report.changed},
                           {QStringLiteral("approved"), report.approved}};
        QJsonArray samples;
        for (const Review::ReplacementSample &sample : report.samples) {
            samples += QJsonObject{{QStringLiteral("title"), sample.title},
                                   {QStringLiteral("before"), sample.before},
                                   {QStringLiteral("after"), sample.after}};
        }
        if (dryRun)
            object[QLatin1String("samples")] = samples;
        context.printJson(object);
        return;
    }
    for (const Review::ReplacementSample &sample : report.samples) {
        context.print(sample.title + QStringLiteral("\n- ") + sample.before + QStringLiteral("\n+ ") + sample.after
                      + QLatin1Char('\n'));
    }
    context.printLine(dryRun ? words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) would change."), int(report.changed))
                             : words(QT_TRANSLATE_N_NOOP("Cli", "%n post(s) changed."), int(report.changed)));
    if (report.operation) {
        context.printLine(
            words(QT_TRANSLATE_NOOP("Cli", "Operation %1; `undo %1` takes it back.")).arg(report.operation.value));
    }
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    Review::Replacement replacement;
    replacement.oldSentence = arguments.words.at(0);
    replacement.newSentence = arguments.words.at(1);
    replacement.leavesApproved = arguments.has(QLatin1StringView("leave-approved"));
    replacement.keepsApproval = arguments.has(QLatin1StringView("keep-approval"));
    for (const auto &[queryWords, query] :
         {std::pair(arguments.words.sliced(2), &replacement.among),
          std::pair(arguments.values(QLatin1StringView("except")), &replacement.except)}) {
        if (queryWords.isEmpty())
            continue;
        auto parsed = context.query(queryWords);
        if (!parsed)
            return tl::make_unexpected(parsed.error());
        *query = std::move(*parsed);
    }
    const bool dryRun = arguments.has(QLatin1StringView("dry-run"));
    if (const auto opened = context.open(Library::OpenMode::ReadWrite); !opened)
        return tl::make_unexpected(opened.error());
    const auto report = dryRun ? Review::previewReplacement(context.library(), replacement, context.progressFunction())
                               : Review::replaceEverywhere(context.library(), replacement, context.progressFunction());
    if (!report)
        return tl::make_unexpected(report.error());
    print(context, *report, dryRun);
    return Exit::Done;
}

} // namespace

Command replaceSentenceCommand()
{
    return {"replace-sentence",
            "OLD NEW [QUERY] [--except QUERY] [--leave-approved] [--keep-approval] [--dry-run]",
            QT_TRANSLATE_NOOP("Cli", "Replaces a sentence in every post that has it, as one operation"),
            Options,
            2,
            -1,
            run};
}

} // namespace Copydesk::Cli
