// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmlblockwriter.h"

#include "formats/htmlentities.h"
#include "formats/htmllist.h"
#include "formats/markdownhtmltext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;
using Post::Block;
using Post::BlockType;

namespace {

/// As the block editor writes attributes: JSON in which nothing ends the comment.
QString commentJson(const QJsonObject &attributes)
{
    return QString::fromUtf8(QJsonDocument(attributes).toJson(QJsonDocument::Compact))
        .replace("--"_L1, "\\u002d\\u002d"_L1)
        .replace(u'<', "\\u003c"_L1)
        .replace(u'>', "\\u003e"_L1)
        .replace(u'&', "\\u0026"_L1)
        .replace(u'[', "\\u005b"_L1);
}

/// Whether a class may be named so.
bool isClassName(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'+' || c == u'#' || c == u'.';
    });
}

class BodyWriter {
public:
    BodyWriter(const Post::Post &post, HtmlFlavour flavour)
        : m_post(post)
        , m_addresses(pictureAddresses(post))
        , m_editor(flavour == HtmlFlavour::BlockEditor)
    {
    }

    QString write()
    {
        if (!m_post.lead.isNull())
            element("paragraph"_L1, {}, "<p>"_L1 + escapedRunningHtml(m_post.lead) + "</p>"_L1);
        for (const Block &block : m_post.blocks)
            add(block);
        return m_parts.join(u"\n\n");
    }

private:
    void add(const Block &block)
    {
        switch (block.type) {
        case BlockType::Paragraph:
            paragraph(block);
            break;
        case BlockType::Heading:
            heading(block);
            break;
        case BlockType::Image:
            image(block);
            break;
        case BlockType::List:
            if (block.syntax == Post::Syntax::Markdown)
                freeform(htmlOfMarkdown(Post::textLines(block)));
            else
                m_parts += htmlList(block, m_editor);
            break;
        case BlockType::Code:
            code(block);
            break;
        case BlockType::Quote:
            element("quote"_L1, {},
                    tag("blockquote"_L1, "wp-block-quote"_L1) + inside(block, true) + "</blockquote>"_L1);
            break;
        case BlockType::Table:
            table(block);
            break;
        case BlockType::Rule:
            element("separator"_L1, {},
                    m_editor ? u"<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>"_s : u"<hr>"_s);
            break;
        case BlockType::Html:
            if (block.text.startsWith("<!--"_L1) || isWholeShortcode(block.text))
                m_parts += block.text;
            else
                element("html"_L1, {}, block.text);
            break;
        case BlockType::Raw:
            break; // link definitions and the like; what they say is in the text
        }
    }

    static bool isWholeShortcode(const QString &text) { return text.startsWith(u'[') && text.endsWith(u']'); }

    /// A block of the editor.
    void element(QLatin1StringView name, const QJsonObject &attributes, const QString &html)
    {
        if (!m_editor) {
            m_parts += html;
            return;
        }
        const QString json = attributes.isEmpty() ? QString() : QString(commentJson(attributes) + u' ');
        m_parts += "<!-- wp:"_L1 + name + u' ' + json + "-->\n"_L1 + html + "\n<!-- /wp:"_L1 + name + " -->"_L1;
    }

    /// HTML of several elements: the editor shows it as HTML.
    void freeform(const QString &html) { element("html"_L1, {}, html.trimmed()); }

    QString tag(QLatin1StringView name, QLatin1StringView editorClass) const
    {
        return u'<' + name + (m_editor ? QString(" class=\""_L1 + editorClass + u'"') : QString()) + u'>';
    }

    /// Text in whatever syntax; `isFlow`: of several paragraphs.
    static QString inside(const Block &block, bool isFlow = false)
    {
        if (block.syntax == Post::Syntax::Html)
            return block.text;
        if (block.syntax == Post::Syntax::Markdown)
            return isFlow ? htmlOfMarkdown(block.text).trimmed() : htmlOfMarkdownLine(block.text);
        return isFlow ? QString("<p>"_L1 + escapedRunningHtml(block.text) + "</p>"_L1) : escapedRunningHtml(block.text);
    }

    void paragraph(const Block &block) { element("paragraph"_L1, {}, "<p>"_L1 + inside(block) + "</p>"_L1); }

    void heading(const Block &block)
    {
        const int level = block.level > 0 ? block.level : 2;
        const QLatin1StringView name[] = {"h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1};
        const QLatin1StringView element = name[std::clamp(level, 1, 6) - 1];
        this->element("heading"_L1, block.level > 0 ? QJsonObject{{u"level"_s, level}} : QJsonObject(),
                      tag(element, "wp-block-heading"_L1) + inside(block) + "</"_L1 + element + u'>');
    }

    void image(const Block &block)
    {
        const QString address = m_addresses.value(m_picture++);
        const QString source =
            address.isEmpty() ? QString() : QString("src=\""_L1 + escapedAttribute(address) + "\" "_L1);
        QJsonObject attributes{{u"copydeskSource"_s, block.source}};
        if (!block.url.isNull())
            attributes.insert("copydeskUrl"_L1, block.url);
        element("image"_L1, attributes,
                tag("figure"_L1, "wp-block-image"_L1) + "<img "_L1 + source + "alt=\""_L1 + escapedAttribute(block.text)
                    + "\"/><figcaption"_L1 + (m_editor ? " class=\"wp-element-caption\">"_L1 : ">"_L1)
                    + escapedRunningHtml(block.text) + "</figcaption></figure>"_L1);
    }

    void code(const Block &block)
    {
        QJsonObject attributes;
        QString classes = m_editor ? u"wp-block-code"_s : QString();
        if (isClassName(block.language)) {
            const QString name = "language-"_L1 + block.language;
            attributes.insert("className"_L1, name);
            classes += (classes.isEmpty() ? QString() : u" "_s) + name;
        } else if (!block.language.isNull()) {
            attributes.insert("copydeskLanguage"_L1, block.language);
        }
        const QString pre = classes.isEmpty() ? u"<pre>"_s : QString("<pre class=\""_L1 + classes + "\">"_L1);
        // A line end behind <code> would be taken for none of the text.
        QString text = escapedHtml(block.text);
        if (text.startsWith(u'\n'))
            text.replace(0, 1, "&#10;"_L1);
        element("code"_L1, attributes, pre + "<code>"_L1 + text + "</code></pre>"_L1);
    }

    void table(const Block &block)
    {
        QString html;
        if (block.syntax == Post::Syntax::Html) {
            html = block.text;
        } else if (block.syntax == Post::Syntax::Markdown) {
            html = htmlOfMarkdown(block.text).trimmed();
        } else {
            html = u"<table><tbody>"_s;
            for (const QStringList &row : Post::tableCells(block.text)) {
                html += "<tr>"_L1;
                for (const QString &cell : row)
                    html += "<td>"_L1 + escapedRunningHtml(cell) + "</td>"_L1;
                html += "</tr>"_L1;
            }
            html += "</tbody></table>"_L1;
        }
        element("table"_L1, {},
                m_editor ? QString("<figure class=\"wp-block-table\">"_L1 + html + "</figure>"_L1) : html);
    }

    const Post::Post &m_post;
    QStringList m_addresses;
    bool m_editor;
    QStringList m_parts;
    qsizetype m_picture = 0;
};

} // namespace

QStringList pictureAddresses(const Post::Post &post)
{
    const Post::Records records = post.meta.records(Post::Fields::ImageSources);
    QStringList addresses;
    for (const Block &block : post.blocks) {
        if (block.type != BlockType::Image)
            continue;
        QString address = block.url;
        if (address.isEmpty()) {
            const auto fits = [&block](const Post::Record &record) {
                return Post::recordText(record, u"caption") == block.text;
            };
            const qsizetype place = addresses.size();
            if (place < records.size() && (fits(records[place]) || !Post::recordText(records[place], u"url").isEmpty()))
                address = Post::recordText(records[place], u"url");
            if (const auto other = std::ranges::find_if(records, fits);
                other != records.end() && !(place < records.size() && fits(records[place])))
                address = Post::recordText(*other, u"url");
        }
        addresses += address.trimmed();
    }
    return addresses;
}

QString htmlBody(const Post::Post &post, HtmlFlavour flavour) { return BodyWriter(post, flavour).write(); }

} // namespace Copydesk::Formats
