// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdfformat.h"
#include "app/translations.h"
#include "cli/program.h"
#include "language/knowledge.h"

#include <QGuiApplication>

#include <clocale>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <string_view>

#include <langinfo.h>

int main(int argc, char *argv[])
{
    // Qt wants UTF-8 and says so on standard error where the locale is another one; page text and names of ours are
    // UTF-8 anyway.
    std::setlocale(LC_ALL, "");
    if (nl_langinfo(CODESET) != std::string_view("UTF-8"))
        ::setenv("LC_ALL", "C.UTF-8", 1);
    // A reader that goes away (`| head`) is met where we write, not by being killed in the middle of something.
    std::signal(SIGPIPE, SIG_IGN);

    Copydesk::App::addPdfFormat();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    std::unique_ptr<QCoreApplication> application;
    if (Copydesk::Cli::mayDraw(words)) {
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1); // pages are painted, and nothing is shown
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("copydesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COPYDESK_VERSION));
    Copydesk::App::installTranslations();
    return Copydesk::Cli::runProgram(words, Copydesk::Language::knowledge());
}
