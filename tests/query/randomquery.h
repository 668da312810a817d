// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QRandomGenerator>
#include <QString>

/// Posts and queries out of one small vocabulary, so that they often meet: for tests that compare two answers to the
/// same query.
namespace Copydesk::Testing {

/// A post with any of its fields absent; `number` makes its source id.
Post::Post randomPost(QRandomGenerator &random, int number);
/// A valid query of up to a few levels, without `is:` and `has:conflict`, which ask for more than the post.
QString randomQuery(QRandomGenerator &random);
/// Any characters at all, with those that mean something more often.
QString randomGarbage(QRandomGenerator &random);

} // namespace Copydesk::Testing
