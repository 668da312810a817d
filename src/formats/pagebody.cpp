// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagebody.h"

#include "formats/codeshape.h"
#include "formats/pagelayout.h"

#include <algorithm>
#include <vector>

namespace Copydesk::Formats {

namespace {

using Post::Block;
using namespace PageLayout;

/// A run of lines that belong together. Text is a line that stands alone and has yet to be told from code.
struct Unit {
    enum Kind { Image, List, Code, Text, Paragraph, Heading } kind;
    qsizetype first, last; ///< lines, half open
    int score = 0; ///< Text: how much like code
};

bool isPreamble(QStringView line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'|' || c.isSpace(); });
}

class BodyReading {
public:
    BodyReading(const QStringList &lines, const BodyHints &hints)
        : m_lines(lines)
        , m_hints(hints)
    {
    }

    void read(Post::Post &post)
    {
        qsizetype next = 0;
        while (next < m_lines.size() && isPreamble(m_lines[next]))
            ++next;
        if (next > 0)
            post.extra.append({QStringLiteral(""), m_lines.first(next)});
        if (next == m_lines.size())
            return;
        post.title = m_lines[next++];
        m_titleEnd = next;
        split(next);
        if (takesLead()) {
            post.lead = m_lines[m_units.front().first];
            m_leadEnd = m_units.front().last;
            m_units.erase(m_units.begin());
        }
        classify();
        arbitrate();
        build(post);
    }

private:
    bool isItem(qsizetype line) const { return m_lines[line].startsWith(ItemMark); }

    bool isImage(qsizetype line) const
    {
        if (line + 1 >= m_lines.size() || isBlank(m_lines[line]))
            return false;
        const QString &caption = m_lines[line], &lower = m_lines[line + 1];
        return lower.size() >= caption.size() + ImageMark.size() && lower.startsWith(caption)
            && QStringView(lower).sliced(caption.size()).startsWith(ImageMark);
    }

    void split(qsizetype next)
    {
        while (next < m_lines.size()) {
            if (isBlank(m_lines[next])) {
                ++next;
                continue;
            }
            Unit unit{Unit::Image, next, next + 2};
            if (isItem(next)) {
                unit.kind = Unit::List;
                unit.last = next + 1;
                while (unit.last < m_lines.size() && isItem(unit.last))
                    ++unit.last;
            } else if (!isImage(next)) {
                unit.last = next + 1;
                while (unit.last < m_lines.size() && !isBlank(m_lines[unit.last]) && !isItem(unit.last)
                       && !isImage(unit.last))
                    ++unit.last;
                unit.kind = unit.last - next == 1 ? Unit::Text : Unit::Code;
                if (unit.kind == Unit::Text)
                    unit.score = codeScore(m_lines[next], m_hints.language.toLower());
            }
            m_units.push_back(unit);
            next = unit.last;
        }
    }

    /// The lead is the first paragraph. What looks like a heading is one only where a paragraph stands below it.
    bool takesLead() const
    {
        if (m_units.empty() || m_units.front().kind != Unit::Text || m_units.front().score >= SurelyCode)
            return false;
        if (!looksLikeHeading(m_lines[m_units.front().first]))
            return true;
        return m_units.size() < 2 || m_units[1].kind != Unit::Text || looksLikeHeading(m_lines[m_units[1].first])
            || m_units[1].score >= SurelyCode;
    }

    bool isCode(size_t index) const { return index < m_units.size() && m_units[index].kind == Unit::Code; }

    void classify()
    {
        for (Unit &unit : m_units) {
            if (unit.kind == Unit::Text && unit.score >= SurelyCode)
                unit.kind = Unit::Code;
        }
        // Code spreads over what might be code and stands beside it, downwards and upwards.
        for (size_t i = 0; i < m_units.size(); ++i)
            spread(i, i - 1);
        for (size_t i = m_units.size(); i-- > 0;)
            spread(i, i + 1);
        for (Unit &unit : m_units) {
            if (unit.kind == Unit::Text)
                unit.kind = looksLikeHeading(m_lines[unit.first]) ? Unit::Heading : Unit::Paragraph;
        }
    }

    void spread(size_t index, size_t neighbour)
    {
        Unit &unit = m_units[index];
        if (unit.kind == Unit::Text && isCode(neighbour)
            && (unit.score >= CodeBesideCode || isCallOf(unit, m_units[neighbour])))
            unit.kind = Unit::Code;
    }

    /// Whether the line begins with a name that the code defines or calls: "rollback v1.2.3" below "rollback() {".
    bool isCallOf(const Unit &text, const Unit &code) const
    {
        if (text.score < 0)
            return false;
        const QString &line = m_lines[text.first];
        const QString name = line.first(std::max<qsizetype>(line.indexOf(u' '), 0)) + u'(';
        return name.size() > 3
            && std::any_of(m_lines.begin() + code.first, m_lines.begin() + code.last, [&](const QString &other) {
                   const qsizetype at = other.indexOf(name);
                   return at == 0 || (at > 0 && !other[at - 1].isLetterOrNumber());
               });
    }

    /// Where the number of paragraphs is not the one that the meta box names, what is least sure goes to the other
    /// side.
    void arbitrate()
    {
        if (!m_hints.paragraphs)
            return;
        qint64 surplus = std::ranges::count(m_units, Unit::Paragraph, &Unit::kind) - *m_hints.paragraphs;
        const auto turn = [&](Unit::Kind from, Unit::Kind to, auto &&eligible, auto &&rank) {
            std::vector<Unit *> candidates;
            for (size_t i = 0; i < m_units.size(); ++i) {
                if (m_units[i].kind == from && m_units[i].last - m_units[i].first == 1 && eligible(i))
                    candidates.push_back(&m_units[i]);
            }
            std::ranges::stable_sort(candidates, std::ranges::greater(), rank);
            for (Unit *unit : candidates) {
                if (surplus == 0)
                    break;
                unit->kind = to;
                surplus += to == Unit::Paragraph ? 1 : from == Unit::Paragraph ? -1 : 0;
            }
        };
        const auto length = [&](const Unit *unit) { return m_lines[unit->first].size(); };
        const auto isSentence = [&](size_t i) { return m_units[i].score <= -10; };
        if (surplus > 0) {
            turn(
                Unit::Paragraph, Unit::Code,
                [&](size_t i) {
                    return m_units[i].score >= 1
                        || (!isSentence(i) && (isCode(i - 1) || isCode(i + 1)) && m_units[i].score > -4);
                },
                [](const Unit *unit) { return unit->score; });
            turn(
                Unit::Paragraph, Unit::Heading,
                [&](size_t i) {
                    const QString &line = m_lines[m_units[i].first];
                    return endsAsSentence(line) ? line.size() <= 60 && !line.endsWith(u'.') : line.size() <= 120;
                },
                [&](const Unit *unit) { return -length(unit); });
        } else if (surplus < 0) {
            turn(
                Unit::Code, Unit::Paragraph,
                [&](size_t i) { return m_units[i].score < 8 && wordCount(m_lines[m_units[i].first]) >= 5; },
                [](const Unit *unit) { return -unit->score; });
            turn(
                Unit::Heading, Unit::Paragraph, [&](size_t i) { return wordCount(m_lines[m_units[i].first]) >= 7; },
                length);
        }
    }

    Block block(const Unit &unit) const
    {
        const QString &line = m_lines[unit.first];
        switch (unit.kind) {
        case Unit::Image:
            return Block::image(line, m_lines[unit.first + 1].sliced(line.size() + ImageMark.size()));
        case Unit::List: {
            QStringList items;
            for (qsizetype i = unit.first; i < unit.last; ++i)
                items += m_lines[i].sliced(ItemMark.size());
            return Block::list(items);
        }
        case Unit::Code:
            return Block::code(m_hints.language, m_lines.sliced(unit.first, unit.last - unit.first).join(u'\n'));
        case Unit::Heading:
            return Block::heading(line);
        case Unit::Text:
        case Unit::Paragraph:
            break;
        }
        return Block::paragraph(line);
    }

    void keepGap(Post::Post &post, const QString &place, qsizetype from, qsizetype to, const QStringList &usual) const
    {
        const QStringList gap = m_lines.sliced(from, to - from);
        if (gap != usual)
            post.extra.append({place, gap});
    }

    void build(Post::Post &post)
    {
        // Code that only blank lines part is one block, with these lines inside.
        std::vector<Unit> joined;
        for (const Unit &unit : m_units) {
            if (unit.kind == Unit::Code && !joined.empty() && joined.back().kind == Unit::Code)
                joined.back().last = unit.last;
            else
                joined.push_back(unit);
        }
        for (const Unit &unit : joined)
            post.blocks.append(block(unit));

        const QStringList oneBlank{QString()};
        const QStringList atEnd = m_hints.somethingFollows ? oneBlank : QStringList();
        const auto nextStart = [&](size_t index) {
            return index < joined.size() ? joined[index].first : m_lines.size();
        };
        const bool hasLead = m_leadEnd >= 0;
        keepGap(post, TitlePlace, m_titleEnd, hasLead ? m_leadEnd - 1 : nextStart(0),
                hasLead || !joined.empty() ? oneBlank : atEnd);
        if (hasLead)
            keepGap(post, LeadPlace, m_leadEnd, nextStart(0), joined.empty() ? atEnd : oneBlank);
        for (size_t i = 0; i < joined.size(); ++i) {
            const qsizetype index = qsizetype(i);
            keepGap(post, blockPlace(index), joined[i].last, nextStart(i + 1),
                    i + 1 < joined.size() ? usualGap(post.blocks[index], post.blocks[index + 1]) : atEnd);
        }
    }

    const QStringList &m_lines;
    const BodyHints &m_hints;
    qsizetype m_titleEnd = 0;
    qsizetype m_leadEnd = -1;
    std::vector<Unit> m_units;
};

} // namespace

void readBody(const QStringList &lines, const BodyHints &hints, Post::Post &post)
{
    BodyReading(lines, hints).read(post);
}

} // namespace Copydesk::Formats
