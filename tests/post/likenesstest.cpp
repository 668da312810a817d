// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/likeness.h"

#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Post;
using namespace Qt::StringLiterals;

/// Protects the measure by which posts are called near duplicates or similar: what counts, how much, and its bounds.
class LikenessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weights();
    void words_data();
    void words();
    void sameText();
    void stockAloneIsNotEnough();
    void excerptsAreNotEnough();
    void reworded();
    void bounds();
    void subjects();
    void scores();
};

/// Sentences "1" … with as many posts each; the number is the key, and what is not in both is not reworded.
static std::vector<LikeSentence> article(const std::vector<std::pair<int, qint64>> &sentences, qint64 all = 50'000)
{
    std::vector<LikeSentence> made;
    for (const auto &[key, posts] : sentences)
        made.push_back({quint64(key), sentenceWeight(posts, all), {quint32(key * 2), quint32(key * 2 + 1)}});
    std::ranges::sort(made, {}, &LikeSentence::key);
    return made;
}

/// `stock` sentences that every fifth post has, `own` ones from `first` on.
static std::vector<LikeSentence> archived(int stock, int own, int first)
{
    std::vector<std::pair<int, qint64>> sentences;
    for (int i = 0; i < stock; ++i)
        sentences.push_back({i, 10'000});
    for (int i = 0; i < own; ++i)
        sentences.push_back({first + i, 1});
    return article(sentences);
}

void LikenessTest::weights()
{
    QVERIFY(qAbs(sentenceWeight(10'000, 50'000) - 1.79) < 0.01);
    QVERIFY(qAbs(sentenceWeight(1, 50'000) - 8.74) < 0.01);
    QCOMPARE(sentenceWeight(1, 50'000), sentenceWeight(8, 50'000)); // copies make a sentence no less telling
    QVERIFY(sentenceWeight(9, 50'000) < sentenceWeight(8, 50'000));
    QCOMPARE(sentenceWeight(1, 5), sentenceWeight(5, 5)); // of a few posts none can tell what is stock
    QVERIFY(sentenceWeight(50'000, 50'000) > 0);
    QVERIFY(sentenceWeight(0, 0) > 0);
}

void LikenessTest::words_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("share");
    QTest::newRow("the same") << u"Warm the cache first."_s << u"warm the CACHE, first"_s << 1.0;
    QTest::newRow("none") << u"Warm the cache"_s << u"Drop all tables"_s << 0.0;
    QTest::newRow("half") << u"warm cold"_s << u"warm hot"_s << 0.5;
    QTest::newRow("another order") << u"first warm it"_s << u"warm it first"_s << 1.0;
    QTest::newRow("twice is twice") << u"very very warm"_s << u"very warm"_s << 0.8;
    QTest::newRow("another number") << u"host 12 of a fleet"_s << u"host 97 of a fleet"_s << 8.0 / 14;
    QTest::newRow("empty") << u""_s << u"…"_s << 0.0;
    QTest::newRow("beyond ASCII") << u"GRÖSSE über Maß"_s << u"grösse Über maß"_s << 1.0;
}

void LikenessTest::words()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(double, share);
    QCOMPARE(wordShare(wordsOf(one), wordsOf(other)), share);
    QCOMPARE(wordShare(wordsOf(other), wordsOf(one)), share);
}

void LikenessTest::sameText()
{
    const auto post = archived(18, 4, 100);
    const SharedText text = sharedText(post, post);
    QCOMPARE(text.common, 22.0);
    QCOMPARE(text.share(), 1.0);
    // Also where nothing but stock is in it: the same text is the same text.
    QCOMPARE(sharedText(archived(12, 0, 0), archived(12, 0, 0)).share(), 1.0);
    // Two of 22 are others.
    auto other = archived(18, 4, 100);
    other[0] = archived(0, 1, 500)[0];
    other[1] = archived(0, 1, 501)[0];
    std::ranges::sort(other, {}, &LikeSentence::key);
    QVERIFY(sharedText(post, other).share() > 0.9);
}

/// Nine in ten sentences may be the same where they are the archive's: nothing of the posts' own is.
void LikenessTest::stockAloneIsNotEnough()
{
    const SharedText text = sharedText(archived(20, 2, 100), archived(20, 2, 200));
    QVERIFY(text.textShare() > 0.9);
    QVERIFY(text.share() < 0.7);
    QVERIFY(sharedText(archived(18, 4, 100), archived(18, 4, 200)).share() < 0.5);
}

void LikenessTest::excerptsAreNotEnough()
{
    const SharedText text = sharedText(archived(5, 2, 100), archived(20, 8, 100));
    QCOMPARE(text.tellingShare(), 1.0);
    QVERIFY(text.share() < 0.5);
}

void LikenessTest::reworded()
{
    const auto sentence = [](quint64 key, const QString &words) {
        return std::vector{LikeSentence{key, 5, wordsOf(words)}};
    };
    // Eight of ten words: 2 · 0.8 − 1.
    const SharedText text = sharedText(sentence(1, u"a b c d e f g h i j"_s), sentence(2, u"a b c d e f g h x y"_s));
    QVERIFY(qAbs(text.common - 0.6) < 1e-9);
    QVERIFY(qAbs(text.commonWeight - 3) < 1e-9);
    QCOMPARE(sharedText(sentence(1, u"a b c d"_s), sentence(2, u"a b x y"_s)).common, 0.0);
    // One sentence is the rewording of one only, the nearest.
    std::vector<LikeSentence> two = sentence(2, u"a b c d e f g h x y"_s);
    two.push_back(sentence(3, u"a b c d e f g h i z"_s)[0]);
    QVERIFY(qAbs(sharedText(sentence(1, u"a b c d e f g h i j"_s), two).common - 0.8) < 1e-9);
}

void LikenessTest::bounds()
{
    QCOMPARE(SharedText().share(), 0.0);
    QCOMPARE(sharedText({}, archived(3, 0, 0)).share(), 0.0);
    for (int stock = 0; stock < 8; ++stock) {
        for (int own = 0; own < 5; ++own) {
            const auto one = archived(stock, own, 100), other = archived(8 - stock, own, 102);
            const double share = sharedText(one, other).share();
            QVERIFY(share >= 0 && share <= 1);
            QCOMPARE(sharedText(other, one).share(), share);
        }
    }
}

static Post::Post about(const QString &topic, const QStringList &stack, const QStringList &entities)
{
    Post::Post post;
    post.meta.set(Fields::Topic, topic);
    post.meta.set(field("stack"), stack);
    Records records;
    for (const QString &name : entities)
        records.append({{u"name"_s, name}, {u"type"_s, u"area"_s}});
    post.meta.set(field("entities"), records);
    return post;
}

void LikenessTest::subjects()
{
    const Subject one = subjectOf(about(u"long queues / Python  services"_s, {u"python"_s, u"redis"_s}, {u"Queue"_s}));
    const Subject other =
        subjectOf(about(u"slow tests / python services"_s, {u"Python"_s, u"pytest"_s}, {u"queue"_s, u"queue"_s}));
    QCOMPARE(one.topic, (QStringList{u"long queues"_s, u"python services"_s}));
    const Likeness alike = likeness({}, one, other);
    QCOMPARE(alike.topic, 0.5);
    QCOMPARE(alike.stack, 0.5);
    QCOMPARE(alike.entities, 1.0);
    QCOMPARE(alike.commonEntities, 1);
    QCOMPARE(subjectOf(Post::Post()).topic, QStringList());
    QCOMPARE(likeness({}, subjectOf(Post::Post()), one).score(), 0.0);
}

/// Text weighs as much as all else together.
void LikenessTest::scores()
{
    const Subject subject = subjectOf(about(u"a / b"_s, {u"c"_s}, {u"d"_s}));
    const auto post = archived(10, 2, 100);
    QCOMPARE(likeness(sharedText(post, post), subject, subject).score(), 1.0);
    QCOMPARE(likeness(sharedText(post, post), subject, Subject()).score(), 0.5);
    QCOMPARE(likeness({}, subject, subject).score(), 0.5);
}

QTEST_GUILESS_MAIN(LikenessTest)
#include "likenesstest.moc"
