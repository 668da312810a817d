// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Protects the short way to the list of every post: whatever came and went, it is what the query language answers.
#include "library/connection.h"
#include "library/history.h"
#include "library/presentposts.h"
#include "library/search.h"
#include "samples.h"

using namespace Copydesk;
using namespace Samples;

class TestPresentPosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheAnswerToTheEmptyQuery()
    {
        QTemporaryDir folder;
        const auto library = must(Library::Library::open(folder.filePath(u"l.copydesk"_s)));
        const auto compare = [&](qsizetype count) {
            const auto present = must(Library::presentPosts(*library));
            QCOMPARE(qsizetype(present.size()), count);
            QCOMPARE(present, must(Library::matchingIds(*library, {})));
        };
        compare(0);
        import(*library, posts(20));
        compare(20);
        const auto second = import(*library, posts(10, 21)).operation;
        import(*library, posts(5, 31));
        compare(35);
        must(Library::undo(*library, second)); // ten in the middle are marked as removed
        compare(25);
        // Numbers that nothing stands for, as a later schema may leave them.
        must(library->connection().script(u"PRAGMA foreign_keys = OFF; DELETE FROM post WHERE id IN (3, 4, 35)"_s));
        compare(22);
    }
};

QTEST_GUILESS_MAIN(TestPresentPosts)
#include "test_presentposts.moc"
