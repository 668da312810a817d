// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"
#include "window/soughtwords.h"

#include <QList>
#include <QString>
#include <QTextEdit>

namespace Copydesk::Window {

/// Letters without case and accents, one for one, so that places in it are places in the text.
QString foldedForSearch(QStringView text);
/// Every place of `sought` (folded alike), not overlapping.
QList<TextHit> findAll(const QString &folded, const QString &sought);
/// Every place in a post's document, each part's words in that part alone; no two at one place.
QList<TextHit> findWords(const QTextDocument &document, const QList<SoughtWords> &words);

/// The marks over an article: the filter's words, and the hits of the find bar. Only those in sight are handed to the
/// view: a document paints every one of its marks with every block.
class TextMarks {
public:
    void setDocument(const QTextDocument *document);
    void setWords(const QList<SoughtWords> &words);
    void setSought(const QString &sought);

    /// What one goes through: the find bar's hits, else the filter's words.
    const QList<TextHit> &hits() const { return m_sought.isEmpty() ? m_wordHits : m_hits; }
    /// The find bar seeks something.
    bool isSeeking() const { return !m_sought.isEmpty(); }
    int current() const { return m_current; }
    void setCurrent(int current) { m_current = current; }
    /// The first hit at or behind a place, else the first; -1 where there is none.
    int hitFrom(int position) const;

    QList<QTextEdit::ExtraSelection> inSight(QTextDocument *document, int from, int to,
                                             const Render::Theme &theme) const;

private:
    QString m_folded; ///< of the document; computed when something is sought
    const QTextDocument *m_document = nullptr;
    QList<SoughtWords> m_words;
    QString m_sought;
    QList<TextHit> m_wordHits, m_hits;
    int m_current = -1;

    void search();
};

} // namespace Copydesk::Window
