// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/htmltokens.h"
#include "post/block.h"

#include <QString>

namespace Copydesk::Formats {

/// Running text out of HTML, while it is read: as plain text, and as the HTML that it is where it is marked up. Blanks
/// and line ends run together as a browser has it, but those that are written as references stay.
class RunningHtml {
public:
    /// Text as it stands between tags. `keepsLines`: a line end is a line break (WordPress's classic text).
    void text(QStringView raw, bool keepsLines = false);
    /// A tag inside a paragraph: kept where it marks the text up, else left out.
    void tag(const HtmlToken &token, QStringView html);
    void lineBreak();

    bool isEmpty() const { return m_plain.isEmpty() && m_markup.isEmpty(); }
    bool isMarkedUp() const { return m_isMarkedUp; }
    /// The text, and its syntax where it is marked up. Nothing is left.
    QString take(QString &syntax);
    QString takePlain();
    QString takeMarkup();

private:
    void blank();
    void visible();

    QString m_plain, m_markup;
    QStringList m_open; ///< tags that are not closed yet
    int m_breaks = 0; ///< line breaks that wait for text
    bool m_hasBlank = false; ///< a blank that waits for text
    bool m_hasText = false;
    bool m_isMarkedUp = false;
};

/// Whether a tag of this name stands inside a paragraph and says something of its text.
bool isInlineHtml(QStringView name);

} // namespace Copydesk::Formats
