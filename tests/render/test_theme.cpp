// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <QPalette>
#include <QTest>

using namespace Copydesk;
using namespace Qt::StringLiterals;

/// Protects that every text we draw by hand can be read, whatever palette the desktop gives us.
class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void contrastIsThatOfTheGuideline();
    void readableMovesAsFarAsNeeded();
    void textStandsOut_data();
    void textStandsOut();
};

void TestTheme::contrastIsThatOfTheGuideline()
{
    // Known values of the WCAG formula.
    QCOMPARE(Render::contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(Render::contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(Render::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    QVERIFY(qAbs(Render::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::readableMovesAsFarAsNeeded()
{
    const QColor blue(0x1a, 0x5a, 0xb0);
    QCOMPARE(Render::readable(blue, Qt::white), blue);
    QVERIFY(Render::contrast(Render::readable(blue, Qt::black), Qt::black) >= 4.5);
    // Nothing reaches 21 on grey; the nearest end is taken.
    QCOMPARE(Render::readable(Qt::white, Qt::gray, 21), QColor(Qt::black));
}

void TestTheme::textStandsOut_data()
{
    QTest::addColumn<Render::Theme>("theme");
    QTest::addRow("light") << Render::Theme::light();
    QTest::addRow("dark") << Render::Theme::darkTheme();
    QTest::addRow("printing") << Render::Theme::printing();
    const auto palette = [](const QColor &base, const QColor &text, const QColor &selection,
                            const QColor &selectionText) {
        QPalette made;
        made.setColor(QPalette::Base, base);
        made.setColor(QPalette::Text, text);
        made.setColor(QPalette::Highlight, selection);
        made.setColor(QPalette::HighlightedText, selectionText);
        return Render::Theme::fromPalette(made);
    };
    QTest::addRow("grey") << palette(QColor(0x80, 0x80, 0x80), Qt::black, QColor(0x50, 0x50, 0x90), Qt::white);
    QTest::addRow("sepia") << palette(QColor(0xf4, 0xec, 0xd8), QColor(0x5b, 0x46, 0x36), QColor(0xd0, 0xb0, 0x80),
                                      Qt::black);
    QTest::addRow("low contrast") << palette(QColor(0x30, 0x30, 0x38), QColor(0x70, 0x70, 0x78),
                                             QColor(0x40, 0x60, 0x90), QColor(0x90, 0x90, 0xa0));
    QTest::addRow("bright selection") << palette(Qt::white, Qt::black, QColor(0x3d, 0xae, 0xe9), Qt::white);
}

void TestTheme::textStandsOut()
{
    QFETCH(Render::Theme, theme);
    struct Pair {
        const char *name;
        QColor text, background;
    };
    const Pair pairs[] = {
        {"text", theme.text, theme.base},
        {"secondary", theme.secondary, theme.base},
        {"secondary on a box", theme.secondary, theme.boxBackground},
        {"selection", theme.selectionText, theme.selection},
        {"secondary on the selection", theme.selectionSecondary, theme.selection},
        {"accent", theme.accent, theme.base},
        {"link", theme.link, theme.base},
        {"link on a box", theme.link, theme.boxBackground},
        {"code", theme.codeText, theme.codeBackground},
        {"added", theme.added, theme.addedBackground},
        {"added on base", theme.added, theme.base},
        {"removed", theme.removed, theme.removedBackground},
        {"removed on base", theme.removed, theme.base},
        {"good", theme.good, theme.base},
        {"warning", theme.warning, theme.base},
        {"bad", theme.bad, theme.base},
        {"hit", theme.hitText, theme.hit},
        {"current hit", theme.hitText, theme.currentHit},
    };
    for (const Pair &pair : pairs) {
        const qreal contrast = Render::contrast(pair.text, pair.background);
        QVERIFY2(contrast >= 4.5, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(pair.name)).arg(contrast)));
    }
}

QTEST_GUILESS_MAIN(TestTheme)
#include "test_theme.moc"
