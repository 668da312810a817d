// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sentencelens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Copydesk::Window {

void SentenceLens::setDocument(const QTextDocument *document)
{
    m_document = document;
    locate();
}

void SentenceLens::setUses(std::vector<Library::SentenceUse> uses)
{
    m_uses = std::move(uses);
    locate();
}

/// The document has the post's texts in their order, with other things in between.
void SentenceLens::locate()
{
    m_places.clear();
    m_isMixed = false;
    if (!m_document || m_uses.empty())
        return;
    const QString text = m_document->toRawText(); // a character a position
    qsizetype from = 0;
    bool hasOwn = false, hasShared = false;
    for (const Library::SentenceUse &use : m_uses) {
        const qsizetype place = text.indexOf(use.text, from);
        if (place < 0)
            continue;
        m_places.push_back({int(place), int(use.text.size()), use});
        from = place + use.text.size();
        if (use.isArticle)
            (use.posts == 0 ? hasOwn : hasShared) = true;
    }
    m_isMixed = hasOwn && hasShared;
}

const SentenceLens::Place *SentenceLens::at(int position) const
{
    auto behind = std::ranges::upper_bound(m_places, position, {}, &Place::position);
    if (behind == m_places.begin())
        return nullptr;
    const Place &place = *--behind;
    return position <= place.position + place.length ? &place : nullptr;
}

QString SentenceLens::words(qint64 posts)
{
    if (posts == 0)
        return QCoreApplication::translate("SentenceLens", "In this post alone");
    const int number = int(std::min<qint64>(posts, 2'000'000'000));
    return QCoreApplication::translate("SentenceLens", "In %Ln other post(s)", nullptr, number);
}

QList<QTextEdit::ExtraSelection> SentenceLens::faded(QTextDocument *document, int from, int to,
                                                     const Render::Theme &theme) const
{
    QList<QTextEdit::ExtraSelection> selections;
    if (!m_isFading || !m_isMixed)
        return selections;
    // Still to be read where one wants to: halfway to the ground.
    const auto mixed = [](int a, int b) { return (a * 2 + b * 3) / 5; };
    const QColor pale(mixed(theme.text.red(), theme.base.red()), mixed(theme.text.green(), theme.base.green()),
                      mixed(theme.text.blue(), theme.base.blue()));
    for (const Place &place : m_places) {
        if (place.isOwn() || place.position > to || place.position + place.length < from)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document);
        selection.cursor.setPosition(place.position);
        selection.cursor.setPosition(place.position + place.length, QTextCursor::KeepAnchor);
        selection.format.setForeground(pale);
        selections.append(selection);
    }
    return selections;
}

} // namespace Copydesk::Window
