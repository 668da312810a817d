// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/frontmatter.h"

/// JSON of front matter, as Hugo takes it: an object at the beginning of the document, without fences.
namespace Copydesk::Formats::Json {

/// Where the object that the text begins with ends; 0 where it begins with none, and -1 for one that is broken.
qsizetype objectEnd(const QByteArray &text);
Result<FrontValue> read(const QByteArray &text);
/// As `Toml::edits`.
QByteArrayList edits(const QByteArray &text, const QStringList &path, const FrontValue *value);
/// JSON knows no dates: a text says the same as a bare word.
bool isSame(const FrontValue &a, const FrontValue &b);

} // namespace Copydesk::Formats::Json
