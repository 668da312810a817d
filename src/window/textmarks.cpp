// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/textmarks.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Copydesk::Window {

namespace {

/// More marks than this in sight are no help to anybody.
constexpr int MostInSight = 500;

bool isWordLetter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

} // namespace

QString foldedForSearch(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, folded.begin(), [](QChar c) {
        if (c.unicode() < 0x80)
            return c.toLower();
        if (c.decompositionTag() == QChar::Canonical) {
            const QString parts = c.decomposition();
            if (!parts.isEmpty() && !parts.front().isSurrogate())
                c = parts.front();
        }
        // Blanks of all kinds are one, so that a phrase is found across line ends.
        return c.isSpace() ? QChar(u' ') : c.toCaseFolded();
    });
    return folded;
}

QList<TextHit> findAll(const QString &folded, const QString &sought)
{
    QList<TextHit> hits;
    if (sought.isEmpty())
        return hits;
    for (qsizetype at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.size()))
        hits.append({.position = int(at), .length = int(sought.size())});
    return hits;
}

QList<TextHit> findWords(const QString &folded, const QStringList &words)
{
    QList<TextHit> found;
    for (const QString &word : words) {
        const bool isPrefix = word.endsWith(u'*');
        const QString sought = foldedForSearch(isPrefix ? word.chopped(1) : word).trimmed();
        for (TextHit hit : findAll(folded, sought)) {
            const int end = hit.position + hit.length;
            if (hit.position > 0 && isWordLetter(folded.at(hit.position)) && isWordLetter(folded.at(hit.position - 1)))
                continue;
            if (isPrefix) {
                while (hit.position + hit.length < folded.size() && isWordLetter(folded.at(hit.position + hit.length)))
                    ++hit.length;
            } else if (end < folded.size() && isWordLetter(folded.at(end - 1)) && isWordLetter(folded.at(end))) {
                continue;
            }
            found.append(hit);
        }
    }
    std::ranges::sort(found, {}, &TextHit::position);
    return found;
}

void TextMarks::setDocument(const QTextDocument *document)
{
    m_document = document;
    m_folded.clear();
    m_current = -1;
    search();
}

void TextMarks::setWords(const QStringList &words)
{
    m_words = words;
    search();
}

void TextMarks::setSought(const QString &sought)
{
    m_sought = foldedForSearch(sought);
    m_current = -1;
    search();
}

void TextMarks::search()
{
    m_hits.clear();
    m_wordHits.clear();
    if (!m_document || (m_words.isEmpty() && m_sought.isEmpty()))
        return;
    if (m_folded.isEmpty())
        m_folded = foldedForSearch(m_document->toRawText());
    m_hits = findAll(m_folded, m_sought);
    m_wordHits = findWords(m_folded, m_words);
}

int TextMarks::hitFrom(int position) const
{
    if (m_hits.isEmpty())
        return -1;
    const auto hit = std::ranges::lower_bound(m_hits, position, {}, &TextHit::position);
    return hit == m_hits.end() ? 0 : int(hit - m_hits.begin());
}

QList<QTextEdit::ExtraSelection> TextMarks::inSight(QTextDocument *document, int from, int to,
                                                    const Render::Theme &theme) const
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](const TextHit &hit, const QColor &background) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document);
        mark.cursor.setPosition(hit.position);
        mark.cursor.setPosition(hit.position + hit.length, QTextCursor::KeepAnchor);
        mark.format.setBackground(background);
        mark.format.setForeground(theme.hitText);
        marks.append(mark);
    };
    for (const QList<TextHit> *hits : {&m_wordHits, &m_hits}) {
        auto hit = std::ranges::lower_bound(*hits, from, {}, &TextHit::position);
        for (int count = 0; hit != hits->end() && hit->position <= to && count < MostInSight; ++hit, ++count) {
            const bool isCurrent = hits == &m_hits && hit - hits->begin() == m_current;
            add(*hit, isCurrent ? theme.currentHit : theme.hit);
        }
    }
    return marks;
}

} // namespace Copydesk::Window
