// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/names.h"
#include "query/query.h"
#include "query/tokens.h"

#include <tl/expected.hpp>

namespace Copydesk::Query {

/// A name with its value, as one condition; or what is wrong with the value. Positions are the caller's to set in the
/// node; those of a problem are the value's. `comparison`: "", <, <=, >, >=, =, !=. Not for Subject::Kind::Sort.
tl::expected<Node, Problem> namedTerm(const Subject &subject, const QString &name, const QString &comparison,
                                      const Token &value, QDate today);
/// Words anywhere in the post, or `*`.
tl::expected<Node, Problem> textTerm(const Token &value);

} // namespace Copydesk::Query
