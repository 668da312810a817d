// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/textmarks.h"

#include "render/postdocument.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Copydesk::Window {

namespace {

/// More marks than this in sight are no help to anybody.
constexpr int MostInSight = 500;

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

QList<TextHit> findWords(const QTextDocument &document, const QList<SoughtWords> &words)
{
    QList<TextHit> found;
    // By blocks: no word goes over the end of one, and a block knows which part of the post it is.
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const HitText text(block.text());
        const QString part = Render::textPart(block);
        for (const SoughtWords &sought : words) {
            if (!sought.part.isEmpty() && sought.part != part)
                continue;
            for (TextHit hit : text.hits(sought)) {
                hit.position += block.position();
                found.append(hit);
            }
        }
    }
    std::ranges::sort(found, [](const TextHit &a, const TextHit &b) {
        return a.position != b.position ? a.position < b.position : a.length > b.length;
    });
    const auto same = std::ranges::unique(found, {}, &TextHit::position);
    found.erase(same.begin(), same.end());
    return found;
}

void TextMarks::setDocument(const QTextDocument *document)
{
    m_document = document;
    m_folded.clear();
    m_current = -1;
    search();
}

void TextMarks::setWords(const QList<SoughtWords> &words)
{
    m_words = words;
    if (m_sought.isEmpty())
        m_current = -1;
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
    if (!m_sought.isEmpty()) {
        if (m_folded.isEmpty())
            m_folded = foldedForSearch(m_document->toRawText());
        m_hits = findAll(m_folded, m_sought);
    }
    if (!m_words.isEmpty())
        m_wordHits = findWords(*m_document, m_words);
}

int TextMarks::hitFrom(int position) const
{
    if (hits().isEmpty())
        return -1;
    const auto hit = std::ranges::lower_bound(hits(), position, {}, &TextHit::position);
    return hit == hits().end() ? 0 : int(hit - hits().begin());
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
    for (const QList<TextHit> *group : {&m_wordHits, &m_hits}) {
        auto hit = std::ranges::lower_bound(*group, from, {}, &TextHit::position);
        for (int count = 0; hit != group->end() && hit->position <= to && count < MostInSight; ++hit, ++count) {
            const bool isCurrent = group == &hits() && hit - group->begin() == m_current;
            add(*hit, isCurrent ? theme.currentHit : theme.hit);
        }
    }
    return marks;
}

} // namespace Copydesk::Window
