// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/checkresults.h"
#include "library/importing.h"
#include "library/posts.h"
#include "library/search.h"
#include "panelposts.h"
#include "post/json.h"
#include "review/desk.h"
#include "review/folderwatch.h"
#include "window/conflictdialog.h"
#include "window/conflictmodel.h"
#include "window/dropfoldersdialog.h"
#include "window/exportdialog.h"
#include "window/fieldmapdialog.h"
#include "window/formatoptionsdialog.h"
#include "window/frontmapdialog.h"
#include "window/historypanel.h"
#include "window/importdialog.h"
#include "window/operationsdialog.h"
#include "window/preferences.h"
#include "window/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

Post::Post numbered(int number)
{
    Post::Post post = samplePost(number).post;
    post.meta.set(Post::Fields::SourceId, u"alphanode-%1"_s.arg(number, 6, 10, '0'_L1));
    post.meta.set(Post::Fields::Status, u"drafted"_s);
    return post;
}

template <typename T> T waitFor(QFuture<T> future)
{
    // The desk's continuations run in this thread: it must not be blocked.
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
        qFatal("the desk does not answer");
    return future.result();
}

} // namespace

class TestPanelsDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto desk = Review::Desk::open(m_folder->filePath(u"library.copydesk"_s));
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().text()));
        m_desk = std::move(*desk);
    }
    void cleanup() { m_desk.reset(); }

    /// The dry run must write nothing and say what the import then does; a broken line must be named; the import can be
    /// taken back from the dialog.
    void importIsTriedDoneAndTakenBack()
    {
        const QString file = write(u"posts.jsonl"_s, {numbered(1), numbered(2)}, "{\"title\": 7}\n");
        Window::ImportDialog dialog(*m_desk, {file});
        dialog.show();
        QSignalSpy reported(&dialog, &Window::ImportDialog::reported);
        click(dialog, u"dryRun"_s);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 1, 20000);
        const auto tried = reported.at(0).at(0).value<Review::ImportReport>();
        QCOMPARE(tried.counts.added, 2);
        QCOMPARE(tried.errorCount, 1);
        QCOMPARE(postCount(), 0);

        click(dialog, u"import"_s);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 2, 20000);
        const auto done = reported.at(1).at(0).value<Review::ImportReport>();
        QCOMPARE(done.counts, tried.counts);
        QCOMPARE(postCount(), 2);
        auto *rejections = dialog.findChild<QTableView *>();
        QVERIFY(rejections && rejections->isVisible());
        QCOMPARE(rejections->model()->rowCount(), 1);

        click(dialog, u"undo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(postCount(), 0, 20000);
    }

    /// An import outlives its dialog.
    void closingTheDialogLetsTheImportGoOn()
    {
        QList<Post::Post> posts;
        for (int i = 1; i <= 300; ++i)
            posts += numbered(i);
        const QString file = write(u"posts.jsonl"_s, posts);
        {
            Window::ImportDialog dialog(*m_desk, {file});
            dialog.show();
            click(dialog, u"import"_s);
        }
        QTRY_COMPARE_WITH_TIMEOUT(postCount(), 300, 30000);
        QTRY_VERIFY(m_desk->jobs().isEmpty());
    }

    /// Files dropped on the dialog or named twice.
    void pathsAreTakenOnce()
    {
        Window::ImportDialog dialog(*m_desk, {u"/a"_s, u"/b"_s, u"/a"_s});
        QCOMPARE(dialog.request().paths, QStringList({u"/a"_s, u"/b"_s}));
        QCOMPARE(dialog.request().format, QString());
        QCOMPARE(dialog.request().onConflict, Library::OnConflict::Flag);
    }

    /// The three versions, chosen part by part by keys, must become one revision that holds exactly what was chosen.
    void aConflictIsResolvedPartByPart()
    {
        const Library::PostId id = importOne(numbered(1));
        Review::Draft draft(read(id));
        draft.post.title = u"our title"_s;
        draft.post.meta.set(Post::Fields::Topic, u"our topic"_s);
        QVERIFY(waitFor(m_desk->save(draft)));
        Post::Post theirs = numbered(1);
        theirs.title = u"their title"_s;
        theirs.meta.set(Post::Fields::Topic, u"their topic"_s);
        theirs.lead = u"their lead"_s;
        import({theirs});
        QVERIFY(read(id).hasConflict);

        Window::ConflictDialog dialog(*m_desk, id);
        dialog.show();
        QSignalSpy resolved(&dialog, &Window::ConflictDialog::resolved);
        QTRY_VERIFY(dialog.model().rowCount() > 0);
        auto *parts = dialog.findChild<QTableView *>(u"parts"_s);
        Window::ConflictModel &model = dialog.model();
        QCOMPARE(model.undecidedCount(), 2);
        QCOMPARE(model.part(0), u"title"_s);
        parts->selectRow(0);
        QTest::keyClick(parts, Qt::Key_2);
        parts->selectRow(1);
        QTest::keyClick(parts, Qt::Key_Left);
        QCOMPARE(model.undecidedCount(), 0);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"&Resolve"_s)
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(resolved.size(), 1, 20000);
        const Library::StoredPost after = read(id);
        QVERIFY(!after.hasConflict);
        QCOMPARE(after.post.title, u"their title"_s);
        QCOMPARE(after.post.lead, u"their lead"_s);
        QCOMPARE(after.post.meta.text(Post::Fields::Topic), u"our topic"_s);
        QVERIFY(after.post.meta.version(Post::Fields::Version) > draft.stored.post.meta.version(Post::Fields::Version));
    }

    /// A dry run must write nothing; the export must say where the manifest lies, and stand in the ledger.
    void exportIsTriedAndDone()
    {
        Post::Post approved = numbered(1);
        approved.meta.set(Post::Fields::Status, u"approved"_s);
        approved.meta.set(Post::Fields::NeedsReview, false);
        import({approved, numbered(2)});
        Window::ExportDialog dialog(*m_desk, {});
        dialog.show();
        const QString place = m_folder->filePath(u"out.jsonl"_s);
        dialog.setPlace(place);
        QSignalSpy reported(&dialog, &Window::ExportDialog::reported);
        click(dialog, u"dryRun"_s);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 1, 20000);
        QCOMPARE(reported.at(0).at(0).value<Review::ExportReport>().posts, 1);
        QVERIFY(!QFile::exists(place));
        click(dialog, u"exportNow"_s);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 2, 20000);
        const auto report = reported.at(1).at(0).value<Review::ExportReport>();
        QCOMPARE(report.posts, 1);
        QVERIFY(QFile::exists(place));
        QVERIFY(QFile::exists(report.manifest));
        auto *ledger = dialog.findChild<QTableView *>(u"ledger"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ledger->model()->rowCount(), 1, 20000);
    }

    /// Rows of others are shown with a guess, a field is put right, and the import reads them so; the map is kept.
    void othersKeysAreMapped()
    {
        const QString path = m_folder->filePath(u"others.jsonl"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"headline\": \"On queues\", \"content\": \"One.\", \"nr\": 5}\n"
                   "{\"headline\": \"On caches\", \"content\": \"Two.\", \"nr\": 6}\n");
        file.close();
        Window::FieldMapDialog dialog(*m_desk, {path}, {});
        dialog.show();
        // The rows may have come before anybody could listen for them.
        QTRY_COMPARE_WITH_TIMEOUT(dialog.map().source(u"title"_s), u"headline"_s, 20000);
        QCOMPARE(dialog.map().source(u"text"_s), u"content"_s);
        const auto *state = dialog.findChild<QLabel *>(u"state"_s);
        QVERIFY2(state->text().contains(u"source id"_s), qPrintable(state->text()));
        auto map = dialog.map();
        map.set(u"payload.source_id"_s, u"blog-{nr}"_s);
        dialog.setMap(map);
        QVERIFY2(state->text().contains(u'2'), qPrintable(state->text()));
        auto *table = dialog.findChild<QTableWidget *>(u"fields"_s);
        dialog.findChild<QSpinBox *>(u"shown"_s)->setValue(2);
        QCOMPARE(table->item(0, 2)->text(), u"On caches"_s);
        dialog.findChild<QComboBox *>(u"name"_s)->setEditText(u"Blog"_s);
        click(dialog, u"keep"_s);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QComboBox *>(u"name"_s)->count(), 1, 20000);

        Review::ImportRequest request;
        request.paths = {path};
        request.map = dialog.map();
        Result<Review::ImportReport> report = failure(Error::Kind::NotFound, {});
        m_desk->importPosts(request, [&report](const Result<Review::ImportReport> &answer) { report = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), 20000);
        QCOMPARE(report->counts.added, 2);
    }

    /// A table is mapped like JSON Lines, with what its reader is told.
    void tablesAreMapped()
    {
        const QString path = m_folder->filePath(u"others.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Title;Text;Nr\nGr\xfc\xdf"
                   "e;Eins;7\n");
        file.close();
        Window::FieldMapDialog dialog(*m_desk, {path}, {}, {{u"csv.encoding"_s, u"windows-1252"_s}});
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.map().isEmpty(), 20000);
        QCOMPARE(dialog.map().source(u"title"_s), u"Title"_s);
        QCOMPARE(dialog.findChild<QTableWidget *>(u"fields"_s)->item(0, 2)->text(), u"Grüße"_s);
    }

    /// The keys of a site's documents are shown with the map that suits it; one is changed, kept, and can be chosen.
    void frontMatterIsMapped()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"site/content"_s));
        for (const auto &[name, text] :
             {std::pair{"site/hugo.toml", "title = 'x'\n"},
              std::pair{"site/content/a.md", "---\nheadline: One\ntags: [a]\n---\nText\n"}}) {
            QFile file(m_folder->filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
        }
        Window::FrontMapDialog dialog(*m_desk, {m_folder->filePath(u"site"_s)}, {});
        dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.rules().isEmpty(), 20000);
        QVERIFY2(dialog.rules().contains(u"tags = stack"_s) && dialog.rules().contains(u"rest = params.copydesk"_s),
                 qPrintable(dialog.rules()));
        auto *keys = dialog.findChild<QTableWidget *>(u"keys"_s);
        QCOMPARE(keys->item(0, 0)->text(), u"headline"_s);
        QCOMPARE(keys->item(0, 1)->text(), u"One"_s);
        auto *field = qobject_cast<QComboBox *>(keys->cellWidget(0, 2));
        field->setCurrentIndex(field->findData(u"title"_s));
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled()); // two keys for the title
        dialog.setRules(u"headline = title; tags = stack as words"_s);
        QVERIFY(ok->isEnabled());
        QCOMPARE(dialog.rules(), u"headline = title; tags = stack as words"_s);
        dialog.findChild<QComboBox *>(u"name"_s)->setEditText(u"Mine"_s);
        click(dialog, u"keep"_s);
        auto *names = dialog.findChild<QComboBox *>(u"name"_s);
        QTRY_VERIFY_WITH_TIMEOUT(names->findText(u"Mine"_s) >= 0, 20000);

        Window::ImportDialog import(*m_desk, {m_folder->filePath(u"site"_s)});
        import.show();
        auto *maps = import.findChild<QComboBox *>(u"map"_s);
        const auto mine = [maps] { return maps->findText(u"Mine"_s, Qt::MatchStartsWith); };
        QTRY_VERIFY_WITH_TIMEOUT(mine() > 0, 20000);
        maps->setCurrentIndex(mine());
        QCOMPARE(import.request().options.value(u"markdown.map"_s), u"headline = title; tags = stack as words"_s);
        QVERIFY(import.request().map.isEmpty());
    }

    /// What formats are told: said for one import, or kept for all; what cannot be is not taken.
    void formatOptionsAreEdited()
    {
        using Of = Formats::OptionRow::Of;
        Window::FormatOptionsDialog dialog(*m_desk, {u"csv"_s, u"wxr"_s}, Of::Reading,
                                           {{u"csv.separator"_s, u"tab"_s}});
        dialog.show();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.options(), (Formats::Options{{u"csv.separator"_s, u"tab"_s}}), 20000);
        QCOMPARE(dialog.options(), (Formats::Options{{u"csv.separator"_s, u"tab"_s}}));
        auto *statuses = dialog.findChild<QLineEdit *>(u"wxr.statuses-in"_s);
        QVERIFY(statuses && !dialog.findChild<QLineEdit *>(u"wxr.statuses-out"_s));
        auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        statuses->setText(u"nonsense"_s);
        QVERIFY(!ok->isEnabled() && !dialog.findChild<QLabel *>(u"state"_s)->text().isEmpty());
        statuses->setText(u"publish=approved"_s);
        QVERIFY(ok->isEnabled());
        click(dialog, u"keepForAll"_s);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.options().isEmpty(), 20000);
        QCOMPARE(statuses->text(), u"publish=approved"_s);
    }

    /// A folder that is watched takes in what arrives, and the dialog's log shows it.
    void watchedFoldersTakeIn()
    {
        const QString folder = m_folder->filePath(u"drop"_s);
        QVERIFY(QDir().mkpath(folder));
        Window::DropFoldersDialog dialog(*m_desk);
        dialog.show();
        dialog.watch(folder);
        auto *folders = dialog.findChild<QListWidget *>(u"folders"_s);
        QTRY_COMPARE_WITH_TIMEOUT(folders->count(), 1, 20000);
        Review::FolderWatch watch(*m_desk);
        QSignalSpy arrived(&watch, &Review::FolderWatch::arrived);
        QFile file(folder + u"/a.jsonl"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Post::toJson(numbered(1)) + '\n');
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(!arrived.isEmpty(), 60000);
        QCOMPARE(arrived.first().at(0).value<Review::DropReport>().import.counts.added, 1);
        auto *log = dialog.findChild<QTreeWidget *>(u"log"_s);
        QTRY_COMPARE_WITH_TIMEOUT(log->topLevelItemCount(), 1, 20000);
        folders->setCurrentRow(0);
        click(dialog, u"forget"_s);
        QTRY_COMPARE_WITH_TIMEOUT(folders->count(), 0, 20000);
    }

    /// Settings that were kept under a name come back in the next dialog, and what they write is only what changed.
    void exportProfilesAreKept()
    {
        importOne(numbered(1));
        const QString place = m_folder->filePath(u"pages"_s);
        {
            Window::ExportDialog dialog(*m_desk, u"*"_s);
            dialog.show();
            dialog.setPlace(place);
            auto *format = dialog.findChild<QComboBox *>(u"format"_s);
            format->setCurrentIndex(format->findData(u"page"_s));
            dialog.findChild<QCheckBox *>(u"onlyChanges"_s)->setChecked(true);
            dialog.findChild<QComboBox *>(u"profile"_s)->setEditText(u"Web"_s);
            click(dialog, u"keepProfile"_s);
            auto *drop = dialog.findChild<QPushButton *>(u"dropProfile"_s);
            QTRY_VERIFY_WITH_TIMEOUT(drop->isEnabled(), 20000);
        }
        Window::ExportDialog dialog(*m_desk, {});
        dialog.show();
        auto *profile = dialog.findChild<QComboBox *>(u"profile"_s);
        QTRY_COMPARE_WITH_TIMEOUT(profile->count(), 1, 20000);
        QCOMPARE(profile->currentText(), QString());
        profile->setCurrentIndex(0);
        Q_EMIT profile->activated(0);
        const auto request = dialog.request();
        QCOMPARE(request.profile, u"Web"_s);
        QCOMPARE(request.query, u"*"_s);
        QCOMPARE(request.format, u"page"_s);
        QCOMPARE(request.place, place);
        QVERIFY(request.onlyChanges);
        QSignalSpy reported(&dialog, &Window::ExportDialog::reported);
        for (const int written : {1, 0}) {
            click(dialog, u"exportNow"_s);
            QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 2 - written, 20000);
            QCOMPARE(reported.last().at(0).value<Review::ExportReport>().posts, written);
        }
        dialog.findChild<QLineEdit *>(u"query"_s)->setText(u"id:x"_s);
        QCOMPARE(dialog.request().profile, QString()); // else its files would be taken away
    }

    /// A query with a mistake must not be exported as something else.
    void exportRefusesAMistakenQuery()
    {
        Window::ExportDialog dialog(*m_desk, u"qualty:<70"_s);
        dialog.setPlace(m_folder->filePath(u"x.jsonl"_s));
        QVERIFY(!dialog.findChild<QPushButton *>(u"exportNow"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QLabel *>(u"count"_s)->text().isEmpty());
    }

    /// Any operation, not only the last one, is taken back and done again from the list.
    void operationsAreTakenBackAndDoneAgain()
    {
        const Library::PostId id = importOne(numbered(1));
        // Not an approval: the sample breaks truths, and so checks stand against one.
        const Review::Verdict reviewed{Review::decisionByName(u"reviewed"), {}, {}, Post::Bump::None};
        QVERIFY(waitFor(m_desk->decide(Review::Draft(read(id)), reviewed)));
        Window::OperationsDialog dialog(*m_desk);
        dialog.show();
        auto *table = dialog.findChild<QTableView *>(u"operations"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, 20000);
        table->selectRow(0);
        QSignalSpy undone(&dialog, &Window::OperationsDialog::undone);
        click(dialog, u"act"_s);
        QTRY_COMPARE_WITH_TIMEOUT(undone.size(), 1, 20000);
        QCOMPARE(read(id).post.meta.text(Post::Fields::Status), u"drafted"_s);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, 20000);
        table->selectRow(1);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QPushButton *>(u"act"_s)->isEnabled(), 20000);
        click(dialog, u"act"_s);
        QTRY_COMPARE_WITH_TIMEOUT(undone.size(), 2, 20000);
        QCOMPARE(read(id).post.meta.text(Post::Fields::Status), u"reviewed"_s);
    }

    /// The history lists decisions and the first import, and asks for the state that was selected.
    void theHistoryLeadsBack()
    {
        const Library::PostId id = importOne(numbered(1));
        // Not an approval: the sample breaks truths, and so checks stand against one.
        const Review::Verdict reviewed{Review::decisionByName(u"reviewed"), {}, {}, Post::Bump::None};
        QVERIFY(waitFor(m_desk->decide(Review::Draft(read(id)), reviewed)));
        Window::HistoryPanel panel(*m_desk);
        panel.resize(800, 400);
        panel.show();
        panel.showPost(id, read(id).head);
        auto *list = panel.findChild<QListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, 20000);
        auto *table = panel.findChild<QTableView *>();
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20000);
        QVERIFY(table->isVisible());
        QSignalSpy wanted(&panel, &Window::HistoryPanel::revertRequested);
        list->setCurrentIndex(list->model()->index(1, 0));
        for (QPushButton *button : panel.findChildren<QPushButton *>())
            button->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(1).value<Library::RevisionId>(), Library::RevisionId{});
        panel.clear();
        QCOMPARE(list->model()->rowCount(), 0);
    }

    /// The name and the limits of checks go into the library, the rest into the settings, and only when accepted.
    void settingsAreTakenOverWhenAccepted()
    {
        QSettings().clear();
        const auto editor = [this] {
            return waitFor(m_desk->read([](Library::Library &library) { return library.editor(); }));
        };
        const auto least = [this] {
            return waitFor(m_desk->read([](Library::Library &library) { return Library::checkLimits(library); }))
                .leastQuality;
        };
        const auto change = [](Window::SettingsDialog &dialog) {
            auto *name = dialog.findChild<QLineEdit *>(u"name"_s);
            QTRY_VERIFY_WITH_TIMEOUT(name->isEnabled(), 20000);
            name->setText(u"an editor"_s);
            dialog.findChild<QComboBox *>(u"appearance"_s)->setCurrentIndex(2);
            auto *quality = dialog.findChild<QSpinBox *>(u"leastQuality"_s);
            QTRY_VERIFY_WITH_TIMEOUT(quality->isEnabled(), 20000);
            quality->setValue(75);
        };
        {
            Window::SettingsDialog dialog(*m_desk);
            change(dialog);
            dialog.reject();
        }
        QCOMPARE(Window::Preferences::load(QSettings()), Window::Preferences());
        QVERIFY(editor() != u"an editor"_s);
        QCOMPARE(least(), Post::CheckLimits().leastQuality);
        {
            Window::SettingsDialog dialog(*m_desk);
            change(dialog);
            dialog.accept();
        }
        QCOMPARE(Window::Preferences::load(QSettings()).appearance, Window::Preferences::Appearance::Dark);
        QTRY_COMPARE_WITH_TIMEOUT(editor(), u"an editor"_s, 20000);
        QCOMPARE(least(), 75);
    }

private:
    QString write(const QString &name, const QList<Post::Post> &posts, const QByteArray &tail = {})
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test's folder cannot be written");
        for (const Post::Post &post : posts)
            file.write(Post::toJson(post) + '\n');
        file.write(tail);
        return file.fileName();
    }

    void import(const QList<Post::Post> &posts)
    {
        bool isDone = false;
        m_desk->importPosts({.paths = {write(u"in.jsonl"_s, posts)},
                             .format = {},
                             .onConflict = Library::OnConflict::Flag,
                             .dryRun = false},
                            [&isDone](const Result<Review::ImportReport> &report) {
                                QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
                                QCOMPARE(report->errorCount, 0);
                                isDone = true;
                            });
        QTRY_VERIFY_WITH_TIMEOUT(isDone, 20000);
    }

    Library::PostId importOne(const Post::Post &post)
    {
        import({post});
        const auto id = waitFor(m_desk->read(
            [name = post.sourceId()](Library::Library &library) { return Library::findPost(library, name); }));
        return id && *id ? **id : Library::PostId{};
    }

    Library::StoredPost read(Library::PostId id)
    {
        const auto post =
            waitFor(m_desk->read([id](Library::Library &library) { return Library::readPost(library, id); }));
        return post ? *post : Library::StoredPost();
    }

    qint64 postCount()
    {
        const auto count = waitFor(m_desk->read([](Library::Library &library) { return Library::postCount(library); }));
        return count ? *count : -1;
    }

    static void click(QWidget &dialog, const QString &name)
    {
        auto *button = dialog.findChild<QPushButton *>(name);
        // Some become ready only when the library has answered.
        if (!button || !QTest::qWaitFor([button] { return button->isEnabled(); }, 20'000))
            qFatal("no such button, or not to be pressed: %s", qPrintable(name));
        button->click();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Review::Desk> m_desk;
};

QTEST_MAIN(TestPanelsDialogs)
#include "test_panels_dialogs.moc"
