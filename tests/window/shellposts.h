// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/importing.h"
#include "library/library.h"
#include "post/post.h"
#include "post/status.h"
#include "review/desk.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A real library on disk for the tests of the window's frame.
namespace Copydesk {

/// Settings and state of the tests are their own (the test's home), and begin empty.
inline void beginEmptySettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("copydesk"));
    QCoreApplication::setApplicationName(QStringLiteral("copydesk-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings().clear();
}

/// Post number `n` of a small archive: every second one is flagged, every third one reviewed.
inline Post::Post shellPost(int n)
{
    Post::Post post;
    post.title = QStringLiteral("Post number %1").arg(n);
    post.lead = QStringLiteral("A lead about caching and queues.");
    for (int i = 0; i < 12; ++i)
        post.blocks.append(Post::Block::paragraph(QStringLiteral("Paragraph %1 of the post. ").arg(i).repeated(12)));
    post.meta.set(Post::Fields::SourceId, QStringLiteral("alphanode-%1").arg(n, 6, 10, QLatin1Char('0')));
    post.meta.set(Post::Fields::Topic, QStringLiteral("caching / php"));
    post.meta.set(Post::Fields::Status, n % 3 == 0 ? QString(Post::Status::Reviewed) : QString(Post::Status::Drafted));
    post.meta.set(Post::Fields::Version, Post::Version(1, 0, n % 50));
    post.meta.set(Post::Fields::NeedsReview, n % 2 == 0);
    post.meta.set(Post::field("score.quality"), qint64(50 + n % 50));
    post.meta.set(Post::field("difficulty"), QStringLiteral("beginner"));
    return post;
}

/// Makes a library with posts 1 to `count`.
inline void fillLibrary(const QString &path, int count)
{
    auto library = Library::Library::open(path);
    QVERIFY2(library, library ? "" : qPrintable(library.error().text()));
    auto writer = Library::ImportWriter::begin(**library, QStringLiteral("test"), Library::OnConflict::Flag);
    QVERIFY2(writer, writer ? "" : qPrintable(writer.error().text()));
    QList<Post::Post> posts;
    for (int n = 1; n <= count; ++n)
        posts.append(shellPost(n));
    QVERIFY(writer->write(posts));
    QVERIFY(writer->finish());
}

} // namespace Copydesk
