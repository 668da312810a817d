// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/library.h"
#include "library/posts.h"
#include "library/search.h"
#include "post/json.h"
#include "post/status.h"
#include "review/importjob.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

/// A library in a scratch folder, with posts of our own writing that came in through a real import of a real file.
class ReviewLibrary {
public:
    using Posts = QList<Copydesk::Post::Post>;

    ReviewLibrary() { library = std::move(*Copydesk::Library::Library::open(path())); }

    QString path() const { return folder.filePath(QStringLiteral("test.copydesk")); }

    static QString sourceId(int number) { return QStringLiteral("alphanode-%1").arg(number, 6, 10, QLatin1Char('0')); }

    /// A drafted post with a paragraph, a list and a few fields.
    static Copydesk::Post::Post post(int number)
    {
        using namespace Copydesk::Post;
        Copydesk::Post::Post post;
        post.title = QStringLiteral("Notes on queue %1").arg(number);
        post.lead = QStringLiteral("A queue that nobody watches grows at night.");
        post.blocks = {Block::heading(QStringLiteral("what to look at")),
                       Block::paragraph(QStringLiteral("Count what waits before you add a worker.")),
                       Block::list({QStringLiteral("depth"), QStringLiteral("age of the oldest")})};
        post.meta.set(field("topic"), QStringLiteral("slow queues / python services"));
        post.meta.set(field("tools"), QStringList{QStringLiteral("git"), QStringLiteral("logs")});
        post.meta.set(field("score.quality"), qint64(40 + number % 50));
        post.meta.set(Fields::Status, QString(Status::Drafted));
        post.meta.set(Fields::Version, Version(1, 0, 7));
        post.meta.set(Fields::NeedsReview, true);
        post.meta.set(Fields::Paragraphs, qint64(1));
        post.meta.set(Fields::SourceId, sourceId(number));
        return post;
    }

    static Posts posts(int count)
    {
        Posts list;
        for (int number = 1; number <= count; ++number)
            list += post(number);
        return list;
    }

    /// Writes the posts as JSON Lines and tells the file's path.
    QString file(const Posts &posts, const QString &name = QStringLiteral("posts.jsonl")) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        for (const auto &post : posts)
            file.write(Copydesk::Post::toJson(post) + '\n');
        return file.fileName();
    }

    Copydesk::Review::ImportReport
    import(const QString &path, Copydesk::Library::OnConflict onConflict = Copydesk::Library::OnConflict::Flag)
    {
        Copydesk::Review::ImportRequest request;
        request.paths = {path};
        request.onConflict = onConflict;
        const auto report = Copydesk::Review::importPosts(*library, request);
        if (!report)
            qFatal("%s", qPrintable(report.error().text()));
        return *report;
    }

    Copydesk::Library::PostId id(int number) const
    {
        return Copydesk::Library::findPost(*library, sourceId(number)).value().value_or(Copydesk::Library::PostId{});
    }
    Copydesk::Library::StoredPost stored(int number) const
    {
        return Copydesk::Library::readPost(*library, id(number)).value();
    }
    qint64 count(const QString &query) const
    {
        return Copydesk::Library::matchCount(*library, Copydesk::Query::parsed(query).value()).value();
    }

    QTemporaryDir folder;
    std::unique_ptr<Copydesk::Library::Library> library;
};
