// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/search.h"
#include "query/query.h"

#include <QAbstractItemModel>
#include <QSet>

#include <vector>

namespace Copydesk::Window {

/// The facets as a tree of two levels: groups (a facet field; all flags in one group), and their values with counts.
/// Changes in place.
class FacetModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole + 1, ///< qint64
        ChoiceRole, ///< Choice
        IsMoreRole, ///< bool: the row that shows the rest of a long group
    };
    enum class Choice { None, Included, Excluded };
    Q_ENUM(Choice)

    /// Values that a group shows before "More".
    static constexpr int ShortGroup = 8;

    explicit FacetModel(QObject *parent = nullptr);

    void setFacets(const QList<Library::Facet> &facets);
    /// What is chosen: values that the query names are marked, and never folded away.
    void setQuery(const Query::Query &query);
    /// Shows all values of a group, or the first ones again.
    void toggleGroup(const QModelIndex &index);

    struct Value {
        Post::FieldId field;
        QString term; ///< as a condition of a query: "status:drafted"
        QString label;
        qint64 count;
        Choice choice = Choice::None;
        bool isMore = false; ///< the row that shows the rest
        bool operator==(const Value &) const = default;
    };
    /// The value of a row, or null for a group and for "More".
    const Value *valueAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group {
        QString title;
        std::vector<Value> values; ///< all of them
        std::vector<Value> shown; ///< and "More" behind them
        bool isOpen = false; ///< "More" was asked for
    };
    Choice choiceOf(const QString &term) const;
    const Value *rowAt(const QModelIndex &index) const;
    void update();
    std::vector<Value> checkValues() const;
    void fill(size_t group, std::vector<Value> values, Post::FieldId field);
    void show(size_t group, std::vector<Value> values);

    QList<Library::Facet> m_facets;
    Query::Query m_query;
    std::vector<Group> m_groups; ///< fixed: one for flags, one for every other facet field, one for the checks
};

} // namespace Copydesk::Window
