// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/pagereader.h"
#include "formats/pagewriter.h"
#include "post/json.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;
using Post::BlockType;
using Post::field;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Post::Post> read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    PageReader reader(buffer, u"page.txt"_s);
    auto post = reader.next();
    if (!post || reader.next())
        return failure(Error::Kind::Malformed, u"one answer was expected"_s);
    if (!*post)
        return failure(post->error());
    return (*post)->post;
}

QByteArray written(const Post::Post &post)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PageWriter writer(buffer);
    if (!writer.write(post) || !writer.finish())
        return "refused";
    return buffer.data();
}

/// The lines of a page, LF, without BOM and without the newline of the last line: what must come out again.
QByteArray lines(QByteArray bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    bytes.replace("\r\n", "\n");
    if (bytes.endsWith('\n') && !bytes.endsWith("\n\n"))
        bytes.chop(1);
    return bytes;
}

/// A page with this body and box around it.
QByteArray page(const QByteArray &body, const QByteArray &box)
{
    return "a title\n\na lead that is a sentence.\n\n" + body + "\n\nalphanode post meta\n\n" + box
        + "\n\nSimilar Posts";
}

QSet<QString> pageLabels(const Post::Meta &meta)
{
    QSet<QString> labels;
    for (const Post::FieldId id : Post::allFields()) {
        if (meta.has(id))
            labels += Post::latin1(id->group.empty() ? id->label : id->group);
    }
    return labels;
}

} // namespace

/// Protects the way of a page into a post and back: what each line is taken for, and that no line is ever lost.
class PageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void seeds_data();
    void seeds();
    void seedWithCode();
    void refuses_data();
    void refuses();
    void errorsNameTheLine();
    void binaryAndEmpty_data();
    void binaryAndEmpty();
    void loneCarriageReturns();
    void strayLineInASection();
    void editedPostsStayReadable();
    void lineBreaksAreRefused();
    void foreignExtraIsNotLost();
    void everyBeginningOfAPage();
};

void PageTest::golden_data()
{
    // A new case is two files and no code: NAME.txt, and NAME.json with the post that is expected.
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/page"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name.chopped(4))) << folder.filePath(name.chopped(4));
}

void PageTest::golden()
{
    QFETCH(QString, path);
    const QByteArray text = content(path + u".txt"_s);
    const auto post = read(text);
    QVERIFY2(post, qPrintable(post ? QString() : post.error().text()));
    Post::JsonReader json;
    const auto expected = json.read(content(path + u".json"_s));
    QVERIFY2(expected, qPrintable(expected ? QString() : expected.error().text()));
    QCOMPARE(toJson(*post), toJson(*expected));
    QVERIFY(*post == *expected);
    QCOMPARE(written(*post), lines(text));
    // Once through the interchange shape, too.
    const auto again = json.read(toJson(*post));
    QVERIFY(again);
    QCOMPARE(written(*again), lines(text));
}

void PageTest::seeds_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(COPYDESK_SEEDS));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (folder.isEmpty())
        QTest::newRow("none") << QString();
}

void PageTest::seeds()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the archive's pages are not here");
    const QByteArray text = content(path);
    const auto post = read(text);
    QVERIFY2(post, qPrintable(post ? QString() : post.error().text()));
    QCOMPARE(pageLabels(post->meta).size(), 20);
    for (const Post::FieldId id : Post::allFields())
        QVERIFY2(post->meta.has(id), id->key.data());
    QCOMPARE(Post::paragraphCount(*post), post->meta.number(Post::Fields::Paragraphs));
    qsizetype images = 0;
    for (const Post::Block &block : post->blocks) {
        if (block.type == BlockType::Image)
            QCOMPARE(Post::recordText(post->meta.records(Post::Fields::ImageSources).value(images++), u"caption"),
                     block.text);
        if (block.type == BlockType::List)
            QCOMPARE(block.items, post->meta.list(field("checklist")));
        if (block.type == BlockType::Heading)
            QVERIFY2(block.text.size() < 40, qPrintable(block.text));
    }
    QCOMPARE(images, post->meta.records(Post::Fields::ImageSources).size());
    QCOMPARE(written(*post), text); // byte for byte
    Post::JsonReader json;
    const auto again = json.read(toJson(*post));
    QVERIFY(again);
    QVERIFY(*again == *post);
    QCOMPARE(written(*again), text);
    for (const Post::ExtraLines &extra : post->extra)
        QCOMPARE(extra.after, QString()); // nothing but the preamble is out of the ordinary
}

void PageTest::seedWithCode()
{
    const QDir folder(QStringLiteral(COPYDESK_SEEDS));
    const QStringList names = folder.entryList({u"002_*.txt"_s});
    if (names.isEmpty())
        QSKIP("the archive's pages are not here");
    const auto post = read(content(folder.filePath(names.first())));
    QVERIFY(post);
    QList<BlockType> types;
    for (const Post::Block &block : post->blocks)
        types += block.type;
    using enum BlockType;
    QCOMPARE(types.count(Image), 3);
    QCOMPARE(types.count(Code), 1);
    const qsizetype list = types.indexOf(List);
    QCOMPARE(types.value(list + 1), Image); // the one that is glued to the list
    const Post::Block &code = post->blocks[types.indexOf(Code)];
    QCOMPARE(code.language, u"python"_s);
    QCOMPARE(code.text.count(u'\n'), 5);
    QVERIFY(code.text.contains(u"\n\n"_s));
}

void PageTest::refuses_data()
{
    QTest::addColumn<QByteArray>("box");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *box, qint64 line, const char *found) {
        QTest::newRow(name) << QByteArray(box) << line << QString::fromUtf8(found);
    };
    row("number in words", "topicx\nreading timeseven", 10, "seven");
    row("number with a blank", "reading time 7", 9, " 7");
    row("empty number", "reading time\nview count5", 9, "");
    row("negative views", "view count-5", 9, "-5");
    row("views beyond 64 bits", "view count9223372036854775808", 9, "9223372036854775808");
    row("score in words", "score\n  • quality: good", 10, "good");
    row("flag 2", "flags\n  • has images: 1\n  • image heavy: 2", 11, "2");
    row("no date", "revision\n  • last reviewed: 2025-02-30", 10, "2025-02-30");
    row("no version", "revision\n  • version: 1.0", 10, "1.0");
    row("paragraphs", "payload\n  • source id: x\n  • paragraphs: many", 11, "many");
}

void PageTest::refuses()
{
    QFETCH(QByteArray, box);
    QFETCH(qint64, line);
    QFETCH(QString, found);
    const auto post = read(page("why\n\nit is so, and it is a sentence.", box));
    QVERIFY(!post);
    QCOMPARE(post.error().kind, Error::Kind::Malformed);
    QCOMPARE(post.error().file, u"page.txt"_s);
    QCOMPARE(post.error().line, line + 2);
    QCOMPARE(post.error().found, found);
    QVERIFY(!post.error().expected.isEmpty());
}

void PageTest::errorsNameTheLine()
{
    const auto invalid = read("a title\n\nbroken \xc3( here\n");
    QVERIFY(!invalid);
    QCOMPARE(invalid.error().line, 3);
    QVERIFY(!invalid.error().found.isEmpty() && !invalid.error().expected.isEmpty());
    const auto nul = read("a title\n\n" + QByteArray(5000, 'x') + "\n\0\n"_ba);
    QVERIFY(!nul);
    QCOMPARE(nul.error().line, 4);
}

void PageTest::binaryAndEmpty_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("\n \r\n\t\n");
    QTest::newRow("bom alone") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("preamble alone") << QByteArray("| |\n\n|\n");
    QTest::newRow("NUL") << QByteArray("a title\0\n", 9);
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                          "a\0 \0t\0",
                                          8);
    QTest::newRow("Latin-1") << QByteArray("caf\xe9\n");
}

void PageTest::binaryAndEmpty()
{
    QFETCH(QByteArray, bytes);
    const auto post = read(bytes);
    QVERIFY(!post);
    QCOMPARE(post.error().kind, Error::Kind::Malformed);
    QVERIFY(!post.error().what.isEmpty() && !post.error().found.isEmpty() && !post.error().expected.isEmpty());
}

void PageTest::loneCarriageReturns()
{
    // All of it would be one line: say so, not that the title has no source id.
    const auto post =
        read(page("why\n\nit is so, and it is a sentence.", "payload\n  • source id: x").replace('\n', '\r'));
    QVERIFY(!post);
    QCOMPARE(post.error().found, u"CR"_s);
    QVERIFY(!post.error().expected.isEmpty());
}

void PageTest::strayLineInASection()
{
    // An empty item whose trailing blank an editor took away is no item any more; those below it still are.
    const QByteArray text = page("why\n\nit is so, and it is a sentence.",
                                 "tools\n  • git\n  •\n  • logs\nscore\n  odd\n  • quality: 7\n  •\n  • depth: 8");
    const auto post = read(text);
    QVERIFY2(post, qPrintable(post ? QString() : post.error().text()));
    QCOMPARE(post->meta.list(field("tools")), (QStringList{u"git"_s, u"logs"_s}));
    QCOMPARE(post->meta.number(field("score.quality")), 7);
    QCOMPARE(post->meta.number(field("score.depth")), 8);
    QCOMPARE(written(*post), text);
}

void PageTest::editedPostsStayReadable()
{
    // The gaps of a page belong to blocks that an editor may since have changed: then none of them may glue text to
    // text.
    const QDir folder(QStringLiteral(COPYDESK_TEST_DATA "/page"));
    auto post = read(content(folder.filePath(u"irregular-gaps.txt"_s)));
    QVERIFY(post);
    QList<Post::Block> blocks;
    for (int i = 0; i < 8; ++i)
        blocks += Post::Block::paragraph(u"paragraph %1 has a few words and ends."_s.arg(i));
    post->blocks = blocks;
    post->meta.set(Post::Fields::Paragraphs, 8LL);
    const auto again = read(written(*post));
    QVERIFY(again);
    QCOMPARE(again->lead, post->lead);
    QCOMPARE(again->blocks, blocks);

    // A field that was added finds its place, a field that is gone leaves no line behind.
    auto ordered = read(content(folder.filePath(u"other-order.txt"_s)));
    QVERIFY(ordered);
    ordered->meta.set(field("reference"), u"anp-ref-000012-0001"_s);
    ordered->meta.set(field("score.depth"), 5LL);
    ordered->meta.set(field("flags.has_images"), true);
    ordered->meta.clear(field("view_count"));
    const auto reread = read(written(*ordered));
    QVERIFY2(reread, qPrintable(reread ? QString() : reread.error().text()));
    QVERIFY(reread->meta == ordered->meta);
}

void PageTest::lineBreaksAreRefused()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PageWriter writer(buffer);
    Post::Post post;
    post.title = u"two\nlines"_s;
    const auto answer = writer.write(post);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Error::Kind::Refused);
    QVERIFY(buffer.data().isEmpty());
    post.title = u"one line"_s;
    post.blocks = {Post::Block::code(QString(), u"a\r\nb\n\nc"_s)};
    QVERIFY(writer.write(post));
    QCOMPARE(buffer.data(), QByteArray("one line\n\na\nb\n\nc"));
}

void PageTest::foreignExtraIsNotLost()
{
    Post::Post post;
    post.title = u"a title"_s;
    post.meta.set(Post::Fields::SourceId, u"x"_s);
    post.extra = {{u"nowhere"_s, {u"kept"_s}}, {u"topic"_s, {u"kept too"_s}}, {u"blocks.77"_s, {QString()}}};
    const QByteArray text = written(post);
    QVERIFY(text.contains("\nkept\n") || text.endsWith("\nkept"));
    QVERIFY(text.contains("\nkept too\n"));
    QVERIFY(!text.contains("\n\n\n"));
}

void PageTest::everyBeginningOfAPage()
{
    // A page that was cut off anywhere is read or refused, and what is read is written as it was.
    const QByteArray text = content(QStringLiteral(COPYDESK_TEST_DATA "/page/unknown-lines.txt"));
    QVERIFY(!text.isEmpty());
    for (qsizetype length = 1; length < text.size(); ++length) {
        const QByteArray cut = text.first(length);
        if (const auto post = read(cut))
            QCOMPARE(written(*post), lines(cut));
    }
}

QTEST_GUILESS_MAIN(PageTest)
#include "pagetest.moc"
