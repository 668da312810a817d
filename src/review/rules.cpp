// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rules.h"

#include "library/library.h"
#include "library/posts.h"
#include "library/sentenceindex.h"
#include "review/checking.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Copydesk::Review {

using namespace Qt::StringLiterals;

namespace {

Error cancelled()
{
    return {.kind = Error::Kind::Cancelled,
            .what = QCoreApplication::translate("Rules", "The run was cancelled; nothing happened."),
            .file = {},
            .line = 0,
            .found = {},
            .expected = {}};
}

Result<> settleChecks(Library::Library &library, const Query::Query &query, const Checks::Knowledge &knowledge,
                      const Library::Progress &progress)
{
    if (library.isReadOnly() || !asksForChecks(query.root))
        return {};
    const auto done = catchUpChecks(library, knowledge, progress);
    return done ? Result<>() : failure(done.error());
}

Checks::CheckSet dismissedIn(const QList<Library::Dismissal> &dismissals)
{
    Checks::CheckSet set = 0;
    for (const Library::Dismissal &dismissal : dismissals) {
        if (const auto row = Post::checkByName(dismissal.check))
            set |= Post::checkBit(*row);
    }
    return set;
}

/// Asks a query about posts as they were.
class Witness {
public:
    Witness(Library::Library &library, const Query::Query &query, const Checks::Knowledge &knowledge)
        : m_library(library)
        , m_query(query)
        , m_context(checkContext(library, knowledge))
        , m_checks(Library::RuleJudge::checksIn(query.root))
        , m_wantsShares(!Library::RuleJudge::asksOnePost(query.root))
    {
    }

    Result<bool> matches(const Library::LastDecision &decision)
    {
        auto post = Library::readPostAt(m_library, decision.post, decision.before);
        if (!post)
            return failure(post.error());
        auto state = Library::stateBeside(m_library, decision.post);
        if (!state)
            return failure(state.error());
        if (m_checks) {
            const auto dismissals = Library::dismissalsOf(m_library, decision.post);
            if (!dismissals)
                return failure(dismissals.error());
            state->failing = Checks::failing(*post, m_context, m_checks & ~dismissedIn(*dismissals));
        }
        if (m_wantsShares) {
            if (const auto read = readShares(); !read)
                return failure(read.error());
            const auto place = size_t(decision.post.value);
            if (place < m_shares->size() && (*m_shares)[place].sentences > 0)
                state->ownShare = (*m_shares)[place].own * 100 / (*m_shares)[place].sentences;
        }
        return Query::matches(m_query, *post, *state);
    }

private:
    Result<> readShares()
    {
        if (m_shares)
            return {};
        if (const auto ready = m_library.sentences().refresh(); !ready)
            return ready;
        auto shares = m_library.sentences().shares();
        if (!shares)
            return failure(shares.error());
        m_shares = *shares;
        return {};
    }

    Library::Library &m_library;
    const Query::Query &m_query;
    Checks::Context m_context;
    Checks::CheckSet m_checks;
    bool m_wantsShares;
    std::shared_ptr<const std::vector<Library::SentenceIndex::Share>> m_shares;
};

Result<Agreement> agreementOf(Library::Library &library, const Query::Query &query, const Checks::Knowledge &knowledge,
                              const Library::Progress &progress)
{
    const QString sentBack = u"send-back"_s;
    const auto decisions =
        Library::lastDecisions(library, {u"approve"_s, sentBack}, Agreement::MostDecisions, progress);
    if (!decisions)
        return failure(decisions.error());
    Witness witness(library, query, knowledge);
    Agreement agreement;
    qint64 done = 0;
    for (const Library::LastDecision &decision : *decisions) {
        if (progress && (done % 64) == 0 && !progress(done, qint64(decisions->size())))
            return failure(cancelled());
        ++done;
        const auto isMatch = witness.matches(decision);
        if (!isMatch)
            return failure(isMatch.error());
        const bool isSentBack = decision.decision == sentBack;
        ++(isSentBack ? agreement.sentBack : agreement.approved);
        if (*isMatch)
            ++(isSentBack ? agreement.sentBackMatched : agreement.approvedMatched);
    }
    return agreement;
}

} // namespace

std::optional<double> Agreement::precision() const
{
    const qint64 matched = sentBackMatched + approvedMatched;
    return matched > 0 ? std::optional(double(sentBackMatched) / double(matched)) : std::nullopt;
}

std::optional<double> Agreement::recall() const
{
    return sentBack > 0 ? std::optional(double(sentBackMatched) / double(sentBack)) : std::nullopt;
}

qint64 RuleRun::flagged() const
{
    qint64 all = 0;
    for (const Part &part : parts)
        all += part.counts.flagged;
    return all;
}

Result<RulePreview> previewRule(Library::Library &library, const QString &text, const Checks::Knowledge &knowledge,
                                const Library::Progress &progress)
{
    const auto query = Query::parsed(text);
    if (!query)
        return failure(query.error());
    if (const auto settled = settleChecks(library, *query, knowledge, progress); !settled)
        return failure(settled.error());
    const auto flags = Library::previewFlags(library, *query, RulePreview::MostSamples, progress);
    if (!flags)
        return failure(flags.error());
    RulePreview preview;
    preview.counts = flags->counts;
    preview.worksOnImport = Library::RuleJudge::asksOnePost(query->root);
    const auto rows = Library::readRows(library, flags->samples);
    if (!rows)
        return failure(rows.error());
    for (const Library::PostRow &row : *rows)
        preview.samples.append({row.id, row.sourceId, row.title});
    const auto agreement = agreementOf(library, *query, knowledge, progress);
    if (!agreement)
        return failure(agreement.error());
    preview.agreement = *agreement;
    return preview;
}

Result<RuleRun> runRules(Library::Library &library, const QList<Library::Rule> &rules,
                         const Checks::Knowledge &knowledge, bool dryRun, const Library::Progress &progress)
{
    std::vector<Query::Query> queries;
    QStringList names;
    QJsonArray reasons;
    for (const Library::Rule &rule : rules) {
        auto query = Query::parsed(rule.query);
        if (!query)
            return failure(query.error());
        if (const auto settled = settleChecks(library, *query, knowledge, progress); !settled)
            return failure(settled.error());
        queries.push_back(std::move(*query));
        names += rule.name;
        reasons += rule.reason();
    }
    auto operation = Library::Operation::begin(library, Library::OperationKind::Bulk,
                                               QString(u"rule: "_s + names.join(u", "_s)), {{u"rules"_s, reasons}});
    if (!operation)
        return failure(operation.error());
    RuleRun run;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const auto counts = Library::flagMatching(library, *operation, rules.at(i), queries[size_t(i)], progress);
        if (!counts)
            return failure(counts.error().kind == Error::Kind::Cancelled ? cancelled() : counts.error());
        run.parts.append({rules.at(i), *counts});
    }
    if (progress && !progress(run.flagged(), run.flagged()))
        return failure(cancelled());
    if (dryRun)
        return run; // the operation goes, and what it did with it
    const auto id = operation->commit();
    if (!id)
        return failure(id.error());
    run.operation = *id;
    return run;
}

Result<std::shared_ptr<const Library::RuleJudge>> importJudge(Library::Library &library,
                                                              const Checks::Knowledge &knowledge)
{
    const auto rules = Library::rules(library);
    if (!rules)
        return failure(rules.error());
    const auto context = std::make_shared<const Checks::Context>(checkContext(library, knowledge));
    auto judge = std::make_shared<const Library::RuleJudge>(
        *rules, QDate::currentDate(),
        [context](const Post::Post &post, Checks::CheckSet among) { return Checks::failing(post, *context, among); });
    return judge->isEmpty() ? nullptr : judge;
}

} // namespace Copydesk::Review
