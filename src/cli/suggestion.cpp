// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Copydesk::Cli {

namespace {

/// Letters to put in, take out or replace to come from one to the other.
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const size_t at = size_t(j) + 1;
            const qsizetype replaced = diagonal + (a[i] != b[j]);
            diagonal = row[at];
            row[at] = std::min({replaced, row[at] + 1, row[at - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString suggestion(const QString &misspelt, const QStringList &names)
{
    QString nearest;
    qsizetype least = std::min<qsizetype>(2, std::max<qsizetype>(1, misspelt.size() / 3)) + 1;
    for (const QString &name : names) {
        // What is too long by far is not compared letter by letter.
        if (std::abs(name.size() - misspelt.size()) >= least)
            continue;
        if (const qsizetype off = distance(misspelt.toLower(), name); off < least) {
            least = off;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace Copydesk::Cli
