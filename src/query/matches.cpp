// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/matches.h"

#include "post/sentences.h"
#include "post/status.h"
#include "query/names.h"
#include "query/searchtext.h"
#include "query/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Query {

namespace {

QString asciiFolded(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return result;
}

/// A to Z in either case, as the library compares.
bool fits(const QString &value, const QString &wanted, bool isPrefix)
{
    const QString a = asciiFolded(value), b = asciiFolded(wanted);
    return isPrefix ? a.startsWith(b) : a == b;
}

template <typename T> bool inOrder(const Term &term, const T &value)
{
    const T *low = std::get_if<T>(&term.low), *high = std::get_if<T>(&term.high);
    if (!low)
        return false;
    switch (term.comparison) {
    case Comparison::Equal:
        return value == *low;
    case Comparison::Less:
        return value < *low;
    case Comparison::LessOrEqual:
        return value <= *low;
    case Comparison::Greater:
        return value > *low;
    case Comparison::GreaterOrEqual:
        return value >= *low;
    case Comparison::Range:
        return high && value >= *low && value <= *high;
    }
    Q_UNREACHABLE_RETURN(false);
}

/// With an empty text for each line end, which no phrase goes over.
QStringList wordsByLine(const QString &text)
{
    QStringList all;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        all += words(line);
        all += QString();
    }
    return all;
}

/// The same for each sentence's end.
QStringList wordsBySentence(const QString &text)
{
    QStringList all;
    for (Post::SentenceReader sentences(text); sentences.next();) {
        all += words(sentences.sentence());
        all += QString();
    }
    return all;
}

} // namespace

SearchedPost::SearchedPost(Post::Post post, PostState state)
    : m_post(std::move(post))
    , m_state(std::move(state))
{
}

void SearchedPost::takeWords() const
{
    if (!m_lines.empty())
        return;
    for (const SearchColumn &column : searchColumns()) {
        const QString text = searchText(m_post, column);
        m_lines.push_back(wordsByLine(text));
        m_sentences.push_back(column.isProse() ? wordsBySentence(text) : m_lines.back());
    }
}

bool SearchedPost::matches(const Query &query) const { return matches(query.root); }

bool SearchedPost::matches(const Node &node) const
{
    const auto isMatch = [this](const Node &child) { return matches(child); };
    switch (node.kind) {
    case Node::Kind::And:
        return std::ranges::all_of(node.children, isMatch);
    case Node::Kind::Or:
        return std::ranges::any_of(node.children, isMatch);
    case Node::Kind::Not:
        return std::ranges::none_of(node.children, isMatch);
    case Node::Kind::Term:
        return matches(node.term);
    }
    Q_UNREACHABLE_RETURN(false);
}

bool SearchedPost::matches(const Term &term) const
{
    switch (term.kind) {
    case Term::Kind::Everything:
        return true;
    case Term::Kind::Text: {
        const auto columns = searchColumns();
        for (size_t i = 0; i < columns.size(); ++i) {
            if ((term.part.isEmpty() || columns[i].part == term.part) && contains(i, term.text))
                return true;
        }
        return false;
    }
    case Term::Kind::Field:
        return matchesField(term);
    case Term::Kind::Has:
        return has(term.name);
    case Term::Kind::Is:
        return is(term.name);
    case Term::Kind::Check:
        return check(term.name);
    case Term::Kind::Own:
        return m_state.ownShare && inOrder(term, *m_state.ownShare);
    case Term::Kind::Repeats:
        return repeats(term.text.text);
    case Term::Kind::Rule:
        return !m_state.flaggedBy.isNull() && fits(m_state.flaggedBy, term.text.text, term.text.isPrefix);
    case Term::Kind::Similar:
        return m_state.similarTo.contains(term.text.text);
    case Term::Kind::Cluster:
        return m_state.cluster && term.low == Post::Value(*m_state.cluster);
    }
    Q_UNREACHABLE_RETURN(false);
}

bool SearchedPost::matchesField(const Term &term) const
{
    if (Post::isAbsent(term.low)) {
        const auto columns = searchColumns();
        const auto column = std::ranges::find(columns, std::optional(term.field), &SearchColumn::field);
        return column != columns.end() && contains(size_t(column - columns.begin()), term.text);
    }
    const Post::Value &value = m_post.meta.value(term.field);
    if (const auto *wanted = std::get_if<QString>(&term.low)) {
        if (const auto *items = std::get_if<QStringList>(&value))
            return std::ranges::any_of(*items,
                                       [&](const QString &item) { return fits(item, *wanted, term.text.isPrefix); });
        const auto *text = std::get_if<QString>(&value);
        if (text && term.field == Post::Fields::SourceId)
            return term.text.isPrefix ? text->startsWith(*wanted) : *text == *wanted;
        return text && fits(*text, *wanted, term.text.isPrefix);
    }
    if (const auto *number = std::get_if<qint64>(&value))
        return inOrder(term, *number);
    if (const auto *date = std::get_if<QDate>(&value))
        return inOrder(term, *date);
    if (const auto *version = std::get_if<Post::Version>(&value))
        return inOrder(term, *version);
    const auto *flag = std::get_if<bool>(&value);
    return flag && *flag == (term.low == Post::Value(true));
}

bool SearchedPost::has(const QString &name) const
{
    if (name == "conflict"_L1)
        return m_state.hasConflict;
    if (const quint64 bit = contentBit(name))
        return contentBits(m_post) & bit;
    const auto field = Post::fieldByQueryName(name);
    return field && m_post.meta.has(*field);
}

bool SearchedPost::is(const QString &name) const
{
    if (name == "flagged"_L1)
        return m_post.meta.flag(Post::Fields::NeedsReview);
    if (name == "approved"_L1)
        return fits(m_post.meta.text(Post::Fields::Status), Post::Status::Approved, false);
    if (name == "conflict"_L1)
        return m_state.hasConflict;
    if (name == "exported"_L1)
        return m_state.isExported;
    if (name == "changed"_L1)
        return m_state.isChanged;
    if (name == "changed-since-export"_L1)
        return m_state.isChangedSinceExport;
    if (name == "changed-since-approval"_L1)
        return m_state.isChangedSinceApproval;
    if (name == "duplicate"_L1)
        return m_state.cluster.has_value();
    return name == "new"_L1 && m_state.isNew;
}

bool SearchedPost::check(const QString &name) const
{
    if (name == "dismissed"_L1)
        return m_state.hasDismissals;
    if (name == "unchecked"_L1)
        return !m_state.isChecked;
    if (name == "none"_L1)
        return m_state.isChecked && !check(u"any"_s);
    return m_state.failing & checksOfTerm(name);
}

/// In prose, apart from fields.
bool SearchedPost::repeats(const QString &sentence) const
{
    std::u16string wanted, buffer;
    const auto key = Post::sentenceKey(sentence, wanted);
    for (const SearchColumn &column : searchColumns()) {
        if (column.field || !column.isProse())
            continue;
        const QString text = searchText(m_post, column);
        for (Post::SentenceReader sentences(text); sentences.next();) {
            if (Post::sentenceKey(sentences.sentence(), buffer) == key)
                return true;
        }
    }
    return false;
}

bool SearchedPost::contains(size_t column, const TextMatch &match) const
{
    takeWords();
    const QStringList &found = isWithinSentence(match) ? m_sentences[column] : m_lines[column];
    const QStringList wanted = words(match.text);
    if (wanted.isEmpty())
        return false;
    for (qsizetype start = 0; start + wanted.size() <= found.size(); ++start) {
        bool fitsHere = true;
        for (qsizetype i = 0; fitsHere && i < wanted.size(); ++i) {
            const bool isPrefix = match.isPrefix && i == wanted.size() - 1;
            fitsHere = isPrefix ? found[start + i].startsWith(wanted[i]) : found[start + i] == wanted[i];
        }
        if (fitsHere)
            return true;
    }
    return false;
}

bool matches(const Query &query, const Post::Post &post, const PostState &state)
{
    return SearchedPost(post, state).matches(query);
}

} // namespace Copydesk::Query
