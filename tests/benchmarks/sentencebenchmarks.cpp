// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "measure.h"

#include "library/change.h"
#include "library/elsewhere.h"
#include "library/history.h"
#include "library/library.h"
#include "library/posts.h"
#include "review/replacing.h"

#include <sqlite3.h>

#include <algorithm>

namespace Copydesk::Benchmarks {

namespace {

/// Stops the benchmark where it fails.
template <typename T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().text());
    return std::move(*result);
}

Library::PostId postAt(const Bench &bench, qint64 number) { return {1 + number * bench.posts / 101 % bench.posts}; }

/// Uses of all sentences of a hundred articles of the whole library.
double lensSeconds(const Bench &bench, Library::Library &library)
{
    std::vector<Library::StoredPost> posts;
    for (int i = 0; i < 100; ++i)
        posts.push_back(must(Library::readPost(library, postAt(bench, i))));
    const double all = medianSeconds(bench.runs, [&] {
        for (const Library::StoredPost &post : posts)
            must(Library::sentenceUses(library, post.post, post.id));
    });
    return all / double(posts.size());
}

/// On disk, of the tables that know sentences and their posts.
double bytesPerPost(const Bench &bench)
{
    sqlite3 *file = nullptr;
    sqlite3_open((bench.library + QStringLiteral("-search")).toUtf8().constData(), &file);
    sqlite3_stmt *sum = nullptr;
    sqlite3_prepare_v2(file,
                       "SELECT sum(pgsize) FROM dbstat WHERE name IN ('search_sentence', 'search_posting', "
                       "'search_moved')",
                       -1, &sum, nullptr);
    const double bytes = sum && sqlite3_step(sum) == SQLITE_ROW ? sqlite3_column_double(sum, 0) : -1;
    sqlite3_finalize(sum);
    sqlite3_close(file);
    return bytes / double(bench.posts);
}

QString mostShared(const Bench &bench, Library::Library &library)
{
    const auto post = must(Library::readPost(library, postAt(bench, 0)));
    const auto uses = must(Library::sentenceUses(library, post.post, post.id));
    if (uses.empty())
        fail(QStringLiteral("The first post has no sentences."));
    return std::ranges::max(uses, {}, &Library::SentenceUse::posts).text;
}

} // namespace

Figures sentenceBenchmarks(Bench &bench)
{
    const auto opened = must(Library::Library::open(bench.library, Library::OpenMode::Existing));
    Library::Library &library = *opened;
    constexpr double frame = 1.0 / 60;
    const double lens = lensSeconds(bench, library);
    const double bytes = bytesPerPost(bench);

    Review::Replacement replacement;
    replacement.oldSentence = mostShared(bench, library);
    replacement.newSentence = QStringLiteral("This sentence has stood nowhere before.");
    Review::ReplacementReport report;
    const auto replace = [&] { report = must(Review::replaceEverywhere(library, replacement)); };
    const auto undo = [&] {
        if (report.operation)
            must(Library::undo(library, report.operation));
    };
    const double replaceSeconds = medianSeconds(bench.runs, replace, undo);
    undo();
    const auto posts = must(Library::postsWithSentence(library, replacement.oldSentence));

    int turn = 0;
    const double bulkSeconds = medianSeconds(bench.runs, [&] {
        auto operation =
            must(Library::Operation::begin(library, Library::OperationKind::Bulk, QStringLiteral("benchmark")));
        const Library::ColumnChange change{{{Post::Fields::Status, QStringLiteral("turn %1").arg(++turn)}}, {}};
        must(operation.changeAll(posts, change, {QStringLiteral("bulk"), Post::Bump::Patch, {}}));
        must(operation.commit());
    });
    return {
        {QStringLiteral("lens of an article"), lens / frame, 1.0, false,
         QStringLiteral("%1 ms against a frame").arg(lens * 1000, 0, 'f', 2)},
        {QStringLiteral("sentences on disk"), bytes / 200, 1.0, false,
         QStringLiteral("%1 bytes a post against 200").arg(bytes, 0, 'f', 0)},
        {QStringLiteral("replacing a sentence"), replaceSeconds / bulkSeconds, 2.0, false,
         QStringLiteral("%1 posts in %2 s, found by their new words, against %3 s of a bulk change")
             .arg(report.changed)
             .arg(replaceSeconds, 0, 'f', 2)
             .arg(bulkSeconds, 0, 'f', 2)},
    };
}

} // namespace Copydesk::Benchmarks
