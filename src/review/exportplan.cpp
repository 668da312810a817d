// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportplan.h"

#include "review/exportplace.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace Copydesk::Review {

namespace {

/// As the ledger knows it: the same place has the same name from whatever folder it is written to.
QString ledgerPlace(const QString &place)
{
    return place == QLatin1String("-") ? place : QDir::cleanPath(QFileInfo(place).absoluteFilePath());
}

/// Whether a file is there and as long as what was written; its content is not read.
bool lies(const QString &path, const Library::ExportItem &item)
{
    const QFileInfo file(path);
    return file.isFile() && (item.bytes < 0 || file.size() == item.bytes);
}

/// Posts by number, as they lie at the place.
using Standing = QHash<qint64, const Library::StandingItem *>;

/// Each post has a file: the posts that changed, and those that are gone.
void planByPost(ExportPlan &plan, const Standing &standing, const std::vector<Library::PresentState> &states,
                const QString &format)
{
    const QDir folder(plan.place);
    QSet<qint64> wanted;
    for (const Library::PresentState &state : states) {
        wanted.insert(state.post.value);
        const Library::StandingItem *there = standing.value(state.post.value);
        const bool isSame = there && there->item.head == state.head && there->format == format
            && lies(folder.filePath(there->item.file), there->item);
        if (there && there->format != format && there->scope == plan.scope)
            plan.remove.push_back(*there); // its name ended otherwise
        if (isSame)
            plan.keep.push_back(*there);
        else
            plan.write.push_back(state.post);
    }
    for (const Library::StandingItem &item : plan.standing) {
        if (!wanted.contains(item.item.post.value) && item.scope == plan.scope)
            plan.remove.push_back(item);
    }
}

/// All posts share what is written: it stays where every one of them is as it was.
void planTogether(ExportPlan &plan, const Standing &standing, const std::vector<Library::PresentState> &states,
                  const QString &format)
{
    const auto isSame = [&standing, &format](const Library::PresentState &state) {
        const Library::StandingItem *there = standing.value(state.post.value);
        return there && there->item.head == state.head && there->format == format;
    };
    const bool isThere = isArchiveName(plan.place)
        ? QFileInfo(plan.place).isFile()
        : !plan.standing.empty() && lies(plan.place, plan.standing.front().item);
    QSet<qint64> wanted;
    for (const Library::PresentState &state : states)
        wanted.insert(state.post.value);
    for (const Library::StandingItem &item : plan.standing) {
        if (!wanted.contains(item.item.post.value))
            plan.remove.push_back(item);
    }
    if (isThere && plan.remove.empty() && std::ranges::all_of(states, isSame)) {
        plan.keep = plan.standing;
        return;
    }
    for (const Library::PresentState &state : states)
        plan.write.push_back(state.post);
}

} // namespace

bool isArchiveName(const QString &place)
{
    return std::ranges::any_of(ArchiveSuffixes, [&place](QLatin1StringView suffix) {
        return place.size() > suffix.size() && place.endsWith(suffix, Qt::CaseInsensitive);
    });
}

Result<ExportPlan> planExport(Library::Library &library, const ExportRequest &request, const Formats::Format &format,
                              std::vector<Library::PostId> ids)
{
    ExportPlan plan;
    plan.place = ledgerPlace(request.place);
    plan.scope = request.profile.isEmpty() ? request.query : QString(QLatin1String("profile:") + request.profile);
    const bool isStream = request.place == QLatin1String("-") || request.place.isEmpty();
    plan.isByPost = !isStream && !isArchiveName(request.place) && isByPost(request.place, format);
    if (!isStream && (plan.isByPost || request.onlyChanges)) {
        auto standing = Library::standingAt(library, plan.place);
        if (!standing)
            return tl::make_unexpected(standing.error());
        plan.standing = std::move(*standing);
    }
    if (!request.onlyChanges || isStream) {
        plan.write = std::move(ids);
        return plan;
    }
    const auto states = Library::presentStates(library, ids);
    if (!states)
        return tl::make_unexpected(states.error());
    Standing standing;
    for (const Library::StandingItem &item : plan.standing)
        standing.insert(item.item.post.value, &item);
    if (plan.isByPost)
        planByPost(plan, standing, *states, request.format);
    else
        planTogether(plan, standing, *states, request.format);
    return plan;
}

} // namespace Copydesk::Review
