// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/bulkdialog.h"

#include "library/posts.h"
#include "library/search.h"
#include "review/desk.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t Samples = 5;

struct Counted {
    Review::BulkPreview preview;
    QStringList titles;
};

Result<Counted> counted(Library::Library &library, const Library::Selection &selection, const Review::Verdict &verdict)
{
    const auto preview = Review::previewDecision(library, selection, verdict, QDate::currentDate());
    if (!preview)
        return failure(preview.error());
    std::vector<Library::PostId> ids;
    if (const auto *chosen = std::get_if<std::vector<Library::PostId>>(&selection))
        ids = *chosen;
    else if (const auto matching = Library::matchingIds(library, std::get<Query::Query>(selection)))
        ids = *matching;
    ids.resize(std::min(ids.size(), Samples));
    Counted result{*preview, {}};
    if (const auto rows = Library::readRows(library, ids)) {
        for (const Library::PostRow &row : *rows)
            result.titles.append(row.title);
    }
    return result;
}

int plural(qint64 count) { return int(std::min<qint64>(count, INT_MAX)); }

} // namespace

BulkDialog::BulkDialog(Review::Desk &desk, const Library::Selection &selection, const Review::Verdict &verdict,
                       QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_selection(selection)
    , m_verdict(verdict)
    , m_head(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_samples(new QLabel(this))
{
    setObjectName(u"bulkDialog"_s);
    const QString title =
        verdict.decision ? Review::displayTitle(*verdict.decision) : tr("Set status to %1").arg(verdict.status);
    setWindowTitle(title);
    QFont large = m_head->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setWeight(QFont::DemiBold);
    m_head->setFont(large);
    m_head->setObjectName(u"bulkHead"_s);
    m_counts->setObjectName(u"bulkCounts"_s);
    m_head->setText(title);
    m_counts->setText(tr("Counting…"));
    m_samples->setTextFormat(Qt::PlainText);
    m_samples->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_head);
    column->addWidget(m_counts);
    column->addWidget(m_samples);
    if (verdict.decision && verdict.decision->reason == Review::Decision::Reason::Required) {
        m_reason = new QLineEdit(verdict.reason, this);
        m_reason->setObjectName(u"bulkReason"_s);
        m_reason->setPlaceholderText(tr("A sentence for the history"));
        auto *label = new QLabel(tr("&Why?"), this);
        label->setBuddy(m_reason);
        column->addWidget(label);
        column->addWidget(m_reason);
        connect(m_reason, &QLineEdit::textChanged, this, &BulkDialog::updateButton);
    }
    auto *note = new QLabel(tr("One undo takes all of it back."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(title, QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"bulkOk"_s);
    m_ok->setDefault(true);
    // The focus starts on "Cancel" while the posts are counted; Return must not become its key by that.
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, 0);
    updateButton();
    count();
}

Review::Verdict BulkDialog::verdict() const
{
    Review::Verdict verdict = m_verdict;
    if (m_reason)
        verdict.reason = m_reason->text().trimmed();
    return verdict;
}

void BulkDialog::count()
{
    m_desk
        .list([selection = m_selection, verdict = m_verdict](Library::Library &library) {
            return counted(library, selection, verdict);
        })
        .then(this, [this](const Result<Counted> &counted) {
            m_isCounted = true;
            if (!counted) {
                m_counts->setText(counted.error().text());
                return;
            }
            const Library::BulkCounts &counts = counted->preview.counts;
            m_changing = counts.changed;
            QStringList lines{
                tr("<b>%1</b> of %2 will change.")
                    .arg(QLocale().toString(counts.changed), tr("%n post(s)", nullptr, plural(counts.matched)))};
            if (counts.already > 0)
                lines.append(tr("%n are so already and stay as they are.", nullptr, plural(counts.already)));
            if (counts.approvalsLost > 0)
                lines.append(tr("%n lose their approval.", nullptr, plural(counts.approvalsLost)));
            if (counted->preview.blocked > 0)
                lines.append(
                    tr("%n are held back by a check and stay as they are.", nullptr, plural(counted->preview.blocked)));
            m_counts->setText(lines.join(u"<br>"_s));
            showSamples(counted->titles, counts.matched);
            showBlocked(counted->preview);
            updateButton();
            if (!m_reason)
                m_ok->setFocus();
        });
}

void BulkDialog::showSamples(const QStringList &titles, qint64 matched)
{
    QStringList lines;
    for (const QString &title : titles)
        lines.append(u"• "_s + fontMetrics().elidedText(title, Qt::ElideRight, 460));
    if (matched > titles.size())
        lines.append(tr("and %n more", nullptr, plural(matched - titles.size())));
    m_samples->setText(lines.join(u'\n'));
}

void BulkDialog::showBlocked(const Review::BulkPreview &preview)
{
    if (preview.samples.isEmpty())
        return;
    QStringList lines{m_samples->text(), QString(), tr("Held back:")};
    for (const auto &sample : preview.samples)
        lines.append(u"• "_s + fontMetrics().elidedText(sample.title + u" — "_s + sample.finding, Qt::ElideRight, 460));
    if (preview.blocked > preview.samples.size())
        lines.append(tr("and %n more", nullptr, plural(preview.blocked - preview.samples.size())));
    m_samples->setText(lines.join(u'\n'));
}

void BulkDialog::updateButton() { m_ok->setEnabled(m_changing > 0 && verdict().check().has_value()); }

} // namespace Copydesk::Window
