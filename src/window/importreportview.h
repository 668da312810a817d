// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/importjob.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace Copydesk::Window {

class RejectionsModel;

/// The report of an import or of its dry run: counts, and the rejections as a table that can be copied and saved as
/// text.
class ImportReportView : public QWidget {
    Q_OBJECT
public:
    explicit ImportReportView(QWidget *parent = nullptr);

    void showReport(const Review::ImportReport &report, bool dryRun);
    void showError(const Error &error);
    /// One line in place of the report.
    void showNote(const QString &text);
    void clear();
    /// The whole report as plain text, as it is copied and saved.
    QString text() const;

private:
    void save();

    QLabel *m_headline;
    QLabel *m_counts;
    QWidget *m_rejected;
    QLabel *m_rejectedTitle;
    QTableView *m_table;
    RejectionsModel *m_model;
};

} // namespace Copydesk::Window
