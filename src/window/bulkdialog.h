// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"
#include "review/bulk.h"
#include "review/decision.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

/// Before a change of many posts: how many will change, how many are so already, a few of them by name. Return does it;
/// one undo takes it back.
class BulkDialog : public QDialog {
    Q_OBJECT
public:
    BulkDialog(Review::Desk &desk, const Library::Selection &selection, const Review::Verdict &verdict,
               QWidget *parent = nullptr);

    /// With the reason that was typed here.
    Review::Verdict verdict() const;
    bool isCounted() const { return m_isCounted; }

private:
    void count();
    void showBlocked(const Review::BulkPreview &preview);
    void showSamples(const QStringList &titles, qint64 matched);
    void updateButton();

    Review::Desk &m_desk;
    Library::Selection m_selection;
    Review::Verdict m_verdict;
    QLabel *m_head, *m_counts, *m_samples;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_ok = nullptr;
    bool m_isCounted = false;
    qint64 m_changing = 0;
};

} // namespace Copydesk::Window
