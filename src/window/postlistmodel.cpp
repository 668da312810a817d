// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postlistmodel.h"

#include "post/field.h"
#include "window/rowtext.h"

#include <QSet>

#include <algorithm>
#include <unordered_set>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;
using Library::PostRow;

PostListModel::PostListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0);
    connect(&m_fetchSoon, &QTimer::timeout, this, &PostListModel::fetch);
}

PostId PostListModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : PostId();
}

int PostListModel::rowOf(PostId id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

QItemSelection PostListModel::rowsOf(const std::vector<PostId> &ids) const
{
    std::unordered_set<qint64> wanted;
    wanted.reserve(ids.size());
    for (const PostId id : ids)
        wanted.insert(id.value);
    QItemSelection rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (!wanted.contains(m_ids[size_t(row)].value))
            continue;
        const int first = row;
        while (row + 1 < rowCount() && wanted.contains(m_ids[size_t(row) + 1].value))
            ++row;
        rows.append(QItemSelectionRange(index(first, 0), index(row, ColumnCount - 1)));
    }
    return rows;
}

const PostRow *PostListModel::rowAt(int row) const
{
    const Known *known = m_known.object(idAt(row).value);
    return known ? &known->row : nullptr;
}

void PostListModel::setIds(std::vector<PostId> ids)
{
    // Most changes are small (a post leaves the filter, an import adds some at the end): what is equal at both ends
    // stays.
    const auto [oldMid, newMid] = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto prefix = size_t(oldMid - m_ids.begin());
    size_t suffix = 0;
    while (suffix < std::min(m_ids.size(), ids.size()) - prefix
           && m_ids[m_ids.size() - 1 - suffix] == ids[ids.size() - 1 - suffix])
        ++suffix;
    const size_t gone = m_ids.size() - prefix - suffix;
    const size_t come = ids.size() - prefix - suffix;
    if (gone == 0 && come == 0)
        return;
    if (gone == 0)
        return insertIds(int(prefix), std::span(ids).subspan(prefix, come));
    if (come == 0)
        return removeIds(int(prefix), int(prefix + gone) - 1);
    if (!removeGone(ids))
        reorder(std::move(ids));
}

void PostListModel::removeIds(int first, int last)
{
    beginRemoveRows({}, first, last);
    m_ids.erase(m_ids.begin() + first, m_ids.begin() + last + 1);
    endRemoveRows();
}

void PostListModel::insertIds(int first, std::span<const PostId> ids)
{
    beginInsertRows({}, first, first + int(ids.size()) - 1);
    m_ids.insert(m_ids.begin() + first, ids.begin(), ids.end());
    endInsertRows();
}

/// Where `ids` is what is there with a few stretches taken out: takes them out. False where it is anything else.
bool PostListModel::removeGone(const std::vector<PostId> &ids)
{
    constexpr size_t MostStretches = 256;
    if (ids.size() >= m_ids.size())
        return false;
    std::vector<std::pair<int, int>> stretches;
    size_t next = 0;
    for (size_t i = 0; i < m_ids.size(); ++i) {
        if (next < ids.size() && m_ids[i] == ids[next]) {
            ++next;
        } else if (!stretches.empty() && stretches.back().second == int(i) - 1) {
            stretches.back().second = int(i);
        } else {
            stretches.emplace_back(int(i), int(i));
            if (stretches.size() > MostStretches)
                return false;
        }
    }
    if (next != ids.size())
        return false;
    for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch)
        removeIds(stretch->first, stretch->second);
    return true;
}

/// Any other change: first what is gone or new changes the count at the end, then the rows take their new places, and
/// persistent indexes follow their post.
void PostListModel::reorder(std::vector<PostId> ids)
{
    const QModelIndexList persistent = persistentIndexList();
    std::unordered_map<qint64, int> places; // only of the posts that somebody holds on to
    for (const QModelIndex &index : persistent)
        places.emplace(idAt(index.row()).value, -1);
    for (size_t i = 0; i < ids.size() && !places.empty(); ++i) {
        if (const auto place = places.find(ids[i].value); place != places.end())
            place->second = int(i);
    }
    Q_EMIT layoutAboutToBeChanged();
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &index : persistent) {
        const int row = places[idAt(index.row()).value];
        moved.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    m_ids = std::move(ids);
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged();
}

void PostListModel::markStale()
{
    ++m_generation;
    m_requested.clear();
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, ColumnCount - 1));
}

void PostListModel::want(int row) const
{
    m_wantedBlocks.insert(row / BlockSize);
    if (!m_fetchSoon.isActive())
        m_fetchSoon.start();
}

void PostListModel::fetch()
{
    std::vector<PostId> ids;
    for (const int block : std::as_const(m_wantedBlocks)) {
        const size_t end = std::min(m_ids.size(), size_t(block + 1) * BlockSize);
        for (size_t i = size_t(block) * BlockSize; i < end; ++i) {
            const Known *known = m_known.object(m_ids[i].value);
            if ((!known || known->generation != m_generation) && !m_requested.contains(m_ids[i].value)) {
                m_requested.insert(m_ids[i].value);
                ids.push_back(m_ids[i]);
            }
        }
    }
    m_wantedBlocks.clear();
    if (!ids.empty())
        Q_EMIT rowsWanted(ids, m_generation);
}

void PostListModel::takeRows(const QList<PostRow> &rows, quint64 generation)
{
    // An older answer is still better than none, but it does not count as up to date.
    std::unordered_set<qint64> changed;
    for (const PostRow &row : rows) {
        if (generation == m_generation)
            m_requested.remove(row.id.value);
        const Known *known = m_known.object(row.id.value);
        if (known && known->generation > generation)
            continue;
        if (!known || known->row != row)
            changed.insert(row.id.value);
        m_known.insert(row.id.value, new Known{row, generation});
    }
    if (changed.empty())
        return;
    int first = -1, last = -1;
    size_t left = changed.size();
    for (size_t i = 0; i < m_ids.size() && left > 0; ++i) {
        if (!changed.contains(m_ids[i].value))
            continue;
        first = first < 0 ? int(i) : first;
        last = int(i);
        --left;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int PostListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

int PostListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(m_ids[size_t(index.row())]);
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!isText && role != RowRole && role != Qt::TextAlignmentRole)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() >= Quality && index.column() <= Views;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    const Known *known = m_known.object(m_ids[size_t(index.row())].value);
    if (!known || known->generation != m_generation)
        want(index.row());
    if (!known)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Post %1, being read").arg(index.row() + 1)) : QVariant();
    switch (role) {
    case RowRole:
        return QVariant::fromValue(known->row);
    case Qt::AccessibleTextRole:
        return sentence(known->row);
    case Qt::ToolTipRole:
        return index.column() == Title ? QVariant(known->row.title) : QVariant();
    default:
        return display(known->row, index.column());
    }
}

QVariant PostListModel::display(const PostRow &row, int column) const
{
    const auto number = [](std::optional<qint64> value) {
        return value ? QVariant(QLocale().toString(*value)) : QVariant();
    };
    switch (column) {
    case Title:
        return row.title;
    case Topic:
        return row.topic;
    case Status:
        return row.status;
    case Version:
        return row.version ? QVariant(isolated(row.version->toString())) : QVariant();
    case LastReviewed:
        return row.lastReviewed.isValid() ? QVariant(isolated(row.lastReviewed.toString(Qt::ISODate))) : QVariant();
    case Quality:
        return number(row.quality);
    case Freshness:
        return number(row.freshness);
    case Depth:
        return number(row.depth);
    case Clarity:
        return number(row.clarity);
    case Views:
        return number(row.viewCount);
    case Flags:
        return flagTexts(row).join(u", ");
    case SourceId:
        return isolated(row.sourceId);
    default:
        return {};
    }
}

QVariant PostListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            (section >= Quality && section <= Views ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == Title)
        return tr("Title");
    if (section == Flags)
        return tr("Flags");
    if (section == Views)
        return tr("Views");
    if (const auto field = Post::fieldByQueryName(sortName(section)))
        return Post::displayName(**field);
    return {};
}

Qt::ItemFlags PostListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QString PostListModel::sortName(int column)
{
    static constexpr QLatin1StringView names[ColumnCount] = {"title"_L1,    "topic"_L1,   "status"_L1,    "version"_L1,
                                                             "reviewed"_L1, "quality"_L1, "freshness"_L1, "depth"_L1,
                                                             "clarity"_L1,  "views"_L1,   ""_L1,          "id"_L1};
    return column >= 0 && column < ColumnCount ? QString(names[column]) : QString();
}

QString PostListModel::sentence(const PostRow &row)
{
    QStringList parts{row.title.isEmpty() ? tr("Post without a title") : row.title};
    if (!row.topic.isEmpty())
        parts.append(tr("topic %1").arg(row.topic));
    if (!row.status.isEmpty())
        parts.append(tr("status %1").arg(row.status));
    if (row.version)
        parts.append(tr("version %1").arg(isolated(row.version->toString())));
    if (row.quality)
        parts.append(tr("quality %1 of 100").arg(QLocale().toString(*row.quality)));
    parts += flagTexts(row);
    return parts.join(tr(", ", "between the parts of a row read aloud"));
}

} // namespace Copydesk::Window
