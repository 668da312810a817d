// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <string>

namespace Copydesk::Query {

/// A text's words as they are searched: runs of letters and digits, case-folded, Latin letters without their accents
/// (as SQLite's tokenizer unicode61 with remove_diacritics 2 has them). The search index is written with the same ones.
QStringList words(QStringView text);

/// The same words, one after the other, out of UTF-8: for texts by the million.
///
///     for (WordReader words(text); words.next();)
///         … words.word() …
class WordReader {
public:
    explicit WordReader(QByteArrayView text)
        : m_at(text.begin())
        , m_end(text.end())
    {
    }

    bool next();
    /// UTF-8; valid until `next`.
    QByteArrayView word() const { return m_word; }
    /// Whether a line ends between the word before and this one: no phrase goes over it.
    bool isOnNewLine() const { return m_isOnNewLine; }

private:
    bool nextFolded();

    const char *m_at, *m_end;
    QByteArrayView m_word; ///< in the text where nothing is folded, otherwise in m_folded
    std::string m_folded;
    bool m_isOnNewLine = false;
};

} // namespace Copydesk::Query
