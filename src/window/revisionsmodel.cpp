// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/revisionsmodel.h"

#include "review/decision.h"
#include "window/rowtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Copydesk::Window {

QString revisionTitle(const QString &kind)
{
    struct Row {
        QLatin1StringView kind;
        const char *title;
    };
    static constexpr Row table[] = {
        {QLatin1StringView("edit"), QT_TRANSLATE_NOOP("Revision", "Edited")},
        {QLatin1StringView("import"), QT_TRANSLATE_NOOP("Revision", "Updated by an import")},
        {QLatin1StringView("bulk"), QT_TRANSLATE_NOOP("Revision", "Changed with many")},
        {QLatin1StringView("replace-sentence"), QT_TRANSLATE_NOOP("Revision", "Sentence replaced")},
        {QLatin1StringView("revert"), QT_TRANSLATE_NOOP("Revision", "Reverted")},
        {QLatin1StringView("conflict"), QT_TRANSLATE_NOOP("Revision", "Conflict resolved")},
        {QLatin1StringView("dismiss"), QT_TRANSLATE_NOOP("Revision", "Check dismissed")},
        {QLatin1StringView("undismiss"), QT_TRANSLATE_NOOP("Revision", "Check counted again")},
        {QLatin1StringView("rule"), QT_TRANSLATE_NOOP("Revision", "Flagged by a rule")},
        {QLatin1StringView("undo"), QT_TRANSLATE_NOOP("Revision", "Taken back")},
        {QLatin1StringView("redo"), QT_TRANSLATE_NOOP("Revision", "Done again")},
    };
    if (const Review::Decision *decision = Review::decisionByName(kind))
        return Review::displayDone(*decision);
    for (const Row &row : table) {
        if (kind == row.kind)
            return QCoreApplication::translate("Revision", row.title);
    }
    if (kind.startsWith(QLatin1String("rule: ")))
        return QCoreApplication::translate("Revision", "Flagged by rules: %1").arg(kind.mid(6));
    if (kind.startsWith(QLatin1String("status=")))
        return QCoreApplication::translate("Revision", "Status set to %1").arg(kind.mid(7));
    return kind;
}

void RevisionsModel::setRows(const QList<Library::RevisionRow> &rows, Library::RevisionId head,
                             const QString &arrivalReason)
{
    beginResetModel();
    m_arrivalReason = arrivalReason;
    m_rows = rows;
    m_head = head;
    m_hasPost = true;
    endResetModel();
}

void RevisionsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_hasPost = false;
    endResetModel();
}

Library::RevisionId RevisionsModel::stateAfter(int row) const
{
    return isFirstImport(row) ? Library::RevisionId{} : revision(row).stateAfter;
}

Library::RevisionId RevisionsModel::stateBefore(int row) const
{
    return isFirstImport(row) ? Library::RevisionId{} : revision(row).stateBefore;
}

int RevisionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_hasPost ? 0 : int(m_rows.size()) + 1;
}

QVariant RevisionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const bool first = isFirstImport(row);
    switch (role) {
    case Qt::DisplayRole:
        return title(row);
    case VersionsRole:
        return versions(row);
    case WhenRole:
        return when(row);
    case ReasonRole:
        return reason(row);
    case IsUndoneRole:
        return !first && revision(row).isUndone;
    case IsCurrentRole:
        return stateAfter(row) == m_head;
    case Qt::ToolTipRole:
        return reason(row);
    case Qt::AccessibleTextRole: {
        QStringList parts = {title(row), versions(row), when(row)};
        if (!reason(row).isEmpty())
            parts += tr("Reason: %1").arg(reason(row));
        if (!first && revision(row).isUndone)
            parts += tr("taken back since");
        parts.removeAll(QString());
        return parts.join(QLatin1String(", "));
    }
    default:
        return {};
    }
}

QString RevisionsModel::title(int row) const
{
    return isFirstImport(row) ? tr("First import") : revisionTitle(revision(row).kind);
}

QString RevisionsModel::reason(int row) const { return isFirstImport(row) ? m_arrivalReason : revision(row).reason; }

QString RevisionsModel::versions(int row) const
{
    const auto text = [](const std::optional<Post::Version> &version) {
        return version ? version->toString() : QStringLiteral("–");
    };
    if (!isFirstImport(row))
        return isolated(text(revision(row).versionBefore) + QStringLiteral(" → ") + text(revision(row).versionAfter));
    return m_rows.isEmpty() ? QString() : isolated(text(m_rows.last().versionBefore));
}

QString RevisionsModel::when(int row) const
{
    if (isFirstImport(row))
        return {};
    const Library::RevisionRow &shown = revision(row);
    const QString time = QLocale().toString(shown.time.toLocalTime(), QLocale::ShortFormat);
    return tr("%1 · %2", "time · editor").arg(isolated(time), shown.editor);
}

} // namespace Copydesk::Window
