// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/history.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

/// Works on a library until it is killed, and says each thing as soon as it is done: what was said must be there
/// afterwards. Usage: crash_child LIBRARY SEED; crash_child LIBRARY migrate opens it and ends.
using namespace Samples;

namespace {

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void decide(Library::Library &library, QRandomGenerator &random)
{
    const int number = random.bounded(1, 101);
    const QString status = u"s%1"_s.arg(random.generate());
    const auto operation = setStatus(library, number, status);
    say(u"decided %1"_s.arg(operation.value));
}

void bulk(Library::Library &library, QRandomGenerator &random)
{
    auto operation = must(Library::Operation::begin(library, Library::OperationKind::Bulk, u"bulk"_s));
    const auto counts = must(operation.changeAll(Query::Query(), statusChange(u"b%1"_s.arg(random.generate())),
                                                 {u"bulk"_s, Post::Bump::Patch, {}}));
    const auto id = must(operation.commit());
    say(u"bulk %1 %2"_s.arg(id.value).arg(counts.changed));
}

void takeBack(Library::Library &library, QRandomGenerator &random)
{
    const bool isUndo = random.bounded(2);
    const auto next = isUndo ? must(Library::nextUndo(library)) : must(Library::nextRedo(library));
    if (!next)
        return;
    if (must(Library::operation(library, *next)).kind == Library::OperationKind::Import && random.bounded(4))
        return;
    const auto report = must(isUndo ? Library::undo(library, *next) : Library::redo(library, *next));
    say(u"undo %1 %2"_s.arg(report.operation.value).arg(report.restored));
}

void import(Library::Library &library, QRandomGenerator &random)
{
    const int version = random.bounded(3);
    auto posts = Samples::posts(1500);
    for (auto &post : posts)
        post.lead = u"version %1"_s.arg(version);
    auto writer = must(Library::ImportWriter::begin(library, u"import %1"_s.arg(version), Library::OnConflict::Take));
    for (size_t from = 0; from < posts.size(); from += 300) {
        must(writer.write(std::span(posts).subspan(from, 300)));
        say(u"batch"_s);
    }
    say(u"imported %1"_s.arg(must(writer.finish()).value));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    auto library = must(Library::Library::open(application.arguments().at(1)));
    if (application.arguments().at(2) == u"migrate")
        return 0;
    QRandomGenerator random(application.arguments().at(2).toUInt());
    if (must(Library::postCount(*library)) == 0)
        Samples::import(*library, Samples::posts(400), u"first"_s);
    for (;;) {
        switch (random.bounded(8)) {
        case 0:
            import(*library, random);
            break;
        case 1:
        case 2:
            bulk(*library, random);
            break;
        case 3:
        case 4:
            takeBack(*library, random);
            break;
        default:
            if (Library::findPost(*library, sourceId(100))->has_value())
                decide(*library, random);
        }
    }
}
