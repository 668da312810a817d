// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Copydesk::App {

/// Makes the program speak a language: its own words (":/i18n/copydesk_de.qm") and Qt's, in the first language the
/// person asks for that there is a translation to, English otherwise and in the C locale. Needs the application object,
/// which owns them; to be called once, before any word is shown. `language` as "de" or "de_CH" goes before the system's
/// languages and sets the default QLocale; empty: the system's.
void installTranslations(const QString &language = {});

} // namespace Copydesk::App
