// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// One name for what goes by several.
QString language(const QString &name)
{
    static const QHash<QString, QString> aliases{
        {u"js"_s, u"javascript"_s}, {u"node"_s, u"javascript"_s}, {u"ts"_s, u"typescript"_s},
        {u"py"_s, u"python"_s},     {u"python3"_s, u"python"_s},  {u"sh"_s, u"bash"_s},
        {u"shell"_s, u"bash"_s},    {u"console"_s, u"bash"_s},    {u"zsh"_s, u"bash"_s},
        {u"golang"_s, u"go"_s},     {u"yml"_s, u"yaml"_s},        {u"rs"_s, u"rust"_s},
        {u"rb"_s, u"ruby"_s},       {u"mysql"_s, u"sql"_s},       {u"postgresql"_s, u"sql"_s},
        {u"c#"_s, u"csharp"_s},     {u"c++"_s, u"cpp"_s},
    };
    const QString plain = normalized(name);
    return aliases.value(plain, plain);
}

/// Code blocks that say a language. One of several in the code language is enough: a post may show a command, too.
Findings find(const Post::Post &post, const Context &)
{
    const QString wanted = language(post.meta.text(Post::Fields::CodeLanguage));
    if (wanted.isEmpty())
        return {};
    qsizetype first = -1;
    for (qsizetype i = 0; i < post.blocks.size(); ++i) {
        const Post::Block &block = post.blocks[i];
        if (block.type != Post::BlockType::Code || block.language.isEmpty())
            continue;
        if (language(block.language) == wanted)
            return {};
        if (first < 0)
            first = i;
    }
    if (first < 0)
        return {};
    return {{QCoreApplication::translate("Check", "The code is not in the code language of the meta box"),
             quoted(post.blocks[first].language), quoted(post.meta.text(Post::Fields::CodeLanguage)),
             Place::inBlock(first)}};
}

Post::Post fix(const Post::Post &post, const Context &context)
{
    Post::Post after = post;
    const Findings findings = find(post, context);
    if (!findings.isEmpty())
        after.meta.set(Post::Fields::CodeLanguage, post.blocks[findings.first().where.block].language);
    return after;
}

} // namespace

const CheckPart CodeLanguage = {QT_TRANSLATE_NOOP("Check", "Code language"), &find,
                                QT_TRANSLATE_NOOP("Check", "Take the code language from the code"), &fix};

} // namespace Copydesk::Checks
