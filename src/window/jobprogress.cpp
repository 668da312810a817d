// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/jobprogress.h"

#include "review/desk.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace Copydesk::Window {

JobProgress::JobProgress(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(QStringLiteral("jobProgress"));
    m_bar->setObjectName(QStringLiteral("jobBar"));
    m_bar->setFixedWidth(180);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_title);
    line->addWidget(m_bar);
    line->addWidget(m_cancel);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(ShownAfterMs);
    connect(&m_showSoon, &QTimer::timeout, this, [this] { setVisible(m_job != nullptr); });
    connect(&desk, &Review::Desk::jobStarted, this, [this](Review::Job *job) {
        if (!m_job)
            follow(job);
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_job)
            return;
        m_job->cancel();
        m_cancel->setEnabled(false);
        m_title->setText(tr("%1: being cancelled").arg(m_job->title()));
    });
    hide();
}

void JobProgress::follow(Review::Job *job)
{
    m_job = job;
    m_title->setText(job->title());
    m_cancel->setEnabled(true);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(job->title()));
    m_bar->setRange(0, 0);
    m_showSoon.start();
    connect(job, &Review::Job::progressed, this, &JobProgress::progress);
    connect(job, &Review::Job::finished, this, &JobProgress::next);
}

void JobProgress::next()
{
    m_job = nullptr;
    m_showSoon.stop();
    hide();
    if (!m_desk.jobs().isEmpty())
        follow(m_desk.jobs().first());
}

void JobProgress::progress(qint64 done, qint64 total)
{
    // A bar counts in int; a thousandth is finer than it can show.
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(double(done) / double(total) * 1000.0));
}

} // namespace Copydesk::Window
