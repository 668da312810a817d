// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"
#include "review/bulk.h"
#include "review/exportjob.h"

#include <QCoreApplication>
#include <QDate>
#include <QRandomGenerator>

#include <cstdio>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Decides and exports until it is killed. Usage: export_child LIBRARY FOLDER SEED
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    const auto library = Library::Library::open(words.at(1));
    if (!library)
        qFatal("%s", qPrintable(library.error().text()));
    QRandomGenerator random(words.at(3).toUInt());
    static constexpr std::pair<const char *, const char *> places[] = {{"page", "pages"},
                                                                       {"page", "pages"},
                                                                       {"jsonl", "posts.jsonl"},
                                                                       {"page", "pages.zip"},
                                                                       {"jsonl", "posts.tar.zst"}};
    for (;;) {
        auto verdict = *Review::parseVerdict(random.bounded(2) ? u"approve"_s : u"reviewed"_s);
        const QString query = u"quality:>%1"_s.arg(random.bounded(40, 90));
        if (const auto decided = Review::decideAll(**library, *Query::parsed(query), verdict, QDate(2026, 1, 2));
            !decided)
            qFatal("%s", qPrintable(decided.error().text()));
        const auto &[format, name] = places[random.bounded(int(std::size(places)))];
        Review::ExportRequest request;
        request.format = QString::fromLatin1(format);
        request.place = words.at(2) + u'/' + QString::fromLatin1(name);
        request.onlyChanges = random.bounded(4) > 0;
        const auto report = Review::exportPosts(**library, request);
        if (!report)
            qFatal("%s", qPrintable(report.error().text()));
        std::fprintf(stdout, "exported %lld\n", static_cast<long long>(report->posts));
        std::fflush(stdout);
    }
}
