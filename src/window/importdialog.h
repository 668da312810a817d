// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "review/importjob.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Ui {
class ImportDialog;
}

namespace Copydesk::Review {
class Desk;
class Job;
} // namespace Copydesk::Review

namespace Copydesk::Window {

/// What comes in, as what, and what is done with conflicts; a dry run and the import show the same report (spec
/// review.md, "Import is idempotent"). Closing the dialog while an import runs lets it go on; the status bar shows it
/// then.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Review::Desk &desk, const QStringList &paths, QWidget *parent = nullptr);
    ~ImportDialog() override;

    Review::ImportRequest request() const;
    bool isRunning() const;

Q_SIGNALS:
    /// A dry run or an import has ended and its report stands in the dialog.
    void reported(const Copydesk::Review::ImportReport &report);
    /// "Show the conflicts" was asked for.
    void conflictsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// How keys of others are read: by a map that is chosen in the list, or made here.
    struct Mapping {
        QString name; ///< for people
        Formats::RowMap rows = {};
        QString front = {}; ///< rules or a name, for front matter
    };
    void loadMaps();
    /// Puts one that was made here into the list and chooses it.
    void useMapping(const Mapping &mapping);
    Mapping mapping() const;
    void mapRows();
    void mapFront();
    void editOptions();
    void addPaths(const QStringList &paths);
    void run(bool dryRun);
    void undoImport();
    void showReport(const Result<Review::ImportReport> &report, bool dryRun);
    void showState();

    Review::Desk &m_desk;
    std::unique_ptr<Ui::ImportDialog> m_ui;
    QPointer<Review::Job> m_job;
    QList<Mapping> m_mappings; ///< as the list has them; the first one: the keys are ours
    Formats::Options m_options; ///< for this import
    Library::OperationId m_import; ///< what "Undo this import" takes back
};

} // namespace Copydesk::Window
