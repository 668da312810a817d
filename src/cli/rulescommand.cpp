// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "review/rules.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

constexpr Option Options[] = {
    {"dry-run", Option::Takes::Nothing, "", QT_TRANSLATE_NOOP("Cli", "with run: says what it would flag")},
};

QJsonObject toJson(const Library::Rule &rule)
{
    QJsonObject object{{QStringLiteral("name"), rule.name}, {QStringLiteral("query"), rule.query}};
    object[QLatin1String("enabled")] = rule.isEnabled;
    return object;
}

QJsonObject toJson(const Library::FlagCounts &counts)
{
    QJsonObject object{{QStringLiteral("matched"), counts.matched}, {QStringLiteral("already"), counts.already}};
    object[QLatin1String("decided")] = counts.decided;
    object[QLatin1String("flagged")] = counts.flagged;
    return object;
}

QString countsText(const Library::FlagCounts &counts)
{
    return words(QT_TRANSLATE_NOOP("Cli",
                                   "%1 match: %2 to be flagged, %3 flagged already, %4 left to a person's decision"))
        .arg(QString::number(counts.matched), QString::number(counts.flagged), QString::number(counts.already),
             QString::number(counts.decided));
}

QString percent(const std::optional<double> &share)
{
    return share ? QString::number(*share * 100, 'f', 0) + QLatin1Char('%') : QStringLiteral("–");
}

/// A rule's words about import; empty where there is nothing to say.
QString importNote(const Query::Parsed &query)
{
    if (!query.isValid())
        return words(QT_TRANSLATE_NOOP("Cli", "its query is not understood"));
    return Library::RuleJudge::asksOnePost(query.query.root) ? QString()
                                                             : words(QT_TRANSLATE_NOOP("Cli", "on demand only"));
}

Result<Exit> list(Context &context, const QStringList &, bool)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto rules = Library::rules(context.library());
    if (!rules)
        return tl::make_unexpected(rules.error());
    Table table;
    QJsonArray array;
    for (const Library::Rule &rule : *rules) {
        const QString note = importNote(Query::parse(rule.query));
        QJsonObject object = toJson(rule);
        object[QLatin1String("on_import")] = rule.isEnabled && note.isEmpty();
        array += object;
        table.add(
            {rule.name,
             rule.isEnabled ? words(QT_TRANSLATE_NOOP("Cli", "enabled")) : words(QT_TRANSLATE_NOOP("Cli", "disabled")),
             rule.query, note});
    }
    if (context.isJson())
        context.printJson({{QStringLiteral("rules"), array}});
    else
        context.print(table.take());
    return Exit::Done;
}

/// A name that cannot be is a matter of the words.
Error ofWords(Error error)
{
    if (error.kind == Error::Kind::Refused)
        error.kind = Error::Kind::Malformed;
    return error;
}

/// The rule as it is now, for `--json`.
Exit shown(Context &context, const Library::Rule &rule)
{
    if (context.isJson())
        context.printJson(toJson(rule));
    return Exit::Done;
}

Result<Exit> add(Context &context, const QStringList &all, bool)
{
    const auto query = context.query(all.sliced(1));
    if (!query)
        return tl::make_unexpected(query.error());
    if (const auto opened = context.open(Library::OpenMode::ReadWrite); !opened)
        return tl::make_unexpected(opened.error());
    const auto rule = Library::addRule(context.library(), all.first(), query->text);
    if (!rule)
        return tl::make_unexpected(ofWords(rule.error()));
    context.note(words(QT_TRANSLATE_NOOP("Cli", "Kept, not enabled yet. See `rules preview`, then `rules enable`.")));
    return shown(context, *rule);
}

/// Opens the library, finds the rule, does something with it.
template <typename Act> Result<Exit> withRule(Context &context, const QString &name, Act act)
{
    if (const auto opened = context.open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    auto rule = Library::rule(context.library(), name);
    if (!rule)
        return tl::make_unexpected(rule.error());
    const Result<> done = act(*rule);
    if (!done)
        return tl::make_unexpected(ofWords(done.error()));
    return shown(context, *rule);
}

Result<Exit> enable(Context &context, const QStringList &all, bool)
{
    return withRule(context, all.first(), [&context](Library::Rule &rule) {
        rule.isEnabled = true;
        if (const QString note = importNote(Query::parse(rule.query)); !note.isEmpty())
            context.note(words(QT_TRANSLATE_NOOP("Cli", "On import it does nothing: %1.")).arg(note));
        return Library::setRuleEnabled(context.library(), rule.id, true);
    });
}

Result<Exit> disable(Context &context, const QStringList &all, bool)
{
    return withRule(context, all.first(), [&context](Library::Rule &rule) {
        rule.isEnabled = false;
        return Library::setRuleEnabled(context.library(), rule.id, false);
    });
}

Result<Exit> rename(Context &context, const QStringList &all, bool)
{
    return withRule(context, all.first(), [&](Library::Rule &rule) {
        rule.name = all.at(1).simplified();
        return Library::renameRule(context.library(), rule.id, rule.name);
    });
}

Result<Exit> change(Context &context, const QStringList &all, bool)
{
    const auto query = context.query(all.sliced(1));
    if (!query)
        return tl::make_unexpected(query.error());
    return withRule(context, all.first(), [&](Library::Rule &rule) {
        rule.query = query->text.trimmed();
        return Library::setRuleQuery(context.library(), rule.id, rule.query);
    });
}

Result<Exit> move(Context &context, const QStringList &all, bool)
{
    bool isNumber = false;
    const qint64 place = all.at(1).toLongLong(&isNumber);
    if (!isNumber || place < 1)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "This is no place")), all.at(1), QStringLiteral("1 …"));
    return withRule(context, all.first(), [&](Library::Rule &rule) {
        return Library::moveRule(context.library(), rule.id, qsizetype(place - 1));
    });
}

Result<Exit> remove(Context &context, const QStringList &all, bool)
{
    return withRule(context, all.first(),
                    [&context](Library::Rule &rule) { return Library::removeRule(context.library(), rule.id); });
}

void printPreview(Context &context, const QString &query, const Review::RulePreview &preview)
{
    const Review::Agreement &agreement = preview.agreement;
    if (!context.isJson()) {
        context.printLine(countsText(preview.counts));
        for (const auto &sample : preview.samples)
            context.printLine(QLatin1String("  ") + sample.sourceId + QLatin1String("  ") + sample.title);
        context.printLine(
            words(QT_TRANSLATE_NOOP("Cli", "Of %1 sent back it matches %2, of %3 approved %4: precision %5, recall %6"))
                .arg(QString::number(agreement.sentBack), QString::number(agreement.sentBackMatched),
                     QString::number(agreement.approved), QString::number(agreement.approvedMatched),
                     percent(agreement.precision()), percent(agreement.recall())));
        if (!preview.worksOnImport)
            context.printLine(words(QT_TRANSLATE_NOOP(
                "Cli", "On demand only: it compares posts with all others, which an import cannot do.")));
        return;
    }
    QJsonArray samples;
    for (const auto &sample : preview.samples)
        samples += QJsonObject{{QStringLiteral("id"), sample.sourceId}, {QStringLiteral("title"), sample.title}};
    const auto share = [](const std::optional<double> &value) { return value ? QJsonValue(*value) : QJsonValue(); };
    QJsonObject agrees{{QStringLiteral("sent_back"), agreement.sentBack},
                       {QStringLiteral("approved"), agreement.approved}};
    agrees[QLatin1String("sent_back_matched")] = agreement.sentBackMatched;
    agrees[QLatin1String("approved_matched")] = agreement.approvedMatched;
    agrees[QLatin1String("precision")] = share(agreement.precision());
    agrees[QLatin1String("recall")] = share(agreement.recall());
    QJsonObject object = toJson(preview.counts);
    object[QLatin1String("query")] = query;
    object[QLatin1String("on_import")] = preview.worksOnImport;
    object[QLatin1String("samples")] = samples;
    object[QLatin1String("agreement")] = agrees;
    context.printJson(object);
}

Result<Exit> preview(Context &context, const QStringList &all, bool)
{
    if (const auto opened = context.open(Library::OpenMode::ReadOnly); !opened)
        return tl::make_unexpected(opened.error());
    const auto rule = Library::rule(context.library(), all.join(QLatin1Char(' ')));
    QString text;
    if (rule) {
        text = rule->query;
    } else {
        const auto query = context.query(all);
        if (!query)
            return tl::make_unexpected(query.error());
        text = query->text;
    }
    const auto found = Review::previewRule(context.library(), text, context.knowledge(), context.progressFunction());
    if (!found)
        return tl::make_unexpected(found.error());
    printPreview(context, text, *found);
    return Exit::Done;
}

Result<Exit> runThem(Context &context, const QStringList &names, bool dryRun)
{
    if (const auto opened = context.open(Library::OpenMode::Existing); !opened)
        return tl::make_unexpected(opened.error());
    QList<Library::Rule> rules;
    if (names.isEmpty()) {
        const auto all = Library::rules(context.library());
        if (!all)
            return tl::make_unexpected(all.error());
        for (const Library::Rule &rule : *all) {
            if (rule.isEnabled)
                rules += rule;
        }
    }
    for (const QString &name : names) {
        const auto rule = Library::rule(context.library(), name);
        if (!rule)
            return tl::make_unexpected(rule.error());
        rules += *rule;
    }
    const auto run =
        Review::runRules(context.library(), rules, context.knowledge(), dryRun, context.progressFunction());
    if (!run)
        return tl::make_unexpected(run.error());
    QJsonArray parts;
    Table table;
    for (const Review::RuleRun::Part &part : run->parts) {
        QJsonObject object = toJson(part.counts);
        object[QLatin1String("name")] = part.rule.name;
        parts += object;
        table.add({part.rule.name, countsText(part.counts)});
    }
    if (context.isJson()) {
        context.printJson({{QStringLiteral("operation"), run->operation.value},
                           {QStringLiteral("flagged"), run->flagged()},
                           {QStringLiteral("rules"), parts}});
        return Exit::Done;
    }
    context.print(table.take());
    if (rules.isEmpty())
        context.note(words(QT_TRANSLATE_NOOP("Cli", "No rule is enabled.")));
    else if (run->operation)
        context.note(
            words(QT_TRANSLATE_NOOP("Cli", "Operation %1; `undo %1` takes it back")).arg(run->operation.value));
    return Exit::Done;
}

/// What can be done with rules.
struct Act {
    QLatin1StringView name;
    int leastWords, mostWords; ///< behind it; -1: any number
    Result<Exit> (*run)(Context &context, const QStringList &words, bool dryRun);
};
constexpr Act Acts[] = {
    {QLatin1StringView("list"), 0, 0, list},        {QLatin1StringView("add"), 2, -1, add},
    {QLatin1StringView("preview"), 1, -1, preview}, {QLatin1StringView("enable"), 1, 1, enable},
    {QLatin1StringView("disable"), 1, 1, disable},  {QLatin1StringView("rename"), 2, 2, rename},
    {QLatin1StringView("change"), 2, -1, change},   {QLatin1StringView("move"), 2, 2, move},
    {QLatin1StringView("remove"), 1, 1, remove},    {QLatin1StringView("run"), 0, -1, runThem},
};

constexpr auto Synopsis =
    "[list | add NAME QUERY | preview NAME|QUERY | enable NAME | disable NAME | rename NAME NEW | "
    "change NAME QUERY | move NAME PLACE | remove NAME | run [NAME…] [--dry-run]]";

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const QString name = arguments.words.isEmpty() ? QStringLiteral("list") : arguments.words.first();
    const QStringList rest = arguments.words.mid(1);
    const bool dryRun = arguments.has(QLatin1StringView("dry-run"));
    for (const Act &act : Acts) {
        if (name != act.name)
            continue;
        if (rest.size() < act.leastWords || (act.mostWords >= 0 && rest.size() > act.mostWords))
            break;
        if (dryRun && act.run != &runThem)
            return usage(words(QT_TRANSLATE_NOOP("Cli", "Only a run can be tried")), QStringLiteral("--dry-run"),
                         QStringLiteral("rules run --dry-run"));
        return act.run(context, rest, dryRun);
    }
    return usage(words(QT_TRANSLATE_NOOP("Cli", "This cannot be done with rules")),
                 arguments.words.join(QLatin1Char(' ')), QLatin1String("rules ") + QLatin1String(Synopsis));
}

} // namespace

Command rulesCommand()
{
    return {"rules",
            Synopsis,
            QT_TRANSLATE_NOOP("Cli",
                              "Queries that flag posts on import and on demand; what they would flag, and how "
                              "that agrees with past decisions"),
            Options,
            0,
            -1,
            run};
}

} // namespace Copydesk::Cli
