// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownblock.h"

#include "formats/markdownescape.h"
#include "formats/markdownoutline.h"
#include "formats/markdownpieces.h"
#include "formats/markdownstyle.h"
#include "post/utf8.h"

#include <algorithm>

namespace Copydesk::Formats::Markdown {

namespace {

using Post::Block;
using Post::BlockType;
using Kind = Outline::Kind;

const QByteArray UsualGap = "\n\n", UsualEnd = "\n";

QString text(const QByteArray &utf8) { return Post::exactUtf8(utf8); }

QString markdown() { return Post::Syntax::Markdown; }

Block marked(BlockType type, const QByteArray &source)
{
    return {.type = type, .text = text(source), .syntax = markdown()};
}

/// A text that is plain where writing it gives the same bytes, and else stays as it is written.
void setText(QString &target, QString &syntax, const QByteArray &source, const Outline &outline,
             const QByteArray &before = {})
{
    const bool isPlain = outline.isPlain && escaped(outline.text, before) == source;
    target = text(isPlain ? outline.text : source);
    if (!isPlain)
        syntax = markdown();
}

Block heading(const QByteArray &source, const Outline &outline)
{
    Block block{.type = BlockType::Heading, .level = outline.level};
    QByteArray inside = source.trimmed();
    if (inside.startsWith('#')) {
        inside = inside.sliced(outline.level);
        qsizetype end = inside.size();
        while (end > 0 && inside[end - 1] == '#')
            --end;
        if (end == 0 || inside[end - 1] == ' ' || inside[end - 1] == '\t')
            inside.truncate(end);
    } else {
        inside.truncate(std::max<qsizetype>(inside.lastIndexOf('\n'), 0));
    }
    setText(block.text, block.syntax, inside.trimmed(), outline, QByteArray(outline.level, '#') + ' ');
    return block;
}

/// The lines out of the source itself: md4c gives blanks for tabs.
Block code(const QByteArray &source, const Outline &outline)
{
    const QByteArray lines = outline.isFenced ? insideFences(source) : withoutIndent(source);
    return Block::code(outline.language.isEmpty() ? QString() : text(outline.language), text(lines));
}

Block quote(const QByteArray &source)
{
    QByteArrayList lines = source.split('\n');
    for (QByteArray &line : lines)
        line = withoutQuoteMark(line);
    return marked(BlockType::Quote, lines.join('\n'));
}

Block list(const QByteArray &source)
{
    Block block{.type = BlockType::List};
    Post::setListText(block, text(source), true);
    if (Post::textLines(block) != text(source))
        return marked(BlockType::Raw, source);
    bool isPlain = true;
    QStringList plain;
    for (const QString &item : std::as_const(block.items)) {
        const QByteArray utf8 = item.toUtf8();
        const Outline outline = outlineOf(utf8);
        isPlain = isPlain && (utf8.isEmpty() || (outline.kind == Kind::Paragraph && outline.isPlain))
            && escaped(outline.text) == utf8;
        if (!isPlain)
            break;
        plain += text(outline.text);
    }
    if (isPlain)
        block.items = plain;
    else
        block.syntax = markdown();
    if (std::ranges::all_of(block.marks, [](const QString &mark) { return mark == QLatin1String("- "); }))
        block.marks.clear();
    return block;
}

/// Without its markup.
Block bareBlock(const QByteArray &source)
{
    const Outline outline = outlineOf(source);
    switch (outline.kind) {
    case Kind::Paragraph: {
        if (outline.isImage) {
            Block image = Block::image(text(outline.text), outline.hasTitle ? text(outline.title) : QString());
            image.url = text(outline.url);
            return image;
        }
        Block block;
        setText(block.text, block.syntax, source, outline);
        return block;
    }
    case Kind::Heading:
        return heading(source, outline);
    case Kind::Code:
        return code(source, outline);
    case Kind::Html:
        return {.type = BlockType::Html, .text = text(source)};
    case Kind::Quote:
        return quote(source);
    case Kind::List:
        return list(source);
    case Kind::Table:
        return marked(BlockType::Table, source);
    case Kind::Rule:
        return {.type = BlockType::Rule};
    case Kind::None:
    case Kind::Several:
        break;
    }
    return marked(BlockType::Raw, source);
}

/// Written anew, in the usual style.
QByteArray usualSource(const Block &block)
{
    const bool isPlain = block.syntax.isEmpty();
    const auto inside = [isPlain](const QString &text, const QByteArray &before = {}) {
        const QByteArray utf8 = text.toUtf8();
        return isPlain ? escaped(utf8, before) : utf8;
    };
    switch (block.type) {
    case BlockType::Paragraph:
        return block.text.isEmpty() ? QByteArray() : inside(block.text);
    case BlockType::Heading: {
        const QByteArray before(block.level > 0 ? block.level : 2, '#');
        return block.text.isEmpty() ? before
                                    : QByteArray(before + ' ' + inside(block.text, before + ' ').replace('\n', ' '));
    }
    case BlockType::Image:
        return imageSource(block.text.toUtf8(), block.url.toUtf8(),
                           block.source.isNull() ? QByteArray() : block.source.toUtf8());
    case BlockType::List: {
        QByteArray lines;
        for (qsizetype i = 0; i < block.items.size(); ++i) {
            const QString &item = block.items[i];
            lines += (i > 0 ? QByteArray("\n") : QByteArray()) + block.marks.value(i, QStringLiteral("- ")).toUtf8()
                + (item.isEmpty() ? QByteArray() : inside(item));
        }
        return lines;
    }
    case BlockType::Code:
        return fencedCode(block.text.toUtf8(), block.language.toUtf8());
    case BlockType::Quote:
        return quoted(block.text.toUtf8(), {});
    case BlockType::Rule:
        return "---";
    case BlockType::Table:
    case BlockType::Html:
    case BlockType::Raw:
        break;
    }
    return block.text.toUtf8();
}

bool isOnePiece(const QByteArray &source)
{
    const QList<Piece> all = pieces(source);
    return all.size() == 1 && all[0].begin == 0 && all[0].end == source.size();
}

/// Whether two sources stay two blocks with this between them.
bool keepsApart(const QByteArray &first, const QByteArray &gap, const QByteArray &second)
{
    const QByteArray joined = first + gap + second;
    const QList<Piece> all = pieces(joined);
    return all.size() == 2 && all[0].end == first.size() && all[1].begin == first.size() + gap.size();
}

QByteArray gapBetween(const Block &block, const QByteArray &first, const QByteArray &second)
{
    // What was several blocks before stays so; nothing is known of where it ends.
    if (!isOnePiece(first) || !isOnePiece(second))
        return block.gap.isNull() || !block.gap.contains(QLatin1String("\n")) ? UsualGap : block.gap.toUtf8();
    if (!block.gap.isNull() && keepsApart(first, block.gap.toUtf8(), second))
        return block.gap.toUtf8();
    return keepsApart(first, UsualGap, second) ? UsualGap : QByteArray("\n\n<!-- -->\n\n");
}

} // namespace

Block block(const QByteArray &source)
{
    Block made = bareBlock(source);
    if (usualSource(made) != source)
        made.markup = text(source);
    return made;
}

QList<Block> blocks(const QByteArray &whole, QByteArray &before)
{
    const QList<Piece> all = pieces(whole);
    before = all.isEmpty() ? whole : whole.first(all[0].begin);
    QList<Block> made;
    made.reserve(all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        made += block(whole.sliced(all[i].begin, all[i].end - all[i].begin));
        const bool isLast = i + 1 == all.size();
        const QByteArray gap = whole.sliced(all[i].end, (isLast ? whole.size() : all[i + 1].begin) - all[i].end);
        if (gap != (isLast ? UsualEnd : UsualGap))
            made.back().gap = text(gap);
    }
    return made;
}

QByteArray source(const Block &wanted)
{
    if (wanted.markup.isNull())
        return usualSource(wanted);
    const QByteArray markup = wanted.markup.toUtf8();
    Block same = wanted;
    same.markup = QString();
    same.gap = QString();
    if (isOnePiece(markup) && bareBlock(markup) == same)
        return markup;
    const QByteArray styled = inStyleOf(markup, same, usualSource(same));
    // A style that does not fit what is to be written now says something else.
    return isOnePiece(styled) && bareBlock(styled) == same ? styled : usualSource(same);
}

QByteArray document(const QList<Block> &all)
{
    QByteArray out, previous;
    const Block *behind = nullptr;
    for (const Block &block : all) {
        const QByteArray here = source(block);
        if (here.isEmpty())
            continue;
        if (behind)
            out += gapBetween(*behind, previous, here);
        out += here;
        previous = here;
        behind = &block;
    }
    if (behind)
        out += behind->gap.isNull() ? UsualEnd : behind->gap.toUtf8();
    return out;
}

} // namespace Copydesk::Formats::Markdown
