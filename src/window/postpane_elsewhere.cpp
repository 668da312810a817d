// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the article's sentences have to do with other posts: the tab, the lens over the article, the way to those posts.
#include "window/articleview.h"
#include "window/comparewindow.h"
#include "window/elsewherepanel.h"
#include "window/postpane.h"
#include "window/postwindow.h"
#include "window/replacedialog.h"
#include "window/similarpanel.h"

#include <QTabWidget>

namespace Copydesk::Window {

void PostPane::connectElsewhere()
{
    connect(m_elsewhere, &ElsewherePanel::usesChanged, this, [this] {
        view().setSentenceUses(m_elsewhere->uses());
        const Library::ArticleShare share = Library::articleShare(m_elsewhere->uses());
        m_tabs->setTabText(m_tabs->indexOf(m_elsewhere),
                           share.sentences == 0 ? tr("Elsewhere")
                                                : tr("Elsewhere (%1 of %2 own)").arg(share.own).arg(share.sentences));
    });
    connect(m_elsewhere, &ElsewherePanel::sentenceChosen, &view(), &ArticleView::goToSentence);
    connect(m_elsewhere, &ElsewherePanel::filterRequested, this, &PostPane::filterRequested);
    connect(m_elsewhere, &ElsewherePanel::openRequested, this, &PostPane::openBeside);
    connect(m_elsewhere, &ElsewherePanel::compareRequested, this, &PostPane::compareWith);
    connect(m_elsewhere, &ElsewherePanel::replaceRequested, this, [this](const QString &sentence) {
        m_current->save(); // what was typed comes first
        auto *dialog = new ReplaceDialog(m_desk, sentence, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&view(), &ArticleView::sentenceRequested, this, [this](const QString &sentence) {
        m_tabs->show();
        m_tabs->setCurrentWidget(m_elsewhere);
        m_elsewhere->choose(sentence);
    });
}

void PostPane::connectSimilar()
{
    connect(m_similar, &SimilarPanel::filterRequested, this, &PostPane::filterRequested);
    connect(m_similar, &SimilarPanel::openRequested, this, &PostPane::openBeside);
    connect(m_similar, &SimilarPanel::compareRequested, this, &PostPane::compareWith);
}

void PostPane::openBeside(Library::PostId post)
{
    auto *opened = new PostWindow(m_desk, m_images, post, window());
    opened->setAttribute(Qt::WA_DeleteOnClose);
    opened->show();
}

void PostPane::compareWith(Library::PostId post)
{
    auto *compared = new CompareWindow(m_desk, m_images, {m_current->id(), post}, window());
    compared->setAttribute(Qt::WA_DeleteOnClose);
    compared->show();
}

} // namespace Copydesk::Window
