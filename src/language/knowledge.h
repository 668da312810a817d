// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/context.h"

namespace Copydesk::Language {

/// What this program knows of languages, for the checks: code by KSyntaxHighlighting, words by Sonnet. Made when it is
/// first asked.
Checks::Knowledge knowledge();

} // namespace Copydesk::Language
