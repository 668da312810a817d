// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"

#include "checks/check.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Rows and parts put together.
const std::vector<Check> &table()
{
    static const std::vector<Check> all = [] {
#define COPYDESK_CHECK_PART(Object, name, severity, condition) &Object,
        static constexpr const CheckPart *parts[] = {COPYDESK_CHECKS(COPYDESK_CHECK_PART)};
#undef COPYDESK_CHECK_PART
        std::vector<Check> made;
        for (const Post::CheckRow &row : Post::checkRows())
            made.push_back({row, *parts[made.size()], made.size()});
        return made;
    }();
    return all;
}

} // namespace

QString Finding::text() const
{
    if (!found.isEmpty() && !expected.isEmpty())
        return QCoreApplication::translate("Check", "%1 (found %2, expected %3)").arg(what, found, expected);
    if (!found.isEmpty())
        return QCoreApplication::translate("Check", "%1 (found %2)").arg(what, found);
    if (!expected.isEmpty())
        return QCoreApplication::translate("Check", "%1 (expected %2)").arg(what, expected);
    return what;
}

std::span<const Check> checks() { return table(); }

const Check *checkByName(QStringView name)
{
    const auto row = Post::checkByName(name);
    return row ? &table()[*row] : nullptr;
}

QString displayTitle(const Check &check) { return QCoreApplication::translate("Check", check.title); }

QString displayFix(const Check &check)
{
    return check.fixTitle ? QCoreApplication::translate("Check", check.fixTitle) : QString();
}

QString tableSignature()
{
    QStringList names{QString::number(FindingsVersion)};
    for (const Check &check : table())
        names += check.id();
    return names.join(u' ');
}

QList<Report> report(const Post::Post &post, const Context &context)
{
    QList<Report> reports;
    for (const Check &check : table()) {
        if (Findings findings = check.find(post, context); !findings.isEmpty())
            reports.append({&check, std::move(findings)});
    }
    std::ranges::stable_sort(reports, {}, [](const Report &each) { return each.check->severity; });
    return reports;
}

CheckSet failing(const Post::Post &post, const Context &context, CheckSet among)
{
    CheckSet set = 0;
    for (const Check &check : table()) {
        if ((check.bit() & among) && !check.find(post, context).isEmpty())
            set |= check.bit();
    }
    return set;
}

std::optional<Post::Post> fixed(const Check &check, const Post::Post &post, const Context &context)
{
    if (!check.fix)
        return std::nullopt;
    const qsizetype before = check.find(post, context).size();
    if (before == 0)
        return std::nullopt;
    Post::Post after = check.fix(post, context);
    if (after == post || check.find(after, context).size() >= before)
        return std::nullopt;
    return after;
}

QString displayName(Severity severity)
{
    switch (severity) {
    case Severity::Blocking:
        return QCoreApplication::translate("Check", "Blocking");
    case Severity::Advisory:
        return QCoreApplication::translate("Check", "Advisory");
    case Severity::Note:
        return QCoreApplication::translate("Check", "Note");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace Copydesk::Checks
