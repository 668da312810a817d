// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// Tells a line of code from a line of prose by its shape: a page marks neither (spec post.md, "Body blocks").
namespace Copydesk::Formats {

/// How much a line that stands alone between blank lines looks like code. Plain words score 0, sentences below 0.
/// `language` is the meta box's `code language`, in lower case; empty where it is not known.
int codeScore(QStringView line, const QString &language);

/// From here on a line is code wherever it stands.
inline constexpr int SurelyCode = 4;
/// From here on it is code where code stands beside it.
inline constexpr int CodeBesideCode = 2;

/// Ends as a sentence does: with . ! ? : ; … or such a mark and a closing quote or bracket.
bool endsAsSentence(QStringView line);
/// Short, and without closing punctuation.
bool looksLikeHeading(QStringView line);
/// Words, by blanks.
int wordCount(QStringView line);

} // namespace Copydesk::Formats
