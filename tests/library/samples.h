// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "library/importing.h"
#include "library/library.h"
#include "library/posts.h"
#include "post/post.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

/// Small posts and short ways for the tests of the library.
namespace Samples {

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace F = Copydesk::Post::Fields;

inline QString sourceId(int number) { return u"alphanode-%1"_s.arg(number, 6, 10, QChar(u'0')); }

/// Posts of different numbers differ in every field; the same number gives the same post.
inline Post::Post post(int number, const QString &status = u"expanded"_s)
{
    Post::Post post;
    post.title = u"Keeping queue %1 short"_s.arg(number);
    post.lead = u"A lead about queue number %1, with an é and a “quote”."_s.arg(number);
    post.blocks = {Post::Block::heading(u"first steps"_s),
                   Post::Block::paragraph(u"Paragraph one of post %1 tells how the queue fills."_s.arg(number)),
                   Post::Block::list({u"look at it"_s, u"measure it %1"_s.arg(number)}),
                   Post::Block::image(u"A full queue"_s, u"unsplash"_s),
                   Post::Block::code(u"python"_s, u"queue = []\n\nfor job in queue:\n    run(job)"_s),
                   Post::Block::paragraph(u"A closing sentence of its own, %1."_s.arg(number * 7))};
    auto &meta = post.meta;
    meta.set(F::Topic, u"long queues / python services"_s);
    meta.set(Post::field("summary"), u"Summary %1"_s.arg(number));
    meta.set(Post::field("stack"), QStringList{u"python"_s, u"redis"_s});
    meta.set(Post::field("tools"), number % 3 ? QStringList{u"pytest"_s} : QStringList{u"pytest"_s, u"ruff"_s});
    meta.set(F::CodeLanguage, u"python"_s);
    meta.set(Post::field("difficulty"), u"beginner"_s);
    meta.set(Post::field("reading_time"), qint64(6 + number % 6));
    meta.set(Post::field("view_count"), qint64(5'000'000'000) + number);
    meta.set(Post::field("score.quality"), qint64(52 + number % 40));
    meta.set(F::Status, status);
    meta.set(F::Version, Post::Version(1, number % 10, 7));
    meta.set(F::LastReviewed, QDate(2025, 6, 1 + number % 28));
    meta.set(Post::field("reference"), u"anp-ref-%1-0001"_s.arg(number, 6, 10, QChar(u'0')));
    meta.set(F::HasImages, true);
    meta.set(F::ImageHeavy, false);
    meta.set(F::NeedsReview, number % 2 == 0);
    meta.set(Post::field("checklist"), QStringList{u"look at it"_s});
    meta.set(Post::field("entities"), Post::Records{{{u"name"_s, u"python"_s}, {u"type"_s, u"stack"_s}}});
    meta.set(F::SourceId, sourceId(number));
    meta.set(F::Paragraphs, qint64(2));
    meta.set(Post::field("payload.seed"), qint64(number));
    return post;
}

inline std::vector<Post::Post> posts(int count, int from = 1)
{
    std::vector<Post::Post> all;
    for (int number = from; number < from + count; ++number)
        all.push_back(post(number));
    return all;
}

/// The value of a Result that must be one.
template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline std::unique_ptr<Library::Library> open(const QTemporaryDir &folder,
                                              Library::OpenMode mode = Library::OpenMode::ReadWrite)
{
    return must(Library::Library::open(folder.filePath(u"test.copydesk"_s), mode));
}

struct Imported {
    Library::OperationId operation;
    Library::ImportCounts counts;
    QList<Library::Arrival> arrivals;
};
inline Imported import(Library::Library &library, const std::vector<Post::Post> &posts,
                       const QString &source = u"posts.jsonl"_s,
                       Library::OnConflict onConflict = Library::OnConflict::Flag, bool dryRun = false)
{
    auto writer = must(Library::ImportWriter::begin(library, source, onConflict, dryRun));
    Imported imported;
    constexpr size_t atOnce = Library::ImportWriter::BatchSize;
    for (size_t from = 0; from < posts.size(); from += atOnce)
        imported.arrivals += must(writer.write(std::span(posts).subspan(from, qMin(atOnce, posts.size() - from))));
    imported.counts = writer.counts();
    imported.operation = must(writer.finish());
    return imported;
}

inline Library::PostId id(Library::Library &library, int number)
{
    return *must(Library::findPost(library, sourceId(number)));
}
inline Library::StoredPost stored(Library::Library &library, int number)
{
    return must(Library::readPost(library, id(library, number)));
}

/// One decision-like change as one operation.
inline Library::OperationId setStatus(Library::Library &library, int number, const QString &status,
                                      const QString &reason = {})
{
    auto operation = must(Library::Operation::begin(library, Library::OperationKind::Decision, status));
    auto present = stored(library, number);
    present.post.meta.set(F::Status, status);
    must(operation.change(present.id, present.post, {status, Post::Bump::Patch, reason}, present.head));
    return must(operation.commit());
}

/// An edit of the text as one operation.
inline Library::OperationId setLead(Library::Library &library, int number, const QString &lead)
{
    auto operation = must(Library::Operation::begin(library, Library::OperationKind::Edit, u"edit"_s));
    auto present = stored(library, number);
    present.post.lead = lead;
    must(operation.change(present.id, present.post, {u"edit"_s, Post::Bump::Minor, {}}, present.head));
    return must(operation.commit());
}

inline Library::ColumnChange statusChange(const QString &status)
{
    Library::ColumnChange change;
    change.assignments.push_back({F::Status, status});
    return change;
}

inline std::vector<Library::PostId> allIds(Library::Library &library, int count)
{
    std::vector<Library::PostId> ids;
    for (int number = 1; number <= count; ++number)
        ids.push_back(id(library, number));
    return ids;
}

inline Post::Version version(const Library::StoredPost &stored) { return stored.post.meta.version(F::Version); }

} // namespace Samples
