// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <string>

/// Sentences: what the archive's posts share (spec post.md, section 1, last paragraph).
namespace Copydesk::Post {

/// The sentences of a text, one after the other. A sentence ends at a line's end, and behind `.` `?` `!` `…` (with the
/// quotes and brackets that close there) where white space follows; behind `。` `！` `？` at once. The full stop of one
/// letter ("e.g.", an initial) or of a number that opens the sentence ("1. ") ends none.
///
///     for (SentenceReader sentences(text); sentences.next();)
///         … sentences.sentence() …
class SentenceReader {
public:
    explicit SentenceReader(QStringView text)
        : m_text(text)
    {
    }

    bool next();
    /// Without the white space around it; never empty.
    QStringView sentence() const { return m_sentence; }
    /// Where it begins in the text.
    qsizetype position() const { return m_sentence.data() - m_text.data(); }

private:
    qsizetype endFrom(qsizetype begin) const;
    bool isAbbreviation(qsizetype begin, qsizetype stop) const;

    QStringView m_text, m_sentence;
    qsizetype m_at = 0;
};

/// Whether the text is more than one sentence.
bool isSeveralSentences(QStringView text);

/// A sentence without what makes no other sentence of it: case, the kind of its quotes and white space, what of both
/// and of punctuation stands at its ends. Equal sentences have equal keys. Empty where there is neither letter nor
/// digit.
std::u16string_view sentenceKey(QStringView sentence, std::u16string &buffer);

} // namespace Copydesk::Post
