// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/field.h"

#include <QByteArray>
#include <QString>

namespace Copydesk::Formats::Csv {

/// A cell as it was read: `""` is an empty text, nothing is none.
struct Cell {
    QString text;
    bool isQuoted = false;
};

/// A field's value as a cell's text: a list with a line an item, or as JSON where its items have lines of their own;
/// records as JSON.
QString cellText(const Post::Value &value);
Result<Post::Value> valueOf(Post::FieldId field, const QString &text);

/// As it is written: quoted where it must be. With the guard, what a spreadsheet would take for a formula
/// (`= + - @`, tab, return) gets an apostrophe in front, as does what begins with one; `unguarded` takes it off.
QByteArray written(const QString &text, bool isGuarded);
QString unguarded(const QString &text);

} // namespace Copydesk::Formats::Csv
