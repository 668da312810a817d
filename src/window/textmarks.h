// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTextEdit>

namespace Copydesk::Window {

/// Where something stands in a text.
struct TextHit {
    int position = 0, length = 0;
    bool operator==(const TextHit &) const = default;
};

/// Letters without case and accents, one for one, so that places in it are places in the text.
QString foldedForSearch(QStringView text);
/// Every place of `sought` (folded alike), not overlapping.
QList<TextHit> findAll(const QString &folded, const QString &sought);
/// Every place of the words as whole words: word, "two words", prefix*.
QList<TextHit> findWords(const QString &folded, const QStringList &words);

/// The marks over an article: the filter's words, and the hits of the find bar. Only those in sight are handed to the
/// view: a document paints every one of its marks with every block.
class TextMarks {
public:
    void setDocument(const QTextDocument *document);
    void setWords(const QStringList &words);
    void setSought(const QString &sought);

    const QList<TextHit> &hits() const { return m_hits; }
    int current() const { return m_current; }
    void setCurrent(int current) { m_current = current; }
    /// The first hit at or behind a place, else the first; -1 where there is none.
    int hitFrom(int position) const;

    QList<QTextEdit::ExtraSelection> inSight(QTextDocument *document, int from, int to,
                                             const Render::Theme &theme) const;

private:
    QString m_folded; ///< of the document; computed when something is sought
    const QTextDocument *m_document = nullptr;
    QStringList m_words;
    QString m_sought;
    QList<TextHit> m_wordHits, m_hits;
    int m_current = -1;

    void search();
};

} // namespace Copydesk::Window
