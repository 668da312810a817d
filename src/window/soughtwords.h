// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <QList>
#include <QStringList>

namespace Copydesk::Window {

/// Where something stands in a text.
struct TextHit {
    int position = 0, length = 0;
    bool operator==(const TextHit &) const = default;
};

/// Words that a query asks for, one after the other within one line; as the library searches them: by whole words,
/// without case and accents.
struct SoughtWords {
    QStringList words; ///< folded as Query::words does
    bool isPrefix = false; ///< the last word is a beginning
    QString part; ///< title, lead, body, heading, caption or code; empty: anywhere
    bool operator==(const SoughtWords &) const = default;
};

/// What is to be marked in the texts of a query's posts; nothing that it excludes, and nothing of single fields.
QList<SoughtWords> soughtWords(const Query::Query &query);

/// A text made ready for several questions.
class HitText {
public:
    /// Lines end at \n and at Qt's own separators of lines and paragraphs.
    explicit HitText(QStringView text);
    /// Every place of these words, in the text's order.
    QList<TextHit> hits(const SoughtWords &sought) const;

private:
    struct Word {
        int position = 0, end = 0;
        bool isOnNewLine = false;
        QString folded;
    };
    bool fits(qsizetype first, const SoughtWords &sought) const;

    QList<Word> m_words;
};

} // namespace Copydesk::Window
