// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

namespace Copydesk::Library {

/// An SQLite result code (extended or not) in words for a person: what happened to the library at `path`, and what to
/// do. `message` is SQLite's own, added where no words of ours fit.
Error sqlError(int code, const QString &message, const QString &path);

} // namespace Copydesk::Library
