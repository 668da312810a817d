// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/codedefinition.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>

#include <QHash>
#include <QList>
#include <QTextCharFormat>

namespace Copydesk::Render {

struct Theme;

/// A stretch of one line and its looks: colour, bold, italic. Font and background are the caller's.
struct CodeSpan {
    qsizetype start = 0, length = 0;
    QTextCharFormat format;
};

using Language::codeDefinition;

/// Colours code. Every colour stands out from the theme's code background by 4.5:1.
class CodeHighlighter : private KSyntaxHighlighting::AbstractHighlighter {
public:
    /// Code longer than this (in characters) is shown plain.
    static constexpr qsizetype Limit = 200'000;

    /// `repository` must outlive the highlighter; both belong to one thread.
    CodeHighlighter(const KSyntaxHighlighting::Repository &repository, const Theme &theme);

    /// The coloured spans of each line (lines end at "\n"); what no span covers is plain. Empty for a language that is
    /// not known and for code over the limit.
    QList<QList<CodeSpan>> highlight(const QString &code, const QString &language);

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

    const KSyntaxHighlighting::Repository &m_repository;
    QColor m_background, m_text;
    QHash<int, QTextCharFormat> m_formats; ///< by the format's id, which is unique in a repository
    QList<CodeSpan> m_line;
};

} // namespace Copydesk::Render
