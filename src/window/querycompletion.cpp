// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/querycompletion.h"

#include "library/rules.h"
#include "library/search.h"
#include "review/desk.h"
#include "window/queryedit.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace Copydesk::Window {

static Result<QStringList> ruleNames(Library::Library &library, const QString &prefix)
{
    const auto rules = Library::rules(library);
    if (!rules)
        return failure(rules.error());
    QStringList names;
    for (const Library::Rule &rule : *rules) {
        if (rule.name.startsWith(prefix, Qt::CaseInsensitive))
            names += rule.name;
    }
    return names;
}

QueryCompletion::QueryCompletion(Review::Desk &desk, QueryEdit &edit)
    : QObject(&edit)
    , m_desk(desk)
    , m_edit(edit)
    , m_completer(new QCompleter(&m_model, this))
{
    // The completer shows and picks; what fits is decided here, because it depends on what stands before the cursor.
    m_completer->setWidget(&edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryCompletion::insert);
    connect(&edit, &QLineEdit::textEdited, this, &QueryCompletion::offer);
}

void QueryCompletion::offer()
{
    const QString text = m_edit.text();
    const qsizetype cursor = m_edit.cursorPosition();
    const Query::CompletionContext context = Query::contextAt(text, cursor);
    m_position = context.position;
    m_length = context.length;
    const quint64 question = ++m_question;
    QStringList offers;
    for (const Query::Completion &completion : Query::complete(text, cursor))
        offers.append(completion.insert);
    // A list that comes up by itself after every blank would be in the way.
    if (context.kind == Query::CompletionContext::Kind::Name && context.prefix.isEmpty())
        offers.clear();
    show(offers);
    const auto field = context.libraryField();
    const bool isRule = context.subject && context.subject->kind == Query::Subject::Kind::Rule;
    if (!field && !isRule)
        return;
    m_desk
        .list([field, prefix = context.prefix](Library::Library &library) {
            return field ? Library::valuesOf(library, *field, prefix, LibraryValues) : ruleNames(library, prefix);
        })
        .then(this, [this, question, context, offers](const Result<QStringList> &values) {
            if (question != m_question || !values)
                return;
            QStringList all = offers;
            for (const QString &value : *values) {
                const QString inserted = Query::insertText(context, value);
                if (!all.contains(inserted))
                    all.append(inserted);
            }
            show(all);
        });
}

void QueryCompletion::show(const QStringList &offers)
{
    const QString typed = m_edit.text().mid(m_position, m_length);
    const bool isUseful = !offers.isEmpty() && !(offers.size() == 1 && offers.first() == typed);
    m_model.setStringList(isUseful ? offers : QStringList());
    if (!isUseful || !m_edit.hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    QRect where = m_edit.rect();
    const int x = m_edit.fontMetrics().horizontalAdvance(m_edit.text().left(m_position));
    where.setLeft(std::min(where.left() + x + 24, std::max(where.left(), where.right() - 220)));
    where.setWidth(std::max(220, m_completer->popup()->sizeHintForColumn(0) + 40));
    m_completer->complete(where);
}

void QueryCompletion::insert(const QString &text)
{
    QString query = m_edit.text();
    const bool wantsValue = text.endsWith(u':');
    const bool atEnd = m_position + m_length >= query.size();
    const QString inserted = wantsValue || !atEnd ? text : text + u' ';
    query.replace(m_position, m_length, inserted);
    m_edit.setText(query);
    m_edit.setCursorPosition(int(m_position + inserted.size()));
    if (wantsValue)
        offer();
}

} // namespace Copydesk::Window
