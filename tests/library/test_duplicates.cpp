// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/articlereader.h"
#include "library/duplicates.h"
#include "library/history.h"
#include "library/search.h"
#include "library/searchindex.h"
#include "library/similarposts.h"
#include "query/matches.h"
#include "synth/ownsentence.h"
#include "synth/synthesizer.h"
#include "synth/variant.h"

#include <QHash>

#include <set>

using namespace Samples;

/// Near duplicates are found, others are not, and what was found is known to be old when it is. Prints what was
/// measured.
class DuplicatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void recallAndPrecision_data();
    void recallAndPrecision();
    void measures();
    void noChains();
    void largeCluster();
    void knowsWhenItIsOld();
    void cancelled();
    void queries();
    void similarPosts();
    void oddPosts();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

Post::Post article(int number, const QStringList &sentences)
{
    Post::Post made = Samples::post(number);
    made.lead = QString();
    made.blocks.clear();
    for (qsizetype from = 0; from < sentences.size(); from += 4)
        made.blocks +=
            Post::Block::paragraph(sentences.sliced(from, qMin<qsizetype>(4, sentences.size() - from)).join(u' '));
    return made;
}

QStringList ownSentences(Synth::Dice &dice, int count)
{
    QStringList all;
    for (; count > 0; --count)
        all += Synth::ownSentence(dice);
    return all;
}

/// Posts as the archive has them: 18 of 60 stock sentences and three of their own; each third one has the stock
/// sentences of another, and is no duplicate of it for all that.
std::vector<Post::Post> stockArchive(int count)
{
    Synth::Dice dice(11, 1);
    const QStringList stock = ownSentences(dice, 60);
    std::vector<Post::Post> posts;
    QStringList before;
    for (int number = 1; number <= count; ++number) {
        QStringList sentences;
        if (number % 3 == 0)
            sentences = before;
        while (sentences.size() < 18) {
            const QString &next = stock[dice.below(stock.size())];
            if (!sentences.contains(next))
                sentences += next;
        }
        before = sentences;
        posts.push_back(article(number, sentences + ownSentences(dice, 3)));
    }
    return posts;
}

std::vector<Post::Post> synthesized(int count, bool isUnique)
{
    const Synth::Synthesizer synthesizer(5, isUnique);
    std::vector<Post::Post> posts;
    for (int number = 1; number <= count; ++number)
        posts.push_back(synthesizer.post(number));
    return posts;
}

constexpr int FirstVariant = 100'000;
constexpr int VariantsEach = 3;

/// Near duplicates of every tenth post. By source id, the post that each one is of.
QHash<QString, QString> addVariants(std::vector<Post::Post> &posts, const Synth::Variation &variation)
{
    QHash<QString, QString> originals;
    Synth::Dice dice(3, 3);
    int number = FirstVariant;
    const size_t count = posts.size();
    for (size_t i = 0; i < count; i += 10) {
        for (int each = 0; each < VariantsEach; ++each) {
            posts.push_back(Synth::variantOf(posts[i], number++, variation, dice));
            originals.insert(posts.back().sourceId(), posts[i].sourceId());
        }
    }
    return originals;
}

using Families = QHash<qint64, qint64>; ///< the post that another one is of; its own number for all others

Families families(Library::Library &library, const QHash<QString, QString> &originals)
{
    Families families;
    QHash<QString, qint64> ids;
    const auto all = must(Library::matchingIds(library, {}));
    for (const Library::PostRow &row : must(Library::readRows(library, all)))
        ids.insert(row.sourceId, row.id.value);
    for (auto [source, post] : ids.asKeyValueRange())
        families.insert(post, ids.value(originals.value(source, source)));
    return families;
}

struct Rates {
    qint64 right = 0, missed = 0, wrong = 0;
    double recall() const { return double(right) / double(std::max<qint64>(1, right + missed)); }
    double precision() const { return double(right) / double(std::max<qint64>(1, right + wrong)); }
};

} // namespace

void DuplicatesTest::recallAndPrecision_data()
{
    QTest::addColumn<QString>("archive");
    QTest::addColumn<int>("replaced");
    QTest::addColumn<int>("reworded");
    QTest::addColumn<bool>("reordered");
    QTest::addColumn<double>("leastRecall");
    for (const QString &archive : {u"stock"_s, u"synthesized"_s, u"unique"_s}) {
        const auto row = [&](const char *name, int replaced, int reworded, bool reordered, double least) {
            QTest::addRow("%s, %s", qPrintable(archive), name) << archive << replaced << reworded << reordered << least;
        };
        row("copied", 0, 0, false, 1);
        row("reordered", 0, 0, true, 0.98);
        row("replaced 5 %", 5, 0, false, 0.98);
        row("replaced 10 %", 10, 0, true, 0.95);
        row("reworded 10 %", 0, 10, false, 0.98);
        row("reworded 25 %", 0, 25, true, 0.9);
        row("replaced 5 %, reworded 10 %", 5, 10, true, 0.93);
    }
}

/// Of the variants, how many are in the cluster of their original; of the posts in clusters, how many belong there.
void DuplicatesTest::recallAndPrecision()
{
    QFETCH(QString, archive);
    QFETCH(int, replaced);
    QFETCH(int, reworded);
    QFETCH(bool, reordered);
    QFETCH(double, leastRecall);
    std::vector<Post::Post> posts =
        archive == "stock"_L1 ? stockArchive(900) : synthesized(900, archive == "unique"_L1);
    const auto originals = addVariants(posts, {replaced, reworded, reordered});
    const auto library = open(*m_folder);
    Samples::import(*library, posts);
    const Families truth = families(*library, originals);
    Rates rates;
    QSet<qint64> found;
    for (const Library::NearDuplicate &each : must(Library::findNearDuplicates(*library, Post::DuplicateShare))) {
        if (each.post == each.representative)
            continue;
        const bool isRight = truth[each.post.value] == truth[each.representative.value];
        ++(isRight ? rates.right : rates.wrong);
        found.insert(each.post.value);
    }
    for (auto [post, original] : truth.asKeyValueRange())
        rates.missed += post != original && !found.contains(post) ? 1 : 0;
    qInfo("recall %.3f, precision %.3f (%lld found, %lld missed, %lld wrong)", rates.recall(), rates.precision(),
          rates.right, rates.missed, rates.wrong);
    QVERIFY(rates.recall() >= leastRecall);
    QVERIFY(rates.precision() >= 0.99);
}

/// Why the measure is what it is: over all pairs of an archive of stock sentences, the share of the text alone takes
/// posts for duplicates that have nothing but stock in common, and what is telling alone takes excerpts.
void DuplicatesTest::measures()
{
    std::vector<Post::Post> posts = stockArchive(300);
    const auto originals = addVariants(posts, {8, 8, true});
    const auto library = open(*m_folder);
    Samples::import(*library, posts);
    const Families truth = families(*library, originals);
    must(library->searchIndex().makeReady());
    must(library->sentences().refresh());
    Library::ArticleReader reader(library->sentences());
    std::vector<std::pair<qint64, std::vector<Post::LikeSentence>>> articles;
    for (const Library::PostId post : must(Library::matchingIds(*library, {})))
        articles.emplace_back(post.value, must(reader.read(must(Library::readPost(*library, post)).post)));
    Rates byText, byTelling, byBoth;
    for (size_t i = 0; i < articles.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const bool isOne = truth[articles[i].first] == truth[articles[j].first];
            const Post::SharedText text = Post::sharedText(articles[i].second, articles[j].second);
            const auto count = [isOne](Rates &rates, double share) {
                const bool is = share >= Post::DuplicateShare;
                rates.right += is && isOne ? 1 : 0;
                rates.missed += !is && isOne ? 1 : 0;
                rates.wrong += is && !isOne ? 1 : 0;
            };
            count(byText, text.textShare());
            count(byTelling, text.tellingShare());
            count(byBoth, text.share());
        }
    }
    const auto print = [](const char *name, const Rates &rates) {
        qInfo("%s: recall %.3f, precision %.3f", name, rates.recall(), rates.precision());
    };
    print("share of the text", byText);
    print("share of what is telling", byTelling);
    print("the smaller of both", byBoth);
    QVERIFY(byText.precision() < 0.8); // a hundred pairs that share their stock
    QVERIFY(byBoth.precision() >= 0.99);
    QVERIFY(byBoth.recall() >= 0.75);
}

/// A is like B and B like C, but C is not like A: it is not joined to A's cluster through B.
void DuplicatesTest::noChains()
{
    Synth::Dice dice(1, 2);
    const QStringList sentences = ownSentences(dice, 40);
    std::vector<Post::Post> posts;
    for (int step = 0; step < 5; ++step)
        posts.push_back(article(step + 1, sentences.sliced(step * 3, 20)));
    const auto library = open(*m_folder);
    Samples::import(*library, posts);
    const auto found = must(Library::findNearDuplicates(*library, 0.8));
    QVERIFY(!found.empty());
    for (const Library::NearDuplicate &each : found) {
        QVERIFY(each.share >= 0.8);
        // Three sentences of 20 a step: 0.85, 0.7.
        QVERIFY2(qAbs(each.post.value - each.representative.value) <= 1, "joined through a chain");
    }
}

/// Hundreds of copies are one cluster, found with few comparisons, whatever else they have to do with each other. (What
/// most posts of a library have is stock, so there are others, too.)
void DuplicatesTest::largeCluster()
{
    Synth::Dice dice(1, 5);
    const QStringList sentences = ownSentences(dice, 20);
    std::vector<Post::Post> posts;
    for (int number = 1; number <= 4000; ++number) {
        if (number > 400) {
            posts.push_back(article(number, ownSentences(dice, 8)));
            continue;
        }
        QStringList copy = sentences;
        copy[number % 20] = Synth::ownSentence(dice);
        posts.push_back(article(number, copy));
    }
    const auto library = open(*m_folder);
    Samples::import(*library, posts);
    QCOMPARE(must(Library::refreshDuplicates(*library, 0.8)), qint64(1));
    const auto clusters = must(Library::clusters(*library));
    QCOMPARE(clusters.size(), size_t(1));
    QCOMPARE(clusters.front().posts, qint64(400));
    QCOMPARE(clusters.front().representative, id(*library, 1));
    QCOMPARE(must(Library::matchCount(*library, must(Query::parsed(u"similar:%1"_s.arg(sourceId(77)))))), qint64(399));
}

static std::vector<Post::Post> twoPairs()
{
    Synth::Dice dice(4, 4);
    const QStringList one = ownSentences(dice, 12), two = ownSentences(dice, 12);
    return {article(1, one), article(2, one), article(3, two), article(4, two), article(5, ownSentences(dice, 12))};
}

void DuplicatesTest::knowsWhenItIsOld()
{
    const auto library = open(*m_folder);
    Samples::import(*library, twoPairs());
    const auto state = [&] { return must(Library::duplicateState(*library)); };
    QVERIFY(!state().isThere());
    QCOMPARE(must(Library::refreshDuplicates(*library, 0.8)), qint64(2));
    QVERIFY(state().isThere() && !state().isStale());
    QCOMPARE(state().least, 0.8);
    setStatus(*library, 1, u"reviewed"_s); // a decision changes no text
    QVERIFY(!state().isStale());
    setLead(*library, 1, u"Another lead."_s);
    QCOMPARE(state().changes, qint64(1));
    QCOMPARE(must(Library::refreshDuplicates(*library, 0.8)), qint64(2));
    QVERIFY(!state().isStale());
    Samples::import(*library, posts(3, 10), u"more"_s);
    QCOMPARE(state().newPosts, qint64(3));
    QCOMPARE(must(Library::refreshDuplicates(*library, 0.99)), qint64(1)); // the lead makes a difference now
    QCOMPARE(state().least, 0.99);
    // Undo brings the old text back, and takes posts back.
    must(Library::undo(*library, *must(Library::nextUndo(*library))));
    QVERIFY(state().isStale());
    must(Library::refreshDuplicates(*library, 0.8));
    const auto first = must(Library::operations(*library)).back().id;
    must(Library::undo(*library, first));
    QVERIFY(state().isStale());
    QVERIFY(must(Library::clusters(*library)).size() <= 1); // posts that are gone are in none
    must(Library::refreshDuplicates(*library, 0.8));
    QVERIFY(!state().isStale());
}

void DuplicatesTest::cancelled()
{
    const auto library = open(*m_folder);
    Samples::import(*library, twoPairs());
    must(Library::refreshDuplicates(*library, 0.8));
    Samples::import(*library, synthesized(600, false), u"more"_s);
    const auto answer = Library::refreshDuplicates(*library, 0.5, [](qint64, qint64) { return false; });
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
    QVERIFY(!answer.error().what.isEmpty());
    QCOMPARE(must(Library::clusters(*library)).size(), size_t(2)); // as before
    QCOMPARE(must(Library::duplicateState(*library)).least, 0.8);
}

/// What queries answer is what the measure says of each pair, and what was kept of each post.
void DuplicatesTest::queries()
{
    std::vector<Post::Post> all = stockArchive(60);
    addVariants(all, {8, 8, true});
    const auto library = open(*m_folder);
    Samples::import(*library, all);
    must(Library::refreshDuplicates(*library, Post::DuplicateShare));
    QHash<qint64, qint64> clusterOf;
    QStringList texts{u"is:duplicate"_s, u"-is:duplicate"_s, u"cluster:12345"_s};
    for (const Library::Cluster &cluster : must(Library::clusters(*library))) {
        texts += u"cluster:%1"_s.arg(cluster.representative.value);
        texts += u"-cluster:%1 is:duplicate"_s.arg(cluster.representative.value);
        for (const Library::NearDuplicate &each : must(Library::clusterPosts(*library, cluster.representative)))
            clusterOf.insert(each.post.value, cluster.representative.value);
    }
    QVERIFY(clusterOf.size() >= 18);
    Library::ArticleReader reader(library->sentences());
    struct Known {
        Library::StoredPost stored;
        std::vector<Post::LikeSentence> article;
    };
    std::vector<Known> known;
    for (const Library::PostId post : must(Library::matchingIds(*library, {}))) {
        known.push_back({must(Library::readPost(*library, post)), {}});
        known.back().article = must(reader.read(known.back().stored.post));
        if (post.value % 7 == 1)
            texts += u"similar:\"%1\""_s.arg(known.back().stored.post.sourceId());
    }
    qint64 hits = 0;
    for (const QString &text : texts) {
        const Query::Query query = must(Query::parsed(text));
        std::vector<Library::PostId> expected;
        for (const Known &each : known) {
            Query::PostState state;
            if (clusterOf.contains(each.stored.id.value))
                state.cluster = clusterOf[each.stored.id.value];
            for (const Known &other : known) {
                if (other.stored.id != each.stored.id
                    && Post::sharedText(other.article, each.article).share() >= Post::DuplicateShare)
                    state.similarTo += other.stored.post.sourceId();
            }
            if (Query::matches(query, each.stored.post, state))
                expected.push_back(each.stored.id);
        }
        hits += qint64(expected.size());
        QVERIFY2(must(Library::matchingIds(*library, query)) == expected, qPrintable(text));
        QCOMPARE(must(Library::matchCount(*library, query)), qint64(expected.size()));
    }
    QVERIFY(hits > 100);
    // Clusters in which a post matches, with all their posts.
    const auto some = must(Library::clusters(*library, must(Query::parsed(u"id:%1"_s.arg(sourceId(FirstVariant))))));
    QCOMPARE(some.size(), size_t(1));
    QCOMPARE(some.front().posts, qint64(1 + VariantsEach));
    QCOMPARE(must(Library::clusters(*library, {}, 2)).size(), size_t(2));
}

void DuplicatesTest::similarPosts()
{
    Synth::Dice dice(6, 6);
    const QStringList sentences = ownSentences(dice, 10);
    std::vector<Post::Post> all{article(1, sentences), article(2, sentences),
                                article(3, sentences.first(4) + ownSentences(dice, 6)),
                                article(4, ownSentences(dice, 10)), article(5, ownSentences(dice, 10))};
    all[4].meta.set(F::Topic, u"something else / rust tools"_s);
    all[4].meta.set(Post::field("stack"), QStringList{u"rust"_s});
    all[4].meta.set(Post::field("entities"), Post::Records{});
    const auto library = open(*m_folder);
    Samples::import(*library, all);
    must(library->searchIndex().makeReady());
    const auto similar = must(library->similarPosts().of(stored(*library, 1).post, id(*library, 1)));
    QStringList ids;
    for (const Library::SimilarPost &each : similar)
        ids += each.sourceId;
    // The copy, the one that shares sentences, the one of the same topic; not itself, and not what has nothing in
    // common.
    QCOMPARE(ids, (QStringList{sourceId(2), sourceId(3), sourceId(4)}));
    QCOMPARE(similar[0].likeness.text.share(), 1.0);
    QCOMPARE(similar[1].likeness.text.common, 4.0);
    QCOMPARE(similar[1].likeness.text.sentences, 10);
    QCOMPARE(similar[2].likeness.topic, 1.0);
    QCOMPARE(similar[2].likeness.commonEntities, 1);
    // What is typed counts.
    Post::Post typed = stored(*library, 1).post;
    typed.blocks.clear();
    QCOMPARE(must(library->similarPosts().of(typed, id(*library, 1))).front().likeness.text.common, 0.0);
    const auto only = must(library->similarPosts().of(stored(*library, 1).post, id(*library, 1), {},
                                                      [&](Library::PostId post) { return post == id(*library, 4); }));
    QCOMPARE(only.size(), size_t(1));
}

/// Without text, of one sentence, with the same sentence many times.
void DuplicatesTest::oddPosts()
{
    const QString once = u"Only one sentence."_s;
    std::vector<Post::Post> all{article(1, {}),       article(2, {}),
                                article(3, {once}),   article(4, {once, once, once}),
                                article(5, {u"…"_s}), article(6, {u"https://example.org/a."_s})};
    const auto library = open(*m_folder);
    QCOMPARE(must(Library::refreshDuplicates(*library, 0.8)), qint64(0)); // nothing at all
    Samples::import(*library, all);
    QCOMPARE(must(Library::refreshDuplicates(*library, 0.8)), qint64(1));
    QCOMPARE(must(Library::clusters(*library)).front().representative, id(*library, 3));
    for (int number = 1; number <= 6; ++number) {
        must(Library::matchCount(*library, must(Query::parsed(u"similar:%1"_s.arg(sourceId(number))))));
        must(library->similarPosts().of(stored(*library, number).post, id(*library, number)));
    }
    QCOMPARE(must(Library::matchCount(*library, must(Query::parsed(u"similar:nobody"_s)))), qint64(0));
}

QTEST_GUILESS_MAIN(DuplicatesTest)
#include "test_duplicates.moc"
