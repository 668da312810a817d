// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

namespace Copydesk::Formats::Markdown {

/// A block at the top of a document: whole lines, without the last line's end. What stands between two is blank.
struct Piece {
    qsizetype begin, end;
};

/// Where the top blocks of a Markdown text (CommonMark with tables) begin and end: md4c, which says what they are, does
/// not tell. Lines end with "\n"; one "\r" before it counts as blank. No byte that is not blank is outside all pieces.
QList<Piece> pieces(QByteArrayView text);

} // namespace Copydesk::Formats::Markdown
