// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class QueryChips;
class QueryCompletion;
class QueryEdit;

/// The query: its line, what is wrong in it with a suggestion, its chips, and how many posts match. What is typed takes
/// effect when the typing pauses; a query with a problem never takes effect.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Review::Desk &desk, QWidget *parent = nullptr);

    /// The query that is in effect.
    const Query::Query &query() const { return m_query; }
    QString text() const;
    /// Takes effect at once, where it has no problem.
    void setText(const QString &text);
    void setMatchCount(qint64 count);
    void focusEdit();
    QueryEdit &edit() const { return *m_edit; }
    QueryChips &chips() const { return *m_chips; }

Q_SIGNALS:
    void queryChanged(const Copydesk::Query::Query &query);
    /// Esc, or Return: the list takes over.
    void left();

private:
    void apply();
    void showProblem(const Query::Parsed &parsed);

    QueryEdit *m_edit;
    QueryChips *m_chips;
    QLabel *m_count;
    QLabel *m_problem;
    QToolButton *m_suggestion;
    QueryCompletion *m_completion;
    QTimer m_pause;
    Query::Query m_query;
    QString m_applied;
};

} // namespace Copydesk::Window
