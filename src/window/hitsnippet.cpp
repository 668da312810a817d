// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/hitsnippet.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

namespace {

/// A piece of a post's text, by the name that the query language has for it; meta text has none.
struct Piece {
    QLatin1StringView part;
    QString text;
};

QList<Piece> piecesOf(const Post::Post &post)
{
    QList<Piece> pieces{{"lead"_L1, post.lead}};
    for (const Post::Block &block : post.blocks) {
        switch (block.type) {
        case Post::BlockType::Paragraph:
        case Post::BlockType::Quote:
        case Post::BlockType::Table:
        case Post::BlockType::Html:
        case Post::BlockType::Raw:
            pieces.append({"body"_L1, block.text});
            break;
        case Post::BlockType::Heading:
            pieces.append({"heading"_L1, block.text});
            break;
        case Post::BlockType::Image:
            pieces.append({"caption"_L1, block.text});
            break;
        case Post::BlockType::List:
            for (const QString &item : block.items)
                pieces.append({"body"_L1, item});
            break;
        case Post::BlockType::Code:
            for (const QString &line : block.text.split(u'\n'))
                pieces.append({"code"_L1, line});
            break;
        case Post::BlockType::Rule:
            break;
        }
    }
    for (const Post::FieldId field : Post::allFields()) {
        if (field->type == Post::FieldType::Text)
            pieces.append({{}, post.meta.text(field)});
        else if (field->type == Post::FieldType::TextList)
            pieces.append({{}, post.meta.list(field).join(u" · "_s)});
    }
    return pieces;
}

struct Found {
    QList<TextHit> hits;
    qsizetype distinct = 0; ///< how many of the sought words are there
};

Found findIn(QStringView text, QLatin1StringView part, const QList<SoughtWords> &sought)
{
    const HitText ready(text);
    Found found;
    for (const SoughtWords &words : sought) {
        if (!words.part.isEmpty() && words.part != part)
            continue;
        const QList<TextHit> hits = ready.hits(words);
        found.distinct += !hits.isEmpty();
        found.hits += hits;
    }
    std::ranges::sort(found.hits, {}, &TextHit::position);
    return found;
}

/// The sentence of the line that has the most; its hits count from its beginning.
HitSnippet bestSentence(const Piece &piece, const QList<SoughtWords> &sought)
{
    constexpr qsizetype LongLine = 20'000; // minified code: its sentences would be looked for in vain
    HitSnippet best;
    qsizetype most = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, piece.text);
    for (qsizetype begin = 0; begin < piece.text.size();) {
        qsizetype end = piece.text.size() > LongLine ? piece.text.size() : finder.toNextBoundary();
        if (end <= begin)
            end = piece.text.size();
        const QStringView sentence = QStringView(piece.text).sliced(begin, end - begin);
        const Found found = findIn(sentence, piece.part, sought);
        if (found.distinct > most) {
            most = found.distinct;
            best = {sentence.toString(), found.hits};
        }
        begin = end;
    }
    return best;
}

/// Cuts what stands far before the first hit, at a word, and what no list is wide enough for; one line.
HitSnippet shortened(HitSnippet snippet)
{
    constexpr int Before = 32, MostBefore = 48, Longest = 400;
    if (snippet.hits.isEmpty())
        return {};
    const int first = snippet.hits.first().position;
    if (first > MostBefore) {
        const qsizetype blank = snippet.text.indexOf(u' ', first - Before);
        const auto cut = int(blank >= 0 && blank < first ? blank + 1 : first);
        snippet.text = u"… "_s + QStringView(snippet.text).sliced(cut);
        for (TextHit &hit : snippet.hits)
            hit.position += 2 - cut;
    }
    snippet.text.truncate(Longest);
    snippet.hits.removeIf([](const TextHit &hit) { return hit.position + hit.length > Longest; });
    for (QChar &c : snippet.text) {
        if (c.isSpace())
            c = u' ';
    }
    return snippet;
}

} // namespace

HitSnippet snippetOf(const Post::Post &post, const QList<SoughtWords> &sought)
{
    qsizetype most = 0;
    Piece best;
    for (Piece &piece : piecesOf(post)) {
        const qsizetype distinct = findIn(piece.text, piece.part, sought).distinct;
        if (distinct > most) {
            most = distinct;
            best = std::move(piece);
        }
        if (most == sought.size())
            break;
    }
    return most > 0 ? shortened(bestSentence(best, sought)) : HitSnippet();
}

HitSnippets::HitSnippets(QObject *parent)
    : QObject(parent)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(0);
    connect(&m_askSoon, &QTimer::timeout, this, &HitSnippets::ask);
}

void HitSnippets::setSought(const QList<SoughtWords> &sought)
{
    QList<SoughtWords> outsideTitle = sought;
    outsideTitle.removeIf([](const SoughtWords &words) { return words.part == "title"_L1; });
    if (outsideTitle == m_sought)
        return;
    m_sought = outsideTitle;
    m_since = ++m_generation;
    m_known.clear();
    m_wanted.clear();
}

const HitSnippet *HitSnippets::snippet(PostId id) const
{
    if (m_sought.isEmpty())
        return nullptr;
    const Known *known = m_known.object(id.value);
    if ((!known || known->generation != m_generation) && !m_wanted.contains(id)) {
        m_wanted.append(id);
        if (m_wanted.size() > WantedLimit)
            m_wanted.removeFirst();
        if (!m_askSoon.isActive())
            m_askSoon.start();
    }
    return known ? &known->snippet : nullptr;
}

void HitSnippets::ask()
{
    if (m_isAsking || m_wanted.isEmpty())
        return;
    m_isAsking = true;
    const QList<PostId> ids = std::exchange(m_wanted, {});
    Q_EMIT wanted({ids.begin(), ids.end()}, m_generation);
}

void HitSnippets::take(const QHash<qint64, HitSnippet> &snippets, quint64 generation)
{
    m_isAsking = false;
    bool isNews = false;
    // Of another question they are of no use; of the same one before a change, they are better than none.
    for (auto it = snippets.cbegin(); generation >= m_since && it != snippets.cend(); ++it) {
        const Known *known = m_known.object(it.key());
        isNews = isNews || !known || known->snippet != it.value();
        m_known.insert(it.key(), new Known{it.value(), generation});
    }
    if (isNews)
        Q_EMIT changed();
    if (!m_wanted.isEmpty())
        m_askSoon.start();
}

} // namespace Copydesk::Window
