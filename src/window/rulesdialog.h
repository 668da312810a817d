// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/rules.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Copydesk::Review {
class Desk;
class Job;
} // namespace Copydesk::Review

namespace Copydesk::Window {

class QueryEdit;

/// The rules of the library in their order, and of the chosen one what it would flag now, with samples, and how that
/// agrees with past decisions: to be looked at before it is enabled or run.
class RulesDialog : public QDialog {
    Q_OBJECT
public:
    explicit RulesDialog(Review::Desk &desk, QWidget *parent = nullptr);
    ~RulesDialog() override;

    /// Begins a rule of this query; nothing is kept before the person says so.
    void startRule(const QString &name, const QString &query);
    /// The preview of what is shown is there.
    bool isPreviewed() const { return m_isPreviewed; }

Q_SIGNALS:
    /// Show what the query matches.
    void filterRequested(const QString &query);
    void undoRequested(Copydesk::Library::OperationId operation);

private:
    void build();
    QWidget *buildList();
    QWidget *buildRule();
    void load(Library::RuleId chosen);
    void showRules(const QList<Library::Rule> &rules, Library::RuleId chosen);
    const Library::Rule *current() const;
    void showCurrent();
    void showButtons();
    void change();
    void preview();
    void take(const Result<Review::RulePreview> &preview);
    void keep();
    void remove();
    void move(int step);
    void enable(QTreeWidgetItem *item);
    void run();
    void ran(const Result<Review::RuleRun> &run);
    void say(const QString &text, bool isProblem = false);
    template <typename Change> void write(Change change, Library::RuleId chosen);

    Review::Desk &m_desk;
    QList<Library::Rule> m_rules;
    QTreeWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QueryEdit *m_query = nullptr;
    QPushButton *m_new = nullptr, *m_remove = nullptr, *m_up = nullptr, *m_down = nullptr, *m_keep = nullptr,
                *m_show = nullptr, *m_run = nullptr, *m_undo = nullptr;
    QLabel *m_counts = nullptr, *m_agreement = nullptr, *m_said = nullptr;
    QTreeWidget *m_samples = nullptr;
    QPointer<Review::Job> m_job; ///< the preview under way
    QTimer m_previewSoon;
    quint64 m_generation = 0; ///< of the preview; an older answer is dropped
    bool m_isPreviewed = false, m_isFilling = false;
    qint64 m_flagging = 0; ///< posts that it would flag
    Library::OperationId m_lastRun;
};

} // namespace Copydesk::Window
