// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/decision.h"

#include "post/status.h"

#include <QCoreApplication>

namespace Copydesk::Review {

namespace {

using Flag = Decision::Flag;
using Reason = Decision::Reason;
using Post::Bump;

// clang-format off
/// The decision table (spec review.md, "One rule for versions"). To add a decision is to add a row.
constexpr Decision DecisionTable[] = {
    // name         title                            done                               key  status      flag         today  bump         reason
    {"approve",    QT_TRANSLATE_NOOP("Decision", "Approve"),       QT_TRANSLATE_NOOP("Decision", "Approved"),        "A", "approved", Flag::Clear, true,  Bump::Patch, Reason::Optional},
    {"reviewed",   QT_TRANSLATE_NOOP("Decision", "Mark reviewed"), QT_TRANSLATE_NOOP("Decision", "Marked reviewed"), "M", "reviewed", Flag::Clear, true,  Bump::Patch, Reason::Optional},
    {"send-back",  QT_TRANSLATE_NOOP("Decision", "Send back"),     QT_TRANSLATE_NOOP("Decision", "Sent back"),       "R", "drafted",  Flag::Set,   true,  Bump::Patch, Reason::Required},
    {"reject",     QT_TRANSLATE_NOOP("Decision", "Reject"),        QT_TRANSLATE_NOOP("Decision", "Rejected"),        "X", "rejected", Flag::Clear, true,  Bump::Patch, Reason::Required},
    {"flag",       QT_TRANSLATE_NOOP("Decision", "Flag"),          QT_TRANSLATE_NOOP("Decision", "Flagged"),         "F", "",         Flag::Set,   false, Bump::Patch, Reason::Optional},
    {"clear-flag", QT_TRANSLATE_NOOP("Decision", "Clear flag"),    QT_TRANSLATE_NOOP("Decision", "Flag cleared"),    "F", "",         Flag::Clear, false, Bump::Patch, Reason::Optional},
};
// clang-format on

constexpr QLatin1StringView StatusPrefix{"status="};

QString words(const char *text) { return QCoreApplication::translate("Decision", text); }

QString decisionNames()
{
    QStringList names;
    for (const Decision &row : DecisionTable)
        names += Post::latin1(row.name);
    return names.join(QLatin1String(", ")) + QStringLiteral(", status=…");
}

} // namespace

std::span<const Decision> decisions() { return DecisionTable; }

const Decision *decisionByName(QStringView name)
{
    for (const Decision &row : DecisionTable) {
        if (name == Post::latin1(row.name))
            return &row;
    }
    return nullptr;
}

QString displayTitle(const Decision &decision) { return words(decision.title); }
QString displayDone(const Decision &decision) { return words(decision.done); }

QString Verdict::name() const
{
    return decision ? QString(Post::latin1(decision->name)) : QString(StatusPrefix + status);
}

Post::Bump Verdict::effectiveBump() const { return std::max(bump, decision ? decision->bump : Post::Bump::Patch); }

Result<> Verdict::check() const
{
    if (!decision && status.trimmed().isEmpty())
        return failure(Error::Kind::Refused, words(QT_TRANSLATE_NOOP("Decision", "A status needs a name.")));
    if (decision && decision->reason == Decision::Reason::Required && reason.trimmed().isEmpty()) {
        return failure(Error::Kind::Refused,
                       words(QT_TRANSLATE_NOOP("Decision", "“%1” needs a reason.")).arg(displayTitle(*decision)));
    }
    return {};
}

Result<Verdict> parseVerdict(const QString &word)
{
    Verdict verdict;
    verdict.decision = decisionByName(word);
    if (!verdict.decision && word.startsWith(StatusPrefix))
        verdict.status = word.sliced(StatusPrefix.size()).trimmed();
    if (!verdict.decision && verdict.status.isEmpty()) {
        Error error;
        error.kind = Error::Kind::Malformed;
        error.what = words(QT_TRANSLATE_NOOP("Decision", "There is no such decision"));
        error.found = word;
        error.expected = decisionNames();
        return failure(std::move(error));
    }
    return verdict;
}

Library::ColumnChange columnChange(const Verdict &verdict, QDate today)
{
    Library::ColumnChange change;
    const QString status = verdict.decision ? QString(Post::latin1(verdict.decision->status)) : verdict.status;
    if (!status.isEmpty())
        change.assignments.push_back({Post::Fields::Status, status});
    if (verdict.decision && verdict.decision->flag != Decision::Flag::Keep)
        change.assignments.push_back({Post::Fields::NeedsReview, verdict.decision->flag == Decision::Flag::Set});
    if (verdict.decision && verdict.decision->reviewedToday)
        change.assignments.push_back({Post::Fields::LastReviewed, today});
    return change;
}

QString Preview::text() const
{
    if (changesNothing)
        return words(QT_TRANSLATE_NOOP("Decision", "Nothing changes: the post is so already"));
    QStringList parts{before.toString() + QStringLiteral(" → ") + after.toString()};
    if (statusChanges)
        parts += status;
    if (flagChanges) {
        parts += needsReview ? words(QT_TRANSLATE_NOOP("Decision", "flag set"))
                             : words(QT_TRANSLATE_NOOP("Decision", "flag cleared"));
    }
    if (reviewedToday)
        parts += words(QT_TRANSLATE_NOOP("Decision", "reviewed today"));
    return parts.join(QLatin1String(", "));
}

Preview preview(const Verdict &verdict, const Post::Meta &meta, QDate today)
{
    using namespace Post;
    Meta after = meta;
    for (const auto &[field, value] : columnChange(verdict, today).assignments)
        after.set(field, value);

    Preview result;
    result.before = meta.version(Fields::Version);
    result.changesNothing = after == meta;
    result.after = result.before.bumped(result.changesNothing ? Bump::None : verdict.effectiveBump());
    result.status = after.text(Fields::Status);
    result.statusChanges = result.status != meta.text(Fields::Status);
    result.needsReview = after.flag(Fields::NeedsReview);
    result.flagChanges = result.needsReview != meta.flag(Fields::NeedsReview);
    result.reviewedToday = after.date(Fields::LastReviewed) == today;
    return result;
}

} // namespace Copydesk::Review
