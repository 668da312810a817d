// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/frontmatter.h"

/// TOML of front matter: a map at the top.
namespace Copydesk::Formats::Toml {

Result<FrontValue> read(const QByteArray &text);
/// Texts in which the value at the path is set (null: taken out), the likest one first. Whether one says what it should
/// is the caller's to see.
QByteArrayList edits(const QByteArray &text, const QStringList &path, const FrontValue *value);
/// Whether two maps say the same; the order of members that were added does not count.
bool isSame(const FrontValue &a, const FrontValue &b);

} // namespace Copydesk::Formats::Toml
