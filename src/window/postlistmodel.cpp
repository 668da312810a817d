// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/postlistmodel.h"

#include "post/field.h"
#include "window/rowtext.h"

#include <QSet>

#include <algorithm>

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
    connect(&m_snippets, &HitSnippets::changed, this, [this] {
        if (m_count > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1), {SnippetRole});
    });
}

PostId PostListModel::idAt(int row) const
{
    if (row < 0 || row >= m_count)
        return {};
    if (m_coming && size_t(row) < m_taken)
        return (*m_coming)[size_t(row)];
    const size_t place = size_t(row) - m_taken + m_left;
    return place < m_ids->size() ? (*m_ids)[place] : PostId();
}

int PostListModel::rowOf(PostId id) const
{
    const auto found = std::find(m_ids->begin(), m_ids->end(), id);
    return found == m_ids->end() ? -1 : int(found - m_ids->begin());
}

QItemSelection PostListModel::rowsOf(const Ids &ids) const
{
    const IdSet wanted(ids);
    QItemSelection rows;
    for (int row = 0; row < m_count; ++row) {
        if (!wanted.contains((*m_ids)[size_t(row)]))
            continue;
        const int first = row;
        while (row + 1 < m_count && wanted.contains((*m_ids)[size_t(row) + 1]))
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

void PostListModel::setIds(Ids ids) { take(changeBetween(m_ids, std::make_shared<const Ids>(std::move(ids)))); }

void PostListModel::take(const ListChange &change)
{
    switch (change.kind) {
    case ListChange::Kind::None:
        break;
    case ListChange::Kind::Stretches:
        m_coming = change.after;
        for (const ListChange::Step &step : change.steps)
            takeStep(step);
        m_coming.reset();
        m_taken = m_left = 0;
        m_ids = change.after;
        break;
    case ListChange::Kind::Move:
        move(change);
        break;
    case ListChange::Kind::Reorder:
        reorder(change.after);
        break;
    }
}

void PostListModel::takeStep(const ListChange::Step &step)
{
    // What lies between the last step and this one is the same in both lists.
    m_left += size_t(step.first) - m_taken;
    m_taken = size_t(step.first);
    if (step.isInsert) {
        beginInsertRows({}, step.first, step.first + step.count - 1);
        m_taken += size_t(step.count);
        m_count += step.count;
        endInsertRows();
    } else {
        beginRemoveRows({}, step.first, step.first + step.count - 1);
        m_left += size_t(step.count);
        m_count -= step.count;
        endRemoveRows();
    }
}

void PostListModel::move(const ListChange &change)
{
    beginMoveRows({}, change.first, change.first + change.count - 1, {}, change.to);
    m_ids = change.after;
    endMoveRows();
}

/// Rows are made or taken away at the end, and all take their new places; persistent indexes follow their post.
void PostListModel::reorder(const SharedIds &after)
{
    const int count = int(after->size());
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList persistent = persistentIndexList();
    Ids held;
    held.reserve(size_t(persistent.size()));
    for (const QModelIndex &index : persistent) {
        if (const PostId id = idAt(index.row()))
            held.push_back(id);
    }
    const IdSet isHeld(held);
    QHash<qint64, int> places;
    places.reserve(qsizetype(held.size()));
    for (size_t i = 0; !held.empty() && i < after->size(); ++i) {
        if (isHeld.contains((*after)[i]))
            places.insert((*after)[i].value, int(i));
    }
    QModelIndexList moved;
    moved.reserve(persistent.size());
    for (const QModelIndex &index : persistent) {
        const int row = places.value(idAt(index.row()).value, -1);
        moved.append(row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    m_ids = after;
    changePersistentIndexList(persistent, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    if (count < m_count) {
        beginRemoveRows({}, count, m_count - 1);
        m_count = count;
        endRemoveRows();
    }
}

void PostListModel::markStale()
{
    ++m_generation;
    m_snippets.markStale();
    m_requested.clear();
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, ColumnCount - 1));
}

void PostListModel::want(int row) const
{
    const int block = row / BlockSize;
    if (m_wantedBlocks.isEmpty() || m_wantedBlocks.last() != block) {
        m_wantedBlocks.removeOne(block);
        m_wantedBlocks.append(block);
        if (m_wantedBlocks.size() > WantedBlocks)
            m_wantedBlocks.removeFirst();
    }
    if (!m_fetchSoon.isActive())
        m_fetchSoon.start();
}

void PostListModel::fetch()
{
    if (m_isFetching)
        return;
    Ids ids;
    for (const int block : std::as_const(m_wantedBlocks)) {
        const int end = std::min(m_count, (block + 1) * BlockSize);
        for (int row = block * BlockSize; row < end; ++row) {
            const PostId id = idAt(row);
            const Known *known = m_known.object(id.value);
            if ((!known || known->generation != m_generation) && !m_requested.contains(id.value)) {
                m_requested.insert(id.value, row);
                ids.push_back(id);
            }
        }
    }
    m_wantedBlocks.clear();
    m_isFetching = !ids.empty();
    if (m_isFetching)
        Q_EMIT rowsWanted(ids, m_generation);
}

void PostListModel::takeRows(const QList<PostRow> &rows, quint64 generation)
{
    m_isFetching = false;
    learnRows(rows, generation);
    if (!m_wantedBlocks.isEmpty())
        m_fetchSoon.start();
}

void PostListModel::learnRows(const QList<PostRow> &rows, quint64 generation)
{
    // An older answer is still better than none, but it does not count as up to date.
    int first = m_count, last = -1;
    for (const PostRow &row : rows) {
        const int place = m_requested.value(row.id.value, -1);
        if (generation == m_generation)
            m_requested.remove(row.id.value);
        const Known *known = m_known.object(row.id.value);
        if (known && known->generation > generation)
            continue;
        const bool isNews = !known || known->row != row;
        m_known.insert(row.id.value, new Known{row, generation});
        if (!isNews)
            continue;
        const bool isThere = idAt(place) == row.id; // otherwise it may be anywhere by now
        first = std::min(first, isThere ? place : 0);
        last = std::max(last, isThere ? place : m_count - 1);
    }
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int PostListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_count; }

int PostListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(idAt(index.row()));
    if (role == SnippetRole) {
        const HitSnippet *snippet = m_snippets.snippet(idAt(index.row()));
        return snippet ? QVariant::fromValue(*snippet) : QVariant();
    }
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!isText && role != RowRole && role != Qt::TextAlignmentRole)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = index.column() >= Quality && index.column() <= Views;
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    const Known *known = m_known.object(idAt(index.row()).value);
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
