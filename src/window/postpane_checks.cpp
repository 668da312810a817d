// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The checks tab and what hangs on it: marks in the article, going to a finding, mending, dismissing.
#include "window/postpane.h"

#include "library/dismissals.h"
#include "review/desk.h"
#include "window/articlepane.h"
#include "window/articleview.h"
#include "window/bodyeditor.h"
#include "window/checkspanel.h"
#include "window/fieldrow.h"
#include "window/metapanel.h"

#include <QTabWidget>

#include <algorithm>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

void PostPane::connectChecks()
{
    connect(m_checks, &ChecksPanel::checkedChanged, this, &PostPane::showFindings);
    connect(m_checks, &ChecksPanel::placeRequested, this, &PostPane::goTo);
    connect(m_checks, &ChecksPanel::fixed, this, [this](const Post::Post &post) {
        m_current->setPost(post);
        m_current->save();
    });
    connect(m_checks, &ChecksPanel::dismissRequested, this,
            [this](const QString &check, const QString &reason) { changeDismissal(check, reason); });
    connect(m_checks, &ChecksPanel::restoreRequested, this,
            [this](const QString &check) { changeDismissal(check, std::nullopt); });
    connect(&view(), &ArticleView::findingClicked, this, [this](const Checks::Place &place) {
        m_tabs->show();
        m_tabs->setCurrentWidget(m_checks);
        m_checks->choose(place);
    });
}

/// One bar a place, in the colour of the gravest of its findings.
void PostPane::showFindings()
{
    QList<FindingMarks::Mark> marks;
    for (const auto &item : m_checks->checked().items) {
        if (item.dismissal || item.check->severity == Checks::Severity::Note)
            continue;
        for (const Checks::Finding &finding : item.findings) {
            Checks::Place place = finding.where;
            place.item = -1;
            place.offset = place.length = 0;
            if (place.part == Checks::Place::Part::Field || place.part == Checks::Place::Part::Post)
                continue;
            const QString text = Checks::displayTitle(*item.check) + u": "_s + finding.text();
            const auto there = std::ranges::find(marks, place, &FindingMarks::Mark::place);
            if (there == marks.end())
                marks.append({place, item.check->severity, text});
            else
                there->text += u'\n' + text;
        }
    }
    view().setFindings(marks);
    const qsizetype counted =
        m_checks->checked().count(Checks::Severity::Blocking) + m_checks->checked().count(Checks::Severity::Advisory);
    m_tabs->setTabText(m_tabs->indexOf(m_checks), counted > 0 ? tr("Checks (%1)").arg(counted) : tr("Checks"));
    Q_EMIT checkedChanged();
}

void PostPane::goTo(const Checks::Place &place)
{
    if (place.part == Checks::Place::Part::Field) {
        if (FieldRow *row = m_meta->row(*place.field))
            m_meta->focusRow(*row);
        return;
    }
    if (!isEditingText())
        view().goTo(place);
}

/// What was typed is saved first, so that nothing of it is lost when the post comes anew.
void PostPane::changeDismissal(const QString &check, const std::optional<QString> &reason)
{
    m_current->save();
    m_desk
        .write([post = m_current->id(), check, reason](Library::Library &library) {
            return reason ? Library::dismissCheck(library, post, check, *reason)
                          : Library::restoreCheck(library, post, check);
        })
        .then(this, [this](const Result<Library::OperationId> &operation) {
            if (!operation)
                Q_EMIT m_current->failed(operation.error());
        });
}

} // namespace Copydesk::Window
