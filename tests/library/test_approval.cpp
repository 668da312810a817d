// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/approval.h"
#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"
#include "library/schema.h"
#include "library/search.h"

#include <QRandomGenerator>

using namespace Samples;

/// How far a post is from its approval is part of its state: decisions, edits, bulk changes, imports and undo keep it,
/// and a library of before gets the same from its history.
class ApprovalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsThePost();
    void countsWhatCameInApproved();
    void followsBulkChanges();
    void isMadeOfTheHistory_data();
    void isMadeOfTheHistory();

private:
    void decide(int number, const QString &kind, const QString &status)
    {
        auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Decision, kind));
        auto present = stored(*m_library, number);
        present.post.meta.set(F::Status, status);
        present.post.meta.set(F::LastReviewed, present.post.meta.date(F::LastReviewed).addDays(1));
        Library::ChangeNote note{kind, Post::Bump::Patch, {}};
        note.approves = kind == u"approve" || kind == u"status=approved";
        must(operation.change(present.id, present.post, note, present.head));
        m_last = must(operation.commit());
    }
    QString changed() // the numbers of the posts
    {
        QStringList numbers;
        for (const auto id :
             must(Library::matchingIds(*m_library, must(Query::parsed(u"is:changed-since-approval"_s)))))
            numbers += QString::number(id.value);
        return numbers.join(u' ');
    }
    QVariantList states()
    {
        QVariantList all;
        auto rows = must(m_library->connection().run(u"SELECT since_approval FROM post ORDER BY id"_s));
        while (rows.next())
            all += rows.value(0).isNull() ? QVariant() : QVariant(rows.value(0).toLongLong());
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library::Library> m_library;
    Library::OperationId m_last;
};

void ApprovalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = open(*m_folder);
}

void ApprovalTest::cleanup()
{
    QCOMPARE(must(Library::verify(*m_library)).problems, QStringList());
    m_library.reset();
}

void ApprovalTest::followsThePost()
{
    Samples::import(*m_library, posts(2));
    QVERIFY(!must(Library::lastApproval(*m_library, id(*m_library, 1))));
    decide(1, u"approve"_s, u"approved"_s);
    const auto approved = stored(*m_library, 1);
    auto approval = must(Library::lastApproval(*m_library, id(*m_library, 1)));
    QCOMPARE(approval->revisionsSince, 0);
    QCOMPARE(approval->kind, u"approve"_s);
    QCOMPARE(changed(), u""_s);

    decide(1, u"edit"_s, u"reviewed"_s);
    setLead(*m_library, 1, u"another lead"_s);
    QCOMPARE(changed(), u"1"_s);
    approval = must(Library::lastApproval(*m_library, id(*m_library, 1)));
    QCOMPARE(approval->revisionsSince, 2);
    QCOMPARE(approval->head, approved.head);
    QCOMPARE(approval->approved, approved.post);
    QCOMPARE(approval->present, stored(*m_library, 1).post);

    decide(1, u"approve"_s, u"approved"_s);
    QCOMPARE(changed(), u""_s);
    must(Library::undo(*m_library, m_last)); // an undone approval does not count
    QCOMPARE(changed(), u"1"_s);
    QCOMPARE(must(Library::lastApproval(*m_library, id(*m_library, 1)))->head, approved.head);
    must(Library::redo(*m_library, m_last));
    QCOMPARE(changed(), u""_s);
    decide(1, u"edit"_s, u"approved"_s); // an edit that keeps the approval
    QCOMPARE(changed(), u"1"_s);
    decide(1, u"approve"_s, u"approved"_s); // of what is approved already
    QCOMPARE(changed(), u""_s);
}

void ApprovalTest::countsWhatCameInApproved()
{
    auto some = posts(2);
    some[0].meta.set(F::Status, u"approved"_s);
    Samples::import(*m_library, some);
    auto approval = must(Library::lastApproval(*m_library, id(*m_library, 1)));
    QVERIFY(!approval->head);
    QCOMPARE(approval->kind, u"import"_s);
    setLead(*m_library, 1, u"another lead"_s);
    approval = must(Library::lastApproval(*m_library, id(*m_library, 1)));
    QVERIFY(!approval->head);
    QCOMPARE(approval->revisionsSince, 1);
    QCOMPARE(approval->approved.lead, some[0].lead);
    QCOMPARE(changed(), u"1"_s);
    // An import that changes an approved post takes the approval; one that brings it approved makes one.
    some[1].meta.set(F::Status, u"approved"_s);
    Samples::import(*m_library, some);
    QCOMPARE(must(Library::lastApproval(*m_library, id(*m_library, 2)))->revisionsSince, 0);
    some[1].lead = u"newer"_s;
    Samples::import(*m_library, some);
    QCOMPARE(stored(*m_library, 2).post.meta.text(F::Status), u"reviewed"_s);
    QCOMPARE(changed(), u"1 2"_s);
}

void ApprovalTest::followsBulkChanges()
{
    Samples::import(*m_library, posts(4));
    const auto bulk = [this](const Library::ColumnChange &change, const QString &kind, bool isEdit, bool keep = false) {
        auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, kind));
        Library::ChangeNote note{kind, Post::Bump::Patch, {}};
        note.approves = kind == u"approve";
        must(operation.changeAll(must(Query::parsed(u"*"_s)), change, note, isEdit, keep));
        return must(operation.commit());
    };
    decide(1, u"approve"_s, u"approved"_s);
    decide(2, u"approve"_s, u"approved"_s);
    decide(2, u"send-back"_s, u"drafted"_s);
    QCOMPARE(changed(), u"2"_s);
    Library::ColumnChange topic;
    topic.assignments.push_back({F::Topic, u"another"_s});
    const auto edited = bulk(topic, u"edit"_s, true);
    QCOMPARE(states(), (QVariantList{1, 2, QVariant(), QVariant()}));
    must(Library::undo(*m_library, edited));
    QCOMPARE(states(), (QVariantList{QVariant(), 1, QVariant(), QVariant()}));
    must(Library::redo(*m_library, edited));
    QCOMPARE(states(), (QVariantList{1, 2, QVariant(), QVariant()}));
    const auto approved = bulk(statusChange(u"approved"_s), u"approve"_s, false);
    QCOMPARE(changed(), u""_s);
    must(Library::undo(*m_library, approved));
    QCOMPARE(changed(), u"1 2"_s);
}

void ApprovalTest::isMadeOfTheHistory_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// What the migration makes of a history is what was kept all the time.
void ApprovalTest::isMadeOfTheHistory()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    constexpr int count = 12;
    auto some = posts(count);
    for (auto &post : some) {
        if (random.bounded(3) == 0)
            post.meta.set(F::Status, u"approved"_s);
    }
    Samples::import(*m_library, some);
    QList<Library::OperationId> done;
    for (int step = 0; step < 80; ++step) {
        const int number = 1 + int(random.bounded(count));
        switch (random.bounded(7)) {
        case 0:
            decide(number, u"approve"_s, u"approved"_s);
            break;
        case 1:
            decide(number, u"send-back"_s, u"drafted"_s);
            break;
        case 2:
            decide(number, u"status=approved"_s, u"approved"_s);
            break;
        case 3:
            m_last = setLead(*m_library, number, u"lead %1"_s.arg(step));
            break;
        case 4: {
            auto operation = must(Library::Operation::begin(*m_library, Library::OperationKind::Bulk, u"edit"_s));
            Library::ColumnChange topic;
            topic.assignments.push_back({F::Topic, u"topic %1"_s.arg(step)});
            must(operation.changeAll(must(Query::parsed(u"quality:<%1"_s.arg(50 + random.bounded(16)))), topic,
                                     {u"edit"_s, Post::Bump::Patch, {}}, true, random.bounded(2) == 0));
            m_last = must(operation.commit());
            break;
        }
        case 5:
            some[size_t(number - 1)].lead = u"theirs %1"_s.arg(step);
            m_last = Samples::import(*m_library, some, u"posts.jsonl"_s, Library::OnConflict::Take).operation;
            break;
        default:
            if (!done.isEmpty())
                (void)Library::undo(*m_library, done.takeAt(random.bounded(int(done.size()))));
            continue;
        }
        if (m_last)
            done.append(m_last);
    }
    const QVariantList kept = states();
    QVERIFY(kept.count(QVariant()) < kept.size());
    auto &connection = m_library->connection();
    must(connection.script(u"UPDATE post SET since_approval = NULL"_s));
    for (const auto &step : must(Library::migrations())) {
        const qsizetype from = step.sql.indexOf(u"WITH RECURSIVE\n    line (post, revision, steps"_s);
        if (from >= 0)
            must(connection.script(step.sql.sliced(from)));
    }
    QCOMPARE(states(), kept);
}

QTEST_GUILESS_MAIN(ApprovalTest)
#include "test_approval.moc"
