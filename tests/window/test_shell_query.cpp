// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/desk.h"
#include "shellposts.h"
#include "window/facetmodel.h"
#include "window/facetspanel.h"
#include "window/filterbar.h"
#include "window/querychips.h"
#include "window/queryedit.h"
#include "window/querytext.h"
#include "window/soughtwords.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Query::Pick;

class TestShellQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginEmptySettings(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        fillLibrary(m_folder->filePath(u"library.copydesk"_s), 30);
        auto desk = Review::Desk::open(m_folder->filePath(u"library.copydesk"_s));
        QVERIFY(desk);
        m_desk = std::move(*desk);
    }
    void cleanup() { m_desk.reset(); }

    /// Click replaces, Ctrl+click adds, Alt+click excludes; the same click again takes back what it did.
    void facetClicks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("term");
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("after");
        const auto how = [](Pick pick) { return int(pick); };
        QTest::newRow("the first one") << u""_s << u"status:drafted"_s << how(Pick::Replace) << u"status:drafted"_s;
        QTest::newRow("another one instead")
            << u"status:drafted"_s << u"status:reviewed"_s << how(Pick::Replace) << u"status:reviewed"_s;
        QTest::newRow("the same again: off")
            << u"status:drafted"_s << u"status:drafted"_s << how(Pick::Replace) << u""_s;
        QTest::newRow("one of two: alone")
            << u"status:drafted,reviewed"_s << u"status:drafted"_s << how(Pick::Replace) << u"status:drafted"_s;
        QTest::newRow("one more") << u"status:drafted"_s << u"status:reviewed"_s << how(Pick::Add)
                                  << u"status:drafted,reviewed"_s;
        QTest::newRow("one less") << u"status:drafted,reviewed"_s << u"status:reviewed"_s << how(Pick::Add)
                                  << u"status:drafted"_s;
        QTest::newRow("not this") << u"cache"_s << u"status:drafted"_s << how(Pick::Exclude)
                                  << u"cache -status:drafted"_s;
        QTest::newRow("not this, again: off")
            << u"cache -status:drafted"_s << u"status:drafted"_s << how(Pick::Exclude) << u"cache"_s;
        QTest::newRow("the rest stays as typed")
            << u"title:cache   sort:-views"_s << u"flag:needs-review"_s << how(Pick::Replace)
            << u"title:cache flag:needs-review sort:-views"_s;
    }
    void facetClicks()
    {
        QFETCH(QString, query);
        QFETCH(QString, term);
        QFETCH(int, how);
        QFETCH(QString, after);
        const Query::Parsed parsed = Query::parse(query);
        QVERIFY(parsed.isValid());
        QCOMPARE(clicked(parsed.query, term, Pick(how)), after);
    }

    /// Esc takes the last part off, one after the other.
    void lastPartGoes()
    {
        Query::Parsed parsed = Query::parse(u"flag:needs-review \"exact phrase\" -status:drafted"_s);
        QVERIFY(parsed.isValid());
        QString text = withoutLastPart(parsed.query);
        QCOMPARE(text, u"flag:needs-review \"exact phrase\""_s);
        text = withoutLastPart(Query::parse(text).query);
        QCOMPARE(text, u"flag:needs-review"_s);
        QCOMPARE(withoutLastPart(Query::parse(text).query), QString());
        QCOMPARE(withoutLastPart(Query::parse(QString()).query), QString());
    }

    void columnsSort()
    {
        QString text = sortedBy(Query::parse(u"flag:needs-review"_s).query, u"quality"_s);
        QCOMPARE(text, u"flag:needs-review sort:quality"_s);
        text = sortedBy(Query::parse(text).query, u"quality"_s);
        QCOMPARE(text, u"flag:needs-review sort:-quality"_s);
        text = sortedBy(Query::parse(text).query, u"title"_s);
        QCOMPARE(text, u"flag:needs-review sort:title"_s);
        text = sortedBy(Query::parse(u"flag:needs-review sort:-title"_s).query, u"title"_s);
        QCOMPARE(text, u"flag:needs-review"_s);
    }

    /// What is marked in the article is what was looked for, and nothing that was excluded.
    void searchedWordsAreMarked()
    {
        const Query::Parsed parsed = Query::parse(u"cache \"two words\" pre* title:tea -not status:drafted (a OR b)"_s);
        QVERIFY(parsed.isValid());
        const QList<SoughtWords> expected{{{u"cache"_s}, false, {}}, {{u"two"_s, u"words"_s}, false, {}},
                                          {{u"pre"_s}, true, {}},    {{u"tea"_s}, false, u"title"_s},
                                          {{u"a"_s}, false, {}},     {{u"b"_s}, false, {}}};
        QCOMPARE(soughtWords(parsed.query), expected);
    }

    /// A misspelt field is named with a suggestion, never dropped; the query before it stays in effect.
    void problemIsShownAndMended()
    {
        FilterBar bar(*m_desk);
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        bar.setText(u"quality:<70"_s);
        QCOMPARE(changed.count(), 1);
        bar.setText(u"qualty:<60"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bar.query().text, u"quality:<70"_s);
        auto *problem = bar.findChild<QLabel *>(u"filterProblem"_s);
        auto *suggestion = bar.findChild<QToolButton *>(u"filterSuggestion"_s);
        QVERIFY(!problem->isHidden());
        QVERIFY(!suggestion->isHidden());
        suggestion->click();
        QCOMPARE(bar.text(), u"quality:<60"_s);
        QCOMPARE(changed.count(), 2);
        QVERIFY(problem->isHidden());
    }

    /// Typing takes effect when it pauses, not at each letter.
    void typingIsDebounced()
    {
        FilterBar bar(*m_desk);
        bar.setText(QString());
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        QTest::keyClicks(&bar.edit(), u"cache"_s);
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(bar.query().text, u"cache"_s);
    }

    /// Chips mirror the parts of the query, and a click on one takes it out.
    void chipsMirrorTheQuery()
    {
        FilterBar bar(*m_desk);
        bar.setText(u"flag:needs-review cache sort:-views"_s);
        QCOMPARE(bar.chips().chips().size(), 3);
        QCOMPARE(bar.chips().chips().at(1)->part().text, u"cache"_s);
        bar.chips().chips().at(1)->click();
        QTRY_COMPARE(bar.text(), u"flag:needs-review sort:-views"_s);
        QCOMPARE(bar.chips().chips().size(), 2);
        bar.setText(QString());
        QVERIFY(bar.chips().isHidden());
    }

    /// The panel asks the library, and its clicks ask for the query's new text.
    void panelCountsAndClicks()
    {
        FacetsPanel panel(*m_desk);
        panel.setQuery(Query::parse(u"status:drafted"_s).query);
        FacetModel &model = panel.facetModel();
        const QModelIndex status = model.index(0, 0);
        QTRY_COMPARE(model.rowCount(status), 2);
        // Its own choice does not narrow a facet: one sees what else there is.
        QCOMPARE(model.index(0, 0, status).data(FacetModel::CountRole).toLongLong(), 20);
        QCOMPARE(model.index(1, 0, status).data(FacetModel::CountRole).toLongLong(), 10);
        QSignalSpy requested(&panel, &FacetsPanel::queryRequested);
        panel.click(model.index(1, 0, status), Pick::Add);
        QCOMPARE(requested.takeFirst().first().toString(), u"status:drafted,reviewed"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Review::Desk> m_desk;
};

QTEST_MAIN(TestShellQuery)
#include "test_shell_query.moc"
