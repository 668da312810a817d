// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownhtmltext.h"

#include <md4c-html.h>

namespace Copydesk::Formats {

QString htmlOfMarkdown(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray html;
    const auto take = [](const MD_CHAR *piece, MD_SIZE size, void *out) {
        static_cast<QByteArray *>(out)->append(piece, qsizetype(size));
    };
    md_html(bytes.constData(), MD_SIZE(bytes.size()), take, &html,
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS, MD_HTML_FLAG_SKIP_UTF8_BOM);
    return QString::fromUtf8(html);
}

QString htmlOfMarkdownLine(const QString &text)
{
    QString html = htmlOfMarkdown(text).trimmed();
    const QLatin1StringView open("<p>"), close("</p>");
    if (html.startsWith(open) && html.endsWith(close) && html.indexOf(open, 1) < 0)
        html = html.sliced(open.size(), html.size() - open.size() - close.size());
    return html;
}

} // namespace Copydesk::Formats
