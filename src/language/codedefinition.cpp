// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/codedefinition.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Copydesk::Language {

namespace {

/// Names that KSyntaxHighlighting has under another one.
constexpr std::array Aliases{
    std::pair{"php"_L1, "PHP/PHP"_L1},
    std::pair{"laravel"_L1, "PHP/PHP"_L1},
    std::pair{"wordpress"_L1, "PHP/PHP"_L1},
    std::pair{"nginx"_L1, "nginx Configuration"_L1},
    std::pair{"apache"_L1, "Apache Configuration"_L1},
    std::pair{"shell"_L1, "Bash"_L1},
    std::pair{"sh"_L1, "Bash"_L1},
    std::pair{"console"_L1, "Bash"_L1},
    std::pair{"terminal"_L1, "Bash"_L1},
    std::pair{"js"_L1, "JavaScript"_L1},
    std::pair{"node"_L1, "JavaScript"_L1},
    std::pair{"nodejs"_L1, "JavaScript"_L1},
    std::pair{"jsx"_L1, "JavaScript React (JSX)"_L1},
    std::pair{"ts"_L1, "TypeScript"_L1},
    std::pair{"tsx"_L1, "TypeScript React (TSX)"_L1},
    std::pair{"py"_L1, "Python"_L1},
    std::pair{"golang"_L1, "Go"_L1},
    std::pair{"rs"_L1, "Rust"_L1},
    std::pair{"rb"_L1, "Ruby"_L1},
    std::pair{"csharp"_L1, "C#"_L1},
    std::pair{"cpp"_L1, "C++"_L1},
    std::pair{"yml"_L1, "YAML"_L1},
    std::pair{"docker"_L1, "Dockerfile"_L1},
    std::pair{"ini"_L1, "INI Files"_L1},
    std::pair{"env"_L1, "INI Files"_L1},
    std::pair{"systemd"_L1, "systemd unit"_L1},
    std::pair{"mysql"_L1, "SQL (MySQL)"_L1},
    std::pair{"postgres"_L1, "SQL (PostgreSQL)"_L1},
    std::pair{"postgresql"_L1, "SQL (PostgreSQL)"_L1},
    std::pair{"twig"_L1, "Twig (HTML)"_L1},
    std::pair{"blade"_L1, "PHP (HTML)"_L1},
    std::pair{"hcl"_L1, "Terraform"_L1},
};

} // namespace

KSyntaxHighlighting::Definition codeDefinition(const KSyntaxHighlighting::Repository &repository,
                                               const QString &language)
{
    const QString name = language.trimmed().toLower();
    if (name.isEmpty())
        return {};
    for (const auto &[alias, definition] : Aliases) {
        if (name == alias)
            return repository.definitionForName(definition);
    }
    const auto byName = repository.definitionForName(name);
    return byName.isValid() ? byName : repository.definitionForFileName("x."_L1 + name);
}

QString openingMark(const KSyntaxHighlighting::Definition &definition, const QString &code)
{
    constexpr QLatin1StringView phpMark("<?php ");
    return definition.name() == "PHP/PHP"_L1 && !code.contains(phpMark.trimmed()) ? QString(phpMark) : QString();
}

} // namespace Copydesk::Language
