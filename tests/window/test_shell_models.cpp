// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commandmodel.h"
#include "window/facetmodel.h"
#include "window/postlistmodel.h"
#include "window/savedsearchmodel.h"
#include "window/sitting.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Library::PostId;

namespace {

std::vector<PostId> ids(std::initializer_list<qint64> numbers)
{
    std::vector<PostId> result;
    for (const qint64 number : numbers)
        result.push_back({number});
    return result;
}

QList<qint64> numbers(const PostListModel &model)
{
    QList<qint64> result;
    for (const PostId id : *model.ids())
        result.append(id.value);
    return result;
}

Library::PostRow row(qint64 id, const QString &title)
{
    Library::PostRow row;
    row.id = {id};
    row.title = title;
    row.status = u"drafted"_s;
    row.version = Post::Version(1, 2, 3);
    row.needsReview = true;
    return row;
}

} // namespace

class TestShellModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// However the list changes, rows that stay keep their persistent indexes: the editor's selection is made of them.
    void idsChangeInPlace_data()
    {
        QTest::addColumn<QList<qint64>>("before");
        QTest::addColumn<QList<qint64>>("after");
        using L = QList<qint64>;
        QTest::newRow("nothing changes") << L{1, 2, 3} << L{1, 2, 3};
        QTest::newRow("from nothing") << L{} << L{1, 2, 3};
        QTest::newRow("to nothing") << L{1, 2, 3} << L{};
        QTest::newRow("one leaves") << L{1, 2, 3, 4} << L{1, 3, 4};
        QTest::newRow("some leave here and there") << L{1, 2, 3, 4, 5, 6, 7} << L{1, 4, 6};
        QTest::newRow("one comes back") << L{1, 3, 4} << L{1, 2, 3, 4};
        QTest::newRow("an import adds at the end") << L{1, 2} << L{1, 2, 3, 4, 5};
        QTest::newRow("sorted the other way") << L{1, 2, 3, 4} << L{4, 3, 2, 1};
        QTest::newRow("skipped: to the end") << L{1, 2, 3, 4} << L{1, 3, 4, 2};
        QTest::newRow("moved up") << L{1, 2, 3, 4, 5} << L{1, 4, 2, 3, 5};
        QTest::newRow("two moved down") << L{1, 2, 3, 4, 5, 6} << L{1, 4, 5, 2, 3, 6};
        QTest::newRow("some go, others come") << L{1, 2, 3, 4, 5, 6, 7, 8} << L{2, 3, 20, 21, 4, 7, 22, 8, 23};
        QTest::newRow("fewer, the other way") << L{1, 2, 3, 4, 5} << L{5, 3, 1};
        QTest::newRow("more, the other way") << L{1, 2, 3} << L{9, 3, 8, 2, 7, 1};
        QTest::newRow("numbers far apart")
            << L{1, 2, std::numeric_limits<qint64>::max(), 5} << L{2, 1, 7, std::numeric_limits<qint64>::max()};
        QTest::newRow("all others") << L{1, 2, 3} << L{7, 8};
        QTest::newRow("some of both") << L{1, 2, 3, 4, 5} << L{9, 3, 2, 8, 5};
    }
    void idsChangeInPlace()
    {
        QFETCH(QList<qint64>, before);
        QFETCH(QList<qint64>, after);
        const auto toIds = [](const QList<qint64> &list) {
            std::vector<PostId> result;
            for (const qint64 number : list)
                result.push_back({number});
            return result;
        };
        PostListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setIds(toIds(before));
        QHash<qint64, QPersistentModelIndex> held;
        for (int i = 0; i < model.rowCount(); ++i)
            held.insert(model.idAt(i).value, model.index(i, 0));
        model.setIds(toIds(after));
        QCOMPARE(numbers(model), after);
        QCOMPARE(model.rowCount(), int(after.size()));
        QCOMPARE(resets.count(), 0);
        for (auto it = held.cbegin(); it != held.cend(); ++it) {
            if (after.contains(it.key()))
                QCOMPARE(it->row(), int(after.indexOf(it.key())));
            else
                QVERIFY(!it->isValid());
        }
    }

    /// A long list whose rows change in very many places is told as a reordering, and still keeps what is held.
    void manyStretchesReorder()
    {
        Ids before, after;
        for (qint64 i = 1; i <= 5'000; ++i) {
            before.push_back({i});
            if (i % 3 != 0)
                after.push_back({i});
        }
        PostListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&model);
        model.setIds(before);
        selection.setCurrentIndex(model.index(999, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        const QPersistentModelIndex gone(model.index(2, 0));
        const ListChange change = changeBetween(model.ids(), std::make_shared<const Ids>(after));
        QCOMPARE(change.kind, ListChange::Kind::Reorder);
        model.take(change);
        QCOMPARE(*model.ids(), after);
        QCOMPARE(model.idAt(selection.currentIndex().row()), PostId{1000});
        QVERIFY(selection.isRowSelected(selection.currentIndex().row()));
        QVERIFY(!gone.isValid());
        model.setIds(before);
        QCOMPARE(model.idAt(selection.currentIndex().row()), PostId{1000});
    }

    /// Rows come later, for what is looked at alone; stale answers neither vanish nor count as fresh.
    void rowsComeWhenWanted()
    {
        PostListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<PostId> many;
        for (qint64 i = 1; i <= 10'000; ++i)
            many.push_back({i});
        model.setIds(many);
        std::vector<PostId> wanted;
        quint64 generation = 0;
        connect(&model, &PostListModel::rowsWanted, this, [&](const std::vector<PostId> &posts, quint64 number) {
            wanted.insert(wanted.end(), posts.begin(), posts.end());
            generation = number;
        });
        QCoreApplication::processEvents();
        QCOMPARE(generation, model.generation());
        QVERIFY(!model.index(9000, 0).data(PostListModel::RowRole).isValid());
        wanted.clear();
        QCoreApplication::processEvents();
        QVERIFY(wanted.empty()); // one request at a time
        model.takeRows({}, generation); // the first one failed
        QVERIFY(!model.index(5000, 0).data(PostListModel::RowRole).isValid());
        QTRY_VERIFY(!wanted.empty());
        QVERIFY(wanted.size() <= 3 * 64);
        QVERIFY(std::ranges::find(wanted, PostId{5001}) != wanted.end());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.takeRows({row(5001, u"five thousand and one"_s)}, generation);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(5000, PostListModel::Title).data().toString(), u"five thousand and one"_s);

        const quint64 older = generation;
        model.markStale();
        model.takeRows({}, older);
        QCOMPARE(model.index(5000, PostListModel::Title).data().toString(),
                 u"five thousand and one"_s); // shown until better is known
        QTRY_VERIFY(generation > older); // and asked for again
        model.takeRows({row(5001, u"new"_s)}, generation);
        model.takeRows({row(5001, u"overtaken"_s)}, older);
        QCOMPARE(model.index(5000, PostListModel::Title).data().toString(), u"new"_s);
    }

    /// A screen reader reads a whole sentence for a row.
    void rowIsASentence()
    {
        const QString sentence = PostListModel::sentence(row(1, u"Queues that drain"_s));
        QVERIFY(sentence.startsWith(u"Queues that drain, "));
        QVERIFY(sentence.contains(u"status drafted"));
        QVERIFY(sentence.contains(u"1.2.3"));
        QVERIFY(sentence.contains(u"needs review"));
    }

    /// Skipped posts stand behind all others, in the order of skipping, and the rest keeps its order.
    void skippedPostsComeLast()
    {
        Sitting sitting;
        QCOMPARE(sitting.arranged(ids({1, 2, 3})), ids({1, 2, 3}));
        sitting.skip({2});
        sitting.skip({1});
        QCOMPARE(sitting.arranged(ids({1, 2, 3, 4})), ids({3, 4, 2, 1}));
        sitting.skip({2}); // skipped again: behind the other one
        QCOMPARE(sitting.arranged(ids({1, 2, 3, 4})), ids({3, 4, 1, 2}));
        QCOMPARE(sitting.arranged(ids({3, 4})), ids({3, 4})); // those that do not match are not brought in
        sitting.unskip({1});
        QCOMPARE(sitting.arranged(ids({1, 2, 3, 4})), ids({1, 3, 4, 2}));
    }

    void sittingCounts()
    {
        Sitting sitting;
        QCOMPARE(sitting.summary(), QString());
        sitting.note(u"approve"_s, 3);
        sitting.note(u"send-back"_s, 1);
        QCOMPARE(sitting.decided(), 4);
        QCOMPARE(sitting.summary(), u"3 approved, 1 sent back"_s);
        sitting.note(u"approve"_s, -3); // undone
        QCOMPARE(sitting.summary(), u"1 sent back"_s);
    }

    /// Facets change in place, whatever comes, and a chosen value is never folded away.
    void facets()
    {
        FacetModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto facet = [](Post::FieldId field, int values) {
            Library::Facet result{field, {}};
            for (int i = 0; i < values; ++i)
                result.values.append({u"value%1"_s.arg(i), 100 - i});
            return result;
        };
        const Post::FieldId difficulty = Post::field("difficulty");
        int group = -1;
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.index(i, 0).data().toString() == Post::displayName(*difficulty))
                group = i;
        }
        QVERIFY(group >= 0);
        const QModelIndex parent = model.index(group, 0);
        model.setFacets({facet(difficulty, 3)});
        QCOMPARE(model.rowCount(parent), 3);
        QCOMPARE(model.index(0, 0, parent).data(FacetModel::CountRole).toLongLong(), 100);
        model.setFacets({facet(difficulty, 20)});
        QCOMPARE(model.rowCount(parent), FacetModel::ShortGroup + 1);
        const QModelIndex more = model.index(FacetModel::ShortGroup, 0, parent);
        QVERIFY(more.data(FacetModel::IsMoreRole).toBool());

        const Query::Parsed parsed = Query::parse(u"difficulty:value15 -difficulty:value1"_s);
        QVERIFY(parsed.isValid());
        model.setQuery(parsed.query);
        QCOMPARE(model.rowCount(parent), FacetModel::ShortGroup + 2);
        QCOMPARE(model.index(8, 0, parent).data().toString(), u"value15"_s);
        QCOMPARE(model.index(8, 0, parent).data(FacetModel::ChoiceRole).value<FacetModel::Choice>(),
                 FacetModel::Choice::Included);
        QCOMPARE(model.index(1, 0, parent).data(FacetModel::ChoiceRole).value<FacetModel::Choice>(),
                 FacetModel::Choice::Excluded);
        model.toggleGroup(model.index(9, 0, parent));
        QCOMPARE(model.rowCount(parent), 21);
        model.setFacets({});
        QCOMPARE(model.rowCount(parent), 0);
    }

    void savedSearches()
    {
        SavedSearchModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSearches(SavedSearchModel::starters());
        QVERIFY(model.rowCount() > 3);
        for (const Library::SavedSearch &search : model.searches())
            QVERIFY2(Query::parse(search.query).isValid(), qPrintable(search.query));
        model.setSearches({{u"one"_s, u"status:drafted"_s}});
        QCOMPARE(model.index(0).data(SavedSearchModel::QueryRole).toString(), u"status:drafted"_s);
        QCOMPARE(model.index(0).data(SavedSearchModel::KeyRole).toString(), u"Ctrl+1"_s);
        model.setSearches({});
        QCOMPARE(model.rowCount(), 0);
    }

    /// A few letters find a command; what stands at the beginning of words wins.
    void commands()
    {
        CommandModel model({{u"Approve"_s, u"Post"_s, u"A"_s, true, {}},
                            {u"Save as PDF"_s, u"File"_s, {}, true, {}},
                            {u"Show the last change"_s, u"Post"_s, u"D"_s, true, {}},
                            {u"Export"_s, u"File"_s, {}, true, {}}});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 4);
        model.setTyped(u"pdf"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setTyped(u"slc"_s);
        QCOMPARE(model.commandAt(0).title, u"Show the last change"_s);
        model.setTyped(u"exp"_s);
        QCOMPARE(model.commandAt(0).title, u"Export"_s);
        model.setTyped(u"no such thing"_s);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestShellModels)
#include "test_shell_models.moc"
