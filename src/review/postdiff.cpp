// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/postdiff.h"

#include <QCoreApplication>

namespace Copydesk::Review {

namespace {

/// A part of a post beside its fields: one row a part.
struct TextPart {
    QLatin1StringView name;
    const char *title;
    bool isText;
    bool (*differs)(const Post::Post &, const Post::Post &);
    QString (*text)(const Post::Post &);
};

QString blockText(const Post::Block &block)
{
    using Post::BlockType;
    switch (block.type) {
    case BlockType::Paragraph:
    case BlockType::Heading:
    case BlockType::Code:
    case BlockType::Quote:
    case BlockType::Table:
    case BlockType::Html:
    case BlockType::Raw:
        return block.text;
    case BlockType::Rule:
        return QStringLiteral("---");
    case BlockType::Image:
        return QString(block.text + QLatin1String("\n") + block.text + QLatin1String(". image source: ")
                       + block.source);
    case BlockType::List:
        break;
    }
    if (!block.marks.isEmpty())
        return Post::textLines(block);
    QStringList lines;
    for (const QString &item : block.items)
        lines += QStringLiteral("  • ") + item;
    return lines.join(QLatin1Char('\n'));
}

QString blocksText(const Post::Post &post)
{
    QStringList texts;
    for (const Post::Block &block : post.blocks)
        texts += blockText(block);
    return texts.join(QLatin1String("\n\n"));
}

QString extraText(const Post::Post &post)
{
    QStringList lines;
    for (const Post::ExtraLines &extra : post.extra)
        lines += extra.lines;
    return lines.join(QLatin1Char('\n'));
}

QString unknownText(const Post::Post &post)
{
    QStringList lines;
    for (const Post::UnknownMember &member : post.unknown) {
        lines += (member.object.isEmpty() ? QString() : QString(member.object + QLatin1Char('.'))) + member.key
            + QLatin1String(": ") + QString::fromUtf8(member.json);
    }
    return lines.join(QLatin1Char('\n'));
}

using P = Post::Post;
// clang-format off
constexpr TextPart TextPartTable[] = {
    {QLatin1StringView("title"), QT_TRANSLATE_NOOP("Part", "Title"), true,
        [](const P &a, const P &b) { return a.title != b.title; }, [](const P &post) { return post.title; }},
    {QLatin1StringView("lead"), QT_TRANSLATE_NOOP("Part", "Lead"), true,
        [](const P &a, const P &b) { return a.lead != b.lead; }, [](const P &post) { return post.lead; }},
    {QLatin1StringView("blocks"), QT_TRANSLATE_NOOP("Part", "Body"), true,
        [](const P &a, const P &b) { return a.blocks != b.blocks; }, blocksText},
    {QLatin1StringView("similar"), QT_TRANSLATE_NOOP("Part", "Similar posts"), true,
        [](const P &a, const P &b) { return a.similar != b.similar; },
        [](const P &post) { return post.similar ? QString(post.similar->join(QLatin1Char('\n'))) : QString(); }},
    {QLatin1StringView("extra"), QT_TRANSLATE_NOOP("Part", "Other lines"), true,
        [](const P &a, const P &b) { return a.extra != b.extra; }, extraText},
    {QLatin1StringView("unknown"), QT_TRANSLATE_NOOP("Part", "Other members"), false,
        [](const P &a, const P &b) { return a.unknown != b.unknown; }, unknownText},
};
// clang-format on

const TextPart *textPart(const QString &name)
{
    for (const TextPart &row : TextPartTable) {
        if (name == row.name)
            return &row;
    }
    return nullptr;
}

QString fieldText(const Post::Value &value)
{
    if (Post::isAbsent(value))
        return {};
    if (const auto *records = std::get_if<Post::Records>(&value)) {
        QStringList lines;
        for (const Post::Record &record : *records)
            lines += Post::displayText(Post::Records{record});
        return lines.join(QLatin1Char('\n'));
    }
    const QString text = Post::displayText(value);
    return text.isNull() ? QLatin1String("") : text; // empty, but there
}

} // namespace

QStringList textParts()
{
    QStringList names;
    for (const TextPart &row : TextPartTable)
        names += row.name;
    return names;
}

QString partTitle(const QString &part)
{
    if (const TextPart *row = textPart(part))
        return QCoreApplication::translate("Part", row->title);
    const auto field = Post::fieldByKey(Post::utf8(part.toUtf8()));
    return field ? Post::displayName(**field) : part;
}

QString partText(const Post::Post &post, const QString &part)
{
    if (const TextPart *row = textPart(part))
        return row->text(post);
    const auto field = Post::fieldByKey(Post::utf8(part.toUtf8()));
    return field ? fieldText(post.meta.value(*field)) : QString();
}

QList<FieldChange> changedParts(const Post::Post &before, const Post::Post &after)
{
    QList<FieldChange> changes;
    for (const TextPart &row : TextPartTable) {
        if (row.differs(before, after)) {
            changes += {row.name, QCoreApplication::translate("Part", row.title), row.text(before), row.text(after),
                        row.isText};
        }
    }
    for (const Post::FieldId field : Post::allFields()) {
        const Post::Value &old = before.meta.value(field);
        const Post::Value &present = after.meta.value(field);
        if (old != present) {
            changes += {QString(Post::latin1(field->key)), Post::displayName(*field), fieldText(old),
                        fieldText(present), field->editor == Post::Editor::Multiline};
        }
    }
    return changes;
}

} // namespace Copydesk::Review
