// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/postdocument.h"
#include "render/typography.h"

#include <QTextCursor>

namespace Copydesk::Post {
struct Post;
struct Block;
} // namespace Copydesk::Post

namespace Copydesk::Render {

class CodeHighlighter;
struct MetaRow;

/// Writes one post into an empty document, through a cursor: no markup in between, so that nothing has to be escaped
/// and nothing parsed.
class DocumentWriter {
public:
    /// A block longer than this (in characters) is cut, with a link that shows all of it; so the article's first screen
    /// comes quickly whatever a post holds.
    static constexpr qsizetype FoldLength = 30'000;
    static constexpr qsizetype FoldLines = 400;
    /// Laying out is quadratic in no way, but goes by whole paragraphs: a longer one is set as several.
    static constexpr qsizetype PieceLength = 8'000;

    DocumentWriter(PostDocument &document, const Typography &type, CodeHighlighter &highlighter);
    void write(const Post::Post &post);

private:
    void writeBlock(const Post::Block &block, int number);
    void writeText(const QTextBlockFormat &block, const QTextCharFormat &format, const QString &text, int number = -1);
    /// `level` of the outline. The syntax is that of the text's marks (Post::Block::syntax).
    void writeHeading(const QString &text, int level, const QTextBlockFormat &block, const QTextCharFormat &format,
                      const QString &syntax = {});
    void writeMarked(const QTextBlockFormat &block, const QTextCharFormat &format, const QString &text,
                     const QString &syntax, int number);
    void insertMarked(const QTextCharFormat &format, const QString &text, const QString &syntax);
    void writeQuote(const Post::Block &block, int number);
    void writeTable(const Post::Block &block, int number);
    void writeRule();
    void writeList(const Post::Block &block, int number);
    void writePicture(const Post::Block &block);
    void writeCode(const Post::Block &block, int number);
    void writePlainCode(const QString &code, const QTextBlockFormat &block);
    void writeCodeLine(const QString &line, const QList<struct CodeSpan> &spans, const QTextBlockFormat &block);
    void writeFoldLink(const QTextBlockFormat &block, int number, qsizetype length);
    void writeMetaBox(const Post::Post &post);
    void writeSimilar(const QStringList &titles);

    /// Puts the cursor into a new block, or into the empty one that a frame left behind.
    void startBlock(QTextBlockFormat block, const QTextCharFormat &format, QStringView text = {});
    void startFrame(const QTextFrameFormat &format);
    void endFrame();
    void readPictures(const Post::Post &post);

    PostDocument &m_document;
    const Typography &m_type;
    CodeHighlighter &m_highlighter;
    const Options &m_options;
    QTextCursor m_cursor;
    Qt::LayoutDirection m_direction = Qt::LeftToRight; ///< of the title; for what has no letters
    bool m_isFresh = true; ///< the cursor's block has not been used yet
    int m_nextPicture = 0;
};

} // namespace Copydesk::Render
