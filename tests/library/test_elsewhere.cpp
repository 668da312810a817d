// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/elsewhere.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/search.h"
#include "library/searchindex.h"
#include "library/sentenceindex.h"
#include "post/sentences.h"
#include "query/matches.h"

#include <QRandomGenerator>

using namespace Samples;

/// In how many other posts a sentence stands: true after whatever happened to the library, the same as counting by
/// hand.
class ElsewhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void countsAsAReaderWould();
    void says();
    void longLists();
    void staysTrue();

private:
    void compare(Library::Library &library);

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QString keyOf(QStringView sentence)
{
    std::u16string buffer;
    return QString(QStringView(Post::sentenceKey(sentence, buffer)));
}

/// The sentences of lead and paragraphs, each once.
static QSet<QString> articleOf(const Post::Post &post)
{
    QSet<QString> keys;
    const auto add = [&](const QString &text) {
        for (Post::SentenceReader sentences(text); sentences.next();)
            keys += keyOf(sentences.sentence());
    };
    add(post.lead);
    for (const Post::Block &block : post.blocks) {
        if (block.type == Post::BlockType::Paragraph)
            add(block.text);
    }
    keys.remove(QString());
    return keys;
}

static Post::Post article(int number, const QStringList &paragraphs, const QString &lead = {})
{
    Post::Post made = Samples::post(number);
    made.lead = lead;
    made.blocks.clear();
    for (const QString &text : paragraphs)
        made.blocks += Post::Block::paragraph(text);
    return made;
}

void ElsewhereTest::countsAsAReaderWould()
{
    const auto library = open(*m_folder);
    Samples::import(*library,
                    {article(1, {u"Warm the cache. Only here, said “once”."_s}, u"A lead."_s),
                     article(2, {u"Then warm  the CACHE! warm the cache."_s, u"A lead."_s}),
                     article(3, {u"And: \"warm the cache\"."_s, u"warm the cache?"_s}), article(4, {u"Cold."_s})});
    const auto uses = must(Library::sentenceUses(*library, stored(*library, 1).post, id(*library, 1)));
    QCOMPARE(uses.size(), size_t(3));
    QCOMPARE(uses[0].text, u"A lead."_s);
    QCOMPARE(uses[0].block, -1);
    QCOMPARE(uses[0].posts, qint64(1)); // as a paragraph of another post
    QCOMPARE(uses[1].text, u"Warm the cache."_s);
    QCOMPARE(uses[1].posts, qint64(2)); // twice in one post is once
    QCOMPARE(uses[2].text, u"Only here, said “once”."_s);
    QCOMPARE(uses[2].position, qsizetype(16));
    QCOMPARE(uses[2].posts, qint64(0));
    const auto share = Library::articleShare(uses);
    QCOMPARE(share.sentences, qint64(3));
    QCOMPARE(share.own, qint64(1));
    QCOMPARE(must(Library::postsWithSentence(*library, u"warm the cache"_s)),
             (std::vector{id(*library, 1), id(*library, 2), id(*library, 3)}));
    // What is typed and not saved is counted too.
    const auto typed = must(Library::sentenceUses(*library, article(1, {u"cold. new."_s}), id(*library, 1)));
    QCOMPARE(typed[0].posts, qint64(1));
    QCOMPARE(typed[1].posts, qint64(0));
}

void ElsewhereTest::says()
{
    const auto library = open(*m_folder);
    Samples::import(*library,
                    {article(1, {u"one. two. three. four. five."_s}), article(2, {u"one. two. three. four. six."_s}),
                     article(3, {u"seven."_s}), article(4, {})});
    const auto count = [&](const QString &query) {
        return must(Library::matchCount(*library, must(Query::parsed(query))));
    };
    QCOMPARE(count(u"own:20%"_s), qint64(2));
    QCOMPARE(count(u"own:<20%"_s), qint64(0));
    QCOMPARE(count(u"own:100"_s), qint64(1));
    QCOMPARE(count(u"own:0..50%"_s), qint64(2));
    QCOMPARE(count(u"-own:0..100%"_s), qint64(1)); // without a sentence there is no share
    QCOMPARE(count(u"repeats:\"TWO\""_s), qint64(2));
    QCOMPARE(count(u"repeats:two status:expanded -repeats:six"_s), qint64(1));
    QCOMPARE(count(u"repeats:\"two three\""_s), qint64(0));
}

/// Lists go over several rows of the index, and are appended to by later imports.
void ElsewhereTest::longLists()
{
    const auto library = open(*m_folder);
    for (int from = 1; from <= 6000; from += 2000) {
        std::vector<Post::Post> some;
        for (int number = from; number < from + 2000; ++number)
            some.push_back(article(number, {u"shared by all. own of %1."_s.arg(number)}));
        Samples::import(*library, some, u"part %1"_s.arg(from));
    }
    const auto uses = must(Library::sentenceUses(*library, stored(*library, 4321).post, id(*library, 4321)));
    QCOMPARE(uses[0].posts, qint64(5999));
    QCOMPARE(uses[1].posts, qint64(0));
    QCOMPARE(must(Library::postsWithSentence(*library, u"shared by all"_s)).size(), size_t(6000));
    QCOMPARE(must(Library::matchCount(*library, must(Query::parsed(u"own:50%"_s)))), qint64(6000));
    must(Library::undo(*library, must(Library::operations(*library)).front().id));
    const auto after = must(Library::sentenceUses(*library, stored(*library, 321).post, id(*library, 321)));
    QCOMPARE(after[0].posts, qint64(3999));
}

void ElsewhereTest::compare(Library::Library &library)
{
    std::vector<Library::StoredPost> all;
    QHash<QString, int> posts;
    for (const Library::PostId post : must(Library::matchingIds(library, {}))) {
        all.push_back(must(Library::readPost(library, post)));
        for (const QString &key : articleOf(all.back().post))
            ++posts[key];
    }
    for (const QString &text : {u"own:<50%"_s, u"own:0"_s, u"own:>33"_s}) {
        const Query::Query query = must(Query::parsed(text));
        std::vector<Library::PostId> expected;
        for (const Library::StoredPost &stored : all) {
            const QSet<QString> keys = articleOf(stored.post);
            const auto own = std::ranges::count_if(keys, [&](const QString &key) { return posts.value(key) == 1; });
            Query::PostState state;
            if (!keys.isEmpty())
                state.ownShare = own * 100 / keys.size();
            if (Query::matches(query, stored.post, state))
                expected.push_back(stored.id);
        }
        QCOMPARE(must(Library::matchingIds(library, query)), expected);
    }
    for (const Library::StoredPost &stored : all) {
        for (const Library::SentenceUse &use : must(Library::sentenceUses(library, stored.post, stored.id))) {
            if (use.posts != posts.value(keyOf(use.text)) - 1)
                QFAIL(qPrintable(u"“%1” of post %2: %3 others, not %4"_s.arg(use.text)
                                     .arg(stored.id.value)
                                     .arg(posts.value(keyOf(use.text)) - 1)
                                     .arg(use.posts)));
        }
    }
}

/// A random walk of imports, edits, undo, redo, rebuilding and opening again.
void ElsewhereTest::staysTrue()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator dice(seed);
    auto library = open(*m_folder);
    const auto sentence = [&] { return u"sentence %1 of many."_s.arg(dice.bounded(dice.bounded(1, 60))); };
    const auto text = [&] {
        QStringList sentences;
        for (int i = dice.bounded(5); i >= 0; --i)
            sentences += sentence();
        return sentences.join(u' ');
    };
    int number = 0;
    for (int step = 0; step < 60; ++step) {
        const int what = number == 0 ? 0 : dice.bounded(10);
        const auto newest = must(Library::nextUndo(*library));
        const auto next = must(Library::nextRedo(*library));
        if (what < 3) {
            std::vector<Post::Post> some;
            for (int i = dice.bounded(12); i >= 0; --i) {
                const bool isAgain = number > 0 && dice.bounded(4) == 0; // a changed post comes in
                some.push_back(article(isAgain ? dice.bounded(number) + 1 : ++number, {text(), text()}));
            }
            Samples::import(*library, some, u"import %1"_s.arg(step));
        } else if (what < 6) {
            const auto post = must(Library::findPost(*library, sourceId(dice.bounded(number) + 1)));
            if (post) {
                auto changed = must(Library::readPost(*library, *post)).post;
                if (changed.blocks.isEmpty())
                    continue;
                changed.blocks[0].text = text();
                auto edit = must(Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s));
                (void)edit.change(*post, changed, {.kind = u"edit"_s, .bump = Post::Bump::Minor, .reason = {}});
                must(edit.commit());
            }
        } else if (what == 6 && newest) {
            must(Library::undo(*library, *newest));
        } else if (what == 7 && next) {
            must(Library::redo(*library, *next));
        } else if (what == 8) {
            must(Library::rebuildSearchIndex(*library));
        } else {
            library.reset();
            library = open(*m_folder);
        }
        compare(*library);
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());
}

QTEST_GUILESS_MAIN(ElsewhereTest)
#include "test_elsewhere.moc"
