// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/history.h"
#include "library/maintenance.h"

#include <QRandomGenerator>

#include <map>

using namespace Samples;
using Library::OperationId;
using Library::PostId;
using Library::RevisionId;

/// Random changes, undos and redos on some posts, next to a plain model of what they should come to (spec review.md,
/// "Operations and undo"). The model knows nothing of SQL: a post is a tree of states, and its head moves along it.
class UndoModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAPlainModel_data();
    void agreesWithAPlainModel();
};

namespace {

constexpr int Posts = 50;

struct State {
    qint64 parent = 0;
    Post::Post content;
};

struct ModelPost {
    std::map<qint64, State> states; ///< by revision; 0 is what came in
    qint64 head = 0;

    const Post::Post &content() const { return states.at(head).content; }
    bool isInEffect(qint64 state) const
    {
        for (qint64 at = head; at != 0; at = states.at(at).parent) {
            if (at == state)
                return true;
        }
        return false;
    }
};

struct Step {
    OperationId id;
    std::map<int, qint64> revisions; ///< post number to state
};

class Model {
public:
    Model(Library::Library &library, quint32 seed)
        : m_library(library)
        , m_random(seed)
    {
        Samples::import(library, Samples::posts(Posts));
        for (int number = 1; number <= Posts; ++number) {
            m_posts[number].states[0] = {0, Samples::post(number)};
            m_ids[number] = id(library, number);
        }
    }

    void step()
    {
        switch (m_random.bounded(8)) {
        case 0:
            return change();
        case 1:
        case 2:
            return bulk();
        case 3:
            return import();
        case 4:
        case 5:
            return takeBack(true);
        default:
            return takeBack(false);
        }
    }

    void compare()
    {
        for (const auto &[number, post] : m_posts) {
            const auto present = stored(m_library, number);
            QCOMPARE(present.head.value, post.head);
            QCOMPARE(present.post, post.content());
        }
    }

    void compareOldStates()
    {
        for (const auto &[number, post] : m_posts) {
            for (const auto &[revision, state] : post.states)
                QCOMPARE(must(Library::readPostAt(m_library, m_ids[number], RevisionId{revision})), state.content);
            const auto history = must(Library::revisionsOf(m_library, m_ids[number]));
            for (const auto &row : history) {
                if (row.kind != u"undo" && row.kind != u"redo")
                    QCOMPARE(row.isUndone, !post.isInEffect(row.id.value));
            }
        }
    }

private:
    QString word() { return u"word%1"_s.arg(m_random.bounded(5)); }

    void moved(Step &step, int number, Post::Post content, Post::Bump bump)
    {
        ModelPost &post = m_posts[number];
        content.meta.set(F::Version, post.content().meta.version(F::Version).bumped(bump));
        moveTo(step, number, content);
    }

    void moveTo(Step &step, int number, const Post::Post &content)
    {
        ModelPost &post = m_posts[number];
        const qint64 head = stored(m_library, number).head.value;
        QVERIFY(!post.states.contains(head));
        post.states[head] = {post.head, content};
        post.head = head;
        step.revisions[number] = head;
    }

    void change()
    {
        const int number = m_random.bounded(1, Posts + 1);
        Post::Post after = m_posts[number].content();
        after.lead = word();
        if (m_random.bounded(2))
            after.meta.set(Post::field("tools"), QStringList{word()});
        const bool changes = after != m_posts[number].content();
        auto operation = must(Library::Operation::begin(m_library, Library::OperationKind::Edit, u"edit"_s));
        must(operation.change(m_ids[number], after, {u"edit"_s, Post::Bump::Minor, {}}));
        Step step{must(operation.commit()), {}};
        QCOMPARE(bool(step.id), changes);
        if (!changes)
            return;
        moved(step, number, after, Post::Bump::Minor);
        m_steps.push_back(step);
    }

    void bulk()
    {
        Library::ColumnChange change = statusChange(word());
        const bool withList = m_random.bounded(2);
        const QString item = word();
        if (withList)
            change.listEdits.push_back({Post::field("tools"), {item}, {u"pytest"_s}});
        std::vector<PostId> selection;
        std::vector<std::pair<int, Post::Post>> expected;
        for (int number = 1; number <= Posts; ++number) {
            if (m_random.bounded(3))
                continue;
            selection.push_back(m_ids[number]);
            Post::Post after = m_posts[number].content();
            after.meta.set(F::Status, change.assignments.front().value);
            if (withList) {
                QStringList tools = after.meta.list(Post::field("tools"));
                tools.removeAll(u"pytest"_s);
                if (!tools.contains(item))
                    tools.append(item);
                after.meta.set(Post::field("tools"), tools);
            }
            if (after != m_posts[number].content())
                expected.emplace_back(number, after);
        }
        auto operation = must(Library::Operation::begin(m_library, Library::OperationKind::Bulk, u"bulk"_s));
        const auto counts = must(operation.changeAll(selection, change, {u"bulk"_s, Post::Bump::Patch, {}}));
        QCOMPARE(counts.changed, qint64(expected.size()));
        Step step{must(operation.commit()), {}};
        for (const auto &[number, after] : expected)
            moved(step, number, after, Post::Bump::Patch);
        if (step.id)
            m_steps.push_back(step);
    }

    /// Theirs always wins here, so that what comes of it is plain.
    void import()
    {
        std::vector<Post::Post> incoming;
        ++m_imports;
        for (int number = 1; number <= Posts; ++number) {
            if (m_random.bounded(4))
                continue;
            Post::Post post = Samples::post(number);
            post.lead = u"import %1"_s.arg(m_imports);
            incoming.push_back(post);
        }
        const auto imported =
            Samples::import(m_library, incoming, u"import %1"_s.arg(m_imports), Library::OnConflict::Take);
        QCOMPARE(imported.counts.updated, qint64(incoming.size()));
        Step step{imported.operation, {}};
        for (Post::Post &post : incoming) {
            const int number = int(post.meta.number(Post::field("payload.seed")));
            const auto bumped = m_posts[number].content().meta.version(F::Version).bumped(Post::Bump::Minor);
            post.meta.set(F::Version, qMax(post.meta.version(F::Version), bumped));
            moveTo(step, number, post);
        }
        if (step.id)
            m_steps.push_back(step);
    }

    void takeBack(bool isUndo)
    {
        if (m_steps.empty())
            return;
        // Mostly what is near the end, where something is to be taken back.
        const auto back = size_t(m_random.bounded(qMin(m_random.bounded(2) ? 3 : 1000, int(m_steps.size()))));
        const Step &step = m_steps[m_steps.size() - 1 - back];
        std::vector<int> moving;
        qint64 leftAlone = 0, already = 0;
        for (const auto &[number, revision] : step.revisions) {
            const ModelPost &post = m_posts[number];
            const bool isInEffect = post.isInEffect(revision);
            if (isUndo ? post.head == revision : !isInEffect && post.head == post.states.at(revision).parent)
                moving.push_back(number);
            else if (isInEffect == isUndo)
                ++leftAlone;
            else
                ++already;
        }
        const auto report = isUndo ? Library::undo(m_library, step.id) : Library::redo(m_library, step.id);
        if (!report) {
            QCOMPARE(report.error().kind, Error::Kind::Refused);
            QVERIFY2(moving.empty(), qPrintable(report.error().text()));
            return;
        }
        QCOMPARE(report->restored, qint64(moving.size()));
        QCOMPARE(report->leftAloneCount, leftAlone);
        QCOMPARE(bool(report->operation), !moving.empty());
        for (const int number : moving) {
            ModelPost &post = m_posts[number];
            const qint64 revision = step.revisions.at(number);
            post.head = isUndo ? post.states.at(revision).parent : revision;
        }
    }

    Library::Library &m_library;
    QRandomGenerator m_random;
    std::map<int, ModelPost> m_posts;
    std::map<int, PostId> m_ids;
    std::vector<Step> m_steps;
    int m_imports = 0;
};

} // namespace

void UndoModelTest::agreesWithAPlainModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void UndoModelTest::agreesWithAPlainModel()
{
    QFETCH(quint32, seed);
    QTemporaryDir folder;
    {
        auto library = open(folder);
        Model model(*library, seed);
        for (int i = 0; i < 150 && !QTest::currentTestFailed(); ++i) {
            model.step();
            if (i % 5 == 0)
                model.compare();
        }
        model.compare();
        model.compareOldStates();
        QCOMPARE(must(Library::verify(*library)).problems, QStringList());
        // Everything that nextUndo offers can be taken back, down to the first import.
        int steps = 0;
        while (const auto next = must(Library::nextUndo(*library))) {
            QVERIFY(must(Library::undo(*library, *next)).restored > 0);
            QVERIFY(++steps < 1000);
        }
        QCOMPARE(must(Library::postCount(*library)), 0);
    }
    auto library = open(folder);
    QCOMPARE(must(Library::verify(*library)).problems, QStringList());
}

QTEST_GUILESS_MAIN(UndoModelTest)
#include "test_undomodel.moc"
