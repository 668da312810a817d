// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>

#include <QLatin1StringView>
#include <QString>

namespace Copydesk::Language {

/// The definition for a language as the archive names it ("php", "nginx", "shell"); an invalid one for a language
/// nobody knows.
KSyntaxHighlighting::Definition codeDefinition(const KSyntaxHighlighting::Repository &repository,
                                               const QString &language);

/// What must be read before a fragment of code whose definition begins outside of the language: "PHP/PHP" knows code
/// only behind such a mark. Empty for most.
QString openingMark(const KSyntaxHighlighting::Definition &definition, const QString &code);

} // namespace Copydesk::Language
