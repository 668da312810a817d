// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/htmltokens.h"

#include <QString>

/// What WordPress has in its posts' text besides HTML.
namespace Copydesk::Formats {

/// The shortcodes that stand for blocks as the HTML they stand for: [caption] and [code], [sourcecode].
QString withoutShortcodes(const QString &html);
/// Whether a paragraph is one shortcode and nothing else: "[contact-form id=5]".
bool isShortcode(QStringView text);
/// The numbers of a [gallery]'s pictures.
QList<qint64> galleryPictures(QStringView text);

/// The language that a <pre> or <code> names: class "language-php", "lang-php", "brush: php", or lang="php". Null where
/// it names none.
QString codeLanguage(const HtmlToken &tag);
/// Where a picture comes from, told by its address: the host without "www.", empty for a relative one.
QString pictureSource(const QString &url);

} // namespace Copydesk::Formats
