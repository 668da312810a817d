// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/options.h"

#include <QMap>
#include <QString>

namespace Copydesk::Formats {

/// Which status of WordPress is which of ours, and the other way; a table that an editor may change ("publish=approved,
/// draft=drafted").
class WxrStatuses {
public:
    explicit WxrStatuses(const Options &options);
    /// Null where the post is left out ("auto-draft").
    QString fromWordPress(const QString &status) const;
    /// "draft" for one that the table does not name.
    QString toWordPress(const QString &status) const;

    /// Whether a text is such a table.
    static Result<> check(const QString &text);

private:
    QMap<QString, QString> m_in, m_out;
};

/// What WXR may be told.
extern const OptionRow WxrOptions[5];

} // namespace Copydesk::Formats
