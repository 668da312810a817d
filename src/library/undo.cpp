// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/connection.h"
#include "library/history.h"
#include "library/importlock.h"
#include "library/library.h"
#include "library/operationrow.h"
#include "library/outcome.h"
#include "library/searchindex.h"
#include "library/takeback.h"
#include "library/transaction.h"

#include <QCoreApplication>

namespace Copydesk::Library {

static Result<> refused(const QString &what) { return failure(Error::Kind::Refused, what); }

/// Whether this can be asked for at all.
static Result<> check(Library &library, const OperationRow &target, bool isUndo)
{
    if (!target.finished && ImportLock::isHeld(library, target.id)) {
        return refused(QCoreApplication::translate(
            "Library",
            "This import is still under way in another window or program. Cancel it there, or wait "
            "for its end."));
    }
    if (!isUndo && !target.isUndone)
        return refused(
            QCoreApplication::translate("Library", "Step %1 was not taken back; there is nothing to do again.")
                .arg(target.id.value));
    return {};
}

static Result<UndoReport> run(Library &library, OperationId id, bool isUndo, const Progress &progress)
{
    COPYDESK_LET(named, operation(library, id));
    OperationRow target = named;
    OperationId within;
    if (named.kind == OperationKind::Undo || named.kind == OperationKind::Redo) {
        // To take back a taking back is to do again, on the same posts.
        if (isUndo && named.isUndone)
            return failure(Error::Kind::Refused,
                           QCoreApplication::translate("Library", "Step %1 was taken back already.").arg(id.value));
        isUndo = (named.kind == OperationKind::Redo) == isUndo;
        within = named.id;
        COPYDESK_LET(aim, operation(library, named.target));
        target = aim;
    }
    COPYDESK_TRY(check(library, target, isUndo));
    bool isIndexBehind = false;
    auto report = inTransaction(library.connection(), [&]() -> Result<UndoReport> {
        const auto guard = interruptible(library.connection(), progress, target.posts);
        TakeBack step(library, target, isUndo, within);
        auto done = step.run();
        isIndexBehind = step.leavesIndexBehind();
        return done;
    });
    if (report && isIndexBehind)
        (void)library.searchIndex().catchUp(); // what fails here is said when it is searched
    return report;
}

Result<UndoReport> undo(Library &library, OperationId target, const Progress &progress)
{
    return run(library, target, true, progress);
}
Result<UndoReport> redo(Library &library, OperationId target, const Progress &progress)
{
    return run(library, target, false, progress);
}

} // namespace Copydesk::Library
