// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/frontkeys.h"

namespace Copydesk::Formats {

namespace {

constexpr int MostDepth = 4; ///< deep enough for people
constexpr qsizetype ExampleLimit = 200;

QString textOf(const FrontValue &value)
{
    if (value.kind != FrontValue::Kind::List)
        return value.text.left(ExampleLimit).simplified();
    QString all;
    for (const FrontValue &item : value.items) {
        if (all.size() < ExampleLimit)
            all += (all.isEmpty() ? QString() : QStringLiteral(", ")) + textOf(item);
    }
    return all;
}

void collect(const FrontValue &map, const QString &before, int depth, QList<FrontKey> &keys)
{
    for (const auto &[name, value] : map.members) {
        if (name.isEmpty() || name.contains(u'.')) // a rule cannot name it
            continue;
        keys.append({before + name, textOf(value)});
        if (value.kind == FrontValue::Kind::Map && depth < MostDepth)
            collect(value, before + name + u'.', depth + 1, keys);
    }
}

} // namespace

QList<FrontKey> frontKeys(const FrontValue &values)
{
    QList<FrontKey> keys;
    collect(values, {}, 1, keys);
    return keys;
}

} // namespace Copydesk::Formats
