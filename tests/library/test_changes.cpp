// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"

using namespace Samples;
using Library::ChangeNote;
using Library::ColumnChange;
using Library::Operation;
using Library::OperationKind;

/// Every change is one revision with one bump, and a bulk change does in SQL what single changes do (spec review.md,
/// "One rule for versions").
class ChangesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesOneRevision();
    void writesNothingWhereNothingChanges();
    void refusesAChangedPost();
    void refusesAnotherSourceId();
    void takesBackWhatIsNotCommitted();
    void bumps_data();
    void bumps();
    void clearsAndSetsEveryColumn();
    void changesASelection();
    void changesWhatMatchesAQuery();
    void editsLists();
    void takesApprovalsAway();
    void changesBodyFields();
    void agreesWithThePreview_data();
    void agreesWithThePreview();
    void cancels();
    void keepsTimeGoingForward();

private:
    Library::BulkCounts changeAll(const Library::Selection &selection, const ColumnChange &change, bool isEdit = false,
                                  bool keepApproval = false, Post::Bump bump = Post::Bump::Patch);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
};

void ChangesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
    Samples::import(*m_library, Samples::posts(20));
}

void ChangesTest::cleanup()
{
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
    m_library.reset();
}

Library::BulkCounts ChangesTest::changeAll(const Library::Selection &selection, const ColumnChange &change, bool isEdit,
                                           bool keepApproval, Post::Bump bump)
{
    auto operation = must(Operation::begin(*m_library, OperationKind::Bulk, u"bulk"_s));
    const auto counts =
        must(operation.changeAll(selection, change, {u"bulk"_s, bump, u"because"_s}, isEdit, keepApproval));
    must(operation.commit());
    return counts;
}

void ChangesTest::writesOneRevision()
{
    const auto before = stored(*m_library, 3);
    auto after = before.post;
    after.lead = u"A new lead"_s;
    after.title = u"A new title"_s;
    after.meta.set(F::Status, u"approved"_s);
    after.meta.set(F::Version, Post::Version(9, 9, 9)); // ignored
    auto operation = must(Operation::begin(*m_library, OperationKind::Decision, u"approve"_s));
    const auto revision =
        must(operation.change(before.id, after, {u"approve"_s, Post::Bump::Minor, u"well done"_s}, before.head));
    QVERIFY(revision);
    const auto operationId = must(operation.commit());

    const auto now = stored(*m_library, 3);
    after.meta.set(F::Version, version(before).bumped(Post::Bump::Minor));
    QCOMPARE(now.post, after);
    QCOMPARE(now.head, *revision);
    QVERIFY(now.changed > before.changed);
    const auto history = must(Library::revisionsOf(*m_library, before.id));
    QCOMPARE(history.size(), 1);
    const auto &row = history.first();
    QCOMPARE(row.kind, u"approve"_s);
    QCOMPARE(row.reason, u"well done"_s);
    QVERIFY(row.bump == Post::Bump::Minor);
    QCOMPARE(row.operation, operationId);
    QCOMPARE(row.versionBefore, version(before));
    QCOMPARE(row.versionAfter, version(now));
    QVERIFY(row.textChanged);
    QVERIFY(!row.isUndone);
    QCOMPARE(row.editor, m_library->editor());
    QCOMPARE(must(Library::readPostAt(*m_library, before.id, row.stateBefore)), before.post);
    QCOMPARE(must(Library::readPostAt(*m_library, before.id, row.stateAfter)), after);
    QCOMPARE(must(Library::readPostAt(*m_library, before.id, {})), before.post);
}

void ChangesTest::writesNothingWhereNothingChanges()
{
    const qint64 revisions = must(m_library->connection().value(u"SELECT count(*) FROM revision"_s)).toLongLong();
    const auto before = stored(*m_library, 3);
    auto operation = must(Operation::begin(*m_library, OperationKind::Edit, u"edit"_s));
    QVERIFY(!must(operation.change(before.id, before.post, {u"edit"_s, Post::Bump::Patch, {}})));
    QCOMPARE(must(operation.commit()), Library::OperationId{});
    QCOMPARE(must(m_library->connection().value(u"SELECT count(*) FROM revision"_s)).toLongLong(), revisions);
    QCOMPARE(must(Library::operations(*m_library)).size(), 1); // the import alone
}

void ChangesTest::refusesAChangedPost()
{
    const auto before = stored(*m_library, 3);
    setStatus(*m_library, 3, u"approved"_s);
    auto operation = must(Operation::begin(*m_library, OperationKind::Edit, u"edit"_s));
    auto after = before.post;
    after.lead = u"mine"_s;
    const auto changed = operation.change(before.id, after, {u"edit"_s, Post::Bump::Minor, {}}, before.head);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, Error::Kind::Refused);
    operation.rollback();
}

void ChangesTest::refusesAnotherSourceId()
{
    auto operation = must(Operation::begin(*m_library, OperationKind::Edit, u"edit"_s));
    auto after = stored(*m_library, 3).post;
    after.meta.set(F::SourceId, u"alphanode-999999"_s);
    QVERIFY(!operation.change(id(*m_library, 3), after, {u"edit"_s, Post::Bump::Patch, {}}));
    QVERIFY(!operation.changeAll(std::vector{id(*m_library, 4)},
                                 ColumnChange{{{F::Version, Post::Version(2, 0, 0)}}, {}},
                                 {u"bulk"_s, Post::Bump::Patch, {}}));
    operation.rollback();
}

void ChangesTest::takesBackWhatIsNotCommitted()
{
    const auto before = stored(*m_library, 3);
    {
        auto operation = must(Operation::begin(*m_library, OperationKind::Edit, u"edit"_s));
        auto after = before.post;
        after.meta.set(Post::field("tools"), QStringList{u"a list that was never there"_s});
        must(operation.change(before.id, after, {u"edit"_s, Post::Bump::Patch, {}}));
    }
    QCOMPARE(stored(*m_library, 3).post, before.post);
    // The list's number was taken back with it.
    auto after = stored(*m_library, 4);
    after.post.meta.set(Post::field("tools"), QStringList{u"a list that was never there"_s});
    auto operation = must(Operation::begin(*m_library, OperationKind::Edit, u"edit"_s));
    must(operation.change(after.id, after.post, {u"edit"_s, Post::Bump::Patch, {}}));
    must(operation.commit());
    QCOMPARE(stored(*m_library, 4).post.meta.list(Post::field("tools")), QStringList{u"a list that was never there"_s});
}

void ChangesTest::bumps_data()
{
    QTest::addColumn<Post::Version>("before");
    QTest::addColumn<Post::Bump>("bump");
    QTest::addColumn<Post::Version>("after");
    using Post::Bump;
    using Post::Version;
    QTest::newRow("patch") << Version(1, 6, 3) << Bump::Patch << Version(1, 6, 4);
    QTest::newRow("never less than patch") << Version(1, 6, 3) << Bump::None << Version(1, 6, 4);
    QTest::newRow("minor") << Version(1, 6, 3) << Bump::Minor << Version(1, 7, 0);
    QTest::newRow("major") << Version(1, 6, 3) << Bump::Major << Version(2, 0, 0);
    QTest::newRow("a full patch number") << Version(1, 6, Version::MaxPatch) << Bump::Patch << Version(1, 7, 0);
}

void ChangesTest::bumps()
{
    QFETCH(Post::Version, before);
    QFETCH(Post::Bump, bump);
    QFETCH(Post::Version, after);
    auto one = Samples::post(100), other = Samples::post(101);
    one.meta.set(F::Version, before);
    other.meta.set(F::Version, before);
    Samples::import(*m_library, {one, other}, u"two.jsonl"_s);
    // One after the other, and set-based: the same arithmetic.
    auto operation = must(Operation::begin(*m_library, OperationKind::Edit, u"edit"_s));
    one.lead = u"changed"_s;
    must(operation.change(id(*m_library, 100), one, {u"edit"_s, bump, {}}));
    must(operation.commit());
    changeAll(std::vector{id(*m_library, 101)}, statusChange(u"approved"_s), false, false, bump);
    QCOMPARE(version(stored(*m_library, 100)), after);
    QCOMPARE(version(stored(*m_library, 101)), after);
}

void ChangesTest::clearsAndSetsEveryColumn()
{
    const auto before = stored(*m_library, 5);
    ColumnChange clear, put;
    for (const Post::FieldId field : Post::allFields()) {
        if (field == F::SourceId || field == F::Version)
            continue;
        clear.assignments.push_back({field, Post::Value()});
        put.assignments.push_back({field, before.post.meta.value(field)});
    }
    changeAll(std::vector{before.id}, clear);
    for (const auto &assignment : clear.assignments)
        QVERIFY2(!stored(*m_library, 5).post.meta.has(assignment.field), assignment.field->key.data());
    changeAll(std::vector{before.id}, put);
    auto after = stored(*m_library, 5).post;
    after.meta.set(F::Version, version(before));
    QCOMPARE(after, before.post);
}

void ChangesTest::changesASelection()
{
    setStatus(*m_library, 2, u"approved"_s);
    std::vector<Library::PostId> selection{id(*m_library, 1), id(*m_library, 2), id(*m_library, 3), id(*m_library, 3),
                                           Library::PostId{123456}};
    ColumnChange change = statusChange(u"approved"_s);
    change.assignments.push_back({F::LastReviewed, QDate(2030, 1, 2)});
    const auto before = stored(*m_library, 1);
    auto counts = changeAll(selection, change);
    QCOMPARE(counts.matched, 3);
    QCOMPARE(counts.changed, 3);
    QCOMPARE(counts.already, 0);
    auto expected = before.post;
    expected.meta.set(F::Status, u"approved"_s);
    expected.meta.set(F::LastReviewed, QDate(2030, 1, 2));
    expected.meta.set(F::Version, version(before).bumped(Post::Bump::Patch));
    QCOMPARE(stored(*m_library, 1).post, expected);
    QCOMPARE(stored(*m_library, 4).post, Samples::post(4));
    const auto history = must(Library::revisionsOf(*m_library, before.id));
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().reason, u"because"_s);
    QCOMPARE(must(Library::readPostAt(*m_library, before.id, history.first().stateBefore)), before.post);
    QCOMPARE(must(Library::readPostAt(*m_library, before.id, history.first().stateAfter)), expected);
    counts = changeAll(selection, change);
    QCOMPARE(counts.already, 3);
    QCOMPARE(counts.changed, 0);
    QCOMPARE(must(Library::revisionsOf(*m_library, before.id)).size(), 1);
}

void ChangesTest::changesWhatMatchesAQuery()
{
    const auto counts = changeAll(must(Query::parsed(u"flag:needs-review"_s)), statusChange(u"reviewed"_s));
    QCOMPARE(counts.matched, 10);
    QCOMPARE(counts.changed, 10);
    QCOMPARE(stored(*m_library, 2).post.meta.text(F::Status), u"reviewed"_s);
    QCOMPARE(stored(*m_library, 3).post.meta.text(F::Status), u"expanded"_s);
    QCOMPARE(changeAll(must(Query::parsed(u"\"post 7 tells\""_s)), statusChange(u"rejected"_s)).changed, 1);
}

void ChangesTest::editsLists()
{
    const auto tools = Post::field("tools");
    ColumnChange change;
    change.listEdits.push_back({tools, {u"black"_s}, {u"ruff"_s}});
    const auto counts = changeAll(allIds(*m_library, 20), change);
    QCOMPARE(counts.changed, 20);
    const QStringList expected{u"pytest"_s, u"black"_s};
    QCOMPARE(stored(*m_library, 3).post.meta.list(tools), expected);
    QCOMPARE(stored(*m_library, 1).post.meta.list(tools), expected);
    QCOMPARE(changeAll(allIds(*m_library, 20), change).changed, 0);
    // What is not there stays away when something is taken out of it, and comes into being when something is put in.
    changeAll(std::vector{id(*m_library, 1)}, ColumnChange{{{tools, Post::Value()}}, {}});
    QCOMPARE(changeAll(std::vector{id(*m_library, 1)}, ColumnChange{{}, {{tools, {}, {u"black"_s}}}}).changed, 0);
    QCOMPARE(changeAll(std::vector{id(*m_library, 1)}, ColumnChange{{}, {{tools, {u"black"_s}, {}}}}).changed, 1);
    QCOMPARE(stored(*m_library, 1).post.meta.list(tools), QStringList{u"black"_s});
}

void ChangesTest::takesApprovalsAway()
{
    for (const int number : {1, 2, 3, 4})
        setStatus(*m_library, number, u"approved"_s);
    const ColumnChange change{{{Post::field("score.quality"), qint64(100)}}, {}};
    QCOMPARE(must(Library::previewChange(*m_library, std::vector{id(*m_library, 1), id(*m_library, 9)}, change, true))
                 .approvalsLost,
             1);
    const auto counts = changeAll(std::vector{id(*m_library, 1), id(*m_library, 9)}, change, true);
    QCOMPARE(counts.approvalsLost, 1);
    QCOMPARE(stored(*m_library, 1).post.meta.text(F::Status), u"reviewed"_s);
    QVERIFY(stored(*m_library, 1).post.meta.flag(F::NeedsReview));
    QCOMPARE(stored(*m_library, 9).post.meta.text(F::Status), u"expanded"_s);
    QVERIFY(!stored(*m_library, 9).post.meta.flag(F::NeedsReview));
    // Unless it is kept, or the change is no edit, or itself says what the status is.
    QCOMPARE(changeAll(std::vector{id(*m_library, 2)}, change, true, true).approvalsLost, 0);
    QCOMPARE(stored(*m_library, 2).post.meta.text(F::Status), u"approved"_s);
    changeAll(std::vector{id(*m_library, 3)}, change, false);
    QCOMPARE(stored(*m_library, 3).post.meta.text(F::Status), u"approved"_s);
    changeAll(std::vector{id(*m_library, 4)}, statusChange(u"expanded"_s), true);
    QCOMPARE(stored(*m_library, 4).post.meta.text(F::Status), u"expanded"_s);
    // A post that does not change keeps its approval.
    QCOMPARE(changeAll(std::vector{id(*m_library, 2)}, change, true).approvalsLost, 0);
    QCOMPARE(stored(*m_library, 2).post.meta.text(F::Status), u"approved"_s);
}

void ChangesTest::changesBodyFields()
{
    setStatus(*m_library, 1, u"approved"_s);
    ColumnChange change{{{Post::field("summary"), u"The same for all"_s}},
                        {{Post::field("checklist"), {u"ship it"_s}, {}}}};
    const auto preview = must(Library::previewChange(*m_library, allIds(*m_library, 20), change, true));
    const auto counts = changeAll(allIds(*m_library, 20), change, true);
    QCOMPARE(counts.changed, 20);
    QCOMPARE(counts.approvalsLost, 1);
    QCOMPARE(preview.changed, counts.changed);
    QCOMPARE(preview.approvalsLost, counts.approvalsLost);
    const auto after = stored(*m_library, 7).post;
    QCOMPARE(after.meta.text(Post::field("summary")), u"The same for all"_s);
    QCOMPARE(after.meta.list(Post::field("checklist")), (QStringList{u"look at it"_s, u"ship it"_s}));
    QCOMPARE(stored(*m_library, 1).post.meta.text(F::Status), u"reviewed"_s);
}

void ChangesTest::agreesWithThePreview_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto &kind : {u"status"_s, u"list"_s, u"new list"_s, u"clear"_s, u"nothing"_s})
        QTest::newRow(qPrintable(kind)) << kind;
}

void ChangesTest::agreesWithThePreview()
{
    QFETCH(QString, kind);
    ColumnChange change;
    if (kind == u"status")
        change = statusChange(u"expanded"_s);
    if (kind == u"list")
        change.listEdits.push_back({Post::field("tools"), {u"ruff"_s}, {}});
    if (kind == u"new list")
        change.assignments.push_back({Post::field("tools"), QStringList{u"never seen"_s}});
    if (kind == u"clear")
        change.assignments.push_back({Post::field("difficulty"), Post::Value()});
    setStatus(*m_library, 1, u"approved"_s);
    const auto preview = must(Library::previewChange(*m_library, allIds(*m_library, 20), change, true));
    const auto counts = changeAll(allIds(*m_library, 20), change, true);
    QCOMPARE(preview.matched, counts.matched);
    QCOMPARE(preview.changed, counts.changed);
    QCOMPARE(preview.already, counts.already);
    QCOMPARE(preview.approvalsLost, counts.approvalsLost);
}

void ChangesTest::cancels()
{
    Samples::import(*m_library, Samples::posts(3000, 1000), u"many.jsonl"_s);
    auto operation = must(Operation::begin(*m_library, OperationKind::Bulk, u"bulk"_s));
    int calls = 0;
    const auto counts =
        operation.changeAll(Query::Query(), statusChange(u"approved"_s), {u"approve"_s, Post::Bump::Patch, {}}, false,
                            false, [&calls](qint64, qint64) { return ++calls < 2; });
    QVERIFY(!counts);
    QCOMPARE(counts.error().kind, Error::Kind::Cancelled);
    operation.rollback();
    QCOMPARE(stored(*m_library, 1).post, Samples::post(1));
    QCOMPARE(must(m_library->connection().value(u"SELECT count(*) FROM revision"_s)).toInt(), 0);
}

void ChangesTest::keepsTimeGoingForward()
{
    // A clock that went back: the post was changed in the future.
    must(m_library->connection().script(u"UPDATE post SET changed = 4000000000000 WHERE id = 1"_s));
    setStatus(*m_library, 1, u"approved"_s);
    changeAll(std::vector{id(*m_library, 1)}, statusChange(u"rejected"_s));
    const auto history = must(Library::revisionsOf(*m_library, id(*m_library, 1)));
    QCOMPARE(history.at(1).time.toMSecsSinceEpoch(), 4000000000001);
    QCOMPARE(history.at(0).time.toMSecsSinceEpoch(), 4000000000002);
}

QTEST_GUILESS_MAIN(ChangesTest)
#include "test_changes.moc"
