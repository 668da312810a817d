// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/revisiontree.h"

#include "library/connection.h"
#include "library/outcome.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Result<RevisionTree> RevisionTree::read(Connection &connection, PostId post)
{
    COPYDESK_LET(rows,
                 connection.run(u"SELECT id, head_before, before, after, body_before, body_after, kind FROM revision "
                                "WHERE post = ? AND kind NOT IN ('undo', 'redo')"_s,
                                {post.value}));
    RevisionTree tree;
    while (rows.next()) {
        Node node;
        node.parent = RevisionId{rows.value(1).toLongLong()};
        node.before = QJsonDocument::fromJson(rows.value(2).toString().toUtf8()).object();
        node.after = QJsonDocument::fromJson(rows.value(3).toString().toUtf8()).object();
        node.bodyBefore = rows.value(4).toLongLong();
        node.bodyAfter = rows.value(5).toLongLong();
        node.kind = rows.value(6).toString();
        tree.m_nodes.insert(RevisionId{rows.value(0).toLongLong()}, std::move(node));
    }
    COPYDESK_TRY(connection.ended(rows));
    return tree;
}

QSet<RevisionId> RevisionTree::lineage(RevisionId head) const
{
    QSet<RevisionId> line{RevisionId{}};
    while (head && !line.contains(head)) {
        line.insert(head);
        head = m_nodes.value(head).parent;
    }
    return line;
}

RevisionId RevisionTree::ancestor(RevisionId head, qint64 steps) const
{
    for (; head && steps > 0; --steps)
        head = m_nodes.value(head).parent;
    return head;
}

static void apply(PostState &state, const QJsonObject &values, qint64 body)
{
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (const qsizetype i = columnIndex(it.key()); i >= 0)
            state.columns[size_t(i)] = fromJsonValue(it.value());
    }
    if (body != 0)
        state.body = body;
}

Result<> RevisionTree::move(PostState &state, RevisionId head) const
{
    if (!contains(head))
        return failure(Error::Kind::NotFound, QCoreApplication::translate("Library", "The post has no such revision."));
    const QSet<RevisionId> line = lineage(head);
    while (!line.contains(state.head)) {
        const auto node = m_nodes.constFind(state.head);
        if (node == m_nodes.cend())
            return failure(Error::Kind::Library,
                           QCoreApplication::translate("Library", "The post's history has a gap. Run “verify”."));
        apply(state, node->before, node->bodyBefore);
        state.head = node->parent;
    }
    QList<RevisionId> path;
    for (RevisionId step = head; step != state.head; step = m_nodes.value(step).parent)
        path.prepend(step);
    for (const RevisionId step : std::as_const(path)) {
        const Node node = m_nodes.value(step);
        apply(state, node.after, node.bodyAfter);
        state.head = step;
    }
    return {};
}

} // namespace Copydesk::Library
