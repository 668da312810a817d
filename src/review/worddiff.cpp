// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/worddiff.h"

#include <QHash>
#include <QStringView>

#include <dtl/dtl.hpp>

#include <algorithm>
#include <vector>

namespace Copydesk::Review {

namespace {

using Tokens = std::vector<QStringView>;

/// A run of tokens of one kind.
struct Run {
    DiffPiece::Kind kind;
    size_t count;
};

/// Differing tokens of both sides that are compared; the comparison takes time and memory by the square of it (2,500:
/// 38 MB at worst).
constexpr size_t TokenLimit = 2500;

bool isWordPart(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_'; }

/// Words, runs of blanks, signs one by one.
Tokens wordsOf(QStringView text)
{
    Tokens tokens;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin + 1;
        if (isWordPart(text[begin])) {
            while (end < text.size() && isWordPart(text[end]))
                ++end;
        } else if (text[begin].isSpace()) {
            while (end < text.size() && text[end].isSpace())
                ++end;
        }
        tokens.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    return tokens;
}

/// Lines with their ends.
Tokens linesOf(QStringView text)
{
    Tokens tokens;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype lineEnd = text.indexOf(u'\n', begin);
        const qsizetype end = lineEnd < 0 ? text.size() : lineEnd + 1;
        tokens.push_back(text.sliced(begin, end - begin));
        begin = end;
    }
    return tokens;
}

void append(std::vector<Run> &runs, DiffPiece::Kind kind, size_t count)
{
    if (count == 0)
        return;
    if (!runs.empty() && runs.back().kind == kind)
        runs.back().count += count;
    else
        runs.push_back({kind, count});
}

/// The middles of both sides as numbers, the same for the same token, so that comparing is cheap.
std::vector<int> numbered(const Tokens &tokens, size_t begin, size_t end, QHash<QStringView, int> &numbers)
{
    std::vector<int> result;
    result.reserve(end - begin);
    for (size_t i = begin; i < end; ++i) {
        auto number = numbers.constFind(tokens[i]);
        if (number == numbers.constEnd())
            number = numbers.insert(tokens[i], int(numbers.size()));
        result.push_back(*number);
    }
    return result;
}

std::vector<Run> compared(const Tokens &before, const Tokens &after)
{
    const size_t common = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < common && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < common - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const size_t removed = before.size() - head - tail;
    const size_t added = after.size() - head - tail;

    std::vector<Run> runs;
    append(runs, DiffPiece::Same, head);
    if (removed == 0 || added == 0 || removed + added > TokenLimit) {
        append(runs, DiffPiece::Removed, removed);
        append(runs, DiffPiece::Added, added);
    } else {
        QHash<QStringView, int> numbers;
        dtl::Diff<int> diff(numbered(before, head, head + removed, numbers),
                            numbered(after, head, head + added, numbers));
        diff.compose();
        const auto script = diff.getSes().getSequence();
        for (const auto &[token, info] : script) {
            append(runs,
                   info.type == dtl::SES_DELETE    ? DiffPiece::Removed
                       : info.type == dtl::SES_ADD ? DiffPiece::Added
                                                   : DiffPiece::Same,
                   1);
        }
    }
    append(runs, DiffPiece::Same, tail);
    return runs;
}

/// Collects pieces so that between two Same ones there is at most one Removed and one Added.
class Pieces {
public:
    void add(DiffPiece::Kind kind, QStringView text)
    {
        if (kind == DiffPiece::Removed) {
            m_removed += text;
        } else if (kind == DiffPiece::Added) {
            m_added += text;
        } else if (!text.isEmpty()) {
            flush();
            if (!m_pieces.isEmpty() && m_pieces.last().kind == DiffPiece::Same)
                m_pieces.last().text += text;
            else
                m_pieces += {DiffPiece::Same, text.toString()};
        }
    }

    QList<DiffPiece> take()
    {
        flush();
        return std::move(m_pieces);
    }

private:
    void flush()
    {
        if (m_removed.isEmpty() && m_added.isEmpty())
            return;
        joinOverBlank();
        if (!m_removed.isEmpty())
            m_pieces += {DiffPiece::Removed, std::exchange(m_removed, {})};
        if (!m_added.isEmpty())
            m_pieces += {DiffPiece::Added, std::exchange(m_added, {})};
    }

    /// Words replaced in a row read better as one change than as many with a blank between them.
    void joinOverBlank()
    {
        const qsizetype last = m_pieces.size() - 1;
        if (last < 2 || m_removed.isEmpty() || m_added.isEmpty()
            || m_pieces[last] != DiffPiece{DiffPiece::Same, QStringLiteral(" ")}
            || m_pieces[last - 1].kind != DiffPiece::Added || m_pieces[last - 2].kind != DiffPiece::Removed)
            return;
        m_removed.prepend(m_pieces[last - 2].text + QLatin1Char(' '));
        m_added.prepend(m_pieces[last - 1].text + QLatin1Char(' '));
        m_pieces.resize(last - 2);
    }

    QList<DiffPiece> m_pieces;
    QString m_removed, m_added;
};

/// The text of `count` tokens from `first`; tokens lie one after the other in the text that they are views of.
QStringView textOf(const Tokens &tokens, size_t first, size_t count)
{
    if (count == 0)
        return {};
    const QStringView last = tokens[first + count - 1];
    return QStringView(tokens[first].begin(), last.end());
}

/// Calls `visit(kind, text)` for each run.
template <typename Visit> void forEachRun(const Tokens &before, const Tokens &after, Visit visit)
{
    size_t left = 0;
    size_t right = 0;
    for (const auto &[kind, count] : compared(before, after)) {
        visit(kind, textOf(kind == DiffPiece::Added ? after : before, kind == DiffPiece::Added ? right : left, count));
        left += kind == DiffPiece::Added ? 0 : count;
        right += kind == DiffPiece::Removed ? 0 : count;
    }
}

/// Compares what stands between two lines that are the same, word by word.
class LineGap {
public:
    explicit LineGap(Pieces &pieces)
        : m_pieces(pieces)
    {
    }
    void add(DiffPiece::Kind kind, QStringView text) { (kind == DiffPiece::Removed ? m_removed : m_added) += text; }
    void close()
    {
        forEachRun(wordsOf(m_removed), wordsOf(m_added),
                   [this](DiffPiece::Kind kind, QStringView text) { m_pieces.add(kind, text); });
        m_removed.clear();
        m_added.clear();
    }

private:
    Pieces &m_pieces;
    QString m_removed, m_added;
};

} // namespace

QList<DiffPiece> wordDiff(const QString &before, const QString &after)
{
    Pieces pieces;
    LineGap gap(pieces);
    forEachRun(linesOf(before), linesOf(after), [&](DiffPiece::Kind kind, QStringView text) {
        if (kind == DiffPiece::Same) {
            gap.close();
            pieces.add(kind, text);
        } else {
            gap.add(kind, text);
        }
    });
    gap.close();
    return pieces.take();
}

} // namespace Copydesk::Review
