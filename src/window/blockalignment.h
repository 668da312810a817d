// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/block.h"

#include <QList>

namespace Copydesk::Window {

/// Which block of one body stands for which of another; -1: for none.
struct AlignedBlock {
    int before = -1, after = -1;
    bool isSame = false;
    bool operator==(const AlignedBlock &) const = default;
};

/// Equal blocks stand side by side, as many as keep their order; between them, blocks of one kind that share words are
/// one block that changed. Bounded: bodies of many thousand differing blocks are not searched for the best order.
QList<AlignedBlock> alignedBlocks(const QList<Post::Block> &before, const QList<Post::Block> &after);

/// A block as lines of text, for a word diff: a list's items each with a bullet, an image's caption and source.
QString blockText(const Post::Block &block);

} // namespace Copydesk::Window
