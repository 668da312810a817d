// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Copydesk::Formats {

/// Where a document stands in a site.
struct SiteFile {
    QString path; ///< from the site's folder on, with "/": "content/posts/a.md"
    QString profile; ///< the field map that suits the site's generator ("hugo"); "markdown" where none is known
};

/// The site's folder is the nearest one upward that holds the settings of a generator (hugo.*, config.toml beside
/// content, _config.yml, astro.config.*) or a .git. Where there is none, the path is the file's name, with its folder's
/// before it for an index.
SiteFile siteFile(const QString &file);

/// The identity of a document that names none: its path without suffix, a bundle's "/index" left out:
/// "content/posts/a.md" and "content/posts/a/index.md" are "content/posts/a".
QString sourceIdOf(const QString &path);

/// Whether a path from a site's folder on stays in that folder and has no name that some system cannot have.
bool isSafePath(const QString &path);

} // namespace Copydesk::Formats
