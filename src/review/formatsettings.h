// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/options.h"
#include "post/error.h"

namespace Copydesk::Library {
class Library;
}

namespace Copydesk::Review {

/// What formats are told: what is asked for goes before what the library keeps, and the name of a field map that it
/// keeps becomes its rules, as a post remembers those. Malformed for a map that there is not.
Result<Formats::Options> settledOptions(Library::Library &library, const Formats::Options &asked);

} // namespace Copydesk::Review
