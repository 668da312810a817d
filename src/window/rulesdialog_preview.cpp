// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a rule would do, and doing it.
#include "window/rulesdialog.h"

#include "review/desk.h"
#include "window/queryedit.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <climits>
#include <cmath>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

int plural(qint64 count) { return int(std::min<qint64>(count, INT_MAX)); }

QString percent(const std::optional<double> &share)
{
    return share ? RulesDialog::tr("%1%").arg(QLocale().toString(std::lround(*share * 100))) : u"–"_s;
}

} // namespace

void RulesDialog::change()
{
    m_isPreviewed = false;
    ++m_generation;
    if (m_job)
        m_job->cancel();
    m_samples->clear();
    m_agreement->clear();
    const Query::Parsed query = Query::parse(m_query->text());
    m_query->setProblems(query.problems);
    if (m_query->text().trimmed().isEmpty())
        m_counts->setText(tr("Write a query, as in the filter."));
    else
        m_counts->setText(query.isValid() ? tr("Counting…") : query.problems.front().message);
    if (query.isValid() && !m_query->text().trimmed().isEmpty())
        m_previewSoon.start();
    else
        m_previewSoon.stop();
    showButtons();
}

void RulesDialog::preview()
{
    const QString query = m_query->text();
    if (query.trimmed().isEmpty() || !Query::parse(query).isValid())
        return;
    const quint64 generation = ++m_generation;
    m_job = m_desk.previewRule(query, [self = QPointer(this), generation](const Result<Review::RulePreview> &preview) {
        if (self && generation == self->m_generation)
            self->take(preview);
    });
}

void RulesDialog::take(const Result<Review::RulePreview> &preview)
{
    if (!preview) {
        m_counts->setText(preview.error().text());
        return;
    }
    const QLocale locale;
    const Library::FlagCounts &counts = preview->counts;
    QStringList lines{tr("It would flag %n post(s) now.", nullptr, plural(counts.flagged))};
    lines +=
        tr("It matches %1: %2 are flagged already, %3 are left to what a person decided.")
            .arg(locale.toString(counts.matched), locale.toString(counts.already), locale.toString(counts.decided));
    if (!preview->worksOnImport)
        lines += tr("On demand only: own: compares a post with all others, which an import cannot do.");
    m_counts->setText(lines.join(u'\n'));

    const Review::Agreement &agreement = preview->agreement;
    if (agreement.sentBack + agreement.approved == 0) {
        m_agreement->setText(tr("Nothing was approved or sent back yet that it could be held against."));
    } else {
        QString words = tr("Of %1 posts that were sent back it matches %2, of %3 that were approved %4.")
                            .arg(locale.toString(agreement.sentBack), locale.toString(agreement.sentBackMatched),
                                 locale.toString(agreement.approved), locale.toString(agreement.approvedMatched));
        words += u'\n';
        words += tr("Precision %1, recall %2.").arg(percent(agreement.precision()), percent(agreement.recall()));
        m_agreement->setText(words);
    }
    m_agreement->setToolTip(tr("Each post is looked at as it was when a person last decided on it. Precision: of what "
                               "the rule matches, how much was sent back. Recall: of what was sent back, how much the "
                               "rule matches. What was undone does not count."));
    m_samples->clear();
    for (const auto &sample : preview->samples)
        new QTreeWidgetItem(m_samples, {sample.title, sample.sourceId});
    m_isPreviewed = true;
    m_flagging = counts.flagged;
    showButtons();
}

void RulesDialog::run()
{
    const Library::Rule *rule = current();
    if (!rule)
        return;
    m_run->setEnabled(false);
    say(tr("Flagging…"));
    m_desk.runRules({*rule}, [self = QPointer(this)](const Result<Review::RuleRun> &run) {
        if (self)
            self->ran(run);
    });
}

void RulesDialog::ran(const Result<Review::RuleRun> &run)
{
    if (!run) {
        say(run.error().text(), run.error().kind != Error::Kind::Cancelled);
    } else {
        m_lastRun = run->operation;
        m_undo->setVisible(bool(m_lastRun));
        say(tr("%n post(s) were flagged.", nullptr, plural(run->flagged())));
    }
    preview();
}

} // namespace Copydesk::Window
