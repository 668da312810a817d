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

} // namespace Inputs
