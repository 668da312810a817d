// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QTextCursor;

namespace Copydesk::Render {

struct MetaRow;
struct Theme;
struct Typography;

/// Inserts the rows as one table, labels beside values, records as a small table of their own. The cursor is somewhere
/// in it afterwards.
void insertMetaBox(QTextCursor &cursor, const QList<MetaRow> &rows, const Typography &type, const Theme &theme);

} // namespace Copydesk::Render
