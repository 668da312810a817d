// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvcell.h"
#include "formats/format.h"
#include "formats/frontmatter.h"
#include "memoryfiles.h"
#include "synth/synthesizer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

namespace {

/// Posts of the usual kind, and some whose texts are hard to write.
QList<Post::Post> posts()
{
    const Synth::Synthesizer synthesizer(5);
    QList<Post::Post> all;
    for (int i = 0; i < 12; ++i)
        all += synthesizer.post(i);
    const QStringList odd{
        u"a, \"b\"; c"_s, u"two\nlines"_s, u"=1+1"_s,    u"]]> & <b>"_s, u"שלום 漢字 😀"_s,
        u"no"_s,          u"1.10"_s,       u" edges "_s, u"'quoted'"_s,  u"\u2028 odd \u00a0 blanks"_s};
    for (qsizetype i = 0; i < odd.size(); ++i) {
        all[i].title = odd[i];
        all[i].meta.set(Post::field("summary"), odd[i]);
        all[i].meta.set(Post::field("stack"), QStringList{odd[i], u"b"_s});
    }
    return all;
}

QByteArray written(QStringView format, const Options &options = {})
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = formatByName(format)->writer(buffer, options);
    for (const Post::Post &post : posts()) {
        if (!writer->write(post))
            return {};
    }
    return writer->finish() ? bytes : QByteArray();
}

struct Said {
    int status = -1;
    QByteArray output, errors;
};

Said run(const QString &program, const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, words);
    process.write(input);
    process.closeWriteChannel();
    Said said;
    if (process.waitForFinished(60'000))
        said = {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    return said;
}

bool lacks(const char *program) { return QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty(); }

} // namespace

/// Protects those who read what we write: each format through a reader of another make.
class OtherReadersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvByPython();
    void csvBySqlite();
    void jsonLinesByPython();
    void jsonFeedByPython();
    void atomByXmllint();
    void siteByPython();
    void tomlAndJsonByPython();
};

void OtherReadersTest::csvByPython()
{
    if (lacks("python3"))
        QSKIP("python3 is not here");
    const Said said = run(u"python3"_s, {u"-c"_s, uR"py(
import csv, io, json, sys
rows = list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"), newline=""), strict=True))
print(json.dumps(rows))
)py"_s},
                          written(u"csv", {{u"csv.guard"_s, u"off"_s}}));
    QVERIFY2(said.status == 0, said.errors.constData());
    const QJsonArray rows = QJsonDocument::fromJson(said.output).array();
    const QList<Post::Post> all = posts();
    QCOMPARE(rows.size(), all.size() + 1);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QJsonArray row = rows[i + 1].toArray();
        QCOMPARE(row[0].toString(), all[i].title);
        qsizetype column = 1;
        for (const Post::FieldId field : Post::allFields()) {
            const Post::Value &value = all[i].meta.value(field);
            QCOMPARE(rows[0][column].toString(), QString(Post::latin1(field->key)));
            QCOMPARE(row[column++].toString(), Post::isAbsent(value) ? QString() : Csv::cellText(value));
        }
    }
}

void OtherReadersTest::csvBySqlite()
{
    if (lacks("sqlite3"))
        QSKIP("sqlite3 is not here");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"posts.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(written(u"csv", {{u"csv.guard"_s, u"off"_s}}));
    file.close();
    const Said said = run(u"sqlite3"_s, {u":memory:"_s},
                          ".import --csv " + file.fileName().toUtf8()
                              + " posts\nSELECT count(*), sum(\"score.quality\" > 0) FROM posts;\n"
                                "SELECT json_group_array(title) FROM posts;\n");
    QVERIFY2(said.status == 0 && said.errors.isEmpty(), said.errors.constData());
    const QByteArrayList lines = said.output.trimmed().split('\n');
    QCOMPARE(lines.value(0), "12|12");
    QStringList titles;
    for (const QJsonValue &title : QJsonDocument::fromJson(lines.value(1)).array())
        titles += title.toString();
    QStringList expected;
    for (const Post::Post &post : posts())
        expected += post.title;
    QCOMPARE(titles, expected);
}

void OtherReadersTest::jsonLinesByPython()
{
    if (lacks("python3"))
        QSKIP("python3 is not here");
    const Said said = run(u"python3"_s, {u"-c"_s, uR"py(
import json, sys
for line in sys.stdin.buffer.read().decode("utf-8").split("\n")[:-1]:
    print(json.dumps(json.loads(line)["title"]))
)py"_s},
                          written(u"jsonl"));
    QVERIFY2(said.status == 0, said.errors.constData());
    const QByteArrayList lines = said.output.trimmed().split('\n');
    const QList<Post::Post> all = posts();
    QCOMPARE(lines.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(QJsonDocument::fromJson('[' + lines[i] + ']').array()[0].toString(), all[i].title);
}

/// What JSON Feed 1.1 wants.
void OtherReadersTest::jsonFeedByPython()
{
    if (lacks("python3"))
        QSKIP("python3 is not here");
    const Said said = run(u"python3"_s, {u"-c"_s, uR"py(
import json, re, sys
def pairs(members):
    assert len({k for k, v in members}) == len(members), "a key twice"
    return dict(members)
feed = json.loads(sys.stdin.buffer.read().decode("utf-8"), object_pairs_hook=pairs)
assert feed["version"] == "https://jsonfeed.org/version/1.1"
assert isinstance(feed["title"], str)
known = {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
         "authors", "language", "expired", "hubs", "items"}
assert all(k in known or k.startswith("_") for k in feed), feed.keys()
known = {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
         "date_published", "date_modified", "authors", "tags", "language", "attachments"}
ids = set()
for item in feed["items"]:
    assert isinstance(item["id"], str) and item["id"] not in ids
    ids.add(item["id"])
    assert "content_html" in item or "content_text" in item
    assert all(k in known or k.startswith("_") for k in item), item.keys()
    assert None not in item.values() and "" not in [item.get("url", "x")]
    for key in ("date_published", "date_modified"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", item.get(key, "2024-01-01T00:00:00Z"))
    assert all(isinstance(tag, str) for tag in item.get("tags", []))
print(len(ids))
)py"_s},
                          written(u"jsonfeed"));
    QVERIFY2(said.status == 0, said.errors.constData());
    QCOMPARE(said.output.trimmed(), "12");
}

void OtherReadersTest::atomByXmllint()
{
    if (lacks("xmllint"))
        QSKIP("xmllint is not here");
    const Said said =
        run(u"xmllint"_s,
            {u"--noout"_s, u"--nonet"_s, u"--relaxng"_s, QStringLiteral(COPYDESK_TEST_DATA "/feeds/atom.rng"), u"-"_s},
            written(u"atom"));
    QVERIFY2(said.status == 0, said.errors.constData());
}

/// Tags are closed, addresses lead somewhere, nothing is fetched from elsewhere, and the data for search engines is
/// read.
void OtherReadersTest::siteByPython()
{
    if (lacks("python3"))
        QSKIP("python3 is not here");
    MemoryFiles files;
    const auto writer = formatByName(u"html")->filesWriter(files);
    for (const Post::Post &post : posts())
        QVERIFY(writer->write(post));
    QVERIFY(writer->finish());
    QTemporaryDir folder;
    for (const auto &[name, bytes] : std::as_const(files.files).asKeyValueRange()) {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    const Said said = run(u"python3"_s,
                          {u"-c"_s, uR"py(
import glob, html.parser, json, os, sys, urllib.parse
void = set("area base br col embed hr img input link meta source track wbr".split())
class Page(html.parser.HTMLParser):
    def __init__(self, name):
        super().__init__()
        self.name, self.open, self.data, self.text = name, [], None, ""
    def handle_starttag(self, tag, attributes):
        at = dict(attributes)
        assert len(at) == len(attributes), (self.name, attributes)
        if tag not in void:
            self.open.append(tag)
        assert tag not in ("iframe", "object", "embed", "form", "link"), tag
        assert not any(k.startswith("on") for k in at), at
        if tag == "script":
            assert at == {"type": "application/ld+json"}
            self.data = ""
        href = urllib.parse.urlparse(at.get("href", "https://x"))
        assert href.scheme != "javascript"
        if not href.scheme:
            target = os.path.join(os.path.dirname(self.name), urllib.parse.unquote(href.path))
            assert os.path.isfile(target), (self.name, target)
    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (self.name, tag)
        if tag == "script":
            assert json.loads(self.data)["@type"] == "BlogPosting"
            self.data = None
    def handle_data(self, text):
        if self.data is not None:
            self.data += text
count = 0
for name in glob.glob(sys.argv[1] + "/**/*.html", recursive=True):
    page = Page(name)
    page.feed(open(name, encoding="utf-8").read())
    page.close()
    assert page.open == [], (name, page.open)
    count += 1
print(count)
)py"_s,
                           folder.path()});
    QVERIFY2(said.status == 0, said.errors.constData());
    QCOMPARE(said.output.trimmed().toInt(), int(posts().size()) + 1);
}

/// Front matter in which values were set is read by Python's own TOML and JSON readers.
void OtherReadersTest::tomlAndJsonByPython()
{
    if (lacks("python3") || run(u"python3"_s, {u"-c"_s, u"import tomllib"_s}).status != 0)
        QSKIP("python3 with tomllib is not here");
    QByteArray documents;
    QStringList expected;
    const QByteArray beginnings[] = {"+++\ntitle = \"a\" # behind\n[params]\nx = 1\n+++\n",
                                     "{\n  \"title\": \"a\",\n  \"params\": {\"x\": 1}\n}\n"};
    for (const QByteArray &beginning : beginnings) {
        for (const Post::Post &post : posts()) {
            qsizetype length = 0;
            auto front = FrontMatter::read(beginning, length);
            QVERIFY(front);
            const FrontValue title = FrontValue::ofText(post.title);
            const FrontValue list = FrontValue::list({post.title, u"b"_s});
            QVERIFY(front->set({u"title"_s}, &title));
            QVERIFY(front->set({u"params"_s, u"list"_s}, &list));
            documents += front->text() + '\x1e';
            expected += post.title;
        }
    }
    const Said said = run(u"python3"_s, {u"-c"_s, uR"py(
import json, sys, tomllib
for text in sys.stdin.buffer.read().decode("utf-8").split("\x1e")[:-1]:
    v = json.loads(text) if text.startswith("{") else tomllib.loads(text.split("+++\n")[1])
    assert v["params"]["list"] == [v["title"], "b"] and v["params"]["x"] == 1
    print(json.dumps([v["title"]]))
)py"_s},
                          documents);
    QVERIFY2(said.status == 0, said.errors.constData());
    const QByteArrayList lines = said.output.trimmed().split('\n');
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(QJsonDocument::fromJson(lines[i]).array()[0].toString(), expected[i]);
}

QTEST_GUILESS_MAIN(OtherReadersTest)
#include "otherreaderstest.moc"
