// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sinceapprovalpanel.h"

#include "review/desk.h"
#include "window/rowtext.h"
#include "window/textdiffview.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

SinceApprovalPanel::SinceApprovalPanel(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_summary(new QLabel(this))
    , m_size(new QLabel(this))
    , m_diff(new TextDiffView(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_summary->setFont(bold);
    for (QLabel *label : {m_summary, m_size}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_summary->setObjectName(u"sinceSummary"_s);
    m_size->setObjectName(u"sinceSize"_s);
    m_diff->setObjectName(u"sinceDiff"_s);
    m_diff->setFrameShape(QFrame::NoFrame);
    m_diff->setAccessibleName(tr("What changed since the approval"));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(8, 6, 4, 4);
    lines->setSpacing(4);
    lines->addWidget(m_summary);
    lines->addWidget(m_size);
    lines->addWidget(m_diff, 1);
    lines->addStretch(); // while there is no diff
    setFocusProxy(m_diff);
    clear();
}

void SinceApprovalPanel::showPost(Library::PostId post, Library::RevisionId head)
{
    if (post == m_post && head == m_head)
        return;
    if (post != m_post)
        clear();
    m_post = post;
    m_head = head;
    const quint64 generation = ++m_generation;
    m_desk.read([post](Library::Library &library) { return Review::sinceApproval(library, post); })
        .then(this, [this, generation](const Result<std::optional<Review::SinceApproval>> &since) {
            if (generation == m_generation)
                take(since);
        });
}

void SinceApprovalPanel::clear()
{
    ++m_generation;
    m_post = {};
    m_head = {};
    m_isFilled = true;
    m_summary->clear();
    m_size->clear();
    m_diff->clear();
    m_diff->hide();
    if (std::exchange(m_since, {}))
        Q_EMIT sinceChanged();
}

void SinceApprovalPanel::take(const Result<std::optional<Review::SinceApproval>> &since)
{
    if (!since) {
        m_summary->setText(tr("The history cannot be read: %1").arg(since.error().text()));
        return;
    }
    m_since = *since;
    m_isFilled = false;
    if (isVisible())
        fill();
    Q_EMIT sinceChanged();
}

void SinceApprovalPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isFilled)
        fill();
}

void SinceApprovalPanel::fill()
{
    m_isFilled = true;
    if (!m_since) {
        m_summary->setText(tr("This post was never approved, or that was undone."));
        m_size->clear();
        m_diff->hide();
        return;
    }
    m_summary->setText(m_since->text());
    if (!isChanged()) {
        m_size->setText(tr("It shows what was approved."));
        m_diff->hide();
        return;
    }
    const auto version = [](const Post::Post &post) { return post.meta.version(Post::Fields::Version).toString(); };
    const QString versions =
        isolated(version(m_since->approval.approved) + u" → "_s + version(m_since->approval.present));
    m_size->setText(tr("%1: %2", "the versions, how much changed").arg(versions, m_since->size.text()));
    m_diff->showPosts(m_since->approval.approved, m_since->approval.present);
    m_diff->show();
}

} // namespace Copydesk::Window
