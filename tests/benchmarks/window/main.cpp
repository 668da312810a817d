// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// usage: copydesk-window-bench [--posts N] [--unique] [--runs N] [--scratch FOLDER] [--only GROUPS]
// The window's figures; needs no display. copydesk-bench runs it as its group "window".
#include "groups.h"
#include "report.h"
#include "window/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Copydesk::Benchmarks;

int main(int argc, char **argv)
{
    const qint64 started = monotonicNanoseconds();
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QTemporaryDir temporary;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, temporary.path());
    Copydesk::Window::applyAppearance(Copydesk::Window::Preferences::Appearance::Light);
    const QStringList words = application.arguments();
    // Opening is measured in a program that has done nothing else yet.
    if (words.size() == 3 && words[1] == QLatin1String("open"))
        return openOnce(words[2], started);

    QCommandLineParser parser;
    addOptions(parser);
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Of open, list, article and story those, separated by commas."),
                                  QStringLiteral("GROUPS"), QStringLiteral("open,list,article,story"));
    parser.addOption(only);
    parser.process(application);
    Bench bench = benchOf(parser, temporary.path());
    const Group groups[] = {{QLatin1StringView("open"), openBenchmarks},
                            {QLatin1StringView("list"), listBenchmarks},
                            {QLatin1StringView("article"), articleBenchmarks},
                            {QLatin1StringView("story"), storyBenchmark}};
    printGroups(groups, parser.value(only).split(QLatin1Char(',')), bench);
    return 0;
}
