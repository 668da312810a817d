// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandlist.h"
#include "cli/context.h"
#include "cli/postversion.h"
#include "cli/table.h"
#include "review/postdiff.h"
#include "review/worddiff.h"

#include <QJsonArray>

namespace Copydesk::Cli {

namespace {

using Review::DiffPiece;

/// Two states of one post.
struct Pair {
    Post::Post before, after;
};

Result<Pair> readPair(Context &context, Library::PostId id, const QStringList &versions)
{
    const auto stored = Library::readPost(context.library(), id);
    if (!stored)
        return tl::make_unexpected(stored.error());
    Library::RevisionId from = stored->head;
    Library::RevisionId to = stored->head;
    if (versions.isEmpty()) { // the last change
        const auto revisions = Library::revisionsOf(context.library(), id);
        if (!revisions)
            return tl::make_unexpected(revisions.error());
        if (!revisions->isEmpty())
            from = revisions->first().stateBefore;
    }
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const auto state = stateOfVersion(context.library(), id, versions[i]);
        if (!state)
            return tl::make_unexpected(state.error());
        (i == 0 ? from : to) = *state;
    }
    Pair pair;
    for (auto [state, post] : {std::pair(from, &pair.before), std::pair(to, &pair.after)}) {
        auto read = Library::readPostAt(context.library(), id, state);
        if (!read)
            return tl::make_unexpected(read.error());
        *post = std::move(*read);
    }
    return pair;
}

/// Lines of a word diff, `[-removed-]{+added+}`; stretches of lines without a change are left out.
class MarkedLines {
public:
    explicit MarkedLines(const QList<DiffPiece> &pieces)
    {
        for (const DiffPiece &piece : pieces) {
            const QStringList lines = piece.text.split(QLatin1Char('\n'));
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    endLine();
                m_line += marked(piece.kind, lines[i]);
                m_lineChanges = m_lineChanges || piece.kind != DiffPiece::Same;
            }
        }
        endLine();
    }
    QString text() const { return m_text; }

private:
    static QString marked(DiffPiece::Kind kind, const QString &text)
    {
        if (kind == DiffPiece::Same || text.isEmpty())
            return text;
        return kind == DiffPiece::Removed ? QString(QLatin1String("[-") + text + QLatin1String("-]"))
                                          : QString(QLatin1String("{+") + text + QLatin1String("+}"));
    }

    void endLine()
    {
        if (m_lineChanges)
            m_text += QLatin1String("  ") + m_line + QLatin1Char('\n');
        else if (!m_text.endsWith(QStringLiteral("…\n")) && !m_line.isEmpty())
            m_text += QStringLiteral("  …\n");
        m_line.clear();
        m_lineChanges = false;
    }

    QString m_text, m_line;
    bool m_lineChanges = false;
};

QString versionText(const Post::Post &post) { return Post::scalarText(post.meta.value(Post::Fields::Version)); }

void print(Context &context, const Pair &pair, const QList<Review::FieldChange> &changes)
{
    context.printLine(versionText(pair.before) + QStringLiteral(" → ") + versionText(pair.after));
    Table table;
    for (const Review::FieldChange &change : changes) {
        if (!change.isText) {
            table.add({QLatin1String("  ") + change.title, change.before, QStringLiteral("→"), change.after});
            continue;
        }
        context.printLine(change.title + QLatin1Char(':'));
        context.print(MarkedLines(Review::wordDiff(change.before, change.after)).text());
    }
    context.print(table.take());
}

Result<Exit> run(Context &context, const Arguments &arguments)
{
    const auto id = context.openPost(Library::OpenMode::ReadOnly, arguments.words.first());
    if (!id)
        return tl::make_unexpected(id.error());
    const auto pair = readPair(context, *id, arguments.words.sliced(1));
    if (!pair)
        return tl::make_unexpected(pair.error());
    const QList<Review::FieldChange> changes = Review::changedParts(pair->before, pair->after);
    if (!context.isJson()) {
        print(context, *pair, changes);
        return Exit::Done;
    }
    QJsonArray rows;
    for (const Review::FieldChange &change : changes) {
        QJsonObject row{{QStringLiteral("part"), change.part}, {QStringLiteral("title"), change.title}};
        row[QLatin1String("before")] = change.before.isNull() ? QJsonValue() : QJsonValue(change.before);
        row[QLatin1String("after")] = change.after.isNull() ? QJsonValue() : QJsonValue(change.after);
        rows += row;
    }
    QJsonObject object{{QStringLiteral("id"), arguments.words.first()}, {QStringLiteral("changes"), rows}};
    object[QLatin1String("before")] = versionText(pair->before);
    object[QLatin1String("after")] = versionText(pair->after);
    context.printJson(object);
    return Exit::Done;
}

} // namespace

Command diffCommand()
{
    return {
        "diff",
        "ID [VERSION [VERSION]]",
        QT_TRANSLATE_NOOP("Cli", "Shows the last change of a post, or what changed since a version, or between two"),
        {},
        1,
        3,
        run};
}

} // namespace Copydesk::Cli
