// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changed since the approval: the tab, and the words above the article.
#include "window/postpane.h"

#include "review/checking.h"
#include "window/rowtext.h"
#include "window/sinceapprovalpanel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

/// The first row of the decision table that approves.
const Review::Decision *approval()
{
    for (const Review::Decision &decision : Review::decisions()) {
        if (Review::isApproved(QString(Post::latin1(decision.status))))
            return &decision;
    }
    return nullptr;
}

} // namespace

QWidget *PostPane::buildReading()
{
    auto *whole = new QWidget(this);
    m_approval = new QFrame(whole);
    m_approval->setObjectName(u"approvalBar"_s);
    m_approval->setFrameShape(QFrame::StyledPanel);
    m_approvalWords = new QLabel(m_approval);
    m_approvalWords->setObjectName(u"approvalWords"_s);
    m_approvalWords->setWordWrap(true);
    m_approvalWords->setTextFormat(Qt::PlainText);
    auto *show = new QPushButton(tr("Show the change"), m_approval);
    m_takeProposal = new QPushButton(m_approval);
    m_takeProposal->setObjectName(u"takeProposal"_s);
    for (QPushButton *button : {show, m_takeProposal}) {
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(show, &QPushButton::clicked, this, &PostPane::sinceApprovalRequested);
    connect(m_takeProposal, &QPushButton::clicked, this, &PostPane::proposalTaken);
    auto *line = new QHBoxLayout(m_approval);
    line->setContentsMargins(10, 4, 6, 4);
    line->addWidget(m_approvalWords, 1);
    line->addWidget(show);
    line->addWidget(m_takeProposal);
    m_approval->hide();
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_approval);
    lines->addWidget(m_reading, 1);
    return whole;
}

void PostPane::connectApproval()
{
    connect(m_since, &SinceApprovalPanel::sinceChanged, this, [this] {
        showApproval();
        Q_EMIT sinceApprovalChanged();
    });
}

std::optional<Review::SinceApproval> PostPane::sinceApproval() const
{
    return m_since->isChanged() ? m_since->since() : std::nullopt;
}

Post::Bump PostPane::proposedBump(const Review::Decision &decision) const
{
    return m_since->isChanged() ? m_since->since()->proposed(decision) : Post::Bump::None;
}

void PostPane::setProposalKey(const QKeySequence &key)
{
    m_proposalKey = key;
    showApproval();
}

void PostPane::showApproval()
{
    m_approval->setVisible(m_since->isChanged());
    const int tab = m_tabs->indexOf(m_since);
    if (!m_since->isChanged()) {
        m_tabs->setTabText(tab, tr("Since approval"));
        return;
    }
    const Review::SinceApproval &since = *m_since->since();
    m_tabs->setTabText(tab, tr("Since approval (%1)").arg(since.changes.size()));
    m_approvalWords->setText(
        tr("%1. Since then: %2.", "when it was approved, what changed").arg(since.text(), since.size.text()));
    const Review::Decision *decision = approval();
    const Post::Bump bump = decision ? proposedBump(*decision) : Post::Bump::None;
    m_takeProposal->setVisible(decision && bump > decision->bump);
    const QString version =
        isolated(since.approval.present.meta.version(Post::Fields::Version).bumped(bump).toString());
    m_takeProposal->setText(tr("Approve as %1", "a version").arg(version));
    m_takeProposal->setToolTip(tr("A %1 step, by how much changed (%2)", "minor or major, a key")
                                   .arg(Post::toString(bump), m_proposalKey.toString(QKeySequence::NativeText)));
}

void PostPane::showSinceApproval()
{
    m_tabs->show();
    m_tabs->setCurrentWidget(m_since);
    m_since->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Copydesk::Window
