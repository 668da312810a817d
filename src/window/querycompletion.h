// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/completion.h"

#include <QObject>
#include <QStringListModel>

class QCompleter;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class QueryEdit;

/// Offers fields, their values and keywords while a query is typed; values that the library holds come a moment later,
/// from its own thread.
class QueryCompletion : public QObject {
    Q_OBJECT
public:
    QueryCompletion(Review::Desk &desk, QueryEdit &edit);

    /// What is offered now, in order.
    QStringList offers() const { return m_model.stringList(); }

private:
    static constexpr int LibraryValues = 20;

    void offer();
    void show(const QStringList &offers);
    void insert(const QString &text);

    Review::Desk &m_desk;
    QueryEdit &m_edit;
    QStringListModel m_model;
    QCompleter *m_completer;
    qsizetype m_position = 0, m_length = 0; ///< what an offer replaces
    quint64 m_question = 0;
};

} // namespace Copydesk::Window
