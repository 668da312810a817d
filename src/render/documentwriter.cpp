// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/documentwriter.h"

#include "post/post.h"
#include "render/bidi.h"
#include "render/codehighlighter.h"
#include "render/inlinetext.h"
#include "render/metabox.h"
#include "render/metarows.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextFrame>
#include <QTextList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Copydesk::Render {

namespace {

/// Where to cut a long text: at a blank near the limit, else at the limit, never inside a surrogate pair.
qsizetype cutNear(QStringView text, qsizetype limit)
{
    if (text.size() <= limit)
        return text.size();
    for (qsizetype at = limit; at > limit - 200 && at > 0; --at) {
        if (text[at].isSpace())
            return at + 1;
    }
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

/// The start of `code` within the limits of one block; whole lines where that is possible.
qsizetype codeFold(QStringView code)
{
    qsizetype end = 0;
    for (qsizetype lines = 0; lines < DocumentWriter::FoldLines; ++lines) {
        const qsizetype next = code.indexOf(u'\n', end);
        if (next < 0)
            return cutNear(code, DocumentWriter::FoldLength);
        if (next > DocumentWriter::FoldLength)
            return end > 0 ? end - 1 : cutNear(code, DocumentWriter::FoldLength);
        end = next + 1;
    }
    return end - 1;
}

} // namespace

DocumentWriter::DocumentWriter(PostDocument &document, const Typography &type, CodeHighlighter &highlighter)
    : m_document(document)
    , m_type(type)
    , m_highlighter(highlighter)
    , m_options(document.options())
    , m_cursor(&document)
{
}

void DocumentWriter::write(const Post::Post &post)
{
    m_direction = firstStrongDirection(post.title, firstStrongDirection(post.lead));
    readPictures(post);
    // Without a width it would be laid out for nothing, and in a thread that has no place for the layout's timers.
    m_document.setLayoutEnabled(false);
    m_cursor.beginEditBlock();
    if (!post.title.isEmpty())
        writeHeading(post.title, 1, m_type.titleBlock, m_type.title);
    // What is written next begins in a block of its own, unless the present one is empty.
    const auto next = [this] { return m_cursor.position() + (m_isFresh ? 0 : 1); };
    if (!post.lead.isEmpty()) {
        m_document.m_leadPosition = next();
        writeText(m_type.leadBlock, m_type.lead, post.lead);
    }
    for (int i = 0; i < post.blocks.size(); ++i) {
        m_document.m_blockPositions.append(next());
        writeBlock(post.blocks.at(i), i);
    }
    writeMetaBox(post);
    if (post.similar && !post.similar->isEmpty())
        writeSimilar(*post.similar);
    if (m_isFresh && m_cursor.position() > 0)
        startBlock(m_type.tinyBlock, m_type.tiny);
    m_cursor.endEditBlock();
}

/// The pictures of the body, each with the address that the meta box gives for it: the record at the same place, or the
/// one with the same caption where the two lists have come apart.
void DocumentWriter::readPictures(const Post::Post &post)
{
    const Post::Records sources = post.meta.records(Post::Fields::ImageSources);
    for (const Post::Block &block : post.blocks) {
        if (block.type != Post::BlockType::Image)
            continue;
        const auto matches = [&block](const Post::Record &record) {
            return Post::recordText(record, u"caption") == block.text;
        };
        const qsizetype place = m_document.m_pictures.size();
        const Post::Record *record = place < sources.size() ? &sources.at(place) : nullptr;
        if (!record || !matches(*record)) {
            const auto other = std::ranges::find_if(sources, matches);
            if (other != sources.end())
                record = &*other;
        }
        Picture picture{.caption = block.text, .source = block.source};
        const QString address = !block.url.isNull() ? block.url
            : record                                ? Post::recordText(*record, u"url").trimmed()
                                                    : QString();
        if (isWebAddress(address))
            picture.url = QUrl(address, QUrl::StrictMode);
        if (picture.url.isEmpty() || picture.url.host().isEmpty()) {
            picture.url = {};
            picture.state = Picture::State::Blocked;
        }
        m_document.m_pictures.append(picture);
    }
}

void DocumentWriter::writeBlock(const Post::Block &block, int number)
{
    switch (block.type) {
    case Post::BlockType::Paragraph:
        writeMarked(m_type.bodyBlock, m_type.body, block.text, block.syntax, number);
        break;
    case Post::BlockType::Heading:
        writeHeading(block.text, std::max(block.level, 2), m_type.headingBlock, m_type.heading, block.syntax);
        break;
    case Post::BlockType::Quote:
        writeQuote(block, number);
        break;
    case Post::BlockType::Table:
        writeTable(block, number);
        break;
    case Post::BlockType::Rule:
        writeRule();
        break;
    case Post::BlockType::Html:
    case Post::BlockType::Raw:
        writeCode(block, number);
        break;
    case Post::BlockType::List:
        writeList(block, number);
        break;
    case Post::BlockType::Image:
        writePicture(block);
        break;
    case Post::BlockType::Code:
        writeCode(block, number);
        break;
    }
}

void DocumentWriter::writeText(const QTextBlockFormat &block, const QTextCharFormat &format, const QString &text,
                               int number)
{
    const bool isWhole =
        number < 0 || m_options.unfolded.contains(number) || m_options.forPrint || text.size() <= FoldLength;
    QStringView rest = QStringView(text).first(isWhole ? text.size() : cutNear(text, FoldLength));
    do {
        const qsizetype length = cutNear(rest, PieceLength);
        startBlock(block, format, text);
        m_cursor.insertText(displayable(rest.first(length).toString()));
        rest = rest.sliced(length);
    } while (!rest.isEmpty());
    if (!isWhole)
        writeFoldLink(block, number, text.size());
}

void DocumentWriter::writeHeading(const QString &marked, int level, const QTextBlockFormat &block,
                                  const QTextCharFormat &format, const QString &syntax)
{
    QString text;
    for (const InlineRun &run : inlineRuns(marked, marked.size() > PieceLength ? QString() : syntax))
        text += run.text;
    startBlock(block, format, text);
    m_document.m_headings.append({.level = level, .text = text.left(200), .position = m_cursor.position()});
    QTextCharFormat anchor = format;
    anchor.setAnchor(true);
    anchor.setAnchorNames({"section-"_L1 + QString::number(m_document.m_headings.size())});
    const QString shown = displayable(text.left(PieceLength));
    m_cursor.insertText(shown, anchor);
}

void DocumentWriter::writeList(const Post::Block &block, int number)
{
    constexpr qsizetype MostItems = 2'000;
    QTextListFormat format;
    format.setStyle(QTextListFormat::ListDisc);
    format.setIndent(1);
    const bool isWhole = m_options.unfolded.contains(number) || m_options.forPrint || block.items.size() <= MostItems;
    const qsizetype count = isWhole ? block.items.size() : MostItems;
    QTextList *list = nullptr;
    const Qt::LayoutDirection direction = listDirection(block.items, m_direction);
    for (qsizetype i = 0; i < count; ++i) {
        QTextBlockFormat item = m_type.itemBlock;
        item.setLayoutDirection(direction);
        if (i + 1 == count)
            item.setBottomMargin(m_type.px(14));
        const QString &text = block.items.at(i);
        if (!block.marks.isEmpty()) { // of all depths and kinds: as they are written
            const QString mark = block.marks.value(i).section(u'\n', -1);
            const auto depth = std::ranges::find_if_not(mark, [](QChar c) { return c.isSpace(); }) - mark.begin();
            item.setLeftMargin(item.leftMargin() + m_type.px(12) * qreal(std::min<qsizetype>(depth, 24)) / 2);
            item.setIndent(1);
            startBlock(item, m_type.body);
            const QString shown = mark.trimmed();
            const bool isBullet = shown.size() == 1 && QStringView(u"-*+").contains(shown[0]);
            m_cursor.insertText(isBullet ? u"• "_s : QString(shown + u' '), m_type.body);
            insertMarked(m_type.body, text, block.syntax);
            continue;
        }
        startBlock(item, m_type.body);
        if (list)
            list->add(m_cursor.block());
        else
            list = m_cursor.createList(format);
        insertMarked(m_type.body, text, block.syntax);
    }
    if (!isWhole)
        writeFoldLink(m_type.bodyBlock, number, block.items.size());
}

void DocumentWriter::writePicture(const Post::Block &block)
{
    const int number = m_nextPicture++;
    startBlock(m_type.pictureBlock, m_type.caption, block.text);
    m_document.m_pictures[number].position = m_cursor.position();
    QTextCharFormat object = m_type.caption;
    object.setObjectType(PostDocument::PictureType);
    object.setProperty(PostDocument::PictureNumber, number);
    object.setAnchor(true);
    object.setAnchorHref(PostDocument::ImageScheme + u':' + QString::number(number));
    object.setToolTip(m_document.m_pictures.at(number).url.toDisplayString());
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), object);

    startBlock(m_type.captionBlock, m_type.caption, block.text);
    // "Image" is said in words: a screen reader hears nothing of the picture itself.
    m_cursor.insertText(displayable(
        block.source.isEmpty()
            ? QCoreApplication::translate("Article", "Image: %1").arg(block.text)
            : QCoreApplication::translate("Article", "Image: %1. Source: %2").arg(block.text, block.source)));
}

void DocumentWriter::writeCode(const Post::Block &block, int number)
{
    const bool isWhole = m_options.unfolded.contains(number) || m_options.forPrint;
    const qsizetype shownLength = isWhole ? block.text.size() : codeFold(block.text);
    const QString code = block.text.left(shownLength);
    const bool hasLongLines =
        std::ranges::any_of(QStringView(code).split(u'\n'), [](QStringView line) { return line.size() > PieceLength; });
    const QList<QList<CodeSpan>> spans =
        hasLongLines ? QList<QList<CodeSpan>>() : m_highlighter.highlight(code, block.language);
    // A frame is laid out at once, the document itself as far as it is in sight: very long code goes without one.
    const bool isFramed = code.size() <= 2 * FoldLength && code.count(u'\n') <= 2 * FoldLines;
    QTextBlockFormat lineFormat = m_type.codeBlock;
    if (isFramed) {
        QTextFrameFormat frame;
        frame.setBackground(m_options.theme.codeBackground);
        frame.setBorder(1);
        frame.setBorderBrush(m_options.theme.border);
        frame.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        frame.setPadding(m_type.px(10));
        frame.setTopMargin(m_type.px(14));
        frame.setBottomMargin(m_type.px(16));
        startFrame(frame);
    } else {
        lineFormat.setBackground(m_options.theme.codeBackground);
    }

    if (spans.isEmpty()) {
        writePlainCode(code, lineFormat);
    } else {
        qsizetype index = 0;
        for (const QList<CodeSpan> noSpans; const QStringView line : QStringView(code).split(u'\n')) {
            writeCodeLine(line.toString(), index < spans.size() ? spans.at(index) : noSpans, lineFormat);
            ++index;
        }
    }
    if (isFramed)
        endFrame();
    if (shownLength < block.text.size())
        writeFoldLink(m_type.bodyBlock, number, block.text.size());
}

/// In one piece, which a document takes many times faster than line by line. The lines become blocks by themselves.
void DocumentWriter::writePlainCode(const QString &code, const QTextBlockFormat &block)
{
    QString text = displayable(code).replace(QChar::LineSeparator, u'\n');
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'\n') {
            lineStart = at + 1;
        } else if (at - lineStart >= PieceLength && !text.at(at).isLowSurrogate()) {
            text.insert(at, u'\n');
            lineStart = at + 1;
        }
    }
    startBlock(block, m_type.code);
    m_cursor.insertText(text, m_type.code);
}

void DocumentWriter::writeCodeLine(const QString &line, const QList<CodeSpan> &spans, const QTextBlockFormat &block)
{
    startBlock(block, m_type.code);
    const QString text = displayable(line);
    qsizetype done = 0;
    for (const CodeSpan &span : spans) {
        if (span.start > done)
            m_cursor.insertText(text.sliced(done, span.start - done), m_type.code);
        QTextCharFormat format = m_type.code;
        format.merge(span.format);
        m_cursor.insertText(text.sliced(span.start, span.length), format);
        done = span.start + span.length;
    }
    if (done < text.size())
        m_cursor.insertText(text.sliced(done), m_type.code);
}

void DocumentWriter::writeFoldLink(const QTextBlockFormat &block, int number, qsizetype length)
{
    startBlock(block, m_type.link);
    QTextCharFormat link = m_type.link;
    link.setAnchor(true);
    link.setAnchorHref(PostDocument::UnfoldScheme + u':' + QString::number(number));
    m_cursor.insertText(
        QCoreApplication::translate("Article", "This is cut short. Show all (%1)").arg(QLocale().toString(length)),
        link);
}

void DocumentWriter::writeMetaBox(const Post::Post &post)
{
    const QList<MetaRow> rows = metaRows(post);
    if (rows.isEmpty())
        return;
    QTextBlockFormat block = m_type.headingBlock;
    block.setTopMargin(m_type.px(34));
    m_document.m_metaPosition = m_cursor.position();
    writeHeading(QCoreApplication::translate("Article", "Post meta"), 2, block, m_type.heading);
    insertMetaBox(m_cursor, rows, m_type, m_options.theme);
    endFrame();
}

void DocumentWriter::writeSimilar(const QStringList &titles)
{
    writeHeading(QCoreApplication::translate("Article", "Similar posts"), 2, m_type.headingBlock, m_type.heading);
    writeList(Post::Block::list(titles), -1);
}

void DocumentWriter::startBlock(QTextBlockFormat block, const QTextCharFormat &format, QStringView text)
{
    if (!block.hasProperty(QTextFormat::LayoutDirection))
        block.setLayoutDirection(firstStrongDirection(text, m_direction));
    if (std::exchange(m_isFresh, false)) {
        m_cursor.setBlockFormat(block);
        m_cursor.setBlockCharFormat(format);
    } else {
        m_cursor.insertBlock(block, format);
    }
    m_cursor.setCharFormat(format);
}

void DocumentWriter::startFrame(const QTextFrameFormat &format)
{
    // The block that another frame left behind cannot go, but it need not be seen.
    if (m_isFresh)
        startBlock(m_type.tinyBlock, m_type.tiny);
    m_cursor.insertFrame(format);
    m_isFresh = true;
}

void DocumentWriter::endFrame()
{
    m_cursor.movePosition(QTextCursor::End);
    m_isFresh = true;
}

} // namespace Copydesk::Render
