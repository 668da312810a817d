// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/topics.h"

namespace Copydesk::Synth {

namespace {

constexpr std::string_view Problems[] = {
    "choosing time limits",
    "tracing slow requests",
    "rotating secrets",
    "sizing connection pools",
    "cleaning up scheduled jobs",
    "testing restores",
    "limiting uploads",
    "warming caches after a release",
    "reading error budgets",
    "splitting a large table",
    "moving sessions out of memory",
    "retiring an old endpoint",
    "naming background jobs",
    "spreading load over night",
    "watching queue length",
    "pinning dependencies",
    "writing useful log lines",
    "handling partial failures",
    "ordering migrations",
    "keeping imports repeatable",
    "checking permissions on files",
    "taming retries",
    "measuring first paint",
    "archiving old content",
    "redirecting moved pages",
    "serving images in the right size",
    "agreeing on health checks",
    "planning a rollback",
    "finding unused indexes",
    "shipping configuration safely",
    "reviewing access rights",
    "dealing with clock skew",
    "draining connections before a restart",
    "storing uploads outside the web root",
    "explaining alerts to newcomers",
    "documenting emergency access",
};

constexpr std::string_view Scenarios[] = {
    "during a slow migration",
    "for a newsroom with two developers",
    "while traffic doubles every quarter",
    "with one shared staging machine",
    "behind a content delivery network",
    "on a host with little memory",
    "before a yearly audit",
    "after a change of hosting company",
    "for an archive of long articles",
    "with editors in three time zones",
    "without a maintenance window",
    "while an old system still writes",
    "for a site that is mostly read",
    "with a release every friday",
};

constexpr std::string_view StepsA[] = {"note the current numbers", "name the one number that must move",
                                       "change one setting", "compare after a full day", "write the result down"};
constexpr std::string_view StepsB[] = {"take a backup", "restore it elsewhere", "run the change on the copy", "time it",
                                       "run it for real"};
constexpr std::string_view StepsC[] = {"list who depends on it", "tell them the date", "log every remaining use",
                                       "switch it off for an hour", "remove it"};
constexpr std::string_view StepsD[] = {"check the permissions", "check the limits", "check the logs for surprises",
                                       "check the way back"};
constexpr std::string_view StepsE[] = {"write a failing test", "make it pass",      "run the whole suite",
                                       "deploy to staging",    "watch for an hour", "tag the release"};
constexpr std::string_view StepsF[] = {"open the dashboard first", "announce the start", "apply the change to one host",
                                       "compare it with its neighbours", "apply it to the rest"};
constexpr std::string_view StepsG[] = {"find the owner", "agree on the expected result", "set a date for the review",
                                       "put the reminder where the owner will see it"};
constexpr std::string_view StepsH[] = {"read the oldest open ticket", "repeat the failure by hand",
                                       "save the input that causes it", "fix the cause", "keep the input as a test"};
constexpr std::string_view StepsI[] = {"stop the writers", "count the rows on both sides", "copy what is missing",
                                       "count again", "start the writers"};
constexpr std::string_view StepsJ[] = {"collect the last five incidents", "mark what they share",
                                       "pick the cheapest guard", "add it", "try to get past it"};

constexpr std::span<const std::string_view> Checklists[] = {StepsA, StepsB, StepsC, StepsD, StepsE,
                                                            StepsF, StepsG, StepsH, StepsI, StepsJ};

constexpr std::string_view Titles[] = {
    "{stack} notes: {problem} {scenario}",       "{problem} in {stack}: a working guide",
    "a short manual for {problem} on {stack}",   "{problem} {scenario}: lessons from {stack}",
    "what we learned from {problem} in {stack}", "{stack} in practice: {problem}",
};

constexpr std::string_view Leads[] = {
    "hardly anyone plans for {problem} until it hurts. this note shows how a team that runs {stack} can take it on "
    "{scenario}, in steps that a colleague can repeat.",
    "{stack} tend to work well until {problem} gets in the way. what follows was tried {scenario}, and it leaves out "
    "whatever did not survive the second week.",
    "this alphanode note is about {problem} {scenario}. it is written for people who keep {stack} running next to "
    "their other duties.",
    "there are many opinions about {problem} and few measurements. here is what can be checked on {stack} {scenario}, "
    "with the least equipment.",
    "if {problem} keeps coming back on your list, the list is not the place to solve it. we look at {stack} {scenario} "
    "and at the smallest change that lasts.",
};

constexpr std::string_view Summaries[] = {
    "how to go about {problem} in {stack}: what to measure, what to change first, and how to get back.",
    "a summary of {problem} for teams that run {stack}, with a checklist and notes on safety.",
    "{problem} in {stack}, told as a sequence of small steps with a check behind each of them.",
};

constexpr std::string_view Briefs[] = {
    "the draft explains its reasons before its commands, keeps to one example, and says where its advice ends.",
    "the draft is meant for a reader under pressure: short steps, plain words, and no promise that one setting fits "
    "everyone.",
    "the draft gathers what the team already knew, orders it by risk, and leaves room for numbers of one's own.",
};

constexpr std::string_view Actions[] = {
    "measure, change one thing, measure again",
    "start on one host, compare, then go on",
    "write the way back before the way forward",
    "agree on the expected result first, then change",
};

constexpr std::string_view Notes[] = {
    "the numbers in this box are made up and serve tests only",
    "put together by a program; read it before you publish it",
    "lists in this box are shown as lists on the page",
    "view count does not come from real visitors",
};

} // namespace

std::span<const std::string_view> problems() { return Problems; }
std::span<const std::string_view> scenarios() { return Scenarios; }
std::span<const std::span<const std::string_view>> checklists() { return Checklists; }
std::span<const std::string_view> titlePatterns() { return Titles; }
std::span<const std::string_view> leadPatterns() { return Leads; }
std::span<const std::string_view> summaryPatterns() { return Summaries; }
std::span<const std::string_view> briefs() { return Briefs; }
std::span<const std::string_view> recommendedActions() { return Actions; }
std::span<const std::string_view> noteLines() { return Notes; }

} // namespace Copydesk::Synth
