// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/sinceapproval.h"

#include "review/worddiff.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Copydesk::Review {

namespace {

QString words(const char *text) { return QCoreApplication::translate("SinceApproval", text); }

qint64 wordCount(const QString &text)
{
    qint64 count = 0;
    bool isInside = false;
    for (const QChar c : text) {
        const bool isLetter = c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
        count += isLetter && !isInside;
        isInside = isLetter;
    }
    return count;
}

double changedShare(const Post::Post &before, const Post::Post &after)
{
    qint64 all = 0, changed = 0;
    for (const auto *part : {"title", "lead", "blocks"}) {
        const QString name = QLatin1String(part);
        for (const DiffPiece &piece : wordDiff(partText(before, name), partText(after, name))) {
            const qint64 count = wordCount(piece.text);
            all += piece.kind == DiffPiece::Same ? 2 * count : count;
            changed += piece.kind == DiffPiece::Same ? 0 : count;
        }
    }
    return all > 0 ? double(changed) / double(all) : 0;
}

QStringList headings(const Post::Post &post)
{
    QStringList all;
    for (const Post::Block &block : post.blocks) {
        if (block.type == Post::BlockType::Heading)
            all += block.text.simplified().toCaseFolded();
    }
    return all;
}

/// A heading in other words is the same section; one more, one less or another order is not.
bool sectionsDiffer(const Post::Post &before, const Post::Post &after)
{
    QStringList old = headings(before), present = headings(after);
    if (old.size() != present.size())
        return true;
    if (old == present)
        return false;
    old.sort();
    present.sort();
    return old == present;
}

bool articleDiffers(const Post::Post &before, const Post::Post &after)
{
    return before.title != after.title || before.lead != after.lead || before.blocks != after.blocks;
}

/// What decisions and versions set, as it is in `after`.
Post::Post settled(Post::Post post, const Post::Post &after)
{
    using namespace Post;
    for (const FieldId field : {Fields::Status, Fields::NeedsReview, Fields::LastReviewed, Fields::Version})
        post.meta.set(field, after.meta.value(field));
    return post;
}

} // namespace

QString ChangeSize::text() const
{
    const QString percent = QLocale().toString(share * 100, 'f', share > 0 && share < 0.01 ? 1 : 0);
    switch (because) {
    case Because::Nothing:
        return words(QT_TRANSLATE_NOOP("SinceApproval", "text and fields are as they were"));
    case Because::Fields:
        return words(QT_TRANSLATE_NOOP("SinceApproval", "only fields changed"));
    case Because::Words:
    case Because::ManyWords:
        return words(QT_TRANSLATE_NOOP("SinceApproval", "%1% of the words changed")).arg(percent);
    case Because::Sections:
        return words(QT_TRANSLATE_NOOP("SinceApproval", "sections came, went or moved; %1% of the words changed"))
            .arg(percent);
    case Because::Title:
        return words(QT_TRANSLATE_NOOP("SinceApproval", "the title changed; %1% of the words")).arg(percent);
    }
    return {};
}

ChangeSize changeSize(const Post::Post &before, const Post::Post &after)
{
    using Because = ChangeSize::Because;
    ChangeSize size;
    if (settled(before, after) == after)
        return size;
    if (!articleDiffers(before, after)) {
        size.bump = Post::Bump::Patch;
        size.because = Because::Fields;
        return size;
    }
    size.share = changedShare(before, after);
    size.because = before.title != after.title ? Because::Title
        : sectionsDiffer(before, after)        ? Because::Sections
        : size.share > ChangeSize::MostWords   ? Because::ManyWords
                                               : Because::Words;
    size.bump = size.because == Because::Words ? Post::Bump::Minor : Post::Bump::Major;
    return size;
}

QString SinceApproval::text() const
{
    const QString version = Post::scalarText(approval.approved.meta.value(Post::Fields::Version));
    const QString day = QLocale().toString(approval.time.toLocalTime().date(), QLocale::ShortFormat);
    if (!approval.head || approval.kind == QLatin1String("import"))
        return words(QT_TRANSLATE_NOOP("SinceApproval", "Came in approved as %1, %2")).arg(version, day);
    return words(QT_TRANSLATE_NOOP("SinceApproval", "Approved as %1 by %2, %3")).arg(version, approval.editor, day);
}

Result<std::optional<SinceApproval>> sinceApproval(Library::Library &library, Library::PostId post)
{
    auto approval = Library::lastApproval(library, post);
    if (!approval)
        return tl::make_unexpected(approval.error());
    if (!*approval)
        return std::nullopt;
    SinceApproval since;
    since.approval = std::move(**approval);
    since.changes = changedParts(since.approval.approved, since.approval.present);
    since.size = changeSize(since.approval.approved, since.approval.present);
    return since;
}

} // namespace Copydesk::Review
