// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/poststore.h"

#include "library/connection.h"
#include "library/nativestatement.h"
#include "library/outcome.h"
#include "post/status.h"
#include "post/utf8.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

qint64 now() { return QDateTime::currentMSecsSinceEpoch(); }

PostStore::PostStore(Connection &connection, BodyStore &bodies)
    : m_connection(connection)
    , m_bodies(bodies)
    , m_lists(connection)
{
}

PostStore::~PostStore() = default;

static bool isText(const PostColumn &column)
{
    return !column.field || (*column.field)->type == Post::FieldType::Text
        || (*column.field)->type == Post::FieldType::Enum;
}

/// Texts as bytes: on its way to UTF-16, which the driver asks for, SQLite puts U+FFFD in the place of U+FFFE and
/// U+FFFF.
static QString readableColumns()
{
    QStringList names;
    for (const PostColumn &column : postColumns())
        names += isText(column) ? QString("CAST("_L1 + column.name + " AS BLOB)"_L1) : QString(column.name);
    return names.join(u", "_s);
}

Result<PostState> PostStore::state(PostId post)
{
    static const QString sql =
        u"SELECT imported_by, import_hash, import_head, removed, head, changed, body, flagged_by, since_approval, "_s
        + readableColumns() + u" FROM post WHERE id = ?"_s;
    COPYDESK_LET(rows, m_connection.run(sql, {post.value}));
    if (!rows.next())
        return failure(Error::Kind::NotFound,
                       QCoreApplication::translate("Library", "There is no such post in the library."));
    PostState state;
    state.id = post;
    state.importedBy = OperationId{rows.value(0).toLongLong()};
    state.importHash = rows.value(1).toByteArray();
    state.importHead = RevisionId{rows.value(2).toLongLong()};
    state.removed = rows.value(3).toBool();
    state.head = RevisionId{rows.value(4).toLongLong()};
    state.changed = rows.value(5).toLongLong();
    state.body = rows.value(6).toLongLong();
    state.flaggedBy = RuleId{rows.value(7).toLongLong()};
    if (!rows.value(8).isNull())
        state.sinceApproval = rows.value(8).toLongLong();
    state.columns.reserve(postColumns().size());
    for (size_t i = 0; i < postColumns().size(); ++i) {
        QVariant value = rows.value(int(9 + i));
        if (value.isNull())
            value = QVariant(); // the driver's NULL has a type
        else if (isText(postColumns()[i]))
            value = Post::exactUtf8(value.toByteArray());
        state.columns.push_back(std::move(value));
    }
    return state;
}

Result<Post::Post> readBody(Post::JsonReader &reader, QByteArrayView json)
{
    auto post = reader.read(json);
    if (!post) {
        return failure(Error{.kind = Error::Kind::Library,
                             .what = QCoreApplication::translate(
                                 "Library", "The text of a post is damaged in the library. Restore a backup."),
                             .file = {},
                             .line = 0,
                             .found = post.error().text(),
                             .expected = {}});
    }
    return post;
}

Result<Post::Post> PostStore::parse(QByteArrayView json) { return readBody(m_reader, json); }

Result<Post::Post> PostStore::content(qint64 body, const ColumnValues &columns)
{
    COPYDESK_LET(json, m_bodies.read(body));
    COPYDESK_LET(post, parse(json));
    COPYDESK_TRY(setColumns(post, columns, m_lists));
    return std::move(post);
}

Result<Post::Post> PostStore::content(const PostState &state) { return content(state.body, state.columns); }

Result<Post::Post> PostStore::wholePost(qint64 body)
{
    COPYDESK_LET(json, m_bodies.read(body));
    return parse(json);
}

static QString insertSql()
{
    return u"INSERT INTO post (imported_by, import_hash, import_line, changed, body, "_s + columnNames()
        + u") VALUES (?, ?, ?, ?, ?"_s + u", ?"_s.repeated(qsizetype(postColumns().size())) + u')';
}

/// As toSql, without a QVariant in between.
static Result<> bindValue(NativeStatement &statement, int place, const Post::Value &value, ListStore &lists)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        statement.bind(place, *text);
    } else if (const auto *number = std::get_if<qint64>(&value)) {
        statement.bind(place, *number);
    } else if (const auto *flag = std::get_if<bool>(&value)) {
        statement.bind(place, qint64(*flag));
    } else if (const auto *version = std::get_if<Post::Version>(&value)) {
        statement.bind(place, version->packed());
    } else if (const auto *date = std::get_if<QDate>(&value); date && date->isValid()) {
        statement.bind(place, date->toString(Qt::ISODate));
    } else if (const auto *list = std::get_if<QStringList>(&value)) {
        COPYDESK_LET(row, lists.intern(*list));
        statement.bind(place, row);
    } else {
        statement.bindNull(place);
    }
    return {};
}

Result<PostId> PostStore::insert(const Post::Post &post, const BodyStore::Packed &body, const Origin &origin)
{
    if (!m_insert) {
        COPYDESK_LET(insert, NativeStatement::prepare(m_connection, insertSql()));
        m_insert = std::make_unique<NativeStatement>(std::move(insert));
    }
    COPYDESK_LET(bodyId, m_bodies.add(body));
    m_insert->bind(0, origin.operation.value);
    m_insert->bindBlob(1, origin.hash);
    if (origin.line)
        m_insert->bind(2, *origin.line);
    else
        m_insert->bindNull(2);
    m_insert->bind(3, now());
    m_insert->bind(4, bodyId);
    int place = 5;
    for (const PostColumn &column : postColumns()) {
        if (column.field)
            COPYDESK_TRY(bindValue(*m_insert, place, post.meta.value(*column.field), m_lists));
        else if (post.title.isNull())
            m_insert->bindNull(place);
        else
            m_insert->bind(place, post.title);
        ++place;
    }
    COPYDESK_TRY(m_insert->execute());
    return PostId{m_connection.lastInsertId()};
}

namespace {

/// The columns that a revision changes, collected for its two JSON texts and for the UPDATE.
struct Changes {
    QJsonObject before, after;
    QString assignments;
    QVariantList values;

    void add(QLatin1StringView column, const QVariant &was, const QVariant &is)
    {
        before.insert(column, toJsonValue(was));
        after.insert(column, toJsonValue(is));
        assignments += u", "_s + column + u" = ?"_s;
        values.append(is);
    }
};

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isFlagged(const ColumnValues &columns)
{
    return columns[size_t(columnIndex(Post::Fields::NeedsReview))].toLongLong() == 1;
}

bool isApproved(const ColumnValues &columns)
{
    return columns[size_t(columnIndex(Post::Fields::Status))].toString().compare(Post::Status::Approved,
                                                                                 Qt::CaseInsensitive)
        == 0;
}

/// Whose flag it is after the revision: a flag that stays is still that of the rule that set it.
QVariant flaggedByAfter(const PostState &before, const Alteration &alteration)
{
    if (!isFlagged(alteration.columns))
        return {};
    if (alteration.rule)
        return alteration.rule.value;
    const bool isArrival = alteration.mark && alteration.kind == "import"_L1;
    const bool stays = isFlagged(before.columns) && before.flaggedBy && !isArrival;
    return stays ? QVariant(before.flaggedBy.value) : QVariant();
}

/// Counted from the approval on; what comes in anew after it was removed has none.
QVariant sinceApprovalAfter(const PostState &before, const Alteration &alteration)
{
    const bool wasApproved = isApproved(before.columns);
    if (isApproved(alteration.columns) && (alteration.approves || !wasApproved))
        return {};
    if (before.removed || (!before.sinceApproval && !wasApproved))
        return {};
    return before.sinceApproval.value_or(0) + 1;
}

} // namespace

Result<RevisionId> PostStore::revise(const PostState &before, const Alteration &alteration)
{
    // The number is wanted before the row, which may name itself.
    COPYDESK_LET(last, m_connection.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'revision'"_s));
    const RevisionId revision{last.toLongLong() + 1};
    const qint64 time = qMax(now(), before.changed + 1);

    Changes changes;
    const auto columns = postColumns();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (before.columns[i] != alteration.columns[i])
            changes.add(columns[i].name, before.columns[i], alteration.columns[i]);
    }
    const auto addState = [&changes](QLatin1StringView column, const QVariant &was, const QVariant &is) {
        if (was != is)
            changes.add(column, was, is);
    };
    addState("flagged_by"_L1, before.flaggedBy ? QVariant(before.flaggedBy.value) : QVariant(),
             flaggedByAfter(before, alteration));
    addState("since_approval"_L1, before.sinceApproval ? QVariant(*before.sinceApproval) : QVariant(),
             sinceApprovalAfter(before, alteration));
    if (const auto &mark = alteration.mark) {
        if (mark->removed != before.removed)
            changes.add("removed"_L1, qint64(before.removed), qint64(mark->removed));
        if (mark->importedBy != before.importedBy)
            changes.add("imported_by"_L1, before.importedBy.value, mark->importedBy.value);
        if (mark->hash != before.importHash)
            changes.add("import_hash"_L1, before.importHash, mark->hash);
        if (mark->headIsNew)
            changes.add("import_head"_L1, before.importHead.value, revision.value);
        changes.assignments += u", import_line = ?"_s; // no part of the history: it fits no other hash anyway
        changes.values.append(mark->line ? QVariant(*mark->line) : QVariant());
    }
    if (alteration.conflict) {
        COPYDESK_LET(present, readConflictRow(m_connection, before.id));
        changes.before.insert("conflict"_L1, toJsonValue(present));
        changes.after.insert("conflict"_L1, toJsonValue(*alteration.conflict));
        COPYDESK_TRY(writeConflictRow(m_connection, before.id, *alteration.conflict));
    }
    if (alteration.dismissals) {
        COPYDESK_LET(present, readDismissalRows(m_connection, before.id));
        changes.before.insert("dismissal"_L1, toJsonValue(present));
        changes.after.insert("dismissal"_L1, toJsonValue(*alteration.dismissals));
        COPYDESK_TRY(writeDismissalRows(m_connection, before.id, *alteration.dismissals));
    }

    QVariant bodyBefore, bodyAfter;
    if (alteration.body) {
        COPYDESK_LET(body, m_bodies.add(*alteration.body));
        bodyBefore = before.body;
        bodyAfter = body;
        changes.assignments += u", body = ?"_s;
        changes.values.append(body);
    } else if (before.columns[0] != alteration.columns[0]) {
        bodyBefore = bodyAfter = before.body; // tells the search index, which holds the title too
    }

    const auto version = size_t(columnIndex(Post::Fields::Version));
    COPYDESK_TRY(m_connection.run(u"INSERT INTO revision (id, post, operation, kind, bump, version_before, "
                                  u"version_after, head_before, head_after, time, reason, before, after, "
                                  "body_before, body_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)"_s,
                                  {revision.value, before.id.value, alteration.operation.value, alteration.kind,
                                   alteration.bump == Post::Bump::None ? u""_s : Post::toString(alteration.bump),
                                   before.columns[version], alteration.columns[version], before.head.value, time,
                                   alteration.reason.isEmpty() ? QVariant() : QVariant(alteration.reason),
                                   text(changes.before), text(changes.after), bodyBefore, bodyAfter}));
    changes.values.prepend(time);
    changes.values.prepend(revision.value);
    changes.values.append(before.id.value);
    COPYDESK_TRY(m_connection.run(u"UPDATE post SET head = ?, changed = ?" % changes.assignments % u" WHERE id = ?"_s,
                                  changes.values));
    return revision;
}

} // namespace Copydesk::Library
