// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdfformat.h"
#include "app/translations.h"
#include "language/knowledge.h"
#include "window/appearance.h"
#include "window/mainwindow.h"
#include "window/snapshot.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Copydesk;
using Window::MainWindow;
using Window::Preferences;

namespace {

/// Exit states, as the command line's (spec command-line.md).
enum ExitState { Done = 0, BadWords = 2, CannotOpen = 3 };

QString words(const char *text) { return QCoreApplication::translate("main", text); }

int complain(const QString &text, ExitState state)
{
    QTextStream(stderr) << u"copydesk: "_s << text << Qt::endl;
    return state;
}

/// `--library`, else $COPYDESK_LIBRARY, else the one that was open last, else the one in the person's data folder.
QString chosenLibrary(const QCommandLineParser &parser)
{
    if (parser.isSet(u"library"_s))
        return parser.value(u"library"_s);
    if (const QString named = qEnvironmentVariable("COPYDESK_LIBRARY"); !named.isEmpty())
        return named;
    if (const QString last = Window::Session::lastLibrary(); QFileInfo::exists(last))
        return last;
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    data.mkpath(u"copydesk"_s);
    return data.filePath(u"copydesk/library.copydesk"_s);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP("main", "Editorial review workstation")));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"files"_s, words(QT_TRANSLATE_NOOP("main", "Files and folders to import")),
                                 u"[FILES…]"_s);
    parser.addOptions(
        {{u"library"_s, words(QT_TRANSLATE_NOOP("main", "The library to open, made where it does not exist")), u"L"_s},
         {u"screenshot"_s, words(QT_TRANSLATE_NOOP("main", "Write a picture of the window and end")), u"FILE.png"_s},
         {u"size"_s, words(QT_TRANSLATE_NOOP("main", "The window's size in the picture")), u"WxH"_s, u"1400x850"_s},
         {u"theme"_s, words(QT_TRANSLATE_NOOP("main", "light or dark, instead of what is set")), u"THEME"_s},
         {u"post"_s, words(QT_TRANSLATE_NOOP("main", "The post to open first, by its source id")), u"ID"_s},
         {u"query"_s, words(QT_TRANSLATE_NOOP("main", "The filter to begin with")), u"Q"_s}});
}

/// The window that is open; another library replaces it.
class Workplace {
public:
    Result<> open(const QString &path, const MainWindow::Options &options)
    {
        auto desk = Review::Desk::open(path);
        if (!desk)
            return tl::make_unexpected(desk.error());
        (*desk)->keepChecked(Language::knowledge());
        auto window = std::make_unique<MainWindow>(std::move(*desk), options);
        QObject::connect(
            window.get(), &MainWindow::libraryRequested, window.get(),
            [this](const QString &other) {
                if (QFileInfo(other) == QFileInfo(m_window->desk().path()))
                    return;
                const auto opened = open(other, {});
                if (!opened)
                    QMessageBox::warning(m_window.get(),
                                         words(QT_TRANSLATE_NOOP("main", "The library cannot be opened")),
                                         opened.error().text());
            },
            Qt::QueuedConnection);
        std::unique_ptr<MainWindow> before = std::exchange(m_window, std::move(window));
        if (before) {
            m_window->show();
            before->close();
            before.release()->deleteLater(); // we are called from it
        }
        return {};
    }
    MainWindow &window() { return *m_window; }

private:
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    // A picture and a few words need no display.
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        const bool isWordsOnly = word == "--help" || word == "-h" || word == "--version" || word == "-v";
        if ((isWordsOnly || word.startsWith("--screenshot")) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    App::addPdfFormat();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"copydesk"_s);
    QApplication::setOrganizationName(u"copydesk"_s);
    QApplication::setApplicationDisplayName(u"Copydesk"_s);
    QApplication::setApplicationVersion(QStringLiteral(COPYDESK_VERSION));
    QApplication::setDesktopFileName(u"org.copydesk.copydesk"_s);
    QApplication::setWindowIcon(
        QIcon::fromTheme(u"org.copydesk.copydesk"_s, QIcon(u":/copydesk/org.copydesk.copydesk.svg"_s)));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const Preferences preferences = Preferences::load(QSettings());
    App::installTranslations(preferences.language);

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);

    auto appearance = preferences.appearance;
    const QString theme = parser.value(u"theme"_s);
    if (theme == u"dark")
        appearance = Preferences::Appearance::Dark;
    else if (theme == u"light")
        appearance = Preferences::Appearance::Light;
    else if (!theme.isEmpty())
        return complain(words(QT_TRANSLATE_NOOP("main", "--theme takes light or dark.")), BadWords);
    Window::applyAppearance(appearance);

    const bool isPicture = parser.isSet(u"screenshot"_s);
    const MainWindow::Options options{.restoresSession = !isPicture,
                                      .query = parser.isSet(u"query"_s) ? parser.value(u"query"_s) : QString(),
                                      .post = parser.value(u"post"_s)};
    Workplace workplace;
    if (const auto opened = workplace.open(chosenLibrary(parser), options); !opened) {
        if (!isPicture)
            QMessageBox::critical(nullptr, words(QT_TRANSLATE_NOOP("main", "The library cannot be opened")),
                                  opened.error().text());
        return complain(opened.error().text(), CannotOpen);
    }
    MainWindow &window = workplace.window();
    QObject::connect(&window, &MainWindow::appearanceChanged, &window, [theme] {
        if (theme.isEmpty())
            Window::applyAppearance(Preferences::load(QSettings()).appearance);
    });
    if (isPicture) {
        const QStringList size = parser.value(u"size"_s).split(u'x');
        window.resize(size.value(0).toInt(), size.value(1).toInt());
        auto *snapshot = new Window::Snapshot(window, parser.value(u"screenshot"_s), &window);
        QObject::connect(snapshot, &Window::Snapshot::finished, &application, [](bool isWritten) {
            QCoreApplication::exit(
                isWritten ? Done
                          : complain(words(QT_TRANSLATE_NOOP("main", "The picture cannot be written.")), CannotOpen));
        });
    }
    window.show();
    if (const QStringList files = parser.positionalArguments(); !files.isEmpty())
        window.importFiles(files);
    return QApplication::exec();
}
