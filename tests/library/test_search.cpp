// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../query/randomquery.h"
#include "samples.h"

#include "library/exports.h"
#include "library/flagging.h"
#include "library/history.h"
#include "library/search.h"
#include "query/matches.h"
#include "query/names.h"
#include "query/writer.h"

#include <QRandomGenerator>

#include <algorithm>
#include <map>

using namespace Samples;

/// Protects the answers of the library to queries: they are those of the plain evaluation over every post
/// (query/matches.h), whatever is asked.
class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameAnswers();
    void sameAnswersAfterChanges();
    void hostileTexts_data();
    void hostileTexts();
    void hostileTrees();
    void deepAndLong();
    void states();
    void order();
    void plainWords();
    void phrasesWithinALine();
    void relevance();
    void facets();
    void values();
    void bulkSelection();

private:
    struct Known {
        Library::PostId id;
        Query::SearchedPost searched;
    };
    void fill(quint32 seed, int count);
    void flag();
    std::vector<Known> readAll();
    void compare(const std::vector<Known> &posts, const Query::Query &query, qint64 *hits = nullptr);
    std::vector<Library::PostId> ids(const QString &text);
    QStringList found(const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
};

void SearchTest::init()
{
    m_library.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
}

void SearchTest::fill(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<Post::Post> all;
    for (int number = 1; number <= count; ++number)
        all.push_back(Testing::randomPost(random, number));
    import(*m_library, all);
    for (const auto &[name, query] : {std::pair(u"Low"_s, u"quality:<9"_s), std::pair(u"two words"_s, u"cache*"_s)})
        must(Library::addRule(*m_library, name, query));
    flag();
}

/// What the rules match is flagged by them; what is approved becomes another.
void SearchTest::flag()
{
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"rules"_s));
    for (const Library::Rule &rule : must(Library::rules(*m_library)))
        must(Library::flagMatching(*m_library, operation, rule, must(Query::parsed(rule.query))));
    must(operation.commit());
}

std::vector<SearchTest::Known> SearchTest::readAll()
{
    std::vector<Known> posts;
    for (const Library::PostId id : must(Library::matchingIds(*m_library, Query::Query())))
        posts.push_back({id,
                         Query::SearchedPost(must(Library::readPost(*m_library, id)).post,
                                             must(Library::stateBeside(*m_library, id)))});
    return posts;
}

void SearchTest::compare(const std::vector<Known> &posts, const Query::Query &query, qint64 *hits)
{
    std::vector<Library::PostId> expected;
    for (const Known &known : posts) {
        if (known.searched.matches(query))
            expected.push_back(known.id);
    }
    auto answer = Library::matchingIds(*m_library, query);
    QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : query.text + u'\n' + answer.error().text()));
    std::ranges::sort(*answer);
    QVERIFY2(*answer == expected,
             qPrintable(query.text + u"\n%1 instead of %2"_s.arg(answer->size()).arg(expected.size())));
    QCOMPARE(must(Library::matchCount(*m_library, query)), qint64(expected.size()));
    if (hits)
        *hits += qint64(expected.size());
}

std::vector<Library::PostId> SearchTest::ids(const QString &text)
{
    return must(Library::matchingIds(*m_library, must(Query::parsed(text))));
}

QStringList SearchTest::found(const QString &text)
{
    QStringList sourceIds;
    for (const Library::PostId id : ids(text))
        sourceIds += must(Library::readPost(*m_library, id)).post.sourceId();
    return sourceIds;
}

void SearchTest::sameAnswers()
{
    fill(1, 300);
    const std::vector<Known> posts = readAll();
    QCOMPARE(posts.size(), size_t(300));
    QRandomGenerator random(2);
    qint64 hits = 0;
    constexpr int queries = 2500;
    for (int i = 0; i < queries; ++i) {
        const QString text = Testing::randomQuery(random);
        const Query::Parsed parsed = Query::parse(text);
        QVERIFY2(parsed.isValid(), qPrintable(text));
        compare(posts, parsed.query, &hits);
        if (QTest::currentTestFailed())
            return;
    }
    // The comparison is worth something only where queries find some posts and not all.
    QVERIFY(hits > queries * 30 && hits < queries * 270);
}

/// The index follows edits, bulk changes of columns, and undo.
void SearchTest::sameAnswersAfterChanges()
{
    fill(3, 60);
    QRandomGenerator random(4);
    for (int round = 0; round < 15; ++round) {
        const std::vector<Library::PostId> all = ids(u"*"_s);
        auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Edit, u"edit"_s));
        for (int i = 0; i < 5; ++i) {
            const Library::StoredPost present =
                must(Library::readPost(*m_library, all[(size_t(round) * 5 + size_t(i)) % all.size()]));
            Post::Post post = Testing::randomPost(random, 0);
            post.meta.set(F::SourceId, present.post.sourceId());
            must(operation.change(present.id, post, {u"edit"_s, Post::Bump::Minor, {}}));
        }
        must(operation.commit());
        Library::ColumnChange change;
        change.assignments.push_back({F::Topic, u"éclair queue %1"_s.arg(round)});
        change.listEdits.push_back({Post::field("tools"), {u"ruff"_s}, {u"Ruby"_s}});
        auto bulk = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
        must(bulk.changeAll(must(Query::parsed(u"quality:<%1"_s.arg(random.bounded(20)))), change,
                            {u"edit"_s, Post::Bump::Patch, {}}));
        must(bulk.commit());
        if (round % 4 == 1)
            flag();
        if (round % 3 == 2) {
            const auto undone = must(Library::nextUndo(*m_library));
            must(Library::undo(*m_library, *undone));
            if (round % 2)
                must(Library::undo(*m_library, *must(Library::nextUndo(*m_library))));
        }
        const std::vector<Known> posts = readAll();
        for (int i = 0; i < 60; ++i) {
            compare(posts, Query::parse(Testing::randomQuery(random)).query);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void SearchTest::hostileTexts_data()
{
    QTest::addColumn<QString>("value");
    const QStringList texts{u"'; DROP TABLE post; --"_s,
                            u"\" OR 1=1 --"_s,
                            u"a\"b"_s,
                            u"a\"\"b"_s,
                            u"title: cache"_s,
                            u"{title} : a"_s,
                            u"a NEAR b"_s,
                            u"NEAR(a b, 5)"_s,
                            u"a AND"_s,
                            u"^a"_s,
                            u"a + b"_s,
                            u"-a"_s,
                            u"a*"_s,
                            u"*"_s,
                            u"%"_s,
                            u"_"_s,
                            u"\\%"_s,
                            u"?1"_s,
                            u":a"_s,
                            u"@a"_s,
                            u"\\"_s,
                            u"a\\\""_s,
                            QString(u"a") + QChar(0) + u'b',
                            QString(QChar(0xd800)) + u'a',
                            u"a\nb\tc"_s,
                            u"]"_s,
                            u"/* a"_s,
                            u"rowid"_s,
                            u"rank"_s,
                            u"0x41"_s,
                            u"a"_s.repeated(3000),
                            u"\""_s.repeated(500) + u'a'};
    for (qsizetype i = 0; i < texts.size(); ++i)
        QTest::addRow("%d", int(i)) << texts[i];
}

/// Nothing that is typed gets into SQL or into the index's own language: every text is looked for as it stands.
void SearchTest::hostileTexts()
{
    QFETCH(QString, value);
    const QString held = QString::fromUtf8(value.toUtf8()); // no file holds half of a surrogate
    Post::Post holder = post(1);
    holder.title = held;
    holder.meta.set(F::Topic, held);
    holder.meta.set(Post::field("tools"), QStringList{held});
    holder.meta.set(F::Status, held);
    std::vector<Post::Post> all = posts(20, 2);
    all.push_back(holder);
    import(*m_library, all);
    const std::vector<Known> known = readAll();
    QCOMPARE(known.size(), all.size());
    const QString quoted = Query::quoted(value);
    for (const QString &name : Query::subjectNames() + QStringList{{}}) {
        for (const QString &form :
             {u"%1%2"_s, u"-%1%2"_s, u"%1%2*"_s, u"%1=%2"_s, u"%1<%2"_s, u"%1%2,x"_s, u"(%1%2 OR a)"_s}) {
            const QString text =
                QString(form).replace("%1"_L1, name.isEmpty() ? name : QString(name + u':')).replace("%2"_L1, quoted);
            if (const Query::Parsed parsed = Query::parse(text); parsed.isValid())
                compare(known, parsed.query);
            if (QTest::currentTestFailed())
                return;
        }
        (void)Library::matchCount(*m_library, Query::parse(name + u':' + value).query); // whatever that is
    }
    for (const QString &field : {u"topic"_s, u"tools"_s, u"status"_s})
        must(Library::valuesOf(*m_library, *Post::fieldByQueryName(field), value, 10));
    // Found again by its own values; control characters are not typed.
    if (!value.contains(QChar(0)) && held == value) {
        QCOMPARE(must(Library::valuesOf(*m_library, F::Status, value, 10)), QStringList{value});
        if (!value.contains(u'\n')) {
            QCOMPARE(found(Query::termText(F::Topic, value)), QStringList{sourceId(1)});
            QCOMPARE(found(Query::termText(Post::field("tools"), value)), QStringList{sourceId(1)});
        }
    }
    QCOMPARE(must(Library::postCount(*m_library)), qint64(all.size()));
}

/// A tree need not come from the parser.
void SearchTest::hostileTrees()
{
    import(*m_library, posts(3));
    using Query::Term;
    for (const QString &text : {u"\" : x"_s, QString(QChar(0)), u""_s, u"') OR 1 --"_s}) {
        for (const auto kind : {Term::Kind::Text, Term::Kind::Field, Term::Kind::Has, Term::Kind::Is}) {
            for (const Post::FieldId field : Post::allFields()) {
                Query::Node node;
                node.kind = Query::Node::Kind::Term;
                node.term.kind = kind;
                node.term.text = {text, true, true};
                node.term.part = text;
                node.term.name = text;
                node.term.field = field;
                for (const Post::Value &low :
                     {Post::Value(), Post::Value(text), Post::Value(qint64(1)), Post::Value(QStringList{text})}) {
                    node.term.low = low;
                    Query::Query query;
                    query.root.children = {node};
                    QVERIFY(Library::matchingIds(*m_library, query).has_value());
                    QVERIFY(Library::facets(*m_library, query).has_value());
                }
            }
        }
    }
}

/// What the language allows, SQLite takes.
void SearchTest::deepAndLong()
{
    fill(5, 20);
    const std::vector<Known> known = readAll();
    QString deep = u"cache"_s;
    for (int i = 0; i < Query::DepthLimit; ++i)
        deep = u"-("_s + deep + (i % 2 ? u" quality:<15)"_s : u" OR title:queue)"_s);
    QStringList wide;
    for (int i = 0; i < 700; ++i)
        wide += u"views:%1"_s.arg(i);
    QString both = u"a"_s;
    for (int i = 0; i < Query::DepthLimit; ++i)
        both =
            u"-("_s + both + u" OR -depth:3"_s.repeated(i % 2 ? 6 : 0) + u" depth:1"_s.repeated(i % 2 ? 0 : 8) + u")"_s;
    for (const QString &text :
         {deep, wide.join(u' '), wide.join(u" OR "_s), QString(u"views:"_s + u"1,"_s.repeated(2000) + u'1'),
          QString(u"a "_s.repeated(1500) + u'b'), both}) {
        const Query::Parsed parsed = Query::parse(text);
        QVERIFY2(parsed.isValid(), qPrintable(parsed.isValid() ? QString() : parsed.problems.front().message));
        compare(known, parsed.query);
        if (QTest::currentTestFailed())
            return;
    }
}

void SearchTest::states()
{
    import(*m_library, posts(4), u"first"_s);
    import(*m_library, posts(2, 5), u"second"_s);
    QCOMPARE(found(u"is:new"_s), (QStringList{sourceId(5), sourceId(6)}));
    QCOMPARE(found(u"is:changed"_s), QStringList());
    setStatus(*m_library, 2, u"approved"_s);
    QCOMPARE(found(u"is:changed"_s), QStringList{sourceId(2)});
    QCOMPARE(found(u"is:approved"_s), QStringList{sourceId(2)});
    QCOMPARE(found(u"is:flagged"_s), (QStringList{sourceId(2), sourceId(4), sourceId(6)}));
    std::vector<Library::ExportItem> items;
    for (const int number : {2, 3}) {
        const Library::StoredPost present = stored(*m_library, number);
        items.push_back({present.id, version(present), present.head, u"posts.jsonl"_s, u"00"_s});
    }
    must(Library::recordExport(
        *m_library,
        {.place = u"there"_s, .format = u"jsonl"_s, .query = u"*"_s, .scope = {}, .written = items, .removed = {}}));
    QCOMPARE(found(u"is:exported"_s), (QStringList{sourceId(2), sourceId(3)}));
    QCOMPARE(found(u"is:changed-since-export"_s), QStringList());
    setLead(*m_library, 3, u"Another lead"_s);
    QCOMPARE(found(u"is:changed-since-export"_s), QStringList{sourceId(3)});
    QCOMPARE(found(u"is:exported -is:changed-since-export"_s), QStringList{sourceId(2)});
    Post::Post theirs = post(3);
    theirs.lead = u"Theirs"_s;
    import(*m_library, {theirs}, u"third"_s);
    QCOMPARE(found(u"is:conflict"_s), QStringList{sourceId(3)});
    QCOMPARE(found(u"has:conflict"_s), QStringList{sourceId(3)});
}

/// Every key sorts, up and down, with absent values last and always in the same order.
void SearchTest::order()
{
    fill(6, 80);
    for (const QString &name : Query::sortNames()) {
        for (const bool descending : {false, true}) {
            const QString text = "sort:"_L1 + (descending ? u"-"_s : QString()) + name;
            const std::vector<Library::PostId> sorted = ids(text);
            QCOMPARE(sorted.size(), size_t(80));
            QCOMPARE(ids(text), sorted);
            const auto field = Post::fieldByQueryName(name);
            if (!field || (*field)->type == Post::FieldType::Text || (*field)->type == Post::FieldType::Enum
                || (*field)->type == Post::FieldType::TextList)
                continue;
            std::optional<Post::Value> last;
            for (const Library::PostId id : sorted) {
                const Post::Value value = must(Library::readPost(*m_library, id)).post.meta.value(*field);
                if (last && Post::isAbsent(*last))
                    QVERIFY2(Post::isAbsent(value), qPrintable(text));
                else if (last && !Post::isAbsent(value))
                    QVERIFY2(descending ? !(*last < value) : !(value < *last), qPrintable(text));
                last = value;
            }
        }
    }
    const std::vector<Library::PostId> byTwo = ids(u"sort:status,-imported"_s);
    QVERIFY(std::ranges::is_permutation(byTwo, ids(u"*"_s)));
    std::vector<Library::PostId> latestFirst = ids(u"sort:-imported"_s);
    std::ranges::reverse(latestFirst);
    QCOMPARE(latestFirst, ids(u"sort:imported"_s));
}

/// Words alone are answered by the search index, which keeps removed posts.
void SearchTest::plainWords()
{
    std::vector<Post::Post> all = posts(6);
    all[1].lead = u"A zebra and a walrus."_s;
    all[3].meta.set(F::Topic, u"walrus / zebra"_s);
    all[4].lead = u"A walrus."_s;
    import(*m_library, std::vector(all.begin(), all.begin() + 3), u"a.jsonl"_s);
    const auto second = import(*m_library, std::vector(all.begin() + 3, all.end()), u"b.jsonl"_s);
    QCOMPARE(found(u"walrus"_s), (QStringList{sourceId(2), sourceId(4), sourceId(5)}));
    QCOMPARE(found(u"WAL* zebra"_s), (QStringList{sourceId(2), sourceId(4)}));
    QCOMPARE(found(u"walrus nothing"_s), QStringList());
    must(Library::undo(*m_library, second.operation));
    const Query::Query query = must(Query::parsed(u"walrus"_s));
    QCOMPARE(found(u"walrus"_s), QStringList{sourceId(2)});
    QCOMPARE(must(Library::matchCount(*m_library, query)), qint64(1));
    must(Library::redo(*m_library, second.operation));
    QCOMPARE(must(Library::matchCount(*m_library, query)), qint64(3));
}

/// Words side by side, but not the last of one paragraph and the first of the next; whatever the JSON of the body has
/// between them.
void SearchTest::phrasesWithinALine()
{
    std::vector<Post::Post> all = posts(3);
    all[0].blocks = {Post::Block::paragraph(u"a red \"quoted\" walrus\\sleeps"_s),
                     Post::Block::paragraph(u"here, Ünder\ta tree"_s),
                     Post::Block::list({u"one walrus"_s, u"two zebras"_s}),
                     Post::Block::code(u"c"_s, u"int walrus;\nchar zebra;"_s)};
    import(*m_library, all);
    const QStringList first{sourceId(1)};
    for (const QString &text :
         {u"\"red quoted walrus sleeps\""_s, u"\"under a tr\"*"_s, u"\"one walrus\""_s, u"code:\"int walrus\""_s,
          u"body:\"quoted walrus\""_s, u"body:\"two zebras\""_s, u"\"char zebra\""_s})
        QCOMPARE(found(text), first);
    for (const QString &text :
         {u"\"sleeps here\""_s, u"\"walrus two\""_s, u"\"walrus char\""_s, u"\"type paragraph\""_s,
          u"\"paragraph text\""_s, u"code:\"red quoted\""_s, u"title:walrus"_s, u"heading:walrus"_s})
        QCOMPARE(found(text), QStringList());
}

void SearchTest::relevance()
{
    std::vector<Post::Post> all = posts(10);
    all[2].blocks.append(Post::Block::paragraph(u"A zebra crosses the long text of this post."_s));
    all[5].title = u"Zebra"_s;
    all[8].meta.set(F::Topic, u"zebra"_s); // in columns alone: found, and last
    import(*m_library, all);
    QCOMPARE(found(u"zebra sort:relevance"_s), (QStringList{sourceId(6), sourceId(3), sourceId(9)}));
    QCOMPARE(found(u"sort:relevance"_s).size(), qsizetype(10)); // nothing to be relevant to
}

/// A facet's counts honour all the other facets and not itself.
void SearchTest::facets()
{
    fill(7, 200);
    const QString filter = u"status:drafted stack:\"python services\",ruff -flag:image-heavy cache*"_s;
    const Query::Query query = must(Query::parsed(filter));
    const std::vector<Known> known = readAll();
    const QList<Library::Facet> all = must(Library::facets(*m_library, query));
    qsizetype fields = 0;
    for (const Post::FieldId field : Post::allFields())
        fields += field->facet;
    QCOMPARE(all.size(), fields + 1); // and that of the checks, which checkingtest.cpp looks at
    for (const Library::Facet &facet : all) {
        if (facet.isOfChecks)
            continue;
        QString others;
        for (const QString &part :
             {u"status:drafted"_s, u"stack:\"python services\",ruff"_s, u"-flag:image-heavy"_s, u"cache*"_s}) {
            if (!part.contains(Post::latin1(facet.field->queryName)))
                others += part + u' ';
        }
        std::map<QString, qint64> expected;
        for (const Library::PostId id : ids(others)) {
            const Post::Value value = must(Library::readPost(*m_library, id)).post.meta.value(facet.field);
            if (const auto *list = std::get_if<QStringList>(&value)) {
                for (const QString &item : QSet<QString>(list->cbegin(), list->cend()))
                    ++expected[item];
            } else if (!Post::isAbsent(value)) {
                ++expected[Post::scalarText(value)];
            }
        }
        qint64 last = std::numeric_limits<qint64>::max();
        for (const Library::FacetValue &value : facet.values) {
            QVERIFY(value.count <= last);
            last = value.count;
            QCOMPARE(value.count, expected[value.value]);
        }
        QCOMPARE(facet.values.size(), std::min<qsizetype>(qsizetype(expected.size()), Library::FacetLimit));
    }
}

void SearchTest::values()
{
    import(*m_library, posts(9));
    QCOMPARE(must(Library::valuesOf(*m_library, Post::field("tools"), {}, 10)), (QStringList{u"pytest"_s, u"ruff"_s}));
    QCOMPARE(must(Library::valuesOf(*m_library, Post::field("tools"), u"RU"_s, 10)), QStringList{u"ruff"_s});
    QCOMPARE(must(Library::valuesOf(*m_library, F::Topic, u"long"_s, 10)),
             QStringList{u"long queues / python services"_s});
    QCOMPARE(must(Library::valuesOf(*m_library, F::SourceId, u"alpha"_s, 3)).size(), qsizetype(3));
    QCOMPARE(must(Library::valuesOf(*m_library, Post::field("summary"), {}, 3)), QStringList());
}

/// A bulk change takes the same posts as the list shows.
void SearchTest::bulkSelection()
{
    import(*m_library, posts(10));
    const Query::Query query = must(Query::parsed(u"title:\"queue 3\",\"queue 7\" has:code"_s));
    auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"bulk"_s));
    QCOMPARE(
        must(operation.changeAll(query, statusChange(u"approved"_s), {u"approve"_s, Post::Bump::Patch, {}})).changed,
        qint64(2));
    must(operation.commit());
    QCOMPARE(found(u"is:approved"_s), (QStringList{sourceId(3), sourceId(7)}));
}

QTEST_GUILESS_MAIN(SearchTest)
#include "test_search.moc"
