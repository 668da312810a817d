// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"
#include "post/field.h"
#include "review/decision.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

/// One <message> of a .ts file.
struct Message {
    QString context, source, comment, state;
    QStringList forms; ///< one; those of the language where the message counts
    bool isNumerus = false;

    QString name() const { return context + u": "_s + source; }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            if (!message.isNumerus) {
                message.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.forms += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(COPYDESK_TRANSLATIONS "/copydesk_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages += readMessage(xml, context);
    }
    return xml.hasError() ? QList<Message>{} : messages;
}

/// "%1", "%L2", "%n", sorted; a placeholder that stands twice is there twice.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(L?\\d+|n)"_s);
    QStringList result;
    for (const auto &match : pattern.globalMatch(text))
        result += match.captured();
    result.sort();
    return result;
}

/// The letters behind "&".
QStringList mnemonics(const QString &text)
{
    static const QRegularExpression pattern(u"&(\\w)"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList result;
    for (const auto &match : pattern.globalMatch(text))
        result += match.captured(1).toLower();
    return result;
}

QString translated(const char *context, const char *text, int n = -1)
{
    return QCoreApplication::translate(context, text, nullptr, n);
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyMessageIsWhole_data();
    void everyMessageIsWhole();
    void everyMessageIsInTheProgram_data();
    void everyMessageIsInTheProgram();
    void englishHasAllPlurals();
    void mnemonicsDiffer_data();
    void mnemonicsDiffer();
    void tablesAreTranslated();
    void languageIsChosen_data();
    void languageIsChosen();
    void localeOfScriptsIsEnglish();
};

void TranslationsTest::init() { QLocale::setDefault(QLocale::c()); }

void TranslationsTest::cleanup() { qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>()); }

void TranslationsTest::everyMessageIsWhole_data()
{
    QTest::addColumn<QString>("language");
    for (const auto *language : {"de", "en"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// A string that nobody translated, or a placeholder that was lost on the way, shows only where it is shown.
void TranslationsTest::everyMessageIsWhole()
{
    QFETCH(const QString, language);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        const QByteArray name = message.name().toUtf8();
        QVERIFY2(message.state.isEmpty(), name.constData());
        QVERIFY2(message.forms.size() == (message.isNumerus ? 2 : 1), name.constData());
        const bool counts = message.source.contains("%n"_L1) || message.source.contains("%Ln"_L1);
        QVERIFY2(message.isNumerus == counts, name.constData());
        for (const QString &form : message.forms) {
            QVERIFY2(!form.trimmed().isEmpty(), name.constData());
            QVERIFY2(placeholders(form) == placeholders(message.source), name.constData());
            QVERIFY2(mnemonics(form).size() == mnemonics(message.source).size(), name.constData());
            QVERIFY2(form.startsWith(u' ') == message.source.startsWith(u' '), name.constData());
            QVERIFY2(!form.contains("(s)"_L1), name.constData());
        }
    }
}

void TranslationsTest::everyMessageIsInTheProgram_data() { everyMessageIsWhole_data(); }

/// The resource is made of these files, and says what they say.
void TranslationsTest::everyMessageIsInTheProgram()
{
    QFETCH(const QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/i18n/copydesk_%1.qm"_s.arg(language)));
    for (const Message &message : messagesOf(language)) {
        const QByteArray context = message.context.toUtf8(), source = message.source.toUtf8(),
                         comment = message.comment.toUtf8();
        for (qsizetype i = 0; i < message.forms.size(); ++i) {
            const int n = !message.isNumerus ? -1 : i == 0 ? 1 : 2;
            QCOMPARE(translator.translate(context, source, comment.isEmpty() ? nullptr : comment.constData(), n),
                     message.forms[i]);
        }
    }
}

/// No "1 post(s)" in English.
void TranslationsTest::englishHasAllPlurals()
{
    QStringList english, german;
    for (const Message &message : messagesOf(u"en"_s))
        english += message.name();
    for (const Message &message : messagesOf(u"de"_s)) {
        if (message.isNumerus)
            german += message.name();
    }
    QVERIFY(!german.isEmpty());
    QCOMPARE(english, german);
}

void TranslationsTest::mnemonicsDiffer_data()
{
    QTest::addColumn<QString>("context");
    for (const auto *context : {"Menu", "ConflictDialog", "ExportDialog", "ImportDialog", "OperationsDialog"})
        QTest::newRow(context) << QString::fromLatin1(context);
}

/// In the menu bar and in the dialogs that show all of theirs at once a letter leads to one place.
void TranslationsTest::mnemonicsDiffer()
{
    QFETCH(const QString, context);
    QStringList source, german;
    for (const Message &message : messagesOf(u"de"_s)) {
        if (message.context != context)
            continue;
        source += mnemonics(message.source);
        german += mnemonics(message.forms.constFirst());
    }
    QVERIFY(!source.isEmpty());
    QCOMPARE(source.removeDuplicates(), 0);
    QCOMPARE(german.removeDuplicates(), 0);
}

/// Titles in tables are found by lupdate only where QT_TRANSLATE_NOOP stands there in so many words.
void TranslationsTest::tablesAreTranslated()
{
    QTranslator german;
    QVERIFY(german.load(u":/i18n/copydesk_de.qm"_s));
    for (const Post::FieldId id : Post::allFields())
        QVERIFY2(!german.translate("Field", id->title).isEmpty(), id->title);
    for (const Review::Decision &decision : Review::decisions()) {
        QVERIFY2(!german.translate("Decision", decision.title).isEmpty(), decision.title);
        QVERIFY2(!german.translate("Decision", decision.done).isEmpty(), decision.done);
    }
}

void TranslationsTest::languageIsChosen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("approve");
    QTest::addColumn<QString>("onePost");
    QTest::addColumn<QString>("manyPosts");
    QTest::newRow("German") << u"de"_s << u"Freigeben"_s << u"1 Beitrag"_s << u"3 Beiträge"_s;
    QTest::newRow("Austrian") << u"de_AT"_s << u"Freigeben"_s << u"1 Beitrag"_s << u"3 Beiträge"_s;
    QTest::newRow("English") << u"en"_s << u"Approve"_s << u"1 post"_s << u"3 posts"_s;
    QTest::newRow("a language without a translation") << u"fr"_s << u"Approve"_s << u"1 post"_s << u"3 posts"_s;
}

/// What both programs call. English has its plurals whatever the language.
void TranslationsTest::languageIsChosen()
{
    QFETCH(const QString, language);
    App::installTranslations(language);
    QTEST(translated("Decision", "Approve"), "approve");
    QTEST(translated("Cli", "%n post(s)", 1), "onePost");
    QTEST(translated("Cli", "%n post(s)", 3), "manyPosts");
    QCOMPARE(QLocale(), QLocale(language));
}

/// A script that sets LC_ALL=C reads what is in the source, whatever LANGUAGE says.
void TranslationsTest::localeOfScriptsIsEnglish()
{
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("LANGUAGE", "de");
    App::installTranslations();
    QCOMPARE(translated("Decision", "Approve"), u"Approve"_s);
    QCOMPARE(translated("Cli", "%n post(s)", 1), u"1 post"_s);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
