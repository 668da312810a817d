// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/elsewhere.h"
#include "render/theme.h"

#include <QTextEdit>

#include <vector>

class QTextDocument;

namespace Copydesk::Window {

/// A post's sentences in its document, with how many other posts have them: so that its own stand out.
class SentenceLens {
public:
    struct Place {
        int position = 0, length = 0; ///< in the document
        Library::SentenceUse use;
        bool isOwn() const { return use.posts == 0; }
    };

    /// Null: nothing is shown.
    void setDocument(const QTextDocument *document);
    /// Of the post that the document shows, in reading order. One that the document does not show as it stands is left
    /// out.
    void setUses(std::vector<Library::SentenceUse> uses);
    const std::vector<Library::SentenceUse> &uses() const { return m_uses; }

    /// By rising position.
    const std::vector<Place> &places() const { return m_places; }
    /// Whether there is anything to tell apart: a post of which everything, or of which nothing is known elsewhere has
    /// one kind only.
    bool isMixed() const { return m_isMixed; }
    /// Null between sentences.
    const Place *at(int position) const;
    /// "In 8,123 other posts".
    static QString words(qint64 posts);

    bool isFading() const { return m_isFading; }
    void setFading(bool isFading) { m_isFading = isFading; }
    /// What is shared, faded, between two positions; nothing while it does not fade.
    QList<QTextEdit::ExtraSelection> faded(QTextDocument *document, int from, int to, const Render::Theme &theme) const;

private:
    void locate();

    const QTextDocument *m_document = nullptr;
    std::vector<Library::SentenceUse> m_uses;
    std::vector<Place> m_places;
    bool m_isMixed = false;
    bool m_isFading = false;
};

} // namespace Copydesk::Window
