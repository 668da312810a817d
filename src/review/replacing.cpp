// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/replacing.h"

#include "library/elsewhere.h"
#include "library/search.h"
#include "post/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace Copydesk::Review {

using Library::PostId;

namespace {

constexpr size_t MostSamples = 20;

QString words(const char *text) { return QCoreApplication::translate("Replacing", text); }

/// May be used from several threads at once.
class SentenceReplacing {
public:
    SentenceReplacing(const QString &oldSentence, const QString &newSentence)
        : m_key(Post::sentenceKey(oldSentence, m_keyBuffer))
        , m_new(newSentence)
    {
    }
    SentenceReplacing(const SentenceReplacing &) = delete;
    SentenceReplacing &operator=(const SentenceReplacing &) = delete;

    bool isNothing() const { return m_key.empty(); }

    /// Whether the post had it.
    bool applyTo(Post::Post &post) const
    {
        bool isChanged = applyTo(post.lead);
        for (qsizetype i = 0; i < post.blocks.size(); ++i) {
            Post::Block block = post.blocks.at(i);
            if (!applyTo(block))
                continue;
            block.markup = QString(); // it is as its document has it no more
            post.blocks[i] = std::move(block);
            isChanged = true;
        }
        return isChanged;
    }

private:
    bool applyTo(Post::Block &block) const
    {
        switch (block.type) {
        case Post::BlockType::Paragraph:
        case Post::BlockType::Heading:
        case Post::BlockType::Image:
            return applyTo(block.text);
        case Post::BlockType::List: {
            bool isChanged = false;
            for (QString &item : block.items)
                isChanged = applyTo(item) || isChanged;
            return isChanged;
        }
        default:
            return false;
        }
    }

    bool applyTo(QString &text) const
    {
        QString changed;
        qsizetype done = 0;
        std::u16string buffer;
        for (Post::SentenceReader sentences(text); sentences.next();) {
            if (Post::sentenceKey(sentences.sentence(), buffer) != m_key)
                continue;
            changed += QStringView(text).sliced(done, sentences.position() - done);
            changed += m_new;
            done = sentences.position() + sentences.sentence().size();
            // With the sentence goes the blank behind it.
            if (m_new.isEmpty() && done < text.size() && text[done] != u'\n' && text[done].isSpace())
                ++done;
        }
        if (done == 0)
            return false;
        text = changed + QStringView(text).sliced(done);
        if (m_new.isEmpty())
            text = text.trimmed();
        return true;
    }

    std::u16string m_keyBuffer;
    std::u16string_view m_key;
    QString m_new;
};

/// Takes out those that are (`areIn`), or those that are not, among others.
void leaveOut(std::vector<PostId> &posts, std::vector<PostId> &others, bool areIn)
{
    std::ranges::sort(others, {}, &PostId::value);
    std::erase_if(posts, [&](PostId post) {
        return std::ranges::binary_search(others, post.value, {}, &PostId::value) == areIn;
    });
}

Result<std::vector<PostId>> approvedOnes(Library::Library &library, const std::vector<PostId> &posts)
{
    auto query = Query::parsed(QStringLiteral("status:approved"));
    if (!query)
        return failure(query.error());
    auto approved = Library::matchingIds(library, *query);
    if (!approved)
        return approved;
    auto others = posts;
    leaveOut(*approved, others, false);
    return approved;
}

/// Posts that have the sentence and are asked for.
Result<std::vector<PostId>> matchedPosts(Library::Library &library, const Replacement &replacement)
{
    auto posts = Library::postsWithSentence(library, replacement.oldSentence);
    if (!posts)
        return posts;
    const auto narrow = [&](const std::optional<Query::Query> &query, bool keepsMatching) -> Result<> {
        if (!query)
            return {};
        auto matching = Library::matchingIds(library, *query);
        if (!matching)
            return failure(std::move(matching).error());
        leaveOut(*posts, *matching, !keepsMatching);
        return {};
    };
    if (const auto narrowed = narrow(replacement.among, true); !narrowed)
        return failure(narrowed.error());
    if (const auto narrowed = narrow(replacement.except, false); !narrowed)
        return failure(narrowed.error());
    return posts;
}

struct Targets {
    std::vector<PostId> posts; ///< that are to change
    qint64 matched = 0, approved = 0; ///< those left alone among them
};

Result<Targets> targetsOf(Library::Library &library, const Replacement &replacement)
{
    auto posts = matchedPosts(library, replacement);
    if (!posts)
        return failure(posts.error());
    auto approved = approvedOnes(library, *posts);
    if (!approved)
        return failure(approved.error());
    Targets targets{std::move(*posts), 0, qint64(approved->size())};
    targets.matched = qint64(targets.posts.size());
    if (replacement.leavesApproved)
        leaveOut(targets.posts, *approved, true);
    return targets;
}

Result<> check(const Replacement &replacement)
{
    if (SentenceReplacing(replacement.oldSentence, {}).isNothing())
        return failure(Error::Kind::Refused,
                       words(QT_TRANSLATE_NOOP("Replacing", "There is no sentence to look for.")));
    if (Post::isSeveralSentences(replacement.oldSentence)) {
        return failure(
            Error::Kind::Refused,
            words(QT_TRANSLATE_NOOP("Replacing", "That is more than one sentence. Replace them one after the other.")));
    }
    return {};
}

/// The first text that changed, as it was and as it becomes.
void describe(ReplacementSample &sample, const Post::Post &before, const Post::Post &after)
{
    const auto take = [&](const QString &old, const QString &now) {
        if (sample.before.isNull() && old != now) {
            sample.before = old;
            sample.after = now;
        }
    };
    take(before.lead, after.lead);
    for (qsizetype i = 0; i < before.blocks.size() && sample.before.isNull(); ++i)
        take(Post::textLines(before.blocks[i]), Post::textLines(after.blocks[i]));
}

tl::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled,
                   words(QT_TRANSLATE_NOOP("Replacing", "The replacement was cancelled; nothing happened.")));
}

} // namespace

bool replaceSentence(Post::Post &post, const QString &oldSentence, const QString &newSentence)
{
    const SentenceReplacing replacing(oldSentence, newSentence);
    return !replacing.isNothing() && replacing.applyTo(post);
}

Result<ReplacementReport> previewReplacement(Library::Library &library, const Replacement &replacement,
                                             const Library::Progress &progress)
{
    if (const auto checked = check(replacement); !checked)
        return failure(checked.error());
    const auto targets = targetsOf(library, replacement);
    if (!targets)
        return failure(targets.error());
    if (progress && !progress(0, targets->matched))
        return cancelled();
    ReplacementReport report{.operation = {},
                             .matched = targets->matched,
                             .changed = qint64(targets->posts.size()),
                             .approved = targets->approved,
                             .samples = {}};
    for (const PostId id : std::span(targets->posts).first(std::min(MostSamples, targets->posts.size()))) {
        const auto stored = Library::readPost(library, id);
        if (!stored)
            return failure(stored.error());
        Post::Post after = stored->post;
        replaceSentence(after, replacement.oldSentence, replacement.newSentence);
        ReplacementSample sample{.post = id, .title = stored->post.title, .before = {}, .after = {}};
        describe(sample, stored->post, after);
        report.samples.push_back(std::move(sample));
    }
    return report;
}

Result<ReplacementReport> replaceEverywhere(Library::Library &library, const Replacement &replacement,
                                            const Library::Progress &progress)
{
    if (const auto checked = check(replacement); !checked)
        return failure(checked.error());
    // The posts are looked for inside the transaction, so that nobody can come between.
    auto operation = Library::Operation::begin(
        library, Library::OperationKind::Bulk, QStringLiteral("replace-sentence"),
        {{QStringLiteral("old"), replacement.oldSentence}, {QStringLiteral("new"), replacement.newSentence}});
    if (!operation)
        return failure(operation.error());
    auto targets = targetsOf(library, replacement);
    if (!targets)
        return failure(targets.error());
    const SentenceReplacing replacing(replacement.oldSentence, replacement.newSentence);
    const auto edit = [&](Post::Post &body) { return replacing.applyTo(body); };
    const Library::ChangeNote note{QStringLiteral("replace-sentence"), Post::Bump::Minor, {}};
    const auto counts =
        operation->rewriteAll(std::move(targets->posts), edit, note, replacement.keepsApproval, progress);
    if (!counts && counts.error().kind == Error::Kind::Cancelled)
        return cancelled();
    if (!counts)
        return failure(counts.error());
    if (progress && !progress(targets->matched, targets->matched))
        return cancelled();
    const auto id = operation->commit();
    if (!id)
        return failure(id.error());
    return ReplacementReport{.operation = *id,
                             .matched = targets->matched,
                             .changed = counts->changed,
                             .approved = targets->approved,
                             .samples = {}};
}

} // namespace Copydesk::Review
