// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/change.h"

#include "library/postcolumns.h"

#include <QVariantMap>

namespace Copydesk::Library {

/// A bulk change as SQL over the rows of `temp.selected` (alias p of table post): what each column becomes, and which
/// rows change at all. Where bodies change as well, `temp.rewritten` says which (bodyrewrite.h).
class BulkChange {
public:
    enum class Lists {
        Intern, ///< lists that come into being are written
        Preview, ///< nothing is written; only whether a list changes is known
    };

    /// `takesApproval`: posts that are approved and change fall to reviewed and are flagged.
    static Result<BulkChange> plan(Library &library, const ColumnChange &change, bool takesApproval, Lists lists);

    /// From here on the rows of `temp.rewritten` are a part of it.
    void addBodies() { m_hasBodies = true; }

    /// What the change does to whose flag it is and to how far the post is from its approval; for `apply` with the same
    /// note. Nothing where no selected post has either.
    Result<> addTraces(Connection &connection, const ChangeNote &note);

    Result<BulkCounts> count(Connection &connection, qint64 matched) const;
    /// Writes the revisions and then the posts. The answer is how many changed.
    Result<qint64> apply(Connection &connection, OperationId operation, const ChangeNote &note) const;
    /// The columns that every revision of `apply` names.
    QStringList columns() const;

private:
    struct Target {
        QString column;
        QString after; ///< an expression over p
    };
    void assign(const QString &column, const QVariant &value);
    Result<> editList(Library &library, const PostColumn &column, const ColumnChange &change, Lists lists);
    bool sets(const QString &column) const;
    QString becomes(const QString &column) const;
    Result<> traceFlag(Connection &connection, const ChangeNote &note);
    Result<> traceApproval(Connection &connection, const ChangeNote &note);
    QString changes() const;
    QString source() const;

    std::vector<Target> m_targets; ///< what decides whether a row changes
    std::vector<Target> m_consequences; ///< of the change, and of losing the approval
    QVariantMap m_values; ///< named placeholders
    bool m_takesApproval = false, m_hasBodies = false;
};

/// Refused where the change sets what may not be set (the version, the source id).
Result<> checkChange(const ColumnChange &change);
bool isAboutBodies(const ColumnChange &change);
/// What the change does to fields that lie in bodies.
BodyEdit bodyEdit(const ColumnChange &change);
/// A change of an approved post takes the approval away.
void takeApproval(Post::Post &post);

} // namespace Copydesk::Library
