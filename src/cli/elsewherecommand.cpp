// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/table.h"
#include "library/elsewhere.h"
#include "library/library.h"
#include "library/posts.h"

#include <QJsonArray>
#include <QSet>

namespace Copydesk::Cli {

namespace {

QString sentenceLine(qint64 posts, const QString &text)
{
    const QString count = posts == 0 ? words(QT_TRANSLATE_NOOP("Cli", "its own")) : QLocale().toString(posts);
    return count.rightJustified(9) + QStringLiteral("  ") + text + QLatin1Char('\n');
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    // For writing where that is possible: the search index may have to be caught up first.
    const auto id = context.openPost(Library::OpenMode::ReadWrite, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto post = Library::readPost(context.library(), *id);
    if (!post)
        return tl::make_unexpected(post.error());
    const auto uses = Library::sentenceUses(context.library(), post->post, *id);
    if (!uses)
        return tl::make_unexpected(uses.error());
    const Library::ArticleShare share = Library::articleShare(*uses);
    if (context.isJson()) {
        QJsonArray shared;
        QSet<QString> seen;
        for (const Library::SentenceUse &use : *uses) {
            if (!use.isArticle || use.posts == 0 || seen.contains(use.text))
                continue;
            seen.insert(use.text);
            shared += QJsonObject{{QStringLiteral("text"), use.text}, {QStringLiteral("posts"), use.posts}};
        }
        context.printJson({{QStringLiteral("id"), arguments.words.first()},
                           {QStringLiteral("sentences"), share.sentences},
                           {QStringLiteral("own"), share.own},
                           {QStringLiteral("shared"), shared}});
        return Exit::Done;
    }
    QString text =
        words(QT_TRANSLATE_N_NOOP("Cli", "%1 of %n sentence(s) are its own. In how many other posts each stands:"),
              int(share.sentences))
            .arg(share.own)
        + QLatin1Char('\n');
    for (const Library::SentenceUse &use : *uses) {
        if (use.isArticle)
            text += sentenceLine(use.posts, use.text);
    }
    context.print(text);
    return Exit::Done;
}

} // namespace

Command elsewhereCommand()
{
    return {"elsewhere", "ID", QT_TRANSLATE_NOOP("Cli", "Says in how many other posts each sentence of a post stands"),
            {},          1,    1,
            run};
}

} // namespace Copydesk::Cli
