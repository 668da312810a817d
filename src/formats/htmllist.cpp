// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmllist.h"

#include "formats/htmlentities.h"
#include "formats/runninghtml.h"

#include <QRegularExpression>
#include <QSet>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;
using Kind = HtmlToken::Kind;

namespace {

constexpr int DepthLimit = 12;

struct Level {
    bool isNumbered = false;
    qint64 number = 1;
    QString indent = {};
};

struct Item {
    QString mark;
    QString plain = {}, markup = {};
    bool isMarkedUp = false;
};

class ListReader {
public:
    explicit ListReader(QStringView element)
        : m_element(element)
    {
    }

    std::optional<Post::Block> read()
    {
        HtmlTokens tokens(m_element);
        while (const auto token = tokens.next()) {
            if (token->kind == Kind::Comment)
                continue; // the block editor's
            if (token->kind == Kind::Text ? !text(token->text) : !tag(*token))
                return {};
        }
        endItem();
        return m_items.isEmpty() ? std::nullopt : std::optional(block());
    }

private:
    bool text(QStringView raw)
    {
        if (!m_isInItem)
            return raw.trimmed().isEmpty();
        m_flow.text(raw);
        return true;
    }

    bool tag(const HtmlToken &token)
    {
        const bool isStart = token.kind == Kind::Start;
        if (token.name == "ul"_L1 || token.name == "ol"_L1) {
            endItem();
            if (!isStart) {
                if (!m_levels.isEmpty())
                    m_levels.removeLast();
                return true;
            }
            Level level{.isNumbered = token.name == "ol"_L1};
            if (const QString start = token.attribute("start"_L1); !start.isEmpty())
                level.number = std::clamp<qint64>(start.toLongLong(), 0, 999'999'999);
            if (!m_levels.isEmpty())
                level.indent = QString(m_childIndent, u' ');
            m_levels += level;
            return m_levels.size() <= DepthLimit && (m_levels.size() == 1 || !m_items.isEmpty());
        }
        if (token.name == "li"_L1) {
            endItem();
            if (isStart && !m_levels.isEmpty()) {
                Level &level = m_levels.last();
                m_mark = level.indent + (level.isNumbered ? QString::number(level.number++) + ". "_L1 : u"- "_s);
                m_childIndent = m_mark.size();
                m_isInItem = true;
            }
            return true;
        }
        static const QSet<QStringView> transparent = {u"p", u"div", u"span", u"font", u"br"};
        if (!transparent.contains(token.name) && !isInlineHtml(token.name))
            return false;
        if (!m_isInItem)
            return true;
        if (token.name == "p"_L1 || token.name == "div"_L1) { // paragraphs of an item
            m_flow.lineBreak();
            return true;
        }
        m_flow.tag(token, m_element);
        return true;
    }

    void endItem()
    {
        if (!std::exchange(m_isInItem, false))
            return;
        Item item{.mark = m_mark};
        item.isMarkedUp = m_flow.isMarkedUp();
        RunningHtml copy = m_flow;
        item.plain = copy.takePlain();
        item.markup = m_flow.takeMarkup();
        m_items += item;
    }

    Post::Block block() const
    {
        Post::Block block = Post::Block::list({});
        const bool isMarkedUp = std::ranges::any_of(m_items, &Item::isMarkedUp);
        const bool isSimple = std::ranges::all_of(m_items, [](const Item &item) { return item.mark == "- "_L1; });
        if (isMarkedUp)
            block.syntax = Post::Syntax::Html;
        for (const Item &item : m_items) {
            block.items += isMarkedUp ? item.markup : item.plain;
            if (!isSimple)
                block.marks += item.mark;
        }
        return block;
    }

    QStringView m_element;
    QList<Level> m_levels;
    QList<Item> m_items;
    RunningHtml m_flow;
    QString m_mark;
    qsizetype m_childIndent = 0;
    bool m_isInItem = false;
};

/// What a mark says.
struct Mark {
    qsizetype indent = 0;
    bool isNumbered = false;
    QString number;
    QString rest; ///< a box to tick
};

Mark parsedMark(const QString &text)
{
    static const QRegularExpression form(u"^(\\s*)(?:(\\d{1,9})[.)]|[-*+])?\\s*(.*)$"_s);
    const auto match = form.match(text.section(u'\n', -1));
    return {match.capturedLength(1), match.hasCaptured(2) && match.capturedLength(2) > 0, match.captured(2),
            match.captured(3)};
}

class ListWriter {
public:
    ListWriter(const Post::Block &block, bool editor)
        : m_block(block)
        , m_editor(editor)
    {
    }

    QString write()
    {
        for (qsizetype i = 0; i < m_block.items.size(); ++i) {
            const Mark mark = parsedMark(m_block.marks.value(i, u"- "_s));
            while (m_open.size() > 1 && mark.indent < m_open.last().indent)
                close();
            if (m_open.isEmpty() || mark.indent > m_open.last().indent + 1) {
                open(mark);
            } else {
                endItem();
                if (m_open.last().isNumbered != mark.isNumbered) { // another kind at the same depth
                    closeList();
                    open(mark);
                }
            }
            if (m_editor)
                m_out += "<!-- wp:list-item -->\n"_L1;
            const QString box = mark.rest.isEmpty() ? QString() : QString(escapedHtml(mark.rest) + u' ');
            const QString &item = m_block.items[i];
            m_out += "<li>"_L1 + box + (m_block.syntax.isNull() ? escapedRunningHtml(item) : item);
        }
        while (!m_open.isEmpty())
            close();
        return m_out;
    }

private:
    void open(const Mark &mark)
    {
        const bool hasStart = mark.isNumbered && mark.number != "1"_L1;
        if (m_editor) {
            QStringList attributes;
            if (mark.isNumbered)
                attributes += u"\"ordered\":true"_s;
            if (hasStart)
                attributes += "\"start\":"_L1 + QString::number(mark.number.toLongLong());
            m_out += "<!-- wp:list "_L1 + (attributes.isEmpty() ? QString() : u'{' + attributes.join(u',') + "} "_L1)
                + "-->\n"_L1;
        }
        m_out += mark.isNumbered ? "<ol"_L1 : "<ul"_L1;
        if (hasStart)
            m_out += " start=\""_L1 + QString::number(mark.number.toLongLong()) + u'"';
        m_out += m_editor ? " class=\"wp-block-list\">"_L1 : ">"_L1;
        m_open += mark;
    }
    void endItem() { m_out += m_editor ? "</li>\n<!-- /wp:list-item -->"_L1 : "</li>"_L1; }
    void closeList()
    {
        m_out += m_open.takeLast().isNumbered ? "</ol>"_L1 : "</ul>"_L1;
        if (m_editor)
            m_out += "\n<!-- /wp:list -->"_L1;
    }
    void close()
    {
        endItem();
        closeList();
    }

    const Post::Block &m_block;
    bool m_editor;
    QString m_out;
    QList<Mark> m_open;
};

} // namespace

std::optional<Post::Block> readHtmlList(QStringView element) { return ListReader(element).read(); }

QString htmlList(const Post::Block &block, bool editor) { return ListWriter(block, editor).write(); }

} // namespace Copydesk::Formats
