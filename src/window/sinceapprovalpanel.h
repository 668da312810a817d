// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sinceapproval.h"

#include <QWidget>

class QLabel;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class TextDiffView;

/// What changed in a post since it was approved, word by word, and which step of its version that is worth. Reads
/// through the desk; late answers for another post are dropped.
class SinceApprovalPanel : public QWidget {
    Q_OBJECT
public:
    explicit SinceApprovalPanel(Review::Desk &desk, QWidget *parent = nullptr);

    /// `head`: what the post shows now; the same again is not read again.
    void showPost(Library::PostId post, Library::RevisionId head);
    void clear();
    /// Of the post that is shown; nothing where it was never approved, or that is not known yet.
    const std::optional<Review::SinceApproval> &since() const { return m_since; }
    /// Whether it was approved, and is another one since.
    bool isChanged() const { return m_since && m_since->approval.revisionsSince > 0; }

Q_SIGNALS:
    /// `since` is another.
    void sinceChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const Result<std::optional<Review::SinceApproval>> &since);
    void fill();

    Review::Desk &m_desk;
    Library::PostId m_post;
    Library::RevisionId m_head;
    std::optional<Review::SinceApproval> m_since;
    quint64 m_generation = 0; ///< an older answer is dropped
    bool m_isFilled = false;
    QLabel *m_summary, *m_size;
    TextDiffView *m_diff;
};

} // namespace Copydesk::Window
