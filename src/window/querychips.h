// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/chips.h"

#include <QAbstractButton>
#include <QWidget>

namespace Copydesk::Window {

/// One top-level part of the query; a click, or Delete, takes it out.
class QueryChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit QueryChip(const Query::Chip &part, QWidget *parent = nullptr);
    const Query::Chip &part() const { return m_part; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    Query::Chip m_part;
};

/// The query's top-level parts as chips. Hidden while there are none.
class QueryChips : public QWidget {
    Q_OBJECT
public:
    explicit QueryChips(QWidget *parent = nullptr);

    void setQuery(const Query::Query &query);
    QList<QueryChip *> chips() const { return m_chips; }

Q_SIGNALS:
    /// The query's text without the part that was taken out.
    void queryRequested(const QString &text);

private:
    QString m_text;
    QList<QueryChip *> m_chips;
};

} // namespace Copydesk::Window
