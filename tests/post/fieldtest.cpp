// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/field.h"
#include "post/meta.h"

#include <QSet>
#include <QTest>

using namespace Copydesk::Post;
using namespace Qt::StringLiterals;

/// Protects the field table: every layer relies on its rows being unique and on the rows of a group standing together.
class FieldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnique();
    void groupsStandTogether();
    void lookups();
    void enumsAndRecordsOfferValues();
    void scalars_data();
    void scalars();
    void refusedScalars_data();
    void refusedScalars();
};

void FieldTest::namesAreUnique()
{
    QSet<QString> keys, labels, queryNames, columns, titles;
    for (const FieldId id : allFields()) {
        QVERIFY(!id->key.empty() && !id->label.empty() && !id->queryName.empty() && !id->column.empty());
        QVERIFY(!displayName(*id).isEmpty());
        keys += latin1(id->key);
        labels += QString(latin1(id->group)) + u'/' + latin1(id->label);
        queryNames += latin1(id->queryName);
        columns += latin1(id->column);
        titles += QString::fromUtf8(id->title);
    }
    QCOMPARE(keys.size(), qsizetype(FieldCount));
    QCOMPARE(labels.size(), qsizetype(FieldCount));
    QCOMPARE(queryNames.size(), qsizetype(FieldCount));
    QCOMPARE(columns.size(), qsizetype(FieldCount));
    QCOMPARE(titles.size(), qsizetype(FieldCount));
}

void FieldTest::groupsStandTogether()
{
    QSet<QString> closed;
    QString open;
    for (const FieldId id : allFields()) {
        const QString group = latin1(groupKey(*id));
        QCOMPARE(group.isEmpty(), id->group.empty());
        if (group != open) {
            QVERIFY2(!closed.contains(group), qPrintable(group));
            if (!open.isEmpty())
                closed += open;
            open = group;
        }
    }
    // The page has 20 labels: fields of their own, and groups.
    QSet<QString> pageLabels;
    for (const FieldId id : allFields())
        pageLabels += QString(latin1(id->group.empty() ? id->label : id->group));
    QCOMPARE(pageLabels.size(), 20);
}

void FieldTest::lookups()
{
    for (const FieldId id : allFields()) {
        QCOMPARE(fieldByKey(id->key), std::optional(id));
        QCOMPARE(fieldByQueryName(QString(latin1(id->queryName))), std::optional(id));
        QCOMPARE(fieldByLabel(id->group, id->label), std::optional(id));
    }
    QVERIFY(!fieldByKey("score"));
    QVERIFY(!fieldByKey("score.speed"));
    QVERIFY(!fieldByLabel("", "quality"));
    QVERIFY(isGroupLabel("score"));
    QVERIFY(!isGroupLabel("topic"));
    QVERIFY(!isGroupLabel(""));
    QCOMPARE(leafKey(*field("score.quality")), std::string_view("quality"));
    QCOMPARE(leafKey(*field("topic")), std::string_view("topic"));
    QCOMPARE(groupKey(*field("score.quality")), std::string_view("score"));
}

void FieldTest::enumsAndRecordsOfferValues()
{
    for (const FieldId id : allFields()) {
        const bool offers = id->type == FieldType::Enum || id->type == FieldType::Records;
        QCOMPARE(!knownValues(*id).isEmpty(), offers);
    }
    QCOMPARE(knownValues(*field("entities")), QStringList({u"name"_s, u"type"_s}));
}

void FieldTest::scalars_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *key, const char *text) {
        QTest::addRow("%s=%s", key, text) << QString::fromLatin1(key) << QString::fromUtf8(text);
    };
    row("topic", "");
    row("topic", " kept blank: and colon ");
    row("difficulty", "expert"); // the set is open
    row("reading_time", "0");
    row("view_count", "4294967296");
    row("view_count", "9223372036854775807");
    row("score.quality", "150"); // odd, but kept
    row("flags.has_images", "0");
    row("flags.has_images", "1");
    row("revision.last_reviewed", "2024-02-29");
    row("revision.version", "1.0.7");
}

void FieldTest::scalars()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    const auto value = parseScalar(**fieldByKey(utf8(key.toLatin1())), text);
    QVERIFY(value);
    QVERIFY(!isAbsent(*value));
    QCOMPARE(scalarText(*value), text);
}

void FieldTest::refusedScalars_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *key, const char *text) {
        QTest::addRow("%s=%s", key, text) << QString::fromLatin1(key) << QString::fromUtf8(text);
    };
    for (const char *text : {"", "seven", "-1", "+7", "7.0", " 7", "7 ", "07", "1e3", "9223372036854775808", "٧"})
        row("reading_time", text);
    for (const char *text : {"", "2", "true", "yes", "01", " 1"})
        row("flags.has_images", text);
    for (const char *text : {"", "2025-02-30", "2025-13-01", "06.06.2025", "2025-6-6", "2025-06-06T10:00", "today"})
        row("revision.last_reviewed", text);
    for (const char *text : {"", "1.0", "1.0.0.0", "v1.0.0", "1.0.x"})
        row("revision.version", text);
    row("stack", "one");
}

void FieldTest::refusedScalars()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    const auto value = parseScalar(**fieldByKey(utf8(key.toLatin1())), text);
    QVERIFY(!value);
    QCOMPARE(value.error().found, text);
    QVERIFY(!value.error().expected.isEmpty());
    QVERIFY(!value.error().what.isEmpty());
}

QTEST_GUILESS_MAIN(FieldTest)
#include "fieldtest.moc"
