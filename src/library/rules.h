// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"

#include <QList>
#include <QString>

/// Rules: queries that set the flag “needs human review”, on import and on demand.
namespace Copydesk::Library {

class Library;

struct Rule {
    RuleId id;
    QString name;
    QString query; ///< as it was written; ages in it are counted from the day on which it is asked
    bool isEnabled = false;
    bool operator==(const Rule &) const = default;

    /// What the history says of a post that it flags: "Rule “thin articles”: quality:<60".
    QString reason() const;
};

/// In their order: of several rules that match a post, the first one flags it.
Result<QList<Rule>> rules(Library &library);
/// By its name, without regard to the case of A to Z; NotFound, with the names that there are.
Result<Rule> rule(Library &library, const QString &name);
/// A new one, the last, not enabled. Refused where the name is empty or taken; Malformed where the query is.
Result<Rule> addRule(Library &library, const QString &name, const QString &query);
/// Refused as `addRule`; NotFound where somebody has removed it meanwhile. Posts that it flagged stay flagged by it.
Result<> renameRule(Library &library, RuleId rule, const QString &name);
Result<> setRuleQuery(Library &library, RuleId rule, const QString &query);
Result<> setRuleEnabled(Library &library, RuleId rule, bool isEnabled);
/// To this place among the rules, from 0 on; beyond the end: the last.
Result<> moveRule(Library &library, RuleId rule, qsizetype place);
/// Posts that it flagged stay flagged; the history goes on saying by what.
Result<> removeRule(Library &library, RuleId rule);

/// Which rule flagged the post as it first came in; empty: none did. (Later flags are in the reasons of revisions.)
Result<QString> arrivalReason(Library &library, PostId post);

} // namespace Copydesk::Library
