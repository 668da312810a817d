// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/renderer.h"

#include "render/codehighlighter.h"
#include "render/documentwriter.h"
#include "render/typography.h"

#include <QTextOption>

#include <optional>

namespace Copydesk::Render {

struct Renderer::Private {
    KSyntaxHighlighting::Repository repository;
    // Of the options that were used last; mostly all posts are rendered with the same.
    std::optional<Options> options;
    std::optional<Typography> type;
    std::optional<CodeHighlighter> highlighter;

    void prepare(const Options &wanted)
    {
        if (options && options->theme == wanted.theme && options->zoom == wanted.zoom)
            return;
        type.emplace(wanted.theme, wanted.zoom);
        highlighter.emplace(repository, wanted.theme);
        options = wanted;
    }
};

Renderer::Renderer()
    : d(std::make_unique<Private>())
{
}

Renderer::~Renderer() = default;

std::unique_ptr<PostDocument> Renderer::render(const Post::Post &post, const Options &options)
{
    d->prepare(options);
    auto document = std::make_unique<PostDocument>(options);
    document->setDocumentMargin(d->type->px(options.forPrint ? 0 : 20));
    document->setIndentWidth(d->type->px(22));
    document->setDefaultFont(d->type->body.font());
    QTextOption text = document->defaultTextOption();
    text.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.setTabStopDistance(d->type->tabWidth);
    document->setDefaultTextOption(text);
    DocumentWriter(*document, *d->type, *d->highlighter).write(post);
    return document;
}

} // namespace Copydesk::Render
