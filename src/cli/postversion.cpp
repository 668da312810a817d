// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/postversion.h"

#include "cli/command.h"
#include "library/approval.h"
#include "library/posts.h"

namespace Copydesk::Cli {

Result<Library::RevisionId> stateOfVersion(Library::Library &library, Library::PostId post, const QString &version)
{
    if (version == QLatin1String("approved")) {
        const auto approval = Library::lastApproval(library, post);
        if (!approval)
            return tl::make_unexpected(approval.error());
        if (!*approval)
            return failure(Error::Kind::NotFound,
                           words(QT_TRANSLATE_NOOP("Cli", "The post was never approved, or that was undone")));
        return (*approval)->head;
    }
    const auto wanted = Post::Version::parse(version);
    if (!wanted)
        return usage(words(QT_TRANSLATE_NOOP("Cli", "This is no version")), version,
                     QStringLiteral("MAJOR.MINOR.PATCH, approved"));
    const auto stored = Library::readPost(library, post);
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (stored->post.meta.has(Post::Fields::Version) && stored->post.meta.version(Post::Fields::Version) == *wanted)
        return stored->head;
    const auto revisions = Library::revisionsOf(library, post);
    if (!revisions)
        return tl::make_unexpected(revisions.error());
    QStringList versions;
    for (const Library::RevisionRow &row : *revisions) {
        if (row.versionAfter == wanted)
            return row.stateAfter;
        if (row.versionBefore == wanted)
            return row.stateBefore;
        for (const auto &other : {row.versionAfter, row.versionBefore}) {
            if (other && !versions.contains(other->toString()))
                versions += other->toString();
        }
    }
    if (versions.isEmpty())
        versions += stored->post.meta.version(Post::Fields::Version).toString();
    return failure(Error{.kind = Error::Kind::NotFound,
                         .what = words(QT_TRANSLATE_NOOP("Cli", "The post never had this version")),
                         .file = {},
                         .line = 0,
                         .found = version,
                         .expected = versions.join(QLatin1String(", "))});
}

} // namespace Copydesk::Cli
