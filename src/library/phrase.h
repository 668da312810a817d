// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace Copydesk::Library {

/// Words that stand side by side, as Query::TextMatch means them, looked for in UTF-8.
class Phrase {
public:
    /// `isPrefix`: the last word is the beginning of one.
    Phrase(const QString &text, bool isPrefix);

    bool isIn(QByteArrayView text) const;
    /// False: none of the strings in this JSON has it. A quick look, without reading the JSON.
    bool mayBeInJson(QByteArrayView json) const;

private:
    class Match;
    bool fits(size_t place, QByteArrayView word) const;
    bool isLongIn(QByteArrayView text) const;

    std::vector<QByteArray> m_words;
    bool m_isPrefix;
};

} // namespace Copydesk::Library
