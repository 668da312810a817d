// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace Copydesk::App {

namespace {

/// Asked before those that were installed earlier.
void install(std::unique_ptr<QTranslator> translator)
{
    translator->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(translator.release());
}

/// LC_ALL=C and its like ask for a program's words as they are, whatever LANGUAGE says: scripts rely on it.
bool isUntranslated()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            return value == "C" || value == "POSIX" || value.startsWith("C.");
    }
    return false;
}

} // namespace

void installTranslations(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);

    // English is the language of the source; its translation has the plurals, and stands behind any other.
    auto plurals = std::make_unique<QTranslator>();
    if (plurals->load(QStringLiteral(":/i18n/copydesk_en.qm")))
        install(std::move(plurals));

    if (language.isEmpty() && isUntranslated())
        return;
    auto own = std::make_unique<QTranslator>();
    if (!own->load(locale, QStringLiteral("copydesk"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        return;
    // Qt's words follow the language that was found: a French "Cancel" in an English dialog helps nobody.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QLocale(own->language()), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    install(std::move(own));
}

} // namespace Copydesk::App
