// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Copydesk::Window {

/// How well what was typed names `text`: its letters in their order, better at the beginnings of words and where they
/// stand together. Nothing where a letter is missing. Case and accents make no difference.
std::optional<int> fuzzyScore(const QString &typed, const QString &text);

} // namespace Copydesk::Window
