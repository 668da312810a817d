// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTextCharFormat>

namespace Copydesk::Render {

/// A stretch of text that looks the same all through.
struct InlineRun {
    QString text; ///< QChar::LineSeparator where a line ends
    QTextCharFormat looks; ///< emphasis, fixed width, a link's address; nothing of size, family or colour
};

/// Text as a reader sees it, of what is written in the syntax (Post::Syntax). Pictures are their captions; nothing is
/// loaded. A syntax that is not known gives the text as it stands.
QList<InlineRun> inlineRuns(const QString &text, const QString &syntax);

} // namespace Copydesk::Render
