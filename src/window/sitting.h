// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace Copydesk::Window {

/// What was done since the window was opened: posts that were skipped and stand behind the rest, and how many decisions
/// were made. In memory alone.
class Sitting {
public:
    /// Puts a post behind all the others, and behind those that were skipped before.
    void skip(Library::PostId post);
    /// A skipped post that was decided on is in its own place again.
    void unskip(Library::PostId post);
    bool hasSkipped() const { return !m_skipped.isEmpty(); }
    bool isSkipped(Library::PostId post) const { return m_skipped.contains(post); }
    /// The posts with the skipped ones at the end, in the order in which they were skipped.
    std::vector<Library::PostId> arranged(std::vector<Library::PostId> ids) const;

    /// `count` posts were decided on; negative when that was taken back.
    void note(const QString &decision, qint64 count);
    qint64 decided() const;
    /// "12 approved, 3 sent back"; empty where nothing was done.
    QString summary() const;

private:
    QList<Library::PostId> m_skipped;
    QHash<QString, qint64> m_decided; ///< by the decision's name
};

} // namespace Copydesk::Window
