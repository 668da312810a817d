// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/synthesizer.h"
#include "post/json.h"
#include "synth/passages.h"
#include "synth/stacks.h"
#include "synth/topics.h"
#include "synth/variant.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Synth;
using namespace Qt::StringLiterals;
using Post::BlockType;
using Post::field;

/// Protects what load tests and the sample rely on: the same posts for the same seed on every machine, posts that are
/// true to spec post.md, and an archive that is wide enough to be worth searching and repeats itself as the real one
/// does.
class SynthesizerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedSamePosts();
    void sameOnEveryMachine();
    void truths();
    void allVariantsOccur();
    void materialIsLargeEnough();
    void sentencesAreShared();
    void sentencesOfTheirOwn();
    void nearDuplicates();
    void farIndex();
};

void SynthesizerTest::sameSeedSamePosts()
{
    const Synthesizer one(7), again(7), other(8);
    int different = 0;
    for (qint64 i = 199; i >= 0; --i) {
        QVERIFY(one.post(i) == again.post(i)); // whatever the order in which they are asked for
        QCOMPARE(one.post(i).title, one.title(i));
        different += toJson(one.post(i)) != toJson(other.post(i));
    }
    QCOMPARE(different, 200);
}

void SynthesizerTest::sameOnEveryMachine()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const Synthesizer synthesizer(1);
    for (qint64 i = 0; i < 100; ++i)
        hash.addData(toJson(synthesizer.post(i)));
    // Changes when the material or the composition does; not with the machine, the compiler or Qt's hash seed.
    QCOMPARE(hash.result().toHex().first(16), QByteArray("daf5100d89d5d42d"));
}

void SynthesizerTest::truths()
{
    const Synthesizer synthesizer(42);
    QSet<QString> ids;
    for (qint64 i = 0; i < 2000; ++i) {
        const Post::Post post = synthesizer.post(i);
        const Post::Meta &meta = post.meta;
        for (const Post::FieldId id : Post::allFields())
            QVERIFY2(meta.has(id), id->key.data());
        QVERIFY(!post.title.isEmpty() && !post.lead.isEmpty() && post.similar);
        QCOMPARE(meta.number(Post::Fields::Paragraphs), Post::paragraphCount(post));
        QStringList captions, sources, checklist;
        const Post::Records records = meta.records(Post::Fields::ImageSources);
        qsizetype image = 0;
        for (qsizetype b = 0; b < post.blocks.size(); ++b) {
            const Post::Block &block = post.blocks[b];
            if (block.type == BlockType::Image) {
                QVERIFY(image < records.size());
                QCOMPARE(Post::recordText(records[image], u"caption"), block.text);
                QCOMPARE(Post::recordText(records[image], u"source"), block.source);
                QVERIFY(Post::recordText(records[image], u"url").startsWith("https://"_L1));
                ++image;
            } else if (block.type == BlockType::List) {
                QCOMPARE(post.blocks[b - 1].text, u"implementation checklist"_s);
                checklist = block.items;
            } else if (block.type == BlockType::Code) {
                QCOMPARE(block.language, meta.text(Post::Fields::CodeLanguage));
            } else {
                QVERIFY(!block.text.isEmpty());
                QVERIFY(!block.text.contains(u'{'));
            }
        }
        QCOMPARE(image, records.size());
        QVERIFY(image <= 4);
        QCOMPARE(meta.flag(Post::Fields::HasImages), image > 0);
        QCOMPARE(meta.flag(Post::Fields::ImageHeavy), image >= 3);
        QCOMPARE(meta.list(field("checklist")), checklist);
        QCOMPARE(meta.text(Post::Fields::Topic),
                 meta.text(field("ai_outline.problem")) + u" / "_s + meta.text(field("ai_outline.stack")));
        const Post::Records entities = meta.records(field("entities"));
        QCOMPARE(entities.size(), 3);
        QCOMPARE(Post::recordText(entities[0], u"name"), meta.text(field("ai_outline.stack")));
        QCOMPARE(Post::recordText(entities[2], u"name"), meta.text(field("ai_outline.problem")));
        const QString scenario = meta.text(field("payload.scenario"));
        QCOMPARE(meta.text(field("ai_outline.context")), scenario);
        QVERIFY(post.title.contains(scenario) || post.lead.contains(scenario));
        const QString digits = QString::number(i).rightJustified(6, u'0');
        QCOMPARE(post.sourceId(), u"alphanode-"_s + digits);
        QVERIFY(meta.text(field("reference")).startsWith(u"anp-ref-"_s + digits + u'-'));
        QCOMPARE(meta.number(field("payload.seed")), i);
        static const QRegularExpression hash(u"^[0-9a-f]{24}$"_s);
        QVERIFY(hash.match(meta.text(field("hash"))).hasMatch());
        QVERIFY(meta.version(Post::Fields::Version) >= Post::Version(1, 0, 0)
                && meta.version(Post::Fields::Version) <= Post::Version(1, 9, 9));
        const int year = meta.date(Post::Fields::LastReviewed).year();
        QVERIFY(year >= 2022 && year <= 2026);
        ids += post.sourceId();
    }
    QCOMPARE(ids.size(), 2000);
}

void SynthesizerTest::allVariantsOccur()
{
    const Synthesizer synthesizer(3);
    QSet<qsizetype> imageCounts;
    QSet<QString> statuses, stackNames, languages, preambles;
    int flagged = 0, code = 0, similar = 0, placeholders = 0, beyond32 = 0;
    for (qint64 i = 0; i < 2000; ++i) {
        const Post::Post post = synthesizer.post(i);
        imageCounts += post.meta.records(Post::Fields::ImageSources).size();
        statuses += post.meta.text(Post::Fields::Status);
        stackNames += post.meta.text(field("ai_outline.stack"));
        flagged += post.meta.flag(Post::Fields::NeedsReview);
        similar += !post.similar->isEmpty();
        preambles += post.extra.isEmpty() ? QString() : post.extra.first().lines.first();
        beyond32 += post.meta.number(field("view_count")) > 0xffffffffLL;
        for (const Post::Block &block : post.blocks) {
            if (block.type == BlockType::Code) {
                ++code;
                languages += block.language;
            }
            placeholders += block.source == "dummyimage.com"_L1;
        }
    }
    QCOMPARE(imageCounts.size(), 5);
    QCOMPARE(statuses, QSet<QString>({u"drafted"_s, u"expanded"_s, u"reviewed"_s}));
    QCOMPARE(stackNames.size(), qsizetype(stacks().size()));
    QVERIFY(languages.size() >= 12);
    QCOMPARE(preambles.size(), 3);
    QVERIFY2(flagged > 300 && flagged < 500, qPrintable(QString::number(flagged)));
    QVERIFY(code > 400 && similar > 50 && placeholders > 100 && beyond32 > 0);
}

void SynthesizerTest::materialIsLargeEnough()
{
    QVERIFY(stacks().size() >= 12);
    QVERIFY(problems().size() >= 30);
    QSet<std::string_view> sentences;
    const auto count = [&](const Section &section) {
        for (const Passage &passage : section.passages) {
            for (const std::string_view sentence : passage) {
                QVERIFY2(!sentences.contains(sentence), sentence.data());
                QVERIFY2(QByteArray(".?!").contains(sentence.back()), sentence.data());
                sentences += sentence;
            }
        }
    };
    for (const Section &section : sections())
        count(section);
    count(finalSection());
    for (const std::string_view closing : closings())
        sentences += closing;
    QVERIFY2(sentences.size() >= 200, qPrintable(QString::number(sentences.size())));
    for (const Stack &stack : stacks())
        QVERIFY2(!stack.samples.empty() && !stack.tools.empty() && !stack.area.empty(), stack.name.data());
}

void SynthesizerTest::sentencesAreShared()
{
    const Synthesizer synthesizer(5);
    QSet<QString> distinct;
    qsizetype all = 0;
    for (qint64 i = 0; i < 500; ++i) {
        for (const Post::Block &block : synthesizer.post(i).blocks) {
            if (block.type == BlockType::Paragraph) {
                for (const QString &sentence : block.text.split(u". "_s)) {
                    distinct += sentence;
                    ++all;
                }
            }
        }
    }
    QVERIFY2(distinct.size() * 10 < all, qPrintable(QString::number(distinct.size())));
}

/// What compresses and is indexed like text that was written, not put together.
void SynthesizerTest::sentencesOfTheirOwn()
{
    const Synthesizer unique(7, true);
    QSet<QString> seen;
    qsizetype sentences = 0;
    for (qint64 index = 0; index < 500; ++index) {
        const Post::Post post = unique.post(index);
        QCOMPARE(post, Synthesizer(7, true).post(index));
        QCOMPARE(post.title, Synthesizer(7).post(index).title);
        QStringList texts{post.lead};
        for (const Post::Block &block : post.blocks) {
            if (block.type == Post::BlockType::Paragraph)
                texts += block.text;
        }
        for (const QString &text : std::as_const(texts)) {
            for (const QString &sentence : text.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
                seen.insert(sentence.trimmed());
                ++sentences;
            }
        }
    }
    QVERIFY(sentences > 5000);
    QCOMPARE(seen.size(), sentences);
}

/// One in four is the same article but for a few sentences, with an identity of its own; always the same one.
void SynthesizerTest::nearDuplicates()
{
    const Synthesizer synthesizer(7);
    int duplicates = 0;
    for (qint64 index = 0; index < 200; ++index) {
        const Post::Post post = synthesizer.post(index, 25);
        QCOMPARE(post, Synthesizer(7).post(index, 25));
        QCOMPARE(post.sourceId(), synthesizer.post(index).sourceId());
        duplicates += post != synthesizer.post(index) ? 1 : 0;
    }
    QVERIFY(duplicates > 30 && duplicates < 70);
    QCOMPARE(synthesizer.post(9, 0), synthesizer.post(9));

    const Post::Post original = synthesizer.post(3);
    const auto variant = [&original](const Variation &variation) {
        Dice dice(1, 1);
        return variantOf(original, 900'001, variation, dice);
    };
    const Post::Post copy = variant({});
    QCOMPARE(copy.blocks, original.blocks);
    QVERIFY(copy.title != original.title && copy.sourceId() == u"alphanode-900001"_s);
    QVERIFY(variant({.reordered = true}).blocks != original.blocks);
    QCOMPARE(variant({.replaced = 10}).blocks.size(), original.blocks.size());
    QVERIFY(variant({.replaced = 10}) != copy && variant({.reworded = 10}) != copy);
    QVERIFY(Post::wordCount(variant({.reworded = 100})) == Post::wordCount(copy));
}

void SynthesizerTest::farIndex()
{
    QCOMPARE(Synthesizer(1).post(999'999).sourceId(), u"alphanode-999999"_s);
    QCOMPARE(Synthesizer(1).post(5'000'000'000).sourceId(), u"alphanode-5000000000"_s);
}

QTEST_GUILESS_MAIN(SynthesizerTest)
#include "synthesizertest.moc"
