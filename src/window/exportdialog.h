// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/exportprofiles.h"
#include "library/exports.h"
#include "review/exportjob.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class ExportDialog;
}

namespace Copydesk::Review {
class Desk;
class Job;
} // namespace Copydesk::Review

namespace Copydesk::Window {

class ExportsModel;

/// Which posts go out, as what, where to; a dry run with counts and names; earlier exports from the ledger (spec
/// review.md, "Export").
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `query` empty: what is approved and not flagged.
    ExportDialog(Review::Desk &desk, const QString &query, QWidget *parent = nullptr);
    ~ExportDialog() override;

    Review::ExportRequest request() const;
    void setPlace(const QString &place);
    bool isRunning() const;

Q_SIGNALS:
    /// A dry run or an export has ended and its report stands in the dialog.
    void reported(const Copydesk::Review::ExportReport &report);

private:
    void countPosts();
    void choosePlace();
    void editOptions();
    void run(bool dryRun);
    void showReport(const Result<Review::ExportReport> &report, bool dryRun);
    void showState();
    void loadLedger();
    void loadProfiles();
    void takeProfile(int index);
    void keepProfile();
    void dropProfile();
    const Library::ExportProfile *profileNamed(const QString &name) const;

    Review::Desk &m_desk;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    ExportsModel *m_ledger;
    QList<Library::ExportProfile> m_profiles;
    QPointer<Review::Job> m_job;
    Formats::Options m_options; ///< of this export, or the profile's
    quint64 m_generation = 0; ///< of the count; an older answer is dropped
};

} // namespace Copydesk::Window
