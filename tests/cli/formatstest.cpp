// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programrun.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

/// What another program says of a PDF; empty where it says nothing.
QByteArray said(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// Formats through the real program: pages without a display, others' tables, maps of front matter, profiles with
/// options.
class FormatsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pdf();
    void tablesOfOthers_data();
    void tablesOfOthers();
    void tableWithoutTextKeepsIt();
    void frontMatterByAMapOfOnesOwn();
    void profilesKeepOptions();
    void nothingImportedLeavesNothing();
    void oddCharactersStay();
};

/// Protects printing where there is no display: a file a post, or all in one; text, titles and numbers are read back by
/// another program.
void FormatsTest::pdf()
{
    const ProgramRun run;
    QCOMPARE(run.import(3).status, 0);
    const Ran folder = run("export * --format pdf --out pages --json");
    QVERIFY2(folder.status == 0, folder.errors.constData());
    QCOMPARE(folder.json()[u"files"_s].toInt(), 3);
    QVERIFY(contentOf(run.file(u"pages/alphanode-000002.pdf"_s)).startsWith("%PDF-"));
    QVERIFY(contentOf(run.file(u"pages/manifest.json"_s)).contains("alphanode-000002.pdf"));
    QCOMPARE(run("export * --format pdf --out pages --changes --json").json()[u"posts"_s].toInt(), 0);
    QCOMPARE(run("decide approve --id alphanode-000002").status, 0);
    QCOMPARE(run("export * --format pdf --out pages --changes --json").json()[u"posts"_s].toInt(), 1);

    const Ran one = run("export * --format pdf --out all.pdf --json");
    QVERIFY2(one.status == 0, one.errors.constData());
    QCOMPARE(one.json()[u"files"_s].toInt(), 1);
    QVERIFY(run("export id:alphanode-000001 --format pdf --out -").output.startsWith("%PDF-"));
    QVERIFY(run("show alphanode-000001 --format pdf").output.startsWith("%PDF-"));
    QCOMPARE(run("export none:none --format pdf --out x.pdf").status, 2);
    QCOMPARE(run("export * --format pdf --out x.pdf --option pdf.paper=a0").status, 2);
    QCOMPARE(run("export * --format pdf --out letter.pdf --option pdf.paper=letter").status, 0);
    QVERIFY(run("export * --format pdf --out pages.zip --dry-run --json").json()[u"files"_s].toInt() == 3);

    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not here");
    const QByteArray text = said(u"pdftotext"_s, {run.file(u"pages/alphanode-000001.pdf"_s), u"-"_s});
    QVERIFY2(text.contains("Notes on cache 1") && text.contains("A cache that nobody can name is not a cache."),
             text.constData());
    QVERIFY(text.contains("1 of 1") && text.contains("alphanode-000001"));
    const QByteArray info = said(u"pdfinfo"_s, {run.file(u"pages/alphanode-000001.pdf"_s)});
    QVERIFY2(QRegularExpression(u"Title: +Notes on cache 1"_s).match(QString::fromUtf8(info)).hasMatch(),
             info.constData());
    QVERIFY2(info.contains("A4") && info.contains("Copydesk"), info.constData());
    const QByteArray all = said(u"pdftotext"_s, {run.file(u"all.pdf"_s), u"-"_s});
    for (const char *title : {"Notes on cache 1", "Notes on cache 2", "Notes on cache 3"})
        QVERIFY2(all.contains(title), title);
    QVERIFY(said(u"pdfinfo"_s, {run.file(u"all.pdf"_s)}).contains("Posts"));
    QVERIFY(said(u"pdfinfo"_s, {run.file(u"letter.pdf"_s)}).contains("letter"));
}

void FormatsTest::tablesOfOthers_data()
{
    const QString table =
        u"Nummer;Überschrift;Text;Stand;Aufrufe\r\n7;\"Grüße; und \"\"mehr\"\"\";\"Eins.\n\nZwei – drei.\";"
        "2024-05-06 10:00;1200\r\n\r\n8;Zwei;;;\r\n"_s;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("option");
    QTest::newRow("UTF-8") << table.toUtf8() << QString();
    QTest::newRow("with a mark") << "\xef\xbb\xbf" + table.toUtf8() << QString();
    QTest::newRow("tabs")
        << QString(table).replace(u"; und"_s, u" und"_s).replace(u';', u'\t').replace(u" und"_s, u"; und"_s).toUtf8()
        << QString();
    QTest::newRow("as Excel says it") << "sep=;\r\n" + table.toUtf8() << QString();
    QTest::newRow("Windows-1252") << QString(table).replace(u'–', u'\x96').toLatin1() << u"csv.encoding=windows-1252"_s;
    QByteArray little("\xff\xfe"), big("\xfe\xff");
    for (const QChar c : table) {
        little += char(c.unicode() & 0xff);
        little += char(c.unicode() >> 8);
        big += char(c.unicode() >> 8);
        big += char(c.unicode() & 0xff);
    }
    QTest::newRow("UTF-16 LE") << little << QString();
    QTest::newRow("UTF-16 BE") << big << QString();
}

/// Tables as spreadsheets write them, with columns of their own, through a map.
void FormatsTest::tablesOfOthers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, option);
    const ProgramRun run;
    put(run.file(u"others.csv"_s), bytes);
    QStringList words{u"import"_s, u"others.csv"_s, u"--json"_s};
    if (!option.isEmpty())
        words += {u"--option"_s, option};
    words += {u"--map"_s,          u"id=blatt-{Nummer}"_s, u"title=Überschrift"_s, u"text=Text"_s,
              u"reviewed=Stand"_s, u"views=Aufrufe"_s,     u"status==drafted"_s};
    const Ran ran = run(words);
    QVERIFY2(ran.status == 0 && ran.json()[u"new"_s].toInt() == 2, QByteArray(ran.output + ran.errors).constData());
    const QJsonObject post = QJsonDocument::fromJson(run("show blatt-7 --format jsonl").output).object();
    QCOMPARE(post[u"title"_s].toString(), u"Grüße; und \"mehr\""_s);
    QCOMPARE(post[u"blocks"_s].toArray().size(), 2);
    QCOMPARE(post[u"blocks"_s][1][u"text"_s].toString(), u"Zwei – drei."_s);
    QCOMPARE(post[u"meta"_s][u"view_count"_s].toInt(), 1200);
    QCOMPARE(post[u"meta"_s][u"revision"_s][u"last_reviewed"_s].toString(), u"2024-05-06"_s);
    QCOMPARE(run(words).json()[u"unchanged"_s].toInt(), 2);
}

/// A table that says nothing of the text changes its fields and leaves the text.
void FormatsTest::tableWithoutTextKeepsIt()
{
    const ProgramRun run;
    QCOMPARE(run.import(2).status, 0);
    put(run.file(u"scores.csv"_s), "Which,How good\r\nalphanode-000001,88\r\nalphanode-000002,many\r\n");
    const Ran ran = run({u"import"_s, u"scores.csv"_s, u"--json"_s, u"--map"_s, u"id=Which"_s, u"quality=How good"_s});
    QCOMPARE(ran.json()[u"updated"_s].toInt(), 1);
    const QJsonObject error = ran.json()[u"errors"_s][0].toObject();
    QCOMPARE(error[u"line"_s].toInt(), 3);
    QCOMPARE(error[u"found"_s].toString(), u"many"_s);
    const QByteArray post = run("show alphanode-000001 --format jsonl").output;
    QVERIFY2(post.contains("\"quality\":88") && post.contains("Write down what may be stale")
                 && post.contains("Notes on cache 1") && post.contains("\"git\""),
             post.constData());
    QCOMPARE(run("import posts.jsonl --format csv --map id=x").status, 1);
    QCOMPARE(run("import scores.csv --format page --map id=x").status, 2);
}

/// Rules under a name: kept, listed, taken by `--map` and by an option, and the document goes back with its own keys.
void FormatsTest::frontMatterByAMapOfOnesOwn()
{
    const ProgramRun run;
    const QByteArray document = "---\nheadline: One # of ours\nabout:\n  short: \"A summary\"\n---\n\nText.\n";
    put(run.file(u"site/.git/HEAD"_s), "x");
    put(run.file(u"site/a.md"_s), document);
    QCOMPARE(
        run({u"maps"_s, u"add"_s, u"Mine"_s, u"--front"_s, u"headline = title"_s, u"about.short = summary"_s}).status,
        0);
    QCOMPARE(run({u"maps"_s, u"add"_s, u"hugo"_s, u"--front"_s, u"headline = title"_s}).status, 2);
    QCOMPARE(run({u"maps"_s, u"add"_s, u"bad"_s, u"--front"_s, u"headline = nonsense"_s}).status, 2);
    const QJsonObject maps = run("maps --json").json();
    QCOMPARE(maps[u"maps"_s][0][u"rules"_s].toString(), u"headline = title; about.short = summary"_s);
    QVERIFY(maps[u"built_in"_s].toArray().size() >= 4);
    QVERIFY(run("maps").output.contains("hugo"));
    QCOMPARE(run("import site --map mine --json").json()[u"new"_s].toInt(), 1);
    QCOMPARE(run("list summary:\"A --json").status, 2);
    QCOMPARE(run({u"set"_s, u"summary=Another"_s, u"--id"_s, u"a"_s}).status, 0);
    QCOMPARE(run("export * --format markdown --out site").status, 0);
    QCOMPARE(contentOf(run.file(u"site/a.md"_s)), QByteArray(document).replace("A summary", "Another"));
    QCOMPARE(run("options markdown.map=mine").status, 0);
    QCOMPARE(run("options markdown.map=nobodys").status, 2);
    QCOMPARE(run("import site --option markdown.map=nobodys").status, 2);
}

/// A profile keeps what its format is told.
void FormatsTest::profilesKeepOptions()
{
    const ProgramRun run;
    const QByteArray line = Post::toJson([] {
        Post::Post post = ProgramRun::post(1);
        post.title = u"=1+1"_s;
        return post;
    }());
    QCOMPARE(run("import - --format jsonl", line + '\n').status, 0);
    QCOMPARE(run("profiles add table * --format csv --out table.csv --option csv.guard=off").status, 0);
    QCOMPARE(run("profiles add table * --format csv --out table.csv --option csv.guard=maybe").status, 2);
    QCOMPARE(run("profiles --json").json()[u"profiles"_s][0][u"options"_s][u"csv.guard"_s].toString(), u"off"_s);
    QCOMPARE(run("export --profile table").status, 0);
    QVERIFY(contentOf(run.file(u"table.csv"_s)).contains("\n=1+1,"));
    QCOMPARE(run("export --profile table --option csv.guard=on").status, 0);
    QVERIFY(contentOf(run.file(u"table.csv"_s)).contains("\n'=1+1,"));
}

/// A name that is misspelt, or posts that are all rejected, make no library.
void FormatsTest::nothingImportedLeavesNothing()
{
    const ProgramRun run;
    const Ran missing = run("import /nope --json");
    QCOMPARE(missing.status, 3);
    const QJsonObject error = missing.json()[u"errors"_s][0].toObject();
    QVERIFY(!error[u"found"_s].toString().isEmpty() && !error[u"expected"_s].toString().isEmpty());
    QCOMPARE(run("import - --format jsonl", "{\"title\": \"no id\"}\n").status, 1);
    QCOMPARE(run("import - --format jsonl --dry-run", ProgramRun::jsonLines(2)).status, 0);
    QCOMPARE(QDir(run.folder.path()).entryList({u"test.copydesk*"_s}, QDir::Files), QStringList());
    QCOMPARE(run("import - --format jsonl", ProgramRun::jsonLines(2)).status, 0);
    QCOMPARE(run("import /nope").status, 3);
    QCOMPARE(run("count").output, "2\n");
}

/// Characters that are none by Unicode's word go out as they came in, from columns of the library too.
void FormatsTest::oddCharactersStay()
{
    const ProgramRun run;
    Post::Post post = ProgramRun::post(1);
    const QString odd = u"a\uFFFEb\uFFFFc\uFEFF \u2028"_s;
    post.title = post.lead = odd;
    post.meta.set(Post::field("summary"), odd);
    post.meta.set(Post::field("topic"), odd);
    post.meta.set(Post::field("stack"), QStringList{odd});
    const QByteArray line = Post::toJson(post) + '\n';
    QCOMPARE(run("import - --format jsonl", line).status, 0);
    QCOMPARE(run("export * --out -").output, line);
    QCOMPARE(run("show alphanode-000001 --format jsonl").output, line);
    for (const char *format : {"markdown", "csv"}) {
        const QString place = QString::fromLatin1(format) + u".csv"_s;
        QCOMPARE(run({u"export"_s, u"*"_s, u"--format"_s, QString::fromLatin1(format), u"--out"_s, place}).status, 0);
        const Ran again = run({u"import"_s, place, u"--json"_s});
        QVERIFY2(again.json()[u"errors"_s].toArray().isEmpty(), again.output.constData());
        QCOMPARE(run("export * --out -").output.left(60), line.left(60));
    }
}

QTEST_GUILESS_MAIN(FormatsTest)
#include "formatstest.moc"
