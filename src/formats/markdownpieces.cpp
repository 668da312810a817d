// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownpieces.h"

#include "formats/markdownhtml.h"

#include <algorithm>
#include <optional>

namespace Copydesk::Formats::Markdown {

namespace {

constexpr qsizetype CodeIndent = 4;
constexpr int DepthLimit = 256;

/// A line's first letter that is not blank, and the column in which it stands.
struct Line {
    qsizetype begin, end; ///< without its end
    qsizetype first; ///< `end` for a blank line
    qsizetype indent;
    bool isBlank() const { return first == end; }
};

struct Marker {
    char kind; ///< '-', '*', '+', '.' or ')'
    qsizetype content; ///< the column in which the item's content begins
    bool isEmpty;
    bool interrupts; ///< a paragraph
};

class Scan {
public:
    explicit Scan(QByteArrayView text)
        : m_text(text)
    {
    }

    QList<Piece> all()
    {
        QList<Piece> found;
        while (m_at < m_text.size()) {
            const Line first = line(m_at);
            if (first.isBlank()) {
                m_at = next(first);
                continue;
            }
            m_end = first.end;
            m_at = next(first);
            block(first);
            found.append({first.begin, m_end});
        }
        return found;
    }

private:
    char at(qsizetype place) const { return place < m_text.size() ? m_text[place] : '\0'; }

    Line line(qsizetype begin) const
    {
        const void *found = std::memchr(m_text.data() + begin, '\n', size_t(m_text.size() - begin));
        const qsizetype end = found ? static_cast<const char *>(found) - m_text.data() : m_text.size();
        Line made{begin, end, begin, 0};
        for (; made.first < end; ++made.first) {
            const char c = m_text[made.first];
            if (c == '\t')
                made.indent += CodeIndent - made.indent % CodeIndent;
            else if (c == ' ')
                ++made.indent;
            else if (c != '\r' || made.first + 1 != end)
                break;
        }
        return made;
    }
    qsizetype next(const Line &line) const { return std::min(line.end + 1, m_text.size()); }
    QByteArrayView content(const Line &line) const { return m_text.sliced(line.first, line.end - line.first); }

    void take(const Line &line)
    {
        if (!line.isBlank())
            m_end = line.end;
        m_at = next(line);
    }

    static qsizetype run(QByteArrayView text, char c)
    {
        qsizetype count = 0;
        while (count < text.size() && text[count] == c)
            ++count;
        return count;
    }

    /// The length of the fence that the line opens; 0 where it does not.
    qsizetype fence(const Line &line) const
    {
        if (line.indent >= CodeIndent || line.isBlank())
            return 0;
        const QByteArrayView text = content(line);
        const qsizetype count = run(text, text[0]);
        if (count < 3 || (text[0] != '`' && text[0] != '~'))
            return 0;
        return text[0] == '`' && text.sliced(count).contains('`') ? 0 : count;
    }

    bool isHeading(const Line &line) const
    {
        const QByteArrayView text = content(line);
        const qsizetype count = run(text, '#');
        return line.indent < CodeIndent && count >= 1 && count <= 6
            && (count == text.size() || QByteArrayView(" \t\r").contains(text[count]));
    }

    bool isRule(const Line &line) const
    {
        if (line.indent >= CodeIndent || line.isBlank())
            return false;
        const QByteArrayView text = content(line);
        if (text[0] != '-' && text[0] != '*' && text[0] != '_')
            return false;
        qsizetype count = 0;
        for (const char c : text) {
            if (c == text[0])
                ++count;
            else if (c != ' ' && c != '\t' && c != '\r')
                return false;
        }
        return count >= 3;
    }

    bool isUnderline(const Line &line) const
    {
        if (line.indent >= CodeIndent || line.isBlank())
            return false;
        const QByteArrayView text = content(line).trimmed();
        return (text[0] == '=' || text[0] == '-') && run(text, text[0]) == text.size();
    }

    bool isQuote(const Line &line) const
    {
        return line.indent < CodeIndent && at(line.first) == '>' && !line.isBlank();
    }

    std::optional<Marker> marker(const Line &line) const
    {
        if (line.isBlank() || line.indent >= CodeIndent || isRule(line))
            return std::nullopt;
        const QByteArrayView text = content(line);
        qsizetype length = 0;
        while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9')
            ++length;
        Marker made{};
        if (length > 0) {
            made.interrupts = length == 1 && text[0] == '1';
            if (length == text.size() || (text[length] != '.' && text[length] != ')'))
                return std::nullopt;
        } else {
            made.interrupts = true;
            if (text[0] != '-' && text[0] != '*' && text[0] != '+')
                return std::nullopt;
        }
        made.kind = text[length++];
        qsizetype column = line.indent + length;
        const qsizetype behind = column;
        qsizetype place = length;
        for (; place < text.size() && (text[place] == ' ' || text[place] == '\t'); ++place)
            column += text[place] == '\t' ? CodeIndent - column % CodeIndent : 1;
        made.isEmpty = place == text.size() || (text[place] == '\r' && place + 1 == text.size());
        if (place == length && !made.isEmpty)
            return std::nullopt;
        // More than four blanks: the content is indented code.
        made.content = made.isEmpty || column - behind > CodeIndent ? behind + 1 : column;
        made.interrupts = made.interrupts && !made.isEmpty;
        return made;
    }

    /// Whether a block begins here although the line before is a paragraph's.
    bool interrupts(const Line &line) const
    {
        if (line.isBlank() || line.indent >= CodeIndent)
            return line.isBlank();
        if (isHeading(line) || fence(line) > 0 || isRule(line) || isQuote(line))
            return true;
        if (const auto item = marker(line))
            return item->interrupts;
        return htmlEnd(content(line), true) != HtmlEnd::None;
    }

    void block(const Line &first)
    {
        if (first.indent >= CodeIndent)
            return code();
        if (const qsizetype length = fence(first))
            return fenced(first, length);
        if (isHeading(first) || isRule(first))
            return;
        if (isQuote(first))
            return quote(first);
        if (const auto item = marker(first))
            return list(first, *item);
        if (const HtmlEnd end = htmlEnd(content(first), false); end != HtmlEnd::None)
            return html(first, end);
        paragraph();
    }

    void code()
    {
        while (m_at < m_text.size()) {
            const Line here = line(m_at);
            if (!here.isBlank() && here.indent < CodeIndent)
                return;
            take(here);
        }
    }

    void fenced(const Line &first, qsizetype length)
    {
        const char mark = at(first.first);
        while (m_at < m_text.size()) {
            const Line here = line(m_at);
            take(here);
            const QByteArrayView text = content(here).trimmed();
            if (here.indent < CodeIndent && text.size() >= length && run(text, mark) == text.size())
                return;
        }
    }

    void html(const Line &first, HtmlEnd end)
    {
        if (endsHtml(content(first), end))
            return;
        while (m_at < m_text.size()) {
            const Line here = line(m_at);
            if (end == HtmlEnd::BlankLine && here.isBlank())
                return;
            take(here);
            if (end != HtmlEnd::BlankLine && endsHtml(content(here), end))
                return;
        }
    }

    void paragraph()
    {
        while (m_at < m_text.size()) {
            const Line here = line(m_at);
            if (isUnderline(here))
                return take(here);
            if (interrupts(here))
                return;
            take(here);
        }
    }

    /// Whether what a line holds inside a quote or an item can be gone on with by a line that does not say so.
    bool endsAsParagraph(QByteArrayView inside) const
    {
        const Scan scan(inside);
        Line line = scan.line(0);
        // The innermost content counts; deeper than anybody writes it does not matter.
        for (int depth = 0; depth < DepthLimit; ++depth) {
            if (line.isBlank() || line.indent >= CodeIndent || scan.isHeading(line) || scan.isRule(line)
                || scan.fence(line) > 0)
                return false;
            if (scan.isQuote(line)) {
                line = scan.line(line.first + 1);
            } else if (const auto item = scan.marker(line); item && !item->isEmpty) {
                line = scan.line(
                    line.first
                    + (item->kind == '.' || item->kind == ')' ? scan.content(line).indexOf(item->kind) + 1 : 1));
            } else {
                return !item;
            }
        }
        return false;
    }

    void quote(const Line &first)
    {
        bool goesOn = endsAsParagraph(m_text.sliced(first.first + 1, first.end - first.first - 1));
        qsizetype open = fence(line2(first.first + 1, first.end));
        while (m_at < m_text.size()) {
            const Line here = line(m_at);
            if (isQuote(here)) {
                const Line inside = line2(here.first + 1, here.end);
                const qsizetype fenceHere = fence(inside);
                open = open > 0 ? (fenceHere >= open ? 0 : open) : fenceHere;
                goesOn = open == 0 && fenceHere == 0
                    && endsAsParagraph(m_text.sliced(here.first + 1, here.end - here.first - 1));
            } else if (!goesOn || interrupts(here)) {
                return;
            }
            take(here);
        }
    }

    /// A part of a line as a line.
    Line line2(qsizetype begin, qsizetype end) const
    {
        Scan scan(m_text.first(end));
        return begin < end ? scan.line(begin) : Line{begin, begin, begin, 0};
    }

    void list(const Line &first, Marker item)
    {
        const auto textOf = [this](const Line &line, const Marker &of) {
            const QByteArrayView text = content(line);
            return of.kind == '.' || of.kind == ')' ? text.sliced(text.indexOf(of.kind) + 1) : text.sliced(1);
        };
        bool afterBlank = false, goesOn = !item.isEmpty && endsAsParagraph(textOf(first, item).trimmed());
        bool isEmptyItem = item.isEmpty; // nothing has come yet: a blank line ends it
        while (m_at < m_text.size()) {
            const Line here = line(m_at);
            if (here.isBlank()) {
                afterBlank = true;
                goesOn = false;
                m_at = next(here);
                continue;
            }
            if (here.indent >= item.content && !(isEmptyItem && afterBlank)) {
                goesOn = endsAsParagraph(content(here));
            } else if (const auto other = marker(here)) {
                if (other->kind != item.kind)
                    return rewindTo(here);
                item = *other;
                goesOn = !item.isEmpty && endsAsParagraph(textOf(here, item).trimmed());
                isEmptyItem = item.isEmpty;
                afterBlank = false;
                take(here);
                continue;
            } else if (!goesOn || afterBlank || (here.indent < CodeIndent && interrupts(here))) {
                return rewindTo(here);
            }
            isEmptyItem = false;
            afterBlank = false;
            take(here);
        }
    }

    void rewindTo(const Line &line) { m_at = line.begin; }

    QByteArrayView m_text;
    qsizetype m_at = 0; ///< the next line
    qsizetype m_end = 0; ///< of the present piece
};

} // namespace

QList<Piece> pieces(QByteArrayView text) { return Scan(text).all(); }

} // namespace Copydesk::Formats::Markdown
