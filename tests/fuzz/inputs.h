// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What every input must hold; each answers what is wrong, empty where nothing is. An input that is refused is fine.
namespace Inputs {

/// What is read from a page is written with the same lines, and goes through the interchange shape unchanged.
QByteArray wrongWithPage(const QByteArray &bytes);
/// What is read from a Markdown document is written byte for byte, also after the interchange shape, and another title
/// is read as it was set.
QByteArray wrongWithMarkdown(const QByteArray &bytes);
/// What is read from the interchange shape is written so that it is read as the same again.
QByteArray wrongWithJson(const QByteArray &bytes);
/// The posts that are read from an export of WordPress can be written, and as many are read again.
QByteArray wrongWithWxr(const QByteArray &bytes);

/// What is read from a table is written so that it is read as the same again.
QByteArray wrongWithCsv(const QByteArray &bytes);
/// Front matter (without its fences, as YAML, TOML and JSON) stays as it is where nothing changes, and says what was
/// set where something does.
QByteArray wrongWithFrontMatter(const QByteArray &bytes);
/// Maps of keys and rules of front matter come back as they were written, and a row that is read by one makes a post.
QByteArray wrongWithRow(const QByteArray &bytes);
/// An archive ends, and in words where it is damaged.
QByteArray wrongWithArchive(const QByteArray &bytes);

} // namespace Inputs
