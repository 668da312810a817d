// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "formats/format.h"
#include "goodpost.h"
#include "synth/synthesizer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <bit>
#include <functional>

using namespace Copydesk;
using namespace Copydesk::Checks;
using namespace Qt::StringLiterals;
using Post::Block;
using Post::field;

namespace {

using Change = std::function<void(Post::Post &)>;

Context context()
{
    Context context;
    context.today = Test::Today;
    // A language in which "!" is an error, and a dictionary without "qzx".
    context.readCode = [](const QString &language, const QString &code) {
        std::vector<Objection> objections;
        if (language == "python"_L1 && code.contains(u'!'))
            objections.push_back({code.indexOf(u'!'), 1});
        return objections;
    };
    context.spell = [](const QString &text) {
        std::vector<Objection> objections;
        for (qsizetype at = text.indexOf("qzx"_L1); at >= 0; at = text.indexOf("qzx"_L1, at + 1))
            objections.push_back({at, 3});
        return objections;
    };
    return context;
}

Block &block(Post::Post &post, Post::BlockType type) { return *std::ranges::find(post.blocks, type, &Block::type); }

void setUrl(Post::Post &post, const QString &url)
{
    Post::Records records = post.meta.records(Post::Fields::ImageSources);
    records[0][1].second = url;
    post.meta.set(Post::Fields::ImageSources, records);
}

void setProse(Post::Post &post, const QString &text) { block(post, Post::BlockType::Paragraph).text = text; }

/// A second image with its source, in both places.
void addImage(Post::Post &post, const QString &caption)
{
    post.blocks.insert(1, Block::image(caption, u"unsplash"_s));
    Post::Records records = post.meta.records(Post::Fields::ImageSources);
    Post::Record record = records[0];
    record[2].second = caption;
    post.meta.set(Post::Fields::ImageSources, Post::Records(records + Post::Records{record}));
}

QStringList namesOf(const Post::Post &post)
{
    QStringList names;
    for (const Report &found : report(post, context()))
        names += found.check->id();
    return names;
}

} // namespace

class ChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodPostIsClean();
    void finds_data();
    void finds();
    void leavesAlone_data();
    void leavesAlone();
    void everyCheckIsTried();
    void placesAreInThePost_data() { finds_data(); }
    void placesAreInThePost();
    void withoutOutsideKnowledge();
    void absentFieldsAreNoFault();
    void tableIsSound();
    void seedsAreNotBlocked();
    void synthesizedArchive();
    void longAndOddPosts();

private:
    QSet<QString> m_tried;
};

// What every row below builds on: each finds one thing because one thing was broken.
void ChecksTest::aGoodPostIsClean() { QCOMPARE(namesOf(Test::goodPost()), QStringList()); }

void ChecksTest::finds_data()
{
    QTest::addColumn<QString>("check");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("isMended"); // its fix leaves nothing of it
    const auto row = [](const char *what, const QString &check, int count, bool isMended, Change change) {
        QTest::newRow(what) << check << change << count << isMended;
    };
    using P = Post::Post;
    row("no title", u"no-title"_s, 1, false, [](P &p) { p.title.clear(); });
    row("a blank title", u"no-title"_s, 1, false, [](P &p) { p.title = u"  "_s; });
    row("no text", u"no-text"_s, 1, false, [](P &p) {
        p.lead.clear();
        p.blocks.removeIf([](const Block &b) { return b.type != Post::BlockType::Image; });
    });
    row("too many paragraphs said", u"paragraph-count"_s, 1, true,
        [](P &p) { p.meta.set(Post::Fields::Paragraphs, qint64(3)); });
    row("a paragraph more", u"paragraph-count"_s, 1, true,
        [](P &p) { p.blocks.append(Block::paragraph(u"One more."_s)); });
    row("another caption", u"image-sources"_s, 1, false,
        [](P &p) { block(p, Post::BlockType::Image).text = u"A queue alone"_s; });
    row("another source", u"image-sources"_s, 1, true,
        [](P &p) { block(p, Post::BlockType::Image).source = u"pexels"_s; });
    row("images in another order", u"image-sources"_s, 2, true, [](P &p) {
        addImage(p, u"A second view"_s);
        p.blocks.swapItemsAt(0, 1);
    });
    row("an image without its source", u"image-sources"_s, 1, true,
        [](P &p) { p.meta.set(Post::Fields::ImageSources, Post::Records()); });
    row("image sources absent", u"image-sources"_s, 1, true, [](P &p) { p.meta.clear(Post::Fields::ImageSources); });
    row("a source without its image", u"image-sources"_s, 1, false, [](P &p) { p.blocks.removeFirst(); });
    row("no image but the flag", u"image-flags"_s, 1, true, [](P &p) {
        p.blocks.removeFirst();
        p.meta.clear(Post::Fields::ImageSources);
    });
    row("image heavy without images", u"image-flags"_s, 1, true,
        [](P &p) { p.meta.set(Post::Fields::ImageHeavy, true); });
    row("three images and not heavy", u"image-flags"_s, 1, true, [](P &p) {
        addImage(p, u"Two"_s);
        addImage(p, u"Three"_s);
    });
    row("another checklist", u"checklist"_s, 1, true,
        [](P &p) { p.meta.set(field("checklist"), QStringList{u"Count what waits"_s, u"Stop all"_s}); });
    row("a longer checklist", u"checklist"_s, 1, true,
        [](P &p) { block(p, Post::BlockType::List).items += u"Go home"_s; });
    row("a checklist that is not there", u"checklist"_s, 1, false, [](P &p) { p.blocks.remove(4, 2); });
    row("a checklist in the body alone", u"checklist"_s, 1, true, [](P &p) { p.meta.clear(field("checklist")); });
    row("another topic", u"topic"_s, 1, true, [](P &p) { p.meta.set(Post::Fields::Topic, u"draining"_s); });
    row("another stack", u"entities"_s, 1, true, [](P &p) {
        Post::Records all = p.meta.records(field("entities"));
        all[0][0].second = u"go workers"_s;
        p.meta.set(field("entities"), all);
    });
    row("no area", u"entities"_s, 1, false, [](P &p) {
        Post::Records all = p.meta.records(field("entities"));
        all.remove(1);
        p.meta.set(field("entities"), all);
    });
    row("another number in the reference", u"identity"_s, 1, true,
        [](P &p) { p.meta.set(field("reference"), u"anp-ref-000218-4711"_s); });
    row("a reference of another form", u"identity"_s, 1, false,
        [](P &p) { p.meta.set(field("reference"), u"see 217"_s); });
    row("another seed", u"identity"_s, 1, true, [](P &p) { p.meta.set(field("payload.seed"), qint64(218)); });
    row("another language", u"code-language"_s, 1, true,
        [](P &p) { p.meta.set(Post::Fields::CodeLanguage, u"php"_s); });
    row("a placeholder's source", u"placeholder-image"_s, 1, false, [](P &p) {
        block(p, Post::BlockType::Image).source = u"dummyimage.com"_s;
        Post::Records records = p.meta.records(Post::Fields::ImageSources);
        records[0][0].second = u"dummyimage.com"_s;
        p.meta.set(Post::Fields::ImageSources, records);
    });
    row("a placeholder's address", u"placeholder-image"_s, 1, false,
        [](P &p) { setUrl(p, u"https://via.placeholder.com/600"_s); });
    row("an address cut off within an escape", u"cut-off-url"_s, 1, false,
        [](P &p) { setUrl(p, u"https://images.example/a%2"_s); });
    row("an address cut off behind a name", u"cut-off-url"_s, 1, false,
        [](P &p) { setUrl(p, u"https://images.example/a?width="_s); });
    row("an address cut off within the caption", u"cut-off-url"_s, 1, false,
        [](P &p) { setUrl(p, u"https://images.example/1200x630/ffffff.png&text=A+queue+and+its+thr"_s); });
    row("no address", u"cut-off-url"_s, 1, false, [](P &p) { setUrl(p, QString()); });
    row("an address that is none", u"cut-off-url"_s, 1, false, [](P &p) { setUrl(p, u"https://"_s); });
    row("a local file", u"cut-off-url"_s, 1, false, [](P &p) { setUrl(p, u"photo.jpg"_s); });
    row("an image over http", u"insecure-url"_s, 1, true,
        [](P &p) { setUrl(p, u"http://images.example.org/a.jpg"_s); });
    row("a link over http", u"insecure-url"_s, 1, true,
        [](P &p) { setProse(p, u"See http://queues.example.org/how, then go on."_s); });
    row("a placeholder of a document from elsewhere", u"placeholder-image"_s, 1, false, [](P &p) {
        block(p, Post::BlockType::Image).url = u"https://picsum.photos/200"_s;
        p.meta.clear(Post::Fields::ImageSources);
    });
    row("a caption that is missing", u"missing-caption"_s, 1, false,
        [](P &p) { block(p, Post::BlockType::Image).text = u" "_s; });
    row("a caption twice", u"repeated-caption"_s, 1, false,
        [](P &p) { addImage(p, u"a queue and  its three workers"_s); });
    row("an empty section at the end", u"empty-section"_s, 1, false, [](P &p) { p.blocks.removeLast(); });
    row("a heading under a heading", u"empty-section"_s, 1, false,
        [](P &p) { p.blocks.insert(1, Block::heading(u"Nothing yet"_s)); });
    row("a heading without text", u"empty-heading"_s, 1, true, [](P &p) { p.blocks.insert(3, Block::heading(u""_s)); });
    row("another scenario than the outline's", u"scenario"_s, 1, false,
        [](P &p) { p.meta.set(field("ai_outline.context"), u"behind a proxy"_s); });
    row("a title of another scenario", u"scenario"_s, 1, false,
        [](P &p) { p.title = u"Draining queues behind a proxy: a guide"_s; });
    row("a review long ago", u"stale-review"_s, 1, false,
        [](P &p) { p.meta.set(Post::Fields::LastReviewed, QDate(2024, 11, 20)); });
    row("low quality", u"low-quality"_s, 1, false, [](P &p) { p.meta.set(field("score.quality"), qint64(59)); });
    row("a score over 100", u"score-range"_s, 1, false, [](P &p) { p.meta.set(field("score.depth"), qint64(101)); });
    row("a review tomorrow", u"future-date"_s, 1, false,
        [](P &p) { p.meta.set(Post::Fields::LastReviewed, Test::Today.addDays(1)); });
    row("a version of next month", u"future-version"_s, 1, false,
        [](P &p) { p.meta.set(Post::Fields::Version, Post::Version(2026, 12, 0)); });
    row("code that does not parse", u"code-syntax"_s, 1, false,
        [](P &p) { block(p, Post::BlockType::Code).text = u"def !"_s; });
    row("code that does not parse as the meta box says", u"code-syntax"_s, 1, false, [](P &p) {
        block(p, Post::BlockType::Code).text = u"def !"_s;
        block(p, Post::BlockType::Code).language.clear();
    });
    row("a doubled word", u"doubled-word"_s, 1, true, [](P &p) { setProse(p, u"Then the  The queue is full."_s); });
    row("a word three times", u"doubled-word"_s, 2, true, [](P &p) { setProse(p, u"Then the the the queue."_s); });
    row("a doubled word in an item", u"doubled-word"_s, 1, true, [](P &p) {
        block(p, Post::BlockType::List).items[1] = u"Stop one one worker"_s;
        p.meta.set(field("checklist"), block(p, Post::BlockType::List).items);
    });
    row("one paragraph in lower case", u"lower-case"_s, 1, false,
        [](P &p) { setProse(p, u"nobody looked at this text again."_s); });
    row("a reading time of an hour", u"reading-time"_s, 1, true,
        [](P &p) { p.meta.set(field("reading_time"), qint64(60)); });
    row("unknown words", u"spelling"_s, 1, false, [](P &p) { setProse(p, u"A qzx is a qzx."_s); });
}

// Both ways: the check finds what was broken, as often as it was broken; and its fix, where it has one, mends just
// that.
void ChecksTest::finds()
{
    QFETCH(QString, check);
    QFETCH(Change, change);
    QFETCH(int, count);
    QFETCH(bool, isMended);
    m_tried += check;
    Post::Post post = Test::goodPost();
    change(post);
    const Check *row = checkByName(check);
    QVERIFY(row);
    const Findings findings = row->find(post, context());
    QCOMPARE(findings.size(), count);
    for (const Finding &finding : findings)
        QVERIFY(!finding.what.isEmpty());
    QVERIFY(failing(post, context()) & row->bit());
    const auto after = fixed(*row, post, context());
    QCOMPARE(after && row->find(*after, context()).isEmpty(), isMended);
    if (!after)
        return;
    QVERIFY(*after != post);
    QVERIFY(!fixed(*row, *after, context()) || !isMended); // a second time there is nothing to do
}

void ChecksTest::leavesAlone_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *what, Change change) { QTest::newRow(what) << change; };
    using P = Post::Post;
    row("a body of a list alone", [](P &p) {
        p.lead.clear();
        p.meta.clear(Post::Fields::Paragraphs);
        p.blocks.removeIf([](const Block &b) { return b.type == Post::BlockType::Paragraph; });
        p.blocks.removeLast();
    });
    row("an image source without a source", [](P &p) {
        Post::Records records = p.meta.records(Post::Fields::ImageSources);
        records[0].removeFirst();
        p.meta.set(Post::Fields::ImageSources, records);
    });
    row("another archive's id", [](P &p) {
        p.meta.set(Post::Fields::SourceId, u"wp-99"_s);
        p.meta.set(field("reference"), u"page 99"_s);
    });
    row("a language by its other name", [](P &p) { p.meta.set(Post::Fields::CodeLanguage, u"Py"_s); });
    row("a command beside the code", [](P &p) { p.blocks.insert(4, Block::code(u"bash"_s, u"ls -l\nls -a"_s)); });
    row("a host that ends alike", [](P &p) { setUrl(p, u"https://notdummyimage.com/a.png"_s); });
    row("an address that ends with the whole caption",
        [](P &p) { setUrl(p, u"https://images.example/x.png?text=A+queue+and"_s); });
    row("a link to the writer's own machine",
        [](P &p) { setProse(p, u"Open http://localhost:8000/health and wait."_s); });
    row("a link with brackets", [](P &p) { setProse(p, u"Read this (https://queues.example.org/a)."_s); });
    row("http in code", [](P &p) { block(p, Post::BlockType::Code).text = u"get('http://a.example.org')"_s; });
    row("sections within a section", [](P &p) {
        p.blocks[1].level = 2;
        p.blocks.insert(1, Block::heading(u"Part one"_s));
        p.blocks[1].level = 1;
    });
    row("an image with its address beside it", [](P &p) {
        block(p, Post::BlockType::Image).url = u"https://images.example/queue.jpg"_s;
        p.meta.clear(Post::Fields::ImageSources);
    });
    row("an image under a heading", [](P &p) {
        p.blocks.swapItemsAt(0, 2);
        p.blocks.swapItemsAt(0, 1);
    });
    row("a scenario in the lead", [](P &p) {
        p.title = u"Draining queues behind a proxy"_s;
        p.lead = u"Written on a single machine."_s;
    });
    row("a title that names the stack instead",
        [](P &p) { p.title = u"Draining queues in python workers: a guide"_s; });
    row("a title of its own", [](P &p) { p.title = u"How to empty what is full"_s; });
    row("the last day that is not stale",
        [](P &p) { p.meta.set(Post::Fields::LastReviewed, Test::Today.addDays(-730)); });
    row("a review today", [](P &p) { p.meta.set(Post::Fields::LastReviewed, Test::Today); });
    row("the least quality", [](P &p) { p.meta.set(field("score.quality"), qint64(60)); });
    row("this month's version", [](P &p) { p.meta.set(Post::Fields::Version, Post::Version(2026, 11, 7)); });
    row("code in a language that nobody knows", [](P &p) {
        block(p, Post::BlockType::Code) = Block::code(u"klingon"_s, u"Qapla'!"_s);
        p.meta.set(Post::Fields::CodeLanguage, u"klingon"_s);
    });
    row("words that may repeat", [](P &p) { setProse(p, u"All that that had had was time. Time passed."_s); });
    row("a word over the end of a sentence", [](P &p) { setProse(p, u"It was late. Late came the answer."_s); });
    row("parts of words", [](P &p) { setProse(p, u"A pre-pre release, run run-time checks, x1 x1, a a."_s); });
    row("a script without case", [](P &p) { setProse(p, u"在更改之前写下等待的作业数量并再次检查结果。"_s); });
    row("a right-to-left script", [](P &p) { setProse(p, u"اكتب عدد المهام المنتظرة قبل التغيير."_s); });
    row("a reading time a minute off", [](P &p) { p.meta.set(field("reading_time"), qint64(2)); });
}

// An editor stops looking at checks that cry wolf.
void ChecksTest::leavesAlone()
{
    QFETCH(Change, change);
    Post::Post post = Test::goodPost();
    change(post);
    QCOMPARE(namesOf(post), QStringList());
}

// A new check that nobody tests is found here.
void ChecksTest::everyCheckIsTried()
{
    for (const Check &check : checks())
        QVERIFY2(m_tried.contains(check.id()), check.name.data());
}

// The window goes to a finding's place: it must be one.
void ChecksTest::placesAreInThePost()
{
    QFETCH(QString, check);
    QFETCH(Change, change);
    Post::Post post = Test::goodPost();
    change(post);
    for (const Finding &finding : checkByName(check)->find(post, context())) {
        const Place &place = finding.where;
        QString text = place.part == Place::Part::Title ? post.title : post.lead;
        if (place.part == Place::Part::Block) {
            QVERIFY(place.block >= 0 && place.block < post.blocks.size());
            const Block &where = post.blocks[place.block];
            QVERIFY(place.item < std::max<qsizetype>(1, where.items.size()));
            text = place.item >= 0 ? where.items[place.item] : where.text;
        }
        QCOMPARE(place.part == Place::Part::Field, place.field.has_value());
        QVERIFY(place.length == 0 || place.offset + place.length <= text.size());
    }
}

// The command line may be built without a highlighter, the library may be read where there is no dictionary.
void ChecksTest::withoutOutsideKnowledge()
{
    Post::Post post = Test::goodPost();
    block(post, Post::BlockType::Code).text = u"def ! qzx"_s;
    Context plain;
    plain.today = Test::Today;
    QCOMPARE(failing(post, plain), CheckSet(0));
}

// Other people's posts have a title and a text and hardly more: nothing of this archive's truths is asked of them.
void ChecksTest::absentFieldsAreNoFault()
{
    Post::Post post = Test::goodPost();
    post.blocks.removeFirst();
    post.blocks.remove(3, 2);
    post.meta = {};
    QCOMPARE(namesOf(post), QStringList());
}

void ChecksTest::tableIsSound()
{
    QSet<QString> names;
    for (const Check &check : checks()) {
        const QString name = check.id();
        QVERIFY2(!names.contains(name), check.name.data());
        names += name;
        static const QRegularExpression form(u"^[a-z]+(-[a-z]+)*$"_s);
        QVERIFY2(form.match(name).hasMatch(), check.name.data());
        QVERIFY(check.find && check.title);
        QCOMPARE(bool(check.fix), bool(check.fixTitle));
        QCOMPARE(checkByName(name.toUpper()), &check);
        QVERIFY2(!names.contains(u"none"_s) && !names.contains(u"blocking"_s), "these words are the queries' own");
    }
    QCOMPARE(checkByName(u"nothing"), nullptr);
    const CheckSet all =
        Post::checksOf(Severity::Blocking) | Post::checksOf(Severity::Advisory) | Post::checksOf(Severity::Note);
    QCOMPARE(size_t(std::popcount(all)), checks().size());
}

// The archive's own posts can be approved as they stand, and what is said of them is little.
void ChecksTest::seedsAreNotBlocked()
{
    const QDir seeds(QStringLiteral(COPYDESK_SEEDS));
    const QStringList files = seeds.entryList({u"*.txt"_s}, QDir::Files);
    if (files.isEmpty())
        QSKIP("The seed posts are not here.");
    qsizetype advisory = 0;
    for (const QString &name : files) {
        QFile file(seeds.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto reader = Formats::formatByName(u"page")->reader(file, name);
        const auto post = reader->next();
        QVERIFY(post && *post);
        for (const Report &found : report((*post)->post, context())) {
            qInfo().noquote() << name.left(3) << Post::severityName(found.check->severity)
                              << Post::latin1(found.check->name) << found.findings.first().text();
            QVERIFY(found.check->severity != Severity::Blocking);
            advisory += found.check->severity == Severity::Advisory;
        }
    }
    QVERIFY2(advisory <= 2 * files.size(), qPrintable(QString::number(advisory)));
}

// The synthesizer makes posts as the archive's; a blocking check that fires on them is wrong, or the synthesizer is.
void ChecksTest::synthesizedArchive()
{
    const Synth::Synthesizer synthesizer(7);
    const Context known = context();
    QMap<QString, int> counts;
    constexpr int posts = 2000;
    QElapsedTimer timer;
    qint64 spent = 0;
    for (int i = 0; i < posts; ++i) {
        const Post::Post post = synthesizer.post(i);
        timer.start();
        const CheckSet found = failing(post, known, Post::keptChecks());
        spent += timer.nsecsElapsed();
        QVERIFY2(!(found & Post::checksOf(Severity::Blocking)), qPrintable(post.title));
        for (const Report &each : report(post, known))
            ++counts[each.check->id()];
    }
    qInfo() << "microseconds a post:" << double(spent) / 1000 / posts << counts;
    QVERIFY(counts.value(u"doubled-word"_s) < posts / 20); // "takes it on on the first day"
    QVERIFY(counts.value(u"scenario"_s) == 0);
    QVERIFY(counts.value(u"placeholder-image"_s) > posts / 20);
}

// Odd input is looked through like any other.
void ChecksTest::longAndOddPosts()
{
    Post::Post empty;
    QCOMPARE(namesOf(empty), (QStringList{u"no-title"_s, u"no-text"_s}));
    Post::Post odd = Test::goodPost();
    odd.title = QString(QChar(0xd800)) + u"\u202e the the"_s;
    odd.blocks.append(Block::paragraph(QString(1'000'000, u'x')));
    odd.blocks.append(Block::paragraph(u"the "_s.repeated(20'000)));
    odd.blocks.append(Block::paragraph(u"http://"_s.repeated(20'000)));
    odd.blocks.append(Block::list({}));
    odd.blocks.append(Block::code({}, {}));
    odd.meta.set(Post::Fields::ImageSources, Post::Records{{}, {{u"url"_s, u"%%%"_s}}});
    odd.meta.set(Post::Fields::LastReviewed, QDate(9999, 12, 31));
    odd.meta.set(Post::Fields::SourceId, u"alphanode-999999999999999999"_s);
    const QStringList names = namesOf(odd);
    for (const auto name : {"doubled-word"_L1, "image-sources"_L1, "future-date"_L1, "identity"_L1})
        QVERIFY2(names.contains(name), name.data());
    for (const Check &check : checks())
        (void)fixed(check, odd, context());
}

QTEST_GUILESS_MAIN(ChecksTest)
#include "checkstest.moc"
