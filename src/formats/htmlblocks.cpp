// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmlblocks.h"

#include "formats/htmlentities.h"
#include "formats/htmllist.h"
#include "formats/htmltokens.h"
#include "formats/runninghtml.h"
#include "formats/wordpresstext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace Copydesk::Formats {

namespace {

using namespace Qt::StringLiterals;
using Post::Block;
using Post::BlockType;
using Kind = HtmlToken::Kind;

/// Elements of which nothing is known here: kept as they stand, whole.
bool isKeptWhole(QStringView name)
{
    static const QSet<QStringView> names = {u"iframe", u"video", u"audio",  u"object",   u"embed",
                                            u"form",   u"svg",   u"canvas", u"details",  u"dl",
                                            u"script", u"style", u"math",   u"noscript", u"map"};
    return names.contains(name);
}

bool isVoid(QStringView name)
{
    static const QSet<QStringView> names = {u"img",    u"br",  u"hr",  u"input", u"embed",
                                            u"source", u"wbr", u"col", u"area"};
    return names.contains(name);
}

/// Elements that paragraphs cannot go through, but that say nothing themselves.
bool partsParagraphs(QStringView name)
{
    static const QSet<QStringView> names = {
        u"p",       u"div",    u"section",    u"article",    u"main",     u"aside",  u"header", u"footer", u"center",
        u"address", u"nav",    u"body",       u"html",       u"ul",       u"ol",     u"li",     u"table",  u"tr",
        u"td",      u"figure", u"blockquote", u"figcaption", u"fieldset", u"hgroup", u"dt",     u"dd"};
    return names.contains(name);
}

int headingLevel(QStringView name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6' ? name[1].unicode() - u'0' : 0;
}

class ArticleReader {
public:
    explicit ArticleReader(QStringView html)
        : m_html(html)
        , m_tokens(html)
        , m_isClassic(!html.contains("<!-- wp:"_L1))
    {
    }

    HtmlArticle read()
    {
        while (const auto token = m_tokens.next())
            take(*token);
        flush();
        return std::move(m_article);
    }

private:
    void take(const HtmlToken &token)
    {
        switch (token.kind) {
        case Kind::Text:
            text(token.text);
            break;
        case Kind::Comment:
            comment(token);
            break;
        case Kind::Start:
            start(token);
            break;
        case Kind::End:
            if (m_level > 0 && headingLevel(token.name) > 0)
                flush();
            else if (partsParagraphs(token.name))
                flush();
            else
                m_flow.tag(token, m_html);
            break;
        }
    }

    void text(QStringView raw)
    {
        if (!m_isClassic || m_level > 0) {
            m_flow.text(raw);
            return;
        }
        // Blank lines part paragraphs.
        qsizetype begin = 0;
        for (qsizetype at = raw.indexOf(u'\n'); at >= 0; at = raw.indexOf(u'\n', at + 1)) {
            qsizetype next = at + 1;
            while (next < raw.size() && (raw[next] == u' ' || raw[next] == u'\t' || raw[next] == u'\r'))
                ++next;
            if (next >= raw.size() || raw[next] != u'\n')
                continue;
            m_flow.text(raw.sliced(begin, at - begin), true);
            flush();
            begin = next;
            at = next - 1;
        }
        m_flow.text(raw.sliced(begin), true);
    }

    void comment(const HtmlToken &token)
    {
        const QStringView inside = token.text.trimmed();
        if (inside.startsWith("/wp:"_L1)) {
            flush();
            m_attributes = {};
        } else if (inside.startsWith("wp:"_L1)) {
            flush();
            const qsizetype open = inside.indexOf(u'{');
            if (inside.endsWith(u'/')) // a block without content, made by the site
                keep(token.begin, token.end);
            else if (open >= 0)
                m_attributes = QJsonDocument::fromJson(inside.sliced(open).toUtf8()).object();
            else
                m_attributes = {};
        } else if (!inside.isEmpty()) {
            flush();
            keep(token.begin, token.end);
        }
    }

    void start(const HtmlToken &token)
    {
        const QString &name = token.name;
        if (const int level = headingLevel(name); level > 0) {
            flush();
            m_level = level;
            // The block editor leaves out a level that is the usual one.
            if (level == 2 && !m_isClassic && !m_attributes.contains("level"_L1))
                m_isUsualLevel = true;
        } else if (name == "img"_L1) {
            image(token);
        } else if (name == "hr"_L1) {
            flush();
            m_article.blocks += {.type = BlockType::Rule};
        } else if (name == "pre"_L1) {
            whole(token, [this](QStringView element) { code(element); });
        } else if (name == "ul"_L1 || name == "ol"_L1) {
            whole(token, [this](QStringView element) { list(element); });
        } else if (name == "blockquote"_L1) {
            whole(token, [this](QStringView element) { quote(element); });
        } else if (name == "table"_L1) {
            whole(token, [this](QStringView element) {
                m_article.blocks +=
                    {.type = BlockType::Table, .text = element.toString(), .syntax = Post::Syntax::Html};
            });
        } else if (name == "figure"_L1) {
            whole(token, [this](QStringView element) { figure(element); });
        } else if (isKeptWhole(name)) {
            if (isVoid(name) || token.isEmpty) {
                flush();
                keep(token.begin, token.end);
            } else {
                whole(token, [this](QStringView element) { keep(element); });
            }
        } else if (partsParagraphs(name)) {
            flush();
        } else {
            m_flow.tag(token, m_html);
        }
    }

    /// Hands over the element that begins here, tags and all. One that nothing closes is passed over like a tag that
    /// says nothing.
    template <typename Take> void whole(const HtmlToken &open, Take take)
    {
        flush();
        if (m_unclosed.contains(open.name))
            return;
        HtmlTokens ahead = m_tokens;
        if (open.name == "script"_L1 || open.name == "style"_L1) {
            const QStringView inside = ahead.skipTo(open.name == "script"_L1 ? "script"_L1 : "style"_L1);
            m_tokens = ahead;
            take(m_html.sliced(open.begin,
                               std::min(m_html.size(), open.end + inside.size() + open.name.size() + 3) - open.begin));
            return;
        }
        int depth = 1;
        while (const auto token = ahead.next()) {
            if (token->name != open.name)
                continue;
            depth += token->kind == Kind::Start ? (token->isEmpty ? 0 : 1) : -1;
            if (depth == 0) {
                m_tokens = ahead;
                take(m_html.sliced(open.begin, token->end - open.begin));
                return;
            }
        }
        m_unclosed.insert(open.name);
    }

    void keep(qsizetype begin, qsizetype end) { keep(m_html.sliced(begin, end - begin)); }
    void keep(QStringView html)
    {
        m_article.blocks += {.type = BlockType::Html, .text = html.toString(), .syntax = Post::Syntax::Html};
    }

    void code(QStringView element)
    {
        Block block = Block::code({}, {});
        HtmlTokens tokens(element);
        bool isFirst = true;
        while (const auto token = tokens.next()) {
            if (token->kind == Kind::Text) {
                QStringView raw = token->text;
                if (isFirst && raw.startsWith(u'\n'))
                    raw = raw.sliced(1); // as browsers do
                block.text += decodedHtml(raw);
                isFirst = false;
            } else if (token->isStart("br"_L1)) {
                block.text += u'\n';
            } else if (token->isStart("pre"_L1) || token->isStart("code"_L1)) {
                if (block.language.isNull())
                    block.language = codeLanguage(*token);
                isFirst = token->name == "pre"_L1;
            }
        }
        if (const QString exact = m_attributes.value("copydeskLanguage"_L1).toString(); !exact.isNull())
            block.language = exact;
        m_article.blocks += block;
    }

    void list(QStringView element)
    {
        if (auto block = readHtmlList(element))
            m_article.blocks += *block;
        else
            keep(element);
    }

    void quote(QStringView element)
    {
        const qsizetype begin = element.indexOf(u'>') + 1;
        const qsizetype end = element.lastIndexOf("</"_L1);
        QString inside = element.sliced(begin, std::max<qsizetype>(end - begin, 0)).trimmed().toString();
        if (m_isClassic && !inside.contains("<p"_L1, Qt::CaseInsensitive))
            inside.replace(QRegularExpression(u"\\n[ \\t\\r]*\\n\\s*"_s), u"<br><br>"_s);
        m_article.blocks += {.type = BlockType::Quote, .text = inside, .syntax = Post::Syntax::Html};
    }

    /// Pictures with their captions; of what else stands in a figure the tables and code, and anything else as it is.
    void figure(QStringView element)
    {
        const qsizetype before = m_article.blocks.size();
        HtmlTokens tokens(element);
        tokens.next();
        bool isCaptioned = true;
        RunningHtml caption;
        bool isInCaption = false;
        const auto endCaption = [&] {
            QString syntax;
            if (!isCaptioned) {
                m_article.blocks.last().text = caption.takePlain();
            } else if (!caption.isEmpty()) {
                Block block = Block::paragraph(caption.take(syntax));
                block.syntax = syntax;
                m_article.blocks += block;
            }
            isCaptioned = true;
            isInCaption = false;
        };
        bool isOther = false;
        while (const auto token = tokens.next()) {
            if (token->kind == Kind::Start && token->name == "img"_L1) {
                addImage(*token);
                isCaptioned = false;
            } else if (token->name == "figcaption"_L1) {
                isInCaption ? endCaption() : void(isInCaption = token->kind == Kind::Start);
            } else if (token->kind == Kind::Text) {
                // [caption] has its text beside the picture.
                if (isInCaption || (!isCaptioned && element.startsWith("<figure data-caption>"_L1)))
                    caption.text(token->text);
            } else if (token->kind == Kind::Start && isInCaption) {
                caption.tag(*token, element);
            } else if (token->kind == Kind::End && isInCaption) {
                caption.tag(*token, element);
            } else if (token->kind == Kind::Start && token->name != "a"_L1 && token->name != "figure"_L1
                       && token->name != "div"_L1 && token->name != "p"_L1 && token->name != "br"_L1
                       && !isInlineHtml(token->name)) {
                isOther = true;
            }
        }
        if (!caption.isEmpty())
            endCaption();
        if (!isOther && m_article.blocks.size() > before)
            return;
        m_article.blocks.resize(before);
        m_article.pictures.removeIf(
            [this, n = std::ranges::count(m_article.blocks, BlockType::Image, &Block::type)](const auto &picture) {
                return &picture - m_article.pictures.constData() >= n;
            });
        const qsizetype table = element.indexOf("<table"_L1, 0, Qt::CaseInsensitive);
        const qsizetype tableEnd = element.lastIndexOf("</table>"_L1, -1, Qt::CaseInsensitive);
        if (table >= 0 && tableEnd > table && !element.contains("<img"_L1))
            m_article.blocks += {.type = BlockType::Table,
                                 .text = element.sliced(table, tableEnd + 8 - table).toString(),
                                 .syntax = Post::Syntax::Html};
        else
            keep(element);
    }

    void image(const HtmlToken &token)
    {
        const int level = m_level;
        flush(); // a picture inside a paragraph parts it
        m_level = level;
        addImage(token);
    }

    void addImage(const HtmlToken &token)
    {
        const QString url = token.attribute("src"_L1);
        Block block = Block::image(token.attribute("alt"_L1), pictureSource(url));
        if (block.text.isNull())
            block.text = u""_s;
        if (const auto source = m_attributes.value("copydeskSource"_L1); source.isString())
            block.source = source.toString();
        if (!url.isEmpty())
            block.url = url;
        m_article.blocks += block;
        m_article.pictures += {url, m_attributes.contains("copydeskUrl"_L1)};
    }

    /// Ends the paragraph or the heading.
    void flush()
    {
        const int level = std::exchange(m_level, 0);
        const bool isUsual = std::exchange(m_isUsualLevel, false);
        if (m_flow.isEmpty())
            return;
        Block block;
        block.type = level > 0 ? BlockType::Heading : BlockType::Paragraph;
        block.level = isUsual ? 0 : level;
        block.text = m_flow.take(block.syntax);
        if (level == 0 && isShortcode(block.text))
            block.type = BlockType::Html;
        static const QRegularExpression empty(u"^(?:<[^>]*>|\\s|&nbsp;)*$"_s);
        if (block.syntax.isEmpty() ? block.text.trimmed().isEmpty() : empty.match(block.text).hasMatch())
            return;
        m_article.blocks += block;
    }

    QStringView m_html;
    HtmlTokens m_tokens;
    bool m_isClassic;
    HtmlArticle m_article;
    RunningHtml m_flow;
    int m_level = 0; ///< of the heading that is open
    bool m_isUsualLevel = false;
    QJsonObject m_attributes; ///< of the block editor's block
    QSet<QString> m_unclosed; ///< names of elements that nothing closes
};

} // namespace

HtmlArticle readHtmlBlocks(const QString &html)
{
    const QString plain = withoutShortcodes(html);
    return ArticleReader(plain).read();
}

} // namespace Copydesk::Formats
