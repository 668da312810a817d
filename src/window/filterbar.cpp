// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filterbar.h"

#include "window/icons.h"
#include "window/querychips.h"
#include "window/querycompletion.h"
#include "window/queryedit.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {
/// Typing is over when nothing came for this long.
constexpr int PauseMs = 180;
} // namespace

FilterBar::FilterBar(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QueryEdit(this))
    , m_chips(new QueryChips(this))
    , m_count(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_suggestion(new QToolButton(this))
    , m_completion(new QueryCompletion(desk, *m_edit))
{
    setObjectName(u"filterBar"_s);
    m_edit->setObjectName(u"filterEdit"_s);
    m_edit->setPlaceholderText(tr("Filter: words, flag:needs-review, quality:<70 …"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setAccessibleDescription(tr("A query: words, or fields such as status:drafted"));
    m_edit->addAction(icon(u"view-filter"_s), QLineEdit::LeadingPosition);
    m_count->setObjectName(u"matchCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setObjectName(u"filterProblem"_s);
    m_problem->setWordWrap(true);
    m_suggestion->setObjectName(u"filterSuggestion"_s);
    m_suggestion->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_suggestion->setAutoRaise(true);

    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_count);
    auto *problemLine = new QHBoxLayout;
    problemLine->addWidget(m_problem, 1);
    problemLine->addWidget(m_suggestion);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(line);
    column->addLayout(problemLine);
    column->addWidget(m_chips);
    showProblem({});

    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_edit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(m_edit, &QueryEdit::escaped, this, &FilterBar::left);
    connect(m_edit, &QueryEdit::left, this, &FilterBar::left);
    connect(m_chips, &QueryChips::queryRequested, this, &FilterBar::setText);
    connect(m_suggestion, &QToolButton::clicked, this, [this] { setText(m_suggestion->property("query").toString()); });
}

QString FilterBar::text() const { return m_edit->text(); }

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    apply();
}

void FilterBar::focusEdit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterBar::apply()
{
    m_pause.stop();
    const QString text = m_edit->text();
    const Query::Parsed parsed = Query::parse(text);
    showProblem(parsed);
    if (!parsed.isValid() || (text == m_applied && !m_applied.isNull()))
        return;
    m_applied = text.isNull() ? u""_s : text;
    m_query = parsed.query;
    m_query.text = text;
    m_chips->setQuery(m_query);
    Q_EMIT queryChanged(m_query);
}

void FilterBar::showProblem(const Query::Parsed &parsed)
{
    m_edit->setProblems(parsed.problems);
    const bool isWrong = !parsed.problems.empty();
    m_problem->setVisible(isWrong);
    m_suggestion->setVisible(isWrong && !parsed.problems.front().suggestion.isEmpty());
    if (!isWrong)
        return;
    const Query::Problem &problem = parsed.problems.front();
    m_problem->setText(problem.message);
    if (!problem.suggestion.isEmpty()) {
        m_suggestion->setText(tr("Take “%1”").arg(problem.suggestion));
        m_suggestion->setProperty("query",
                                  m_edit->text().replace(problem.position, problem.length, problem.suggestion));
    }
}

void FilterBar::setMatchCount(qint64 count)
{
    m_count->setText(QLocale().toString(count));
    m_count->setAccessibleName(tr("%n post(s) match", nullptr, int(std::min<qint64>(count, INT_MAX))));
    m_count->setToolTip(m_count->accessibleName());
}

} // namespace Copydesk::Window
