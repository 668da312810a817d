// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Copydesk::Formats {

/// A tag, a comment, or the text between two of them.
struct HtmlToken {
    enum class Kind { Text, Start, End, Comment };
    Kind kind = Kind::Text;
    QString name = {}; ///< Start, End: in lower case
    QStringView text; ///< Text: as it stands, references and all; Comment: its inside; Start: the attributes
    bool isEmpty = false; ///< Start: it ends with "/>"
    qsizetype begin = 0, end = 0; ///< where it stands

    /// An attribute's value, decoded; null where the tag lacks it, empty where it has no value.
    QString attribute(QLatin1StringView name) const;
    bool isStart(QLatin1StringView wanted) const { return kind == Kind::Start && name == wanted; }
    bool isEnd(QLatin1StringView wanted) const { return kind == Kind::End && name == wanted; }
};

/// Cuts HTML of any quality into tokens: what is no tag is text, what is not closed goes to the end. Linear in time.
class HtmlTokens {
public:
    /// The text must stay.
    explicit HtmlTokens(QStringView html)
        : m_html(html)
    {
    }

    std::optional<HtmlToken> next();
    /// Passes over everything up to the end tag of this name, and that tag; answers what stood before it. For elements
    /// whose inside is no HTML (script, style).
    QStringView skipTo(QLatin1StringView name);
    QStringView html() const { return m_html; }

private:
    std::optional<HtmlToken> markup();

    QStringView m_html;
    qsizetype m_at = 0;
};

} // namespace Copydesk::Formats
