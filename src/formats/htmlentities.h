// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace Copydesk::Formats {

/// The character that HTML 4 (and `apos`) names so, 0 where it names none. Names are case-sensitive.
char32_t htmlEntity(QStringView name);
/// Text with its character references replaced; what is none stays as it stands. A reference to no character (zero, a
/// surrogate, beyond Unicode) becomes U+FFFD.
QString decodedHtml(QStringView text);
/// For text between tags: & < > become references, and so do a carriage return and [ (shortcodes begin with it).
QString escapedHtml(QStringView text);
/// As `escapedHtml`; blanks that would be run together, and line ends, become references.
QString escapedRunningHtml(QStringView text);
/// For an attribute's value in double quotes.
QString escapedAttribute(QStringView text);

} // namespace Copydesk::Formats
