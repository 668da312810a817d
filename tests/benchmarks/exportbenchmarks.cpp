// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "measure.h"

#include "library/library.h"
#include "review/exportjob.h"

#include <sqlite3.h>

namespace Copydesk::Benchmarks {

Figures exportBenchmarks(Bench &bench)
{
    auto opened = Library::Library::open(bench.library, Library::OpenMode::Existing);
    if (!opened)
        fail(opened.error().text());
    Library::Library &library = **opened;
    const Review::ExportRequest request{.query = QStringLiteral("*"),
                                        .format = QStringLiteral("jsonl"),
                                        .place = bench.scratch.filePath(QStringLiteral("out.jsonl"))};
    const double exportSeconds = medianSeconds(bench.runs, [&] {
        if (const auto report = Review::exportPosts(library, request); !report)
            fail(report.error().text());
    });
    const double copySeconds = medianSeconds(bench.runs, [&] {
        sqlite3 *source = nullptr;
        sqlite3_open_v2(bench.yardstickLibrary.toUtf8().constData(), &source, SQLITE_OPEN_READONLY, nullptr);
        QFile out(bench.scratch.filePath(QStringLiteral("bare.jsonl")));
        if (!out.open(QIODevice::WriteOnly))
            fail(out.errorString());
        sqlite3_exec(
            source, "SELECT document FROM posts ORDER BY id",
            [](void *file, int, char **texts, char **) {
                static_cast<QFile *>(file)->write(texts[0]);
                static_cast<QFile *>(file)->write("\n");
                return 0;
            },
            &out, nullptr);
        sqlite3_close(source);
    });

    return {{QStringLiteral("export"), exportSeconds / copySeconds, 1.5, false,
             QStringLiteral("%1 s against %2 s").arg(exportSeconds, 0, 'f', 3).arg(copySeconds, 0, 'f', 3)}};
}

} // namespace Copydesk::Benchmarks
