// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panelposts.h"
#include "render/theme.h"
#include "window/appearance.h"
#include "window/conflictmodel.h"
#include "window/exportsmodel.h"
#include "window/fieldchangesmodel.h"
#include "window/fieldsections.h"
#include "window/keysmodel.h"
#include "window/operationsmodel.h"
#include "window/preferences.h"
#include "window/recordsmodel.h"
#include "window/rejectionsmodel.h"
#include "window/revisionsmodel.h"
#include "window/tones.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;

class TestPanelsModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A field that stands in no section, or in two.
    void sectionsHoldEveryFieldOnce()
    {
        QList<Post::FieldId> seen;
        for (const Window::FieldSection &section : Window::fieldSections())
            seen += section.fields;
        QCOMPARE(size_t(seen.size()), Post::FieldCount);
        for (const Post::FieldId field : Post::allFields())
            QCOMPARE(seen.count(field), 1);
    }

    /// Keys that the field table does not know, or that an entry lacks, must outlive an edit beside them.
    void recordsKeepUnknownKeys()
    {
        const Post::FieldId entities = *Post::fieldByKey("entities");
        Window::RecordsModel model(entities, nullptr);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const Post::Records records{{{u"name"_s, u"a"_s}, {u"rank"_s, u"1"_s}}, {{u"type"_s, u"area"_s}}};
        model.setRecords(records);
        QCOMPARE(model.keys(), QStringList({u"name"_s, u"type"_s, u"rank"_s}));
        QVERIFY(model.setData(model.index(0, 0), u"b"_s, Qt::EditRole));
        QVERIFY(model.setData(model.index(1, 2), u""_s, Qt::EditRole));
        Post::Records expected = records;
        expected[0][0].second = u"b"_s;
        QVERIFY(model.records() == expected);
        QVERIFY(model.insertRow(1));
        QVERIFY(model.moveRow({}, 0, {}, 3));
        QVERIFY(model.removeRow(0));
        expected.move(0, 1);
        QVERIFY(model.records() == expected);
    }

    /// The history must list the first import last, tell what was taken back, and know which states to compare.
    void revisionsEndWithTheFirstImport()
    {
        Window::RevisionsModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        Library::RevisionRow older;
        older.id.value = 7;
        older.kind = u"edit"_s;
        older.versionBefore = Post::Version(1, 0, 0);
        older.versionAfter = Post::Version(1, 0, 1);
        older.time = QDateTime(QDate(2026, 1, 2), QTime(3, 4), QTimeZone::UTC);
        older.stateAfter.value = 7;
        Library::RevisionRow newer = older;
        newer.id.value = 8;
        newer.kind = u"approve"_s;
        newer.reason = u"good"_s;
        newer.isUndone = true;
        newer.stateBefore.value = 7;
        newer.stateAfter.value = 8;
        model.setRows({newer, older}, Library::RevisionId{7});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.index(0).data(Window::RevisionsModel::IsUndoneRole).toBool());
        QVERIFY(model.index(1).data(Window::RevisionsModel::IsCurrentRole).toBool());
        QVERIFY(model.isFirstImport(2));
        QCOMPARE(model.stateAfter(2), Library::RevisionId{});
        QVERIFY(model.index(2).data(Window::RevisionsModel::VersionsRole).toString().contains(u"1.0.0"_s));
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"good"_s));
    }

    /// Parts of the running text are shown as a diff, not in the table as well; an absent value is not an empty one.
    void fieldChangesLeaveTheTextOut()
    {
        Window::FieldChangesModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const Post::Post before = samplePost(1).post;
        Post::Post after = before;
        after.lead = u"another lead"_s;
        after.meta.clear(Post::Fields::Topic);
        model.setChanges(Review::changedParts(before, after));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, Window::FieldChangesModel::AfterColumn).data().toString(), u"not set"_s);
    }

    /// What both sides changed must wait for a choice; what one side changed is taken; the result is what was chosen.
    void conflictsAreChosenPartByPart()
    {
        const Post::FieldId language = Post::Fields::CodeLanguage;
        const Post::Post ancestor = samplePost(1).post;
        Post::Post ours = ancestor, theirs = ancestor;
        ours.title = u"our title"_s;
        theirs.title = u"their title"_s;
        theirs.lead = u"their lead"_s;
        ours.meta.set(language, u"php"_s);
        Window::ConflictModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setVersions(ancestor, ours, theirs);
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(model.isContested(0));
        QCOMPARE(model.part(0), u"title"_s);
        QCOMPARE(model.undecidedCount(), 1);
        QCOMPARE(model.nextUndecided(0), 0);
        QCOMPARE(model.merged().title, u"our title"_s);
        QCOMPARE(model.merged().lead, u"their lead"_s);
        QCOMPARE(model.merged().meta.text(language), u"php"_s);
        model.setSide(0, Review::Side::Theirs);
        model.setSide(2, Review::Side::Ancestor);
        model.takeRest(Review::Side::Ours);
        QCOMPARE(model.undecidedCount(), 0);
        Post::Post expected = theirs;
        QVERIFY(model.merged() == expected);
    }

    /// An undo's row must say what it took back, and a row that was taken back must look so.
    void operationsSayWhatTheyWere()
    {
        Library::OperationRow decision;
        decision.id.value = 3;
        decision.kind = Library::OperationKind::Decision;
        decision.label = u"approve"_s;
        decision.started = QDateTime::currentDateTimeUtc();
        decision.finished = decision.started;
        decision.isUndone = true;
        decision.posts = 1;
        Library::OperationRow undo = decision;
        undo.id.value = 4;
        undo.kind = Library::OperationKind::Undo;
        undo.target = decision.id;
        undo.isUndone = false;
        Window::OperationsModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setRows({undo, decision});
        QCOMPARE(model.title(1), u"Approved"_s);
        QCOMPARE(model.title(0), u"Taken back: Approved"_s);
        QCOMPARE(model.rowOf(decision.id), 1);
        QCOMPARE(model.index(1, Window::OperationsModel::StateColumn).data().toString(), u"taken back"_s);
    }

    void tablesOfReports()
    {
        Window::RejectionsModel rejections;
        const Tester tester(&rejections, Tester::FailureReportingMode::QtTest);
        rejections.setErrors({{Error::Kind::Malformed, u"no"_s, u"/a/b.txt"_s, 12, u"x"_s, u"y"_s}});
        QCOMPARE(rejections.index(0, Window::RejectionsModel::LineColumn).data().toString(), u"12"_s);
        Window::ExportsModel exports;
        const Tester other(&exports, Tester::FailureReportingMode::QtTest);
        Library::ExportRow row;
        row.posts = 3;
        row.format = u"jsonl"_s;
        row.time = QDateTime::currentDateTimeUtc();
        exports.setRows({row});
        QCOMPARE(exports.index(0, Window::ExportsModel::PostsColumn).data().toString(), u"3"_s);
    }

    /// Two actions that share a key where both would answer: neither would fire.
    void aKeyBelongsToOneAction()
    {
        using Window::Scope;
        Window::ActionRow first, second, apart;
        first.id = u"test-first"_s;
        first.defaultKeys = {QKeySequence(u"Ctrl+1"_s)};
        second = first;
        second.id = u"test-second"_s;
        second.title = u"second"_s;
        second.defaultKeys = {QKeySequence(u"Ctrl+2"_s)};
        Window::KeysModel model({first, second}, nullptr);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        const QStringList losers = model.setKeys(0, {QKeySequence(u"Ctrl+2"_s)});
        QCOMPARE(losers, QStringList({u"second"_s}));
        QVERIFY(model.keys(1).isEmpty());
        model.save();
        QCOMPARE(Window::keysOf(first), QList({QKeySequence(u"Ctrl+2"_s)}));
        QVERIFY(Window::keysOf(second).isEmpty());
        model.resetAll();
        model.save();
        QCOMPARE(Window::keysOf(second), second.defaultKeys);
    }

    /// Choices that do not come back at the next start, or a mistaken file that breaks it.
    void preferencesOutliveTheProgram()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"x.ini"_s), QSettings::IniFormat);
        QCOMPARE(Window::Preferences::load(settings), Window::Preferences());
        Window::Preferences chosen;
        chosen.appearance = Window::Preferences::Appearance::Dark;
        chosen.density = Window::Preferences::Density::Compact;
        chosen.remoteImages = Window::Preferences::RemoteImages::Always;
        chosen.advance = Window::Preferences::Advance::Stay;
        chosen.allowedHosts = QStringList{u"images.example"_s};
        chosen.language = u"de"_s;
        chosen.save(settings);
        QCOMPARE(Window::Preferences::load(settings), chosen);
        settings.setValue("images/remote"_L1, u"perhaps"_s);
        QCOMPARE(Window::Preferences::load(settings).remoteImages, Window::Preferences::RemoteImages::Ask);
    }

    /// Coloured text that cannot be read on the window's or a field's ground.
    void tonesCanBeRead()
    {
        for (const QPalette &palette : {Window::lightPalette(), Window::darkPalette()}) {
            for (const auto which : {Window::Tone::Muted, Window::Tone::Problem, Window::Tone::Change,
                                     Window::Tone::Done, Window::Tone::Caution}) {
                for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
                    const double found = Render::contrast(Window::tone(palette, which), palette.color(ground));
                    QVERIFY2(found >= 4.5,
                             qPrintable(u"tone %1 on role %2: %3"_s.arg(int(which)).arg(int(ground)).arg(found)));
                }
            }
        }
    }
};

QTEST_MAIN(TestPanelsModels)
#include "test_panels_models.moc"
