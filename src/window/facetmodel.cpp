// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/facetmodel.h"

#include "checks/check.h"
#include "query/chips.h"
#include "query/writer.h"

#include <QLocale>

#include <algorithm>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Post::FieldId;
using Post::FieldType;

namespace {

constexpr quintptr GroupLevel = 0; // the internal id of a group; that of a value is its group's row + 1

/// The facet fields group by group: what an editor asks for first stands first.
std::vector<std::vector<FieldId>> groupFields()
{
    std::vector<std::vector<FieldId>> groups{{Post::Fields::Status}, {}};
    for (const FieldId field : Post::allFields()) {
        if (!field->facet || field == Post::Fields::Status)
            continue;
        if (field->type == FieldType::Flag)
            groups[1].push_back(field);
        else
            groups.push_back({field});
    }
    // "Needs human review" is what the day's work is about.
    std::ranges::stable_partition(groups[1], [](FieldId field) { return field == Post::Fields::NeedsReview; });
    return groups;
}

/// The checks' group stands behind those of the fields.
size_t checksGroup() { return groupFields().size(); }

bool isTrue(const QString &value) { return value == "1"_L1 || value == "yes"_L1 || value == "true"_L1; }

} // namespace

FacetModel::FacetModel(QObject *parent)
    : QAbstractItemModel(parent)
{
    for (const auto &fields : groupFields()) {
        Group group;
        group.title = fields.size() > 1 ? tr("Flags") : Post::displayName(*fields.front());
        m_groups.push_back(group);
    }
    m_groups.push_back({tr("Checks"), {}, {}, false});
}

void FacetModel::setFacets(const QList<Library::Facet> &facets)
{
    m_facets = facets;
    update();
}

void FacetModel::setQuery(const Query::Query &query)
{
    m_query = query;
    update();
}

void FacetModel::toggleGroup(const QModelIndex &index)
{
    const QModelIndex groupIndex = index.parent().isValid() ? index.parent() : index;
    m_groups[size_t(groupIndex.row())].isOpen = !m_groups[size_t(groupIndex.row())].isOpen;
    update();
}

FacetModel::Choice FacetModel::choiceOf(const QString &term) const
{
    const auto state = Query::termState(m_query, term);
    return state == true ? Choice::Included : state == false ? Choice::Excluded : Choice::None;
}

void FacetModel::update()
{
    const auto fields = groupFields();
    for (size_t g = 0; g < fields.size(); ++g) {
        std::vector<Value> values;
        for (const FieldId field : fields[g]) {
            const auto facet = std::ranges::find_if(
                m_facets, [&](const Library::Facet &each) { return !each.isOfChecks && each.field == field; });
            if (field->type == FieldType::Flag) {
                qint64 count = 0;
                if (facet != m_facets.end()) {
                    for (const Library::FacetValue &value : facet->values)
                        count += isTrue(value.value) ? value.count : 0;
                }
                const QString term = Query::termText(field, u"1"_s);
                values.push_back({field, term, Post::displayName(*field), count, choiceOf(term)});
            } else if (facet != m_facets.end()) {
                for (const Library::FacetValue &value : facet->values) {
                    const QString term = Query::termText(field, value.value);
                    values.push_back({field, term, value.value, value.count, choiceOf(term)});
                }
            }
        }
        fill(g, std::move(values), fields[g].front());
    }
    fill(checksGroup(), checkValues(), Post::Fields::Topic);
}

/// All that blocks first, then the single checks; a note is true of most posts and has no place among what is to do.
std::vector<FacetModel::Value> FacetModel::checkValues() const
{
    std::vector<Value> values;
    const auto facet = std::ranges::find(m_facets, true, &Library::Facet::isOfChecks);
    if (facet == m_facets.end())
        return values;
    const auto add = [&](Checks::Severity severity) {
        for (const Library::FacetValue &value : facet->values) {
            const Checks::Check *check = Checks::checkByName(value.value);
            if (!check || check->severity != severity)
                continue;
            const QString term = u"check:"_s + value.value;
            values.push_back({Post::Fields::Topic, term, Checks::displayTitle(*check), value.count, choiceOf(term)});
        }
    };
    for (const auto severity : {Checks::Severity::Blocking, Checks::Severity::Advisory, Checks::Severity::Note})
        add(severity);
    return values;
}

/// `field`: of the row that shows the rest.
void FacetModel::fill(size_t number, std::vector<Value> values, FieldId field)
{
    Group &group = m_groups[number];
    group.values = values;
    if (values.size() > ShortGroup + 1) {
        size_t kept = 0;
        if (!group.isOpen)
            std::erase_if(values,
                          [&](const Value &value) { return ++kept > ShortGroup && value.choice == Choice::None; });
        const QString title = group.isOpen ? tr("Fewer") : tr("All %n value(s)", nullptr, int(group.values.size()));
        values.push_back({field, {}, title, 0, Choice::None, true});
    }
    show(number, std::move(values));
}

/// Changes a group's rows to these: first what the rows say, then how many there are, at the end.
void FacetModel::show(size_t number, std::vector<Value> values)
{
    std::vector<Value> &shown = m_groups[number].shown;
    const QModelIndex parentIndex = index(int(number), 0);
    const size_t common = std::min(shown.size(), values.size());
    if (!std::equal(values.begin(), values.begin() + std::ptrdiff_t(common), shown.begin())) {
        std::copy_n(values.begin(), common, shown.begin());
        Q_EMIT dataChanged(index(0, 0, parentIndex), index(int(common) - 1, 0, parentIndex));
    }
    if (values.size() > common) {
        beginInsertRows(parentIndex, int(common), int(values.size()) - 1);
        shown = std::move(values);
        endInsertRows();
    } else if (shown.size() > common) {
        beginRemoveRows(parentIndex, int(common), int(shown.size()) - 1);
        shown = std::move(values);
        endRemoveRows();
    }
}

const FacetModel::Value *FacetModel::valueAt(const QModelIndex &index) const
{
    const Value *row = rowAt(index);
    return row && !row->isMore ? row : nullptr;
}

const FacetModel::Value *FacetModel::rowAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == GroupLevel)
        return nullptr;
    return &m_groups[size_t(index.internalId() - 1)].shown[size_t(index.row())];
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : GroupLevel);
}

QModelIndex FacetModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == GroupLevel)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, GroupLevel);
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == GroupLevel && parent.column() == 0 ? int(m_groups[size_t(parent.row())].shown.size())
                                                                     : 0;
}

int FacetModel::columnCount(const QModelIndex &) const { return 1; }

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == GroupLevel) {
        const Group &group = m_groups[size_t(index.row())];
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(group.title) : QVariant();
    }
    const Value *value = rowAt(index);
    if (value->isMore) {
        if (role == IsMoreRole)
            return true;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(value->label) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return value->label;
    case CountRole:
        return value->count;
    case ChoiceRole:
        return QVariant::fromValue(value->choice);
    case Qt::ToolTipRole:
        return tr("%1\nClick: only these · Ctrl+click: these too · Alt+click: not these").arg(value->label);
    case Qt::AccessibleTextRole: {
        const QString words =
            tr("%1, %n post(s)", nullptr, int(std::min<qint64>(value->count, INT_MAX))).arg(value->label);
        return value->choice == Choice::Included ? tr("%1, chosen").arg(words)
            : value->choice == Choice::Excluded  ? tr("%1, excluded").arg(words)
                                                 : words;
    }
    default:
        return {};
    }
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.internalId() == GroupLevel)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Copydesk::Window
