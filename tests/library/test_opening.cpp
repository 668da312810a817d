// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "library/connection.h"
#include "library/schema.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <unistd.h>

using namespace Samples;

/// What is no sound library of ours is refused in words and never written to; what is older is backed up, then migrated
/// (spec goals.md, safety).
class OpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesALibraryWhereThereIsNone();
    void refusesAMissingOneUnlessAsked();
    void refuses_data();
    void refuses();
    void migratesAnOlderOneBehindABackup();
    void leavesAnOlderOneAsItIsWhereAMigrationFails();
    void readsAReadOnlyFolder();
    void readsWithoutWriting();
    void keepsTheEditorsName();
    void tellsOfChanges();
};

static QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString &path, const QByteArray &data)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(data), data.size());
}

/// A closed library's bytes.
static QByteArray library(int posts)
{
    QTemporaryDir folder;
    {
        auto made = open(folder);
        Samples::import(*made, Samples::posts(posts));
    }
    return bytes(folder.filePath(u"test.copydesk"_s));
}

void OpeningTest::makesALibraryWhereThereIsNone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deep/er/new.copydesk"_s);
    const auto made = must(Library::Library::open(path));
    QCOMPARE(must(Library::postCount(*made)), 0);
    const QByteArray header = bytes(path).first(100);
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 68), Library::ApplicationId);
}

void OpeningTest::refusesAMissingOneUnlessAsked()
{
    QTemporaryDir folder;
    for (const auto mode : {Library::OpenMode::Existing, Library::OpenMode::ReadOnly}) {
        const auto opened = Library::Library::open(folder.filePath(u"none.copydesk"_s), mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    }
    QVERIFY(!QFile::exists(folder.filePath(u"none.copydesk"_s)));
}

void OpeningTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");

    const QByteArray sound = library(40);
    const auto with = [&sound](qsizetype at, quint32 number) {
        QByteArray changed = sound;
        qToBigEndian(number, changed.data() + at);
        return changed;
    };
    QTest::newRow("a text") << QByteArray("title\n\nlead\n") << u"not a Copydesk library"_s;
    QTest::newRow("nothing") << QByteArray() << u"is empty"_s;
    QTest::newRow("half a magic word") << QByteArray("SQLite for") << u"not a Copydesk library"_s;
    QTest::newRow("another program's SQLite file") << with(68, 0) << u"another program"_s;
    QTest::newRow("another program's application id") << with(68, 0x12345678) << u"another program"_s;
    QTest::newRow("a newer schema") << with(60, 9999) << u"newer Copydesk"_s;
    QTest::newRow("a cut header") << sound.first(60) << u"damaged"_s;
    QTest::newRow("a cut file") << sound.first(sound.size() / 2) << u"cut off"_s;
    QTest::newRow("cut by one byte") << sound.first(sound.size() - 1) << u"cut off"_s;
    QByteArray torn = sound;
    torn.replace(100, 3000, QByteArray(3000, '\x55'));
    QTest::newRow("a damaged first page") << torn << u"damaged"_s;
    QByteArray roots = sound;
    roots.replace(4096, qMin<qsizetype>(roots.size() - 4096, 4096 * 30),
                  QByteArray(qMin<qsizetype>(roots.size() - 4096, 4096 * 30), '\xff'));
    QTest::newRow("damaged tables") << roots << u"damaged"_s;
}

void OpeningTest::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.copydesk"_s);
    write(path, content);
    for (const auto mode : {Library::OpenMode::ReadWrite, Library::OpenMode::Existing, Library::OpenMode::ReadOnly}) {
        const auto opened = Library::Library::open(path, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Library);
        QVERIFY2(opened.error().text().contains(says), qPrintable(opened.error().text()));
        QCOMPARE(bytes(path), content); // never written to
    }
    QVERIFY(!QFile::exists(path + u"-search"_s));
}

/// Brings the file to a schema that only the test knows.
static Result<> lift(const QString &path, const QString &sql)
{
    auto connection = must(Library::Connection::open(path, Library::Connection::Access::ReadWrite));
    auto steps = must(Library::migrations());
    steps.append({int(steps.last().version) + 1, sql});
    return Library::migrate(*connection, steps);
}

void OpeningTest::migratesAnOlderOneBehindABackup()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.copydesk"_s);
    {
        auto made = open(folder);
        Samples::import(*made, Samples::posts(5));
    }
    const int version = must(Library::migrations()).last().version + 1;
    must(lift(path, u"CREATE TABLE novelty (a INTEGER); INSERT INTO novelty VALUES (7)"_s));
    auto connection = must(Library::Connection::open(path, Library::Connection::Access::ReadWrite));
    QCOMPARE(must(connection->value(u"SELECT a FROM novelty"_s)).toInt(), 7);
    QCOMPARE(must(connection->value(u"PRAGMA user_version"_s)).toInt(), version);

    // The copy is the library as it was, and opens.
    const QString copy = path + u".before-v%1"_s.arg(version);
    QCOMPARE(must(Library::postCount(*must(Library::Library::open(copy)))), 5);
    // And the program of before says what it found.
    const auto opened = Library::Library::open(path);
    QVERIFY(!opened);
    QVERIFY2(opened.error().text().contains(u"newer Copydesk"_s), qPrintable(opened.error().text()));
}

void OpeningTest::leavesAnOlderOneAsItIsWhereAMigrationFails()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.copydesk"_s);
    {
        auto made = open(folder);
        Samples::import(*made, Samples::posts(5));
    }
    QVERIFY(!lift(path, u"CREATE TABLE novelty (a INTEGER); CREATE TABLE novelty (b INTEGER)"_s));
    auto library = open(folder);
    QCOMPARE(must(Library::postCount(*library)), 5);
    QCOMPARE(must(library->connection().value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'novelty'"_s)).toInt(),
             0);
}

/// Runs as an ordinary user where the tests run as root, whom permissions do not stop.
struct OrdinaryUser {
    OrdinaryUser()
        : wasRoot(geteuid() == 0)
    {
        changed = wasRoot && seteuid(65534) == 0;
    }
    ~OrdinaryUser()
    {
        if (changed && seteuid(0) != 0)
            qFatal("cannot be root again");
    }
    bool wasRoot, changed = false;
};

void OpeningTest::readsAReadOnlyFolder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"test.copydesk"_s);
    {
        auto made = open(folder);
        Samples::import(*made, Samples::posts(5));
    }
    QVERIFY(!QFile::exists(path + u"-wal"_s));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const auto all =
        QFile::ReadOwner | QFile::ReadOther | QFile::ReadGroup | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    QFile::setPermissions(folder.path(), all);
    {
        const OrdinaryUser user;
        QVERIFY(Library::Library::canOnlyBeRead(path));
        if (!QFile(path).open(QIODevice::ReadOnly))
            QSKIP("an ordinary user may not enter the folder for temporary files");
        auto library = must(Library::Library::open(path, Library::OpenMode::ReadOnly));
        QCOMPARE(must(Library::readPost(*library, Library::PostId{1})).post, Samples::post(1));
        const auto begun = Library::Operation::begin(*library, Library::OperationKind::Edit, u"edit"_s);
        QVERIFY(!begun);
        QVERIFY2(begun.error().text().contains(u"read-only"_s), qPrintable(begun.error().text()));
        // Asked to write, it says why it cannot.
        const auto written = Library::Library::open(path, Library::OpenMode::ReadWrite);
        if (written) {
            const auto operation = Library::Operation::begin(**written, Library::OperationKind::Edit, u"edit"_s);
            QVERIFY(!operation);
            QCOMPARE(operation.error().kind, Error::Kind::Library);
        } else {
            QCOMPARE(written.error().kind, Error::Kind::Library);
        }
    }
    QFile::setPermissions(folder.path(), all | QFile::WriteOwner);
}

void OpeningTest::readsWithoutWriting()
{
    QTemporaryDir folder;
    {
        auto made = open(folder);
        Samples::import(*made, Samples::posts(5));
    }
    const QByteArray before = bytes(folder.filePath(u"test.copydesk"_s));
    {
        auto library = open(folder, Library::OpenMode::ReadOnly);
        QVERIFY(library->isReadOnly());
        QCOMPARE(must(Library::postCount(*library)), 5);
        QVERIFY(!library->setEditor(u"somebody"_s));
    }
    QCOMPARE(bytes(folder.filePath(u"test.copydesk"_s)), before);
}

void OpeningTest::keepsTheEditorsName()
{
    QTemporaryDir folder;
    {
        auto library = open(folder);
        QVERIFY(!library->editor().isEmpty());
        must(library->setEditor(u"Night shift"_s));
    }
    QCOMPARE(open(folder)->editor(), u"Night shift"_s);
}

void OpeningTest::tellsOfChanges()
{
    QTemporaryDir folder;
    auto one = open(folder);
    auto other = open(folder);
    QSet<qint64> numbers{one->changeNumber()};
    QCOMPARE(one->changeNumber(), *numbers.constBegin());
    must(one->setEditor(u"a"_s));
    numbers.insert(one->changeNumber());
    must(other->setEditor(u"b"_s));
    numbers.insert(one->changeNumber());
    QCOMPARE(numbers.size(), 3);
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "test_opening.moc"
