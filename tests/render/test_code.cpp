// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/codehighlighter.h"
#include "render/theme.h"

#include <KSyntaxHighlighting/Definition>

#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Protects that the languages of the archive are coloured, readably, and that odd code does no harm.
class TestCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void languagesAreKnown_data();
    void languagesAreKnown();
    void colours_data();
    void colours();
    void oddCode();

private:
    KSyntaxHighlighting::Repository m_repository;
};

void TestCode::languagesAreKnown_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("definition");
    const auto row = [](const char *language, const QString &definition) {
        QTest::addRow("%s", language) << QString::fromLatin1(language) << definition;
    };
    row("php", u"PHP/PHP"_s);
    row("PHP", u"PHP/PHP"_s);
    row("nginx", u"nginx Configuration"_s);
    row("python", u"Python"_s);
    row("bash", u"Bash"_s);
    row("shell", u"Bash"_s);
    row("sql", u"SQL"_s);
    row("js", u"JavaScript"_s);
    row("javascript", u"JavaScript"_s);
    row("go", u"Go"_s);
    row("yaml", u"YAML"_s);
    row("yml", u"YAML"_s);
    row("java", u"Java"_s);
    row("rust", u"Rust"_s);
    row("docker", u"Dockerfile"_s);
    row(" python ", u"Python"_s);
    row("klingon", {});
    row("", {});
}

void TestCode::languagesAreKnown()
{
    QFETCH(QString, language);
    QFETCH(QString, definition);
    const auto found = Render::codeDefinition(m_repository, language);
    QCOMPARE(found.isValid(), !definition.isEmpty());
    if (found.isValid())
        QCOMPARE(found.name(), definition);
}

void TestCode::colours_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addRow("php fragment") << u"php"_s << u"foreach ($rows as $row) { echo 'x'; } // done"_s;
    QTest::addRow("php page") << u"php"_s << u"<?php\nforeach ($rows as $row) { echo 'x'; }"_s;
    QTest::addRow("python") << u"python"_s << u"def depth(tyre):\n    return 'deep'"_s;
    QTest::addRow("sql") << u"sql"_s << u"SELECT id FROM post WHERE id = 1"_s;
    QTest::addRow("nginx") << u"nginx"_s << u"server { listen 80; }"_s;
    QTest::addRow("bash") << u"bash"_s << u"for x in *; do echo \"$x\"; done"_s;
}

/// A language whose definition is found but whose fragments stay plain is as good as unknown.
void TestCode::colours()
{
    QFETCH(QString, language);
    QFETCH(QString, code);
    for (const Render::Theme &theme : {Render::Theme::light(), Render::Theme::darkTheme(), Render::Theme::printing()}) {
        Render::CodeHighlighter highlighter(m_repository, theme);
        const auto lines = highlighter.highlight(code, language);
        QCOMPARE(lines.size(), code.count(u'\n') + 1);
        qsizetype spans = 0;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            qsizetype end = 0;
            for (const Render::CodeSpan &span : lines.at(i)) {
                QVERIFY(span.start >= end && span.length > 0);
                end = span.start + span.length;
                QVERIFY(Render::contrast(span.format.foreground().color(), theme.codeBackground) >= 4.5);
                ++spans;
            }
            QVERIFY(end <= code.split(u'\n').at(i).size());
        }
        QVERIFY(spans >= 3);
    }
}

void TestCode::oddCode()
{
    Render::CodeHighlighter highlighter(m_repository, Render::Theme::light());
    QVERIFY(highlighter.highlight(u"nuqneH"_s, u"klingon"_s).isEmpty());
    QVERIFY(highlighter.highlight(QString(Render::CodeHighlighter::Limit + 1, u'x'), u"python"_s).isEmpty());
    QCOMPARE(highlighter.highlight({}, u"python"_s).size(), 1);
    // One that was left open does not reach into the next code.
    highlighter.highlight(u"\"\"\" never closed"_s, u"python"_s);
    QVERIFY(highlighter.highlight(u"x = 1"_s, u"python"_s).constFirst().size() < 3);
    highlighter.highlight(QString(QChar(0xd800)) + QChar(0), u"php"_s);
}

QTEST_GUILESS_MAIN(TestCode)
#include "test_code.moc"
