// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxrstatus.h"

#include "post/status.h"

#include <QCoreApplication>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

const OptionRow WxrOptions[5] = {
    {"wxr.statuses-in",
     "publish=approved, future=approved, private=approved, pending=reviewed, draft=drafted, trash=rejected",
     QT_TRANSLATE_NOOP("Format", "what a status of WordPress is here: “publish=approved, …”"),
     &WxrStatuses::check,
     {},
     QT_TRANSLATE_NOOP("Format", "WordPress's statuses here"),
     OptionRow::Of::Reading},
    {"wxr.statuses-out",
     "approved=pending, reviewed=pending, expanded=draft, drafted=draft, rejected=draft",
     QT_TRANSLATE_NOOP("Format", "what a status is in WordPress: “approved=pending, …”; others are drafts"),
     &WxrStatuses::check,
     {},
     QT_TRANSLATE_NOOP("Format", "Statuses in WordPress"),
     OptionRow::Of::Writing},
    {"wxr.types",
     "post page",
     QT_TRANSLATE_NOOP("Format", "the types of items that are posts, with blanks between"),
     nullptr,
     {},
     QT_TRANSLATE_NOOP("Format", "Types that are posts"),
     OptionRow::Of::Reading},
    {"wxr.author",
     "copydesk",
     QT_TRANSLATE_NOOP("Format", "the login of the author of posts that name none, for the importer to map"),
     nullptr,
     {},
     QT_TRANSLATE_NOOP("Format", "Author's login"),
     OptionRow::Of::Writing},
    {"wxr.site",
     "",
     QT_TRANSLATE_NOOP("Format", "the address of the site that posts come from which name none"),
     nullptr,
     {},
     QT_TRANSLATE_NOOP("Format", "Address of the site")},
};

namespace {

QMap<QString, QString> table(const QString &text)
{
    QMap<QString, QString> rows;
    for (const QString &row : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = row.indexOf(u'=');
        if (sign > 0)
            rows.insert(row.first(sign).trimmed(), row.sliced(sign + 1).trimmed());
    }
    return rows;
}

} // namespace

WxrStatuses::WxrStatuses(const Options &options)
    : m_in(table(optionText(options, "wxr.statuses-in")))
    , m_out(table(optionText(options, "wxr.statuses-out")))
{
}

QString WxrStatuses::fromWordPress(const QString &status) const
{
    if (status == "auto-draft"_L1)
        return {};
    // One of a plugin: kept by its own name, as the set of ours is open.
    return m_in.value(status, status.isEmpty() ? QString(Post::Status::Drafted) : status);
}

QString WxrStatuses::toWordPress(const QString &status) const { return m_out.value(status, u"draft"_s); }

Result<> WxrStatuses::check(const QString &text)
{
    for (const QString &row : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype sign = row.indexOf(u'=');
        if (sign > 0 && !row.first(sign).trimmed().isEmpty() && !row.sliced(sign + 1).trimmed().isEmpty()
            && row.indexOf(u'=', sign + 1) < 0)
            continue;
        return failure(Error{.kind = Error::Kind::Refused,
                             .what = QCoreApplication::translate("Format", "This is no table of statuses"),
                             .file = {},
                             .line = 0,
                             .found = row.trimmed(),
                             .expected = u"publish=approved, draft=drafted"_s});
    }
    return {};
}

} // namespace Copydesk::Formats
