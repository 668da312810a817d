// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"
#include "synth/dice.h"

namespace Copydesk::Synth {

/// What makes a near duplicate of an article: how many in a hundred of its sentences are put aside for others, or said
/// in other words, and whether its paragraphs change places. At least one sentence where the share is not 0.
struct Variation {
    int replaced = 0, reworded = 0; ///< percent
    bool reordered = false;
};

/// The same article with another title, id and number, and changed so. Made-up words take the place of every sixth word
/// of a reworded sentence.
Post::Post variantOf(const Post::Post &original, qint64 number, const Variation &variation, Dice &dice);

} // namespace Copydesk::Synth
