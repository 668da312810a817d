// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/codehighlighter.h"

#include "render/theme.h"

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <utility>

using namespace Qt::StringLiterals;

namespace Copydesk::Render {

CodeHighlighter::CodeHighlighter(const KSyntaxHighlighting::Repository &repository, const Theme &theme)
    : m_repository(repository)
    , m_background(theme.codeBackground)
    , m_text(theme.codeText)
{
    setTheme(repository.theme(theme.ksyntaxTheme));
}

QList<QList<CodeSpan>> CodeHighlighter::highlight(const QString &code, const QString &language)
{
    if (code.size() > Limit)
        return {};
    const auto definition = codeDefinition(m_repository, language);
    if (!definition.isValid())
        return {};
    setDefinition(definition);

    QList<QList<CodeSpan>> lines;
    KSyntaxHighlighting::State state;
    if (const QString mark = Language::openingMark(definition, code); !mark.isEmpty())
        state = highlightLine(mark, state);
    for (const QStringView line : QStringView(code).split(u'\n')) {
        m_line.clear();
        state = highlightLine(line, state);
        lines.append(std::exchange(m_line, {}));
    }
    return lines;
}

void CodeHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length <= 0 || format.isDefaultTextStyle(theme()))
        return;
    auto known = m_formats.constFind(format.id());
    if (known == m_formats.constEnd()) {
        QTextCharFormat looks;
        looks.setForeground(readable(format.hasTextColor(theme()) ? format.textColor(theme()) : m_text, m_background));
        if (format.isBold(theme()))
            looks.setFontWeight(QFont::Bold);
        if (format.isItalic(theme()))
            looks.setFontItalic(true);
        known = m_formats.insert(format.id(), looks);
    }
    m_line.append({.start = offset, .length = length, .format = *known});
}

} // namespace Copydesk::Render
