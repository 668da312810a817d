// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// What the title says behind the problem, up to a colon: where titles have the scenario, unless they name the stack
/// there ("caching in python services: a guide").
QString behindProblem(const QString &title, const QString &problem)
{
    const qsizetype at = problem.isEmpty() ? -1 : title.indexOf(problem);
    if (at < 0)
        return {};
    return title.sliced(at + problem.size()).section(u':', 0, 0).trimmed();
}

Findings find(const Post::Post &post, const Context &)
{
    const QString scenario = normalized(post.meta.text(Fields::Scenario));
    if (scenario.isEmpty())
        return {};
    Findings findings;
    const QString outline = normalized(post.meta.text(Fields::OutlineContext));
    if (!outline.isEmpty() && outline != scenario) {
        findings.append({QCoreApplication::translate("Check", "The scenario is not the outline’s context"),
                         quoted(post.meta.text(Fields::Scenario)), quoted(post.meta.text(Fields::OutlineContext)),
                         Place::inField(Fields::Scenario)});
    }
    const QString title = normalized(post.title);
    if (title.contains(scenario) || normalized(post.lead).contains(scenario))
        return findings;
    const QString rest = behindProblem(title, normalized(post.meta.text(Fields::OutlineProblem)));
    const QString stack = normalized(post.meta.text(Fields::OutlineStack));
    if (!rest.isEmpty() && (stack.isEmpty() || !rest.contains(stack))) {
        findings.append({QCoreApplication::translate("Check", "The title tells of another scenario"), quoted(rest),
                         quoted(scenario), Place::title()});
    }
    return findings;
}

} // namespace

const CheckPart Scenario = {QT_TRANSLATE_NOOP("Check", "Title and scenario"), &find};

} // namespace Copydesk::Checks
