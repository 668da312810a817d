// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Copydesk::Review {

/// A stretch of text that both sides have, or that only one has.
struct DiffPiece {
    enum Kind { Same, Removed, Added };
    Kind kind = Same;
    QString text;
    bool operator==(const DiffPiece &) const = default;
};

/// What became of `before`, word by word (a word, a run of blanks and a sign are one token each). The Same and Removed
/// pieces put together are `before`, the Same and Added ones `after`; neighbours are of different kinds, and Removed
/// stands before Added. Bounded: beyond some thousand differing words whole lines are compared instead, beyond some
/// thousand differing lines the differing middle is one Removed and one Added piece.
QList<DiffPiece> wordDiff(const QString &before, const QString &after);

} // namespace Copydesk::Review
