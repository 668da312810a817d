// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "barequery.h"
#include "benchmark.h"
#include "measure.h"

#include "library/library.h"
#include "library/search.h"

#include <sqlite3.h>

namespace Copydesk::Benchmarks {

namespace {

/// A word that few posts have: the rarest of those in more than two.
QString rareWord(const QString &file)
{
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(file.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    QByteArray word = "walrus";
    sqlite3_exec(handle, "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, words, row)", nullptr, nullptr,
                 nullptr);
    sqlite3_exec(
        handle, "SELECT term FROM vocabulary WHERE doc > 2 AND term GLOB '[a-z]*' ORDER BY doc LIMIT 1",
        [](void *found, int, char **texts, char **) {
            *static_cast<QByteArray *>(found) = texts[0];
            return 0;
        },
        &word, nullptr);
    sqlite3_close(handle);
    return QString::fromUtf8(word);
}

} // namespace

Figures queryBenchmarks(Bench &bench)
{
    auto library = Library::Library::open(bench.library, Library::OpenMode::Existing);
    if (!library)
        fail(library.error().text());
    const auto answer = [&](const char *text) {
        const auto query = Query::parsed(QString::fromLatin1(text));
        if (!query)
            fail(query.error().text());
        return medianSeconds(bench.runs, [&] {
            if (!Library::matchingIds(**library, *query))
                fail(QString::fromLatin1(text));
        });
    };
    const auto figureOf = [&](const char *name, double ours, const QString &file, const QByteArray &sql, double goal) {
        const double bare = bareSeconds(file, sql, bench.runs);
        return Figure{QString::fromLatin1(name), ours / bare, goal, false,
                      QStringLiteral("%1 ms against %2 ms").arg(ours * 1e3, 0, 'f', 2).arg(bare * 1e3, 0, 'f', 2)};
    };
    const auto figure = [&](const char *name, double ours, const QByteArray &sql, double goal) {
        return figureOf(name, ours, bench.library, sql, goal);
    };
    // Against the bare program's full text index of titles and texts, which knows places and columns.
    const auto fullText = [&](const char *name, const QByteArray &query) {
        const QByteArray sql = "SELECT rowid FROM words WHERE words MATCH '" + query + "' ORDER BY rowid";
        return figureOf(name, answer(query.constData()), bench.yardstickLibrary, sql, 1.3);
    };
    const QByteArray rare = '"' + rareWord(bench.yardstickLibrary).toUtf8() + '"';
    const auto everything = Query::parsed(QStringLiteral("status:expanded"));
    const double facets = medianSeconds(bench.runs, [&] {
        if (!Library::facets(**library, *everything))
            fail(QStringLiteral("facets"));
    });
    return {
        figure("filter and sort", answer("status:drafted quality:<70 sort:-views"),
               "SELECT id FROM post WHERE status = 'drafted' AND quality < 70 AND removed = 0 ORDER BY view_count "
               "DESC, id",
               1.3),
        figure("facets", facets,
               "SELECT topic, count(*) FROM post WHERE status = 'expanded' GROUP BY 1; SELECT stack, count(*) FROM "
               "post WHERE status = 'expanded' GROUP BY 1;"
               "SELECT tools, count(*) FROM post WHERE status = 'expanded' GROUP BY 1; SELECT code_language, count(*) "
               "FROM post WHERE status = 'expanded' GROUP BY 1;"
               "SELECT difficulty, count(*) FROM post WHERE status = 'expanded' GROUP BY 1; SELECT status, count(*) "
               "FROM post GROUP BY 1;"
               "SELECT needs_review, count(*) FROM post WHERE status = 'expanded' GROUP BY 1; SELECT has_images, "
               "count(*) FROM post WHERE status = 'expanded' GROUP BY 1;"
               "SELECT image_heavy, count(*) FROM post WHERE status = 'expanded' GROUP BY 1; SELECT "
               "ai_generated_style, count(*) FROM post WHERE status = 'expanded' GROUP BY 1",
               0.5),
        fullText("full text, rare word", rare),
        fullText("full text, common word", "\"the\""),
        fullText("full text, prefix", "conn*"),
        fullText("full text, phrase", "\"worst one percent\""),
        fullText("full text, phrase of common words", "\"of the\""),
        fullText("full text, word in the title", "title:cache"),
        figureOf("full text, word in a heading", answer("heading:release"), bench.yardstickLibrary,
                 "SELECT rowid FROM words WHERE words MATCH 'body: release' ORDER BY rowid", 1.3),
        figureOf("full text by relevance", answer("cache sort:relevance"), bench.yardstickLibrary,
                 "SELECT rowid FROM words WHERE words MATCH 'cache' ORDER BY bm25(words, 10, 1)", 1.3),
    };
}

} // namespace Copydesk::Benchmarks
