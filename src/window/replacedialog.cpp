// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/replacedialog.h"

#include "review/desk.h"
#include "window/textdiffview.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <climits>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

constexpr int PreviewAfterMs = 250;

int plural(qint64 count) { return int(std::min<qint64>(count, INT_MAX)); }

} // namespace

ReplaceDialog::ReplaceDialog(Review::Desk &desk, const QString &sentence, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_sentence(sentence)
{
    setObjectName(u"replaceDialog"_s);
    setWindowTitle(tr("Replace a sentence everywhere"));
    build(sentence);
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(PreviewAfterMs);
    connect(&m_previewSoon, &QTimer::timeout, this, &ReplaceDialog::preview);
    resize(640, 560);
    preview();
}

void ReplaceDialog::build(const QString &sentence)
{
    auto *column = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    column->addLayout(form);
    auto *old = new QLabel(sentence, this);
    old->setTextFormat(Qt::PlainText);
    old->setWordWrap(true);
    old->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form->addRow(tr("Sentence:"), old);
    m_new = new QPlainTextEdit(sentence, this);
    m_new->setObjectName(u"replaceNew"_s);
    m_new->setTabChangesFocus(true);
    m_new->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_new->selectAll();
    form->addRow(tr("&Becomes:"), m_new);
    m_except = new QLineEdit(this);
    m_except->setObjectName(u"replaceExcept"_s);
    m_except->setPlaceholderText(tr("A query, as in the filter: status:drafted"));
    form->addRow(tr("But &not in:"), m_except);
    m_leaveApproved = new QCheckBox(tr("&Leave approved posts as they are"), this);
    m_leaveApproved->setObjectName(u"replaceLeaveApproved"_s);
    m_keepApproval = new QCheckBox(tr("Approved posts &keep their approval"), this);
    column->addWidget(m_leaveApproved);
    column->addWidget(m_keepApproval);
    m_counts = new QLabel(tr("Counting…"), this);
    m_counts->setObjectName(u"replaceCounts"_s);
    m_counts->setWordWrap(true);
    column->addWidget(m_counts);
    m_samples = new TextDiffView(this);
    m_samples->setAccessibleName(tr("Some of the changes"));
    column->addWidget(m_samples, 1);
    auto *note = new QLabel(tr("Each post gets one revision. One undo takes all of it back."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    column->addWidget(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(tr("Replace"), QDialogButtonBox::AcceptRole);
    m_ok->setObjectName(u"replaceOk"_s);
    m_ok->setDefault(true);
    m_ok->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplaceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto changed = [this] {
        m_isCounted = false;
        m_ok->setEnabled(false);
        m_previewSoon.start();
    };
    connect(m_new, &QPlainTextEdit::textChanged, this, changed);
    connect(m_except, &QLineEdit::textChanged, this, changed);
    connect(m_leaveApproved, &QCheckBox::toggled, this, changed);
    connect(m_leaveApproved, &QCheckBox::toggled, m_keepApproval, &QWidget::setDisabled);
}

Review::Replacement ReplaceDialog::replacement() const
{
    Review::Replacement replacement;
    replacement.oldSentence = m_sentence;
    replacement.newSentence = m_new->toPlainText().simplified();
    replacement.leavesApproved = m_leaveApproved->isChecked();
    replacement.keepsApproval = m_keepApproval->isChecked();
    if (const auto except = Query::parsed(m_except->text()); except && !m_except->text().trimmed().isEmpty())
        replacement.except = *except;
    return replacement;
}

void ReplaceDialog::preview()
{
    const quint64 generation = ++m_generation;
    if (!m_except->text().trimmed().isEmpty()) {
        if (const auto except = Query::parsed(m_except->text()); !except) {
            m_counts->setText(except.error().what);
            return;
        }
    }
    m_desk
        .list(
            [wanted = replacement()](Library::Library &library) { return Review::previewReplacement(library, wanted); })
        .then(this, [this, generation](const Result<Review::ReplacementReport> &report) {
            if (generation != m_generation)
                return;
            m_isCounted = true;
            if (report)
                take(*report);
            else
                m_counts->setText(report.error().what);
        });
}

void ReplaceDialog::take(const Review::ReplacementReport &report)
{
    m_changing = report.changed;
    const bool isSame = m_new->toPlainText().simplified() == m_sentence;
    QStringList lines{
        tr("<b>%1</b> of %2 will change.")
            .arg(QLocale().toString(isSame ? 0 : report.changed), tr("%n post(s)", nullptr, plural(report.matched)))};
    if (report.approved > 0 && m_leaveApproved->isChecked())
        lines += tr("%n approved one(s) stay as they are.", nullptr, plural(report.approved));
    else if (report.approved > 0 && !m_keepApproval->isChecked())
        lines += tr("%n lose their approval.", nullptr, plural(report.approved));
    m_counts->setText(lines.join(u"<br>"_s));
    QList<Review::FieldChange> changes;
    for (const Review::ReplacementSample &sample : report.samples) {
        if (sample.before != sample.after)
            changes += {u"lead"_s, sample.title, sample.before, sample.after, true};
    }
    m_samples->showChanges(changes);
    m_ok->setText(isSame ? tr("Replace") : tr("Replace in %n post(s)", nullptr, plural(report.changed)));
    m_ok->setEnabled(!isSame && report.changed > 0);
}

/// The job goes on behind the window, with its progress below; what it cannot do is said.
void ReplaceDialog::accept()
{
    if (!m_ok->isEnabled())
        return;
    QWidget *window = parentWidget();
    m_desk.replaceEverywhere(
        replacement(), [window = QPointer<QWidget>(window)](const Result<Review::ReplacementReport> &report) {
            if (!report && report.error().kind != Error::Kind::Cancelled && window)
                QMessageBox::warning(window, tr("Replace a sentence everywhere"), report.error().text());
        });
    QDialog::accept();
}

} // namespace Copydesk::Window
