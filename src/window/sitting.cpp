// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sitting.h"

#include "review/decision.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Copydesk::Window {

using Library::PostId;

void Sitting::skip(PostId post)
{
    m_skipped.removeOne(post);
    m_skipped.append(post);
}

void Sitting::unskip(PostId post) { m_skipped.removeOne(post); }

std::vector<PostId> Sitting::arranged(std::vector<PostId> ids) const
{
    if (m_skipped.isEmpty())
        return ids;
    const QSet<PostId> skipped(m_skipped.begin(), m_skipped.end());
    QSet<PostId> present;
    std::erase_if(ids, [&](PostId id) {
        if (!skipped.contains(id))
            return false;
        present.insert(id);
        return true;
    });
    for (const PostId id : m_skipped) {
        if (present.contains(id))
            ids.push_back(id);
    }
    return ids;
}

void Sitting::note(const QString &decision, qint64 count)
{
    qint64 &number = m_decided[decision];
    number = std::max<qint64>(0, number + count);
}

qint64 Sitting::decided() const
{
    qint64 sum = 0;
    for (const qint64 count : m_decided)
        sum += count;
    return sum;
}

QString Sitting::summary() const
{
    QStringList parts;
    for (const Review::Decision &decision : Review::decisions()) {
        const qint64 count = m_decided.value(Post::latin1(decision.name));
        if (count > 0)
            parts.append(QCoreApplication::translate("Sitting", "%1 %2", "a number and what was done: 12 approved")
                             .arg(QLocale().toString(count), Review::displayDone(decision).toLower()));
    }
    return parts.join(QCoreApplication::translate("Sitting", ", "));
}

} // namespace Copydesk::Window
