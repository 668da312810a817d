// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/sitefile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Formats {

namespace {

struct Sign {
    QLatin1StringView file, beside, profile;
};

/// What stands in a site's folder; `beside` must stand there, too.
constexpr std::array Signs{
    Sign{"hugo.toml"_L1, {}, "hugo"_L1},
    Sign{"hugo.yaml"_L1, {}, "hugo"_L1},
    Sign{"hugo.yml"_L1, {}, "hugo"_L1},
    Sign{"hugo.json"_L1, {}, "hugo"_L1},
    Sign{"config.toml"_L1, "content"_L1, "hugo"_L1},
    Sign{"config.yaml"_L1, "content"_L1, "hugo"_L1},
    Sign{"config/_default"_L1, "content"_L1, "hugo"_L1},
    Sign{"_config.yml"_L1, {}, "jekyll"_L1},
    Sign{"_config.yaml"_L1, {}, "jekyll"_L1},
    Sign{"astro.config.mjs"_L1, {}, "astro"_L1},
    Sign{"astro.config.ts"_L1, {}, "astro"_L1},
    Sign{"astro.config.js"_L1, {}, "astro"_L1},
    Sign{"astro.config.mts"_L1, {}, "astro"_L1},
    Sign{".git"_L1, {}, "markdown"_L1},
};

bool isIndex(const QString &stem)
{
    return stem == "index"_L1 || stem == "_index"_L1 || stem.compare("readme"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

SiteFile siteFile(const QString &file)
{
    const QFileInfo info(file);
    const QString whole = info.absoluteFilePath();
    const QString name = isIndex(info.completeBaseName())
        ? QString(info.absoluteDir().dirName() + u'/' + info.fileName())
        : info.fileName();
    if (!info.exists()) // from an archive or a stream
        return {name, u"markdown"_s};
    for (QDir folder = info.absoluteDir(); !folder.isRoot();) {
        for (const Sign &sign : Signs) {
            if (folder.exists(sign.file) && (sign.beside.isEmpty() || folder.exists(sign.beside)))
                return {folder.relativeFilePath(whole), sign.profile};
        }
        if (!folder.cdUp())
            break;
    }
    return {name, u"markdown"_s};
}

QString sourceIdOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const qsizetype dot = path.lastIndexOf(u'.');
    const QString id = dot > slash + 1 ? path.first(dot) : path;
    return slash > 0 && id.sliced(slash + 1) == "index"_L1 ? id.first(slash) : id;
}

bool isSafePath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return path.toUtf8().size() < 4096
        && std::ranges::none_of(
               parts,
               [](const QString &part) {
                   return part.isEmpty() || part == "."_L1 || part == ".."_L1 || part.toUtf8().size() > 255
                       || part.compare(".git"_L1, Qt::CaseInsensitive) == 0 || std::ranges::any_of(part, [](QChar c) {
                              return c.unicode() < 0x20 || c == u'\\' || c == u':';
                          });
               });
}

} // namespace Copydesk::Formats
