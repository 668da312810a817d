// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/passages.h"

namespace Copydesk::Synth {

namespace {

constexpr Passage Reasons[] = {
    {"a problem that nobody owns is repaired by whoever trips over it.",
     "the repair works, nobody writes it down, and the next person starts from nothing.",
     "naming an owner costs one line and saves a week."},
    {"most outages are old habits meeting a new load.",
     "the setting that was generous three years ago is tight today, and it never announced the day on which it "
     "changed.",
     "that is why the date of a decision belongs next to the decision."},
    {"readers do not see architecture; they see waiting.",
     "a page that comes after four seconds is, for half of them, a page that does not come.",
     "so the first number to look at is the one that a visitor would notice."},
    {"what cannot be repeated cannot be handed over.",
     "if the only working setup lives in one head, holidays become a risk.",
     "a short script with plain comments is worth more than a brilliant evening."},
    {"complexity arrives in small parcels.", "each of them had a good reason, and none of them was ever sent back.",
     "once a year it pays to open them all and to ask which reason still holds."},
    {"teams rarely disagree about the goal.",
     "they disagree about the order of the steps, and because nobody writes the order down, everyone is right in turn.",
     "a list with numbers ends more arguments than a diagram."},
    {"the cheapest time to think about failure is before the first user arrives.",
     "later, every change has to be made while somebody is looking.",
     "it can still be done, but it wants smaller steps."},
    {"an alert that fires every morning is a clock, not an alert.",
     "people learn to sleep through it, and they will sleep through the real one as well.",
     "delete it, or make it mean something."},
    {"numbers without a question are decoration.",
     "before adding another chart, write down what you would do if the line went up, and what if it went down.",
     "where the answer is the same, the chart can go."},
    {"every workaround has an address.",
     "it lives in a cron table, in a browser bookmark, or in the memory of the colleague who left in spring.",
     "collect them, because together they describe the system that you really run."},
};

constexpr Passage Approach[] = {
    {"begin with a copy.", "a copy forgives mistakes, answers questions, and can be thrown away without a meeting.",
     "only what has worked there twice is ready for the real machine."},
    {"change one thing, then wait.",
     "two changes at once will either both be praised or both be blamed, and neither is information.",
     "the waiting is part of the work and should be in the plan."},
    {"write the command down before you run it.", "then read it aloud, look at the host name, and run it.",
     "this feels slow for a week and natural ever after."},
    {"prefer the dull option.",
     "a plain file, a plain query and a plain loop will be understood by the person who repairs them at night.",
     "cleverness is best kept for the parts that are measured to need it."},
    {"put limits where the work enters.", "a queue that refuses early keeps its promises to those it accepted.",
     "without a limit, everybody waits a little longer until nobody is served."},
    {"keep the old path open until the new one has carried a full week.",
     "a full week has a monday, a backup night and at least one surprise.",
     "after that, close the old path on purpose and say so."},
    {"let the program explain itself.",
     "a line that says what was tried, how long it took and what came back is enough for most investigations.",
     "the rest can be asked for with a switch."},
    {"separate deciding from doing.", "first compute what would change and show it, then apply exactly that.",
     "the same list serves as preview, as log and as the way back."},
    {"make the safe way the short way.",
     "people under pressure take the shortest path, so the shortest path should include the check.",
     "a wrapper with three lines is often all that it takes."},
    {"give every job a name, an owner and an end.", "jobs without an end grow until they meet another one.",
     "a job that can be stopped and started again needs no apology."},
    {"take the slowest example that you can find and keep it.",
     "improvements that do not help it are improvements of something else.",
     "when it has become fast, look for the next one."},
};

constexpr Passage Checks[] = {
    {"before the release, ask the four old questions.", "is it up, is it fast, is it right, and how would we know.",
     "the last one is the one that is usually skipped."},
    {"compare one changed host with its unchanged neighbour.", "same hour, same kind of traffic, same clock.",
     "if the two lines cannot be told apart, the change did nothing, which is also a result."},
    {"look at the worst one percent, not at the average.", "the average is where complaints go to disappear.",
     "one slow page in a hundred is met by every regular reader before lunch."},
    {"test the restore, not the backup.", "a backup that has never been read is a hope with a file name.",
     "restore it to another machine, count the rows, and open three of them."},
    {"check the disk, the certificate and the clock.", "these three fail quietly, on a date that was known in advance.",
     "a reminder in a shared calendar is a perfectly good monitor."},
    {"run the import twice.", "the second run should change nothing and say so.",
     "if it does not, the first run cannot be trusted either."},
    {"read the log of a good day.", "only then can you recognise a bad one.",
     "copy ten ordinary lines into the runbook, so that others can compare."},
    {"pull the plug in staging.", "stop the database, fill the disk, cut the network, and watch what the page says.",
     "a clear message is a feature, and it can be tested like one."},
    {"count what goes in and what comes out.",
     "two numbers at both ends of a pipe find more errors than any amount of reading.",
     "when they differ, stop and look before the next batch."},
    {"measure twice at different hours.",
     "a change that looks like a success at night may only have met fewer readers.",
     "note the hour next to the number."},
    {"try it with the longest title, the largest picture and the oldest post.",
     "archives are full of exceptions that were once the rule.",
     "what survives these three will survive most of the rest."},
};

constexpr Passage Security[] = {
    {"give a service what it needs and nothing that it might need.",
     "the list is shorter than it seems once you write it down.",
     "review it when people leave, not when something has happened."},
    {"secrets belong in one place that is not the repository.",
     "a secret that was committed once is public, however quickly it was removed.",
     "replace it, and be glad that replacing it is routine."},
    {"uploads are letters from strangers.",
     "check the size, the type and the name, and store them where nothing is executed.",
     "what the browser claims about a file is only a claim."},
    {"updates that are postponed become projects.", "an hour each month is easier to find than a week each year.",
     "keep a list of what was skipped and why."},
    {"logs must help without telling too much.",
     "an identifier is enough; an address, a token or a message is too much.",
     "set a date on which they are deleted, and check that they are."},
    {"remove what is no longer used.", "old endpoints, old accounts and old plugins are doors that nobody watches.",
     "switch them off for a day first, and listen."},
    {"write down who may do what in an emergency.", "under stress, people either ask everybody or ask nobody.",
     "two names and a telephone number are a fine beginning."},
    {"rate limits protect your friends from your friends.", "most floods are a loop in a well meant script.",
     "answer with a clear message and a time after which it may try again."},
    {"treat a warning as a letter that somebody took the time to write.",
     "either act on it or write down why it does not apply.",
     "a silenced warning without a reason is debt without a date."},
    {"keep the way in as simple as the way out is strict.", "one login, one second factor, one place to withdraw both.",
     "every special entrance will be found by somebody else."},
};

constexpr Passage Performance[] = {
    {"find out where the time goes before you decide where it should not.",
     "a profile of one real request is better than ten opinions.", "save it, because you will want to compare."},
    {"the fastest query is the one that is not sent.",
     "look for the list that is loaded to be counted and the record that is read twice.",
     "both hide in helpers with friendly names."},
    {"a cache is a promise about how wrong you may be.", "write the promise down in seconds, next to the key.",
     "if nobody can say how wrong is acceptable, do not cache yet."},
    {"memory is spent in silence.", "ask each process for its largest three owners once a day and keep the answers.",
     "growth shows in a week of such notes and hides in any single one."},
    {"batches should be as large as they must be and no larger.",
     "past a certain size they only make the failure bigger.",
     "find the size where the curve turns flat and stay below it."},
    {"indexes are paid for on every write.", "list those that no query used last month, and ask why they are there.",
     "dropping one is a change like any other, with a way back."},
    {"work that can wait should wait somewhere visible.", "a queue with a length on a dashboard is honest.",
     "a thread that sleeps inside a request is not."},
    {"pictures weigh more than code.", "send the size that is shown, and let the browser choose among a few.",
     "no other afternoon of work will be noticed as quickly."},
    {"a timeout is a decision about somebody else's patience.",
     "set it a little below the patience of the caller above.", "then the error appears where it can be explained."},
    {"warm up before you measure, and say so in the note.", "the first request pays for all that follow.",
     "if cold starts matter to your readers, measure them apart."},
};

constexpr Passage People[] = {
    {"documentation is read by a person in a hurry.", "put the command first, the reason second and the history last.",
     "whoever has time will read on."},
    {"a review is a conversation with a date.",
     "say what you looked at, what you did not look at, and what would change your mind.",
     "silence is not approval, and approval is not silence."},
    {"handing over takes longer than expected because knowledge is sticky.",
     "let the new owner drive while the old one watches.",
     "swap the seats only when a week has passed without a question."},
    {"write the note while your hands are still warm.", "tomorrow you will remember the solution and forget the doubt.",
     "the doubt is what the next reader needs."},
    {"agree on words.", "if a job is a task to some and a queue to others, every meeting begins with ten lost minutes.",
     "a page with twelve terms is enough."},
    {"praise the boring release.", "nothing happened, nobody was called, and the numbers are where they were.",
     "it is the result of a lot of work that is easy to overlook."},
    {"ask the newcomer what was hard to find.",
     "after a month they will have forgotten, and after a year they will call it obvious.",
     "their first list is the best plan for the next cleanup."},
    {"support hears it first.", "give them a place to write down what readers say, in the words of the readers.",
     "twice a week, somebody who can change things should read it."},
    {"meetings about incidents should have no villains.", "ask what made the mistake easy, and make it harder.",
     "a name on the list of causes ends the search too early."},
};

constexpr Passage Data[] = {
    {"decide which copy is right before the two differ.", "afterwards, the decision is made by whoever shouts first.",
     "one sentence in the schema is the cheapest place for it."},
    {"a column is a promise to every report that will ever be written.",
     "add it early, fill it slowly, and use it last.", "in between, both the old and the new code must be content."},
    {"dates want a zone, money wants a currency and sizes want a unit.", "without them a number is only half a value.",
     "the missing half will be guessed, differently each time."},
    {"deleting is a feature and needs a design.", "mark first, hide second, remove last, with a date for each.",
     "somebody will ask for it back between the second and the third."},
    {"identifiers should mean nothing.", "as soon as one carries a year or a region, somebody will sort by it.",
     "then the year changes, and the sort stays."},
    {"large migrations are many small ones with a counter.",
     "store how far you got, so that stopping is never a catastrophe.", "the counter is also the best progress bar."},
    {"exports are contracts.", "keep the order of the columns, keep the names, and add only at the end.",
     "somewhere there is a spreadsheet that believes in you."},
    {"empty, missing and zero are three different answers.",
     "a form that turns them into one will be corrected for years.",
     "the difference costs a single question at the beginning."},
};

constexpr Section Sections[] = {
    {"why it is worth the time", Reasons},    {"a way that works", Approach},
    {"before and after the release", Checks}, {"keeping it safe", Security},
    {"where the time goes", Performance},     {"working together", People},
    {"looking after the data", Data},
};

constexpr Passage Final[] = {
    {"the aim was never a perfect system.",
     "it was one that the next person can open, understand and change without fear.",
     "keep this note where they will find it, and correct it when it is wrong."},
    {"put the final numbers below the first ones.", "then the page tells its own story, and nobody has to remember it.",
     "a change whose effect cannot be shown is a change that can be taken back."},
    {"if only one thing stays from this page, let it be the order: look, copy, change, compare.",
     "the commands will be out of date in a year.", "the order will not."},
    {"leave the place a little clearer than you found it.",
     "one renamed job, one removed switch, one date behind a decision.", "in a year these are hundreds."},
};

constexpr Section FinalSection = {"final notes", Final};

constexpr std::string_view Closings[] = {
    "in {stack} this is a matter of an afternoon.",
    "for {problem} it is reason enough to start small.",
    "the team behind our {stack} has kept to this rule for two releases.",
    "when {problem} is the task, write the answer next to the question.",
    "with {stack} the effect shows within a day.",
    "note the owner of the {stack} change in the same line.",
    "the alphanode desk asks for one number here, measured on {stack}.",
};

} // namespace

std::span<const Section> sections() { return Sections; }
const Section &finalSection() { return FinalSection; }
std::span<const std::string_view> closings() { return Closings; }

} // namespace Copydesk::Synth
