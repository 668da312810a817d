// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Copydesk::Review {
class Desk;
class Job;
} // namespace Copydesk::Review

namespace Copydesk::Window {

/// The long job under way: what it is, how far it is, and a button to cancel it. Comes up when a job has taken a
/// second. Shows the oldest of several.
class JobProgress : public QWidget {
    Q_OBJECT
public:
    /// A shorter job would only flicker.
    static constexpr int ShownAfterMs = 1000;

    explicit JobProgress(Review::Desk &desk, QWidget *parent = nullptr);

private:
    void follow(Review::Job *job);
    void next();
    void progress(qint64 done, qint64 total);

    Review::Desk &m_desk;
    QPointer<Review::Job> m_job;
    QLabel *m_title;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QTimer m_showSoon;
};

} // namespace Copydesk::Window
