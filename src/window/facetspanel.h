// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"
#include "window/pace.h"
#include "window/querytext.h"

#include <QTreeView>

#include <atomic>
#include <memory>

namespace Copydesk::Window {

class FacetModel;

/// What the posts of the present query are like, with counts; a click narrows the query. Click replaces, Ctrl+click
/// adds, Alt+click excludes; with the keyboard Return, Ctrl+Return and Alt+Return do the same.
class FacetsPanel : public QTreeView {
    Q_OBJECT
public:
    explicit FacetsPanel(Review::Desk &desk, QWidget *parent = nullptr);

    FacetModel &facetModel() { return *m_model; }
    void setQuery(const Query::Query &query);
    /// Does what a click on this row does.
    void click(const QModelIndex &index, Query::Pick how);

Q_SIGNALS:
    /// The query's text as the click wants it.
    void queryRequested(const QString &text);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();

    Review::Desk &m_desk;
    FacetModel *m_model;
    Query::Query m_query;
    QPersistentModelIndex m_pressed;
    std::shared_ptr<std::atomic<quint64>> m_question = std::make_shared<std::atomic<quint64>>(0);
    Pace m_pace;
};

} // namespace Copydesk::Window
