// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postpane.h"

#include "review/desk.h"
#include "window/articlepane.h"
#include "window/articleview.h"
#include "window/bodyeditor.h"
#include "window/checkspanel.h"
#include "window/elsewherepanel.h"
#include "window/historypanel.h"
#include "window/metapanel.h"
#include "window/outlineview.h"
#include "window/similarpanel.h"
#include "window/sinceapprovalpanel.h"

#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

namespace {
/// The article follows the typing when it pauses; rendering at each key would be felt.
constexpr int RenderAfterMs = 250;
} // namespace

PostPane::PostPane(Review::Desk &desk, ImageStore &images, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_images(images)
    , m_current(new CurrentPost(desk, this))
    , m_article(new ArticlePane(&images, this))
    , m_reading(new QStackedWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_checks(new ChecksPanel(desk, this))
    , m_history(new HistoryPanel(desk, this))
    , m_elsewhere(new ElsewherePanel(desk, this))
    , m_since(new SinceApprovalPanel(desk, this))
    , m_similar(new SimilarPanel(desk, this))
    , m_outline(new OutlineView(m_article->view(), this))
    , m_meta(new MetaPanel(this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"postPane"_s);
    view().setObjectName(u"article"_s);
    m_tabs->setObjectName(u"tabs"_s);
    m_checks->setObjectName(u"checks"_s);
    m_history->setObjectName(u"history"_s);
    m_elsewhere->setObjectName(u"elsewhere"_s);
    m_since->setObjectName(u"sinceApproval"_s);
    m_similar->setObjectName(u"similar"_s);
    m_outline->setObjectName(u"outline"_s);
    m_meta->setObjectName(u"meta"_s);
    m_columns->setObjectName(u"postColumns"_s);
    m_rows->setObjectName(u"articleRows"_s);

    m_reading->addWidget(m_article);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_elsewhere, tr("Elsewhere"));
    m_tabs->addTab(m_similar, tr("Similar"));
    m_tabs->addTab(m_checks, tr("Checks"));
    m_tabs->addTab(m_since, tr("Since approval"));
    m_tabs->addTab(m_outline, tr("Outline"));
    m_tabs->hide();
    m_rows->addWidget(buildReading());
    m_rows->addWidget(m_tabs);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 1);
    m_rows->setCollapsible(0, false);
    m_rows->setSizes({600, 260});
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_meta);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    m_columns->setCollapsible(0, false);
    m_rows->setMinimumWidth(340); // less than that is no reading
    m_meta->setMinimumWidth(260);
    m_columns->setSizes({700, 350});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_columns);

    m_renderSoon.setSingleShot(true);
    m_renderSoon.setInterval(RenderAfterMs);
    connect(&m_renderSoon, &QTimer::timeout, this, [this] { showDraft(); });
    connect(m_current, &CurrentPost::loaded, this, &PostPane::showLoaded);
    connect(m_current, &CurrentPost::closed, this, &PostPane::showClosed);
    connect(m_current, &CurrentPost::prepared, this, [this](const Library::StoredPost &post) { view().prepare(post); });
    connect(m_current, &CurrentPost::draftChanged, this, [this] {
        if (!m_isTaking) {
            m_meta->setDraft(m_current->draft());
            if (m_editor && isEditingText())
                m_editor->setPost(m_current->draft().post);
        }
        m_renderSoon.start();
    });
    connect(m_meta, &MetaPanel::draftChanged, this, [this] {
        // The panel knows the fields; the text may have been edited since it was filled.
        Review::Draft draft = m_current->draft();
        draft.post.meta = m_meta->draft().post.meta;
        draft.keepApproval = m_meta->draft().keepApproval;
        m_isTaking = true;
        m_current->setDraft(draft);
        m_isTaking = false;
    });
    connect(m_history, &HistoryPanel::revertRequested, this, &PostPane::revert);
    connect(
        &view(), &ArticleView::documentShown, this, [this] { setReadingPosition(m_position.first, m_position.second); },
        Qt::QueuedConnection);
    connectElsewhere();
    connectSimilar();
    connectChecks();
    connectApproval();
    showClosed();
}

ArticleView &PostPane::view() const { return m_article->view(); }

void PostPane::showLoaded(bool isSamePost)
{
    if (!isSamePost && isEditingText())
        setEditingText(false);
    // The article first: it is what one reads; its fields follow in the next turns of the event loop.
    showDraft(When::Soon);
    m_meta->setDraftSoon(m_current->draft());
    m_history->showPost(m_current->id(), m_current->draft().stored.head);
    m_since->showPost(m_current->id(), m_current->draft().stored.head);
    if (m_editor && isEditingText())
        m_editor->setPost(m_current->draft().post);
}

void PostPane::showDraft(When when)
{
    m_renderSoon.stop();
    if (!m_current->isLoaded())
        return;
    Library::StoredPost shown = m_current->draft().stored;
    shown.post = m_current->draft().post;
    if (when == When::Soon)
        view().showPostSoon(shown);
    else
        view().showPost(shown);
    m_elsewhere->showPost(shown.id, shown.post);
    m_similar->showPost(shown.id, shown.post);
    m_checks->showPost(m_current->id(), shown.post);
}

void PostPane::showClosed()
{
    m_renderSoon.stop();
    setEditingText(false);
    view().showEmpty();
    m_meta->clear();
    m_history->clear();
    m_since->clear();
    m_elsewhere->clear();
    m_similar->clear();
    m_checks->clear();
}

bool PostPane::isEditingText() const { return m_editor && m_reading->currentWidget() == m_editor; }

void PostPane::setEditingText(bool isEditing)
{
    if (isEditing == isEditingText() || (isEditing && !m_current->isLoaded()))
        return;
    if (!m_editor && isEditing) {
        m_editor = new BodyEditor(this);
        m_editor->setObjectName(u"bodyEditor"_s);
        m_reading->addWidget(m_editor);
        connect(m_editor, &BodyEditor::changed, this, &PostPane::takeText);
    }
    if (isEditing) {
        m_editor->setPost(m_current->draft().post);
        m_reading->setCurrentWidget(m_editor);
        m_editor->focusFirst();
    } else {
        m_reading->setCurrentWidget(m_article);
        showDraft();
    }
    Q_EMIT editingTextChanged(isEditing);
}

void PostPane::takeText()
{
    Post::Post post = m_editor->post();
    post.meta = m_current->draft().post.meta;
    m_isTaking = true;
    m_current->setPost(post);
    m_isTaking = false;
    m_meta->setDraft(m_current->draft());
}

void PostPane::setReadOnly()
{
    for (const QScrollArea *area : m_meta->findChildren<QScrollArea *>())
        area->widget()->setEnabled(false); // the area itself goes on scrolling
}

void PostPane::showLastChange()
{
    m_tabs->show();
    m_tabs->setCurrentWidget(m_history);
    m_history->showLastChange();
    m_history->setFocus(Qt::ShortcutFocusReason);
}

void PostPane::setReadingPosition(PostId post, int position)
{
    m_position = {post, position};
    if (m_current->isLoaded() && m_current->id() == post && view().postId() == post) {
        view().setReadingPosition(position);
        m_position = {};
    }
}

void PostPane::revert(PostId post, Library::RevisionId head)
{
    m_current->save();
    m_desk.revert(post, head, {}).then(this, [this](const Result<Review::Outcome> &outcome) {
        if (outcome)
            Q_EMIT m_current->saved(*outcome);
        else
            Q_EMIT m_current->failed(outcome.error());
    });
}

} // namespace Copydesk::Window
