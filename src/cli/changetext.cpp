// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changetext.h"

#include "cli/context.h"
#include "cli/table.h"
#include "review/worddiff.h"

namespace Copydesk::Cli {

namespace {

using Review::DiffPiece;

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

} // namespace

void printChanges(Context &context, const QList<Review::FieldChange> &changes)
{
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

QJsonArray toJson(const QList<Review::FieldChange> &changes)
{
    QJsonArray rows;
    for (const Review::FieldChange &change : changes) {
        QJsonObject row{{QStringLiteral("part"), change.part}, {QStringLiteral("title"), change.title}};
        row[QLatin1String("before")] = change.before.isNull() ? QJsonValue() : QJsonValue(change.before);
        row[QLatin1String("after")] = change.after.isNull() ? QJsonValue() : QJsonValue(change.after);
        rows += row;
    }
    return rows;
}

} // namespace Copydesk::Cli
