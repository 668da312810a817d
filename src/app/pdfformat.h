// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Copydesk::App {

/// Puts PDF into the format table, which knows nothing of painting. To be called at the start of a program, before the
/// table is asked for anything.
void addPdfFormat();

} // namespace Copydesk::App
