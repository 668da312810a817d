// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"
#include "render/theme.h"
#include "render/typography.h"
#include "review/postdiff.h"

#include <QList>
#include <QTextCursor>

namespace Copydesk::Window {

/// Writes what changed in a post into an empty document.
class DiffWriter {
public:
    DiffWriter(QTextDocument &document, const Render::Theme &theme);

    /// One text, word by word, under its name.
    void writePart(const QString &title, const QString &before, const QString &after);
    /// A body, block by block; unchanged stretches are a line, with the nearest block as context.
    void writeBlocks(const QList<Post::Block> &before, const QList<Post::Block> &after);
    /// Fields as rows: name, before, after.
    void writeFields(const QList<Review::FieldChange> &changes);
    void writeNote(const QString &text);

    /// Where each changed stretch begins, in order.
    const QList<int> &changes() const { return m_changes; }

private:
    void writeBlock(const Post::Block *before, const Post::Block *after);
    void writeContext(const Post::Block &block);
    void writeUnchanged(int count);
    void writePieces(const QString &before, const QString &after, const QTextCharFormat &format);
    void startBlock(QTextBlockFormat block, const QTextCharFormat &format, QStringView text);
    void writeTitle(const QString &title);
    const QTextCharFormat &formatOf(Post::BlockType type) const;

    const Render::Theme &m_theme;
    Render::Typography m_type;
    QTextCharFormat m_added, m_removed; ///< laid over the format of the text
    QTextCursor m_cursor;
    bool m_isFresh = true;
    QList<int> m_changes;
};

} // namespace Copydesk::Window
