// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"

#include <QAbstractListModel>

namespace Copydesk::Window {

/// A post's history as rows: its revisions, newest first, and at the end the state in which it was first imported.
/// Answers from memory.
class RevisionsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        VersionsRole = Qt::UserRole, ///< "1.0.7 → 1.0.8"
        WhenRole, ///< local time and editor, one line
        ReasonRole,
        IsUndoneRole,
        IsCurrentRole, ///< what the post shows now
    };

    using QAbstractListModel::QAbstractListModel;

    /// `arrivalReason`: what was done as the post first came in.
    void setRows(const QList<Library::RevisionRow> &rows, Library::RevisionId head, const QString &arrivalReason = {});
    void clear();
    bool isFirstImport(int row) const { return row == int(m_rows.size()); }
    /// Only for a row that is no first import.
    const Library::RevisionRow &revision(int row) const { return m_rows.at(row); }
    /// What `Library::readPostAt` takes for the post after this row, and before it.
    Library::RevisionId stateAfter(int row) const;
    Library::RevisionId stateBefore(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString title(int row) const;
    QString reason(int row) const;
    QString versions(int row) const;
    QString when(int row) const;

    QList<Library::RevisionRow> m_rows;
    Library::RevisionId m_head;
    QString m_arrivalReason;
    bool m_hasPost = false;
};

/// What a kind of revision is called: "Approved", "Edited", "Taken back".
QString revisionTitle(const QString &kind);

} // namespace Copydesk::Window
