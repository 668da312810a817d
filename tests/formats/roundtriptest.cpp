// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagereader.h"
#include "formats/pagewriter.h"
#include "post/json.h"
#include "synth/stacks.h"
#include "synth/synthesizer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

/// Protects both formats by a property: whatever the synthesizer makes goes out and comes in again as it was, however
/// its parts are arranged.
class RoundTripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void synthesized();
    void everySampleIsCode();
    void rearranged();
    void anyLines();
};

void RoundTripTest::synthesized()
{
    const Synth::Synthesizer synthesizer(11);
    Post::JsonReader json;
    for (qint64 i = 0; i < 1500; ++i) {
        const Post::Post post = synthesizer.post(i);
        const QByteArray line = toJson(post);
        const auto fromJson = json.read(line);
        QVERIFY(fromJson);
        QVERIFY2(*fromJson == post, line.constData());
        const QStringList lines = pageLines(post);
        const auto fromPage = readPage(lines);
        QVERIFY2(fromPage, qPrintable(fromPage ? QString() : fromPage.error().text()));
        QCOMPARE(toJson(*fromPage), line);
        QVERIFY(*fromPage == post);
        QCOMPARE(pageLines(*fromPage), lines);
    }
}

void RoundTripTest::everySampleIsCode()
{
    // Between two paragraphs, below a heading and at the body's end; with and without the count of paragraphs to go by.
    for (const Synth::Stack &stack : Synth::stacks()) {
        for (const std::string_view sample : stack.samples) {
            for (const bool counted : {false, true}) {
                const QString language = QString::fromUtf8(stack.language.data(), qsizetype(stack.language.size()));
                const Post::Block code =
                    Post::Block::code(language, QString::fromUtf8(sample.data(), qsizetype(sample.size())));
                const Post::Block prose = Post::Block::paragraph(
                    u"this is a sentence of some length; it has a colon: and (brackets), but it is prose."_s);
                const Post::Block heading = Post::Block::heading(u"the practical part"_s);
                Post::Post post;
                post.title = u"a title"_s;
                post.lead = u"a lead, which is a sentence."_s;
                post.blocks = {code, heading, code, prose, code, heading, prose, heading, code};
                post.meta.set(Post::Fields::CodeLanguage, language);
                if (counted)
                    post.meta.set(Post::Fields::Paragraphs, 2LL);
                const auto again = readPage(pageLines(post));
                QVERIFY(again);
                QVERIFY2(again->blocks == post.blocks,
                         (std::string(stack.name) + ":\n" + std::string(sample) + "\n" + toJson(*again).toStdString())
                             .c_str());
            }
        }
    }
}

void RoundTripTest::rearranged()
{
    // Blocks and fields of many posts in any order and number: the page gives them back as far as it can tell them
    // apart.
    QRandomGenerator random(77);
    const Synth::Synthesizer synthesizer(12);
    for (int round = 0; round < 500; ++round) {
        Post::Post post = synthesizer.post(round);
        QList<Post::Block> blocks;
        for (int i = int(random.bounded(12)); i > 0; --i) {
            const QList<Post::Block> others = synthesizer.post(random.bounded(1000)).blocks;
            const Post::Block &block = others[random.bounded(others.size())];
            // Two neighbours of code, or of lists glued by nothing, are one on the page.
            if (block.type == Post::BlockType::Code
                && (block.language != post.meta.text(Post::Fields::CodeLanguage)
                    || (!blocks.isEmpty() && blocks.back().type == block.type)))
                continue;
            blocks += block;
        }
        post.blocks = blocks;
        post.meta.set(Post::Fields::Paragraphs, Post::paragraphCount(post));
        for (const Post::FieldId id : Post::allFields()) {
            if (random.bounded(4) == 0 && id != Post::Fields::CodeLanguage && id != Post::Fields::Paragraphs)
                post.meta.clear(id);
        }
        if (random.bounded(2))
            post.similar.reset();
        const QStringList lines = pageLines(post);
        const auto again = readPage(lines);
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(post));
        QCOMPARE(pageLines(*again), lines);
    }
}

void RoundTripTest::anyLines()
{
    // Lines of every kind in any order: nothing is lost, whatever they are taken for.
    const QStringList kinds = {QString(),
                               QString(),
                               u"  "_s,
                               u"| |"_s,
                               u"alphanode post meta"_s,
                               u"Similar Posts"_s,
                               u"a heading"_s,
                               u"a paragraph, and it ends."_s,
                               u"a picture"_s,
                               u"a picture. image source: unsplash"_s,
                               u"  • item"_s,
                               u"  • quality: 5"_s,
                               u"  • unknown: 5"_s,
                               u"    • name: x"_s,
                               u"    • type: y"_s,
                               u"    • nothing"_s,
                               u"score"_s,
                               u"stack"_s,
                               u"entities"_s,
                               u"topicx / y"_s,
                               u"topic"_s,
                               u"labels"_s,
                               u"code languagego"_s,
                               u"view count5"_s,
                               u"notes"_s,
                               u"payload"_s,
                               u"  • source id: z"_s,
                               u"  • paragraphs: 2"_s,
                               u"func main() {"_s,
                               u"\treturn 1"_s,
                               u"}"_s,
                               u"import os"_s,
                               u"  •"_s,
                               u"flags"_s};
    QRandomGenerator random(5);
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        QStringList lines;
        for (int i = int(random.bounded(1, 40)); i > 0; --i)
            lines += kinds[random.bounded(kinds.size())];
        const auto post = readPage(lines);
        if (!post)
            continue;
        ++readable;
        QCOMPARE(pageLines(*post), lines);
        Post::JsonReader json;
        const auto again = json.read(toJson(*post));
        QVERIFY2(again, toJson(*post).constData());
        QCOMPARE(toJson(*again), toJson(*post));
        QCOMPARE(pageLines(*again), lines);
    }
    QVERIFY(readable > 15'000);
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "roundtriptest.moc"
