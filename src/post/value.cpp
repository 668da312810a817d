// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/value.h"

#include "post/field.h"

namespace Copydesk::Post {

QString recordText(const Record &record, QStringView key)
{
    for (const auto &[name, text] : record) {
        if (name == key)
            return text;
    }
    return {};
}

QString displayText(const Value &value)
{
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(QLatin1String("; "));
    if (const auto *records = std::get_if<Records>(&value)) {
        QStringList lines;
        for (const Record &record : *records) {
            QStringList parts;
            for (const auto &[name, text] : record)
                parts += name + QLatin1String(": ") + text;
            lines += parts.join(QLatin1String(", "));
        }
        return lines.join(QLatin1String("; "));
    }
    return scalarText(value);
}

} // namespace Copydesk::Post
