// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/checkspanel.h"

#include "review/desk.h"
#include "window/checksmodel.h"
#include "window/wrappingdelegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

ChecksPanel::ChecksPanel(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ChecksModel(this))
{
    build();
    clear();
}

ChecksPanel::~ChecksPanel() = default;

void ChecksPanel::build()
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(8, 4, 8, 6);
    lines->setSpacing(4);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"checksSummary"_s);
    lines->addWidget(m_summary);
    m_list = new QListView(this);
    m_list->setObjectName(u"checksList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WrappingDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("What the checks found"));
    lines->addWidget(m_list, 1);
    auto *bar = new QHBoxLayout;
    m_fix = new QPushButton(this);
    m_fix->setObjectName(u"checkFix"_s);
    m_fix->setAutoDefault(false);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"dismissReason"_s);
    m_reason->setPlaceholderText(tr("Why it does not matter on this post"));
    auto *label = new QLabel(tr("&Reason"), this);
    label->setBuddy(m_reason);
    m_dismiss = new QPushButton(this);
    m_dismiss->setObjectName(u"checkDismiss"_s);
    m_dismiss->setAutoDefault(false);
    bar->addWidget(m_fix);
    bar->addStretch(1);
    bar->addWidget(label);
    bar->addWidget(m_reason, 2);
    bar->addWidget(m_dismiss);
    lines->addLayout(bar);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPanel::showChoice);
    const auto go = [this](const QModelIndex &index) {
        if (const auto *row = m_model->row(index); row && !row->dismissal)
            Q_EMIT placeRequested(row->finding.where);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    connect(m_fix, &QPushButton::clicked, this, &ChecksPanel::fix);
    connect(m_dismiss, &QPushButton::clicked, this, &ChecksPanel::dismiss);
    connect(m_reason, &QLineEdit::returnPressed, this, &ChecksPanel::dismiss);
    connect(m_reason, &QLineEdit::textChanged, this, &ChecksPanel::showChoice);
}

void ChecksPanel::showPost(Library::PostId id, const Post::Post &post)
{
    if (id != m_id)
        clear();
    m_id = id;
    m_post = post;
    using Answer = Result<Review::CheckedPost>;
    m_desk
        .read([id, post, knowledge = m_desk.knowledge()](Library::Library &library) -> Answer {
            const auto dismissals = Library::dismissalsOf(library, id);
            if (!dismissals)
                return failure(dismissals.error());
            return Review::checked(post, *dismissals, Review::checkContext(library, knowledge));
        })
        .then(this, [this, generation = ++m_generation](const Answer &answer) {
            if (generation == m_generation && answer)
                take(*answer);
        });
}

void ChecksPanel::clear()
{
    ++m_generation;
    m_id = {};
    m_post = {};
    m_reason->clear();
    take({});
    m_summary->setText({});
}

void ChecksPanel::take(const Review::CheckedPost &checked)
{
    const int row = m_list->currentIndex().row();
    m_checked = checked;
    m_model->setChecked(checked);
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(row, 0, rows - 1)));
    using Checks::Severity;
    QStringList parts;
    if (const auto blocking = checked.count(Severity::Blocking))
        parts += tr("%n stand(s) against an approval", nullptr, int(blocking));
    if (const auto advisory = checked.count(Severity::Advisory))
        parts += tr("%n to weigh", nullptr, int(advisory));
    if (const auto notes = checked.count(Severity::Note))
        parts += tr("%n note(s)", nullptr, int(notes));
    m_summary->setText(parts.isEmpty() ? tr("Nothing to mend.") : parts.join(u" · "_s));
    showChoice();
    Q_EMIT checkedChanged();
}

QString ChecksPanel::blockingText() const
{
    QStringList titles;
    for (const auto &item : m_checked.blocking())
        titles += Checks::displayTitle(*item.check);
    return titles.join(u", "_s);
}

void ChecksPanel::choose(const Checks::Place &place)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const auto *row = m_model->row(m_model->index(i));
        if (!row->dismissal && row->finding.where.part == place.part && row->finding.where.block == place.block
            && row->finding.where.field == place.field) {
            m_list->setCurrentIndex(m_model->index(i));
            return;
        }
    }
}

void ChecksPanel::showChoice()
{
    const auto *row = m_model->row(m_list->currentIndex());
    const bool isDismissed = row && row->dismissal;
    m_fix->setVisible(row && row->hasFix);
    if (row && row->hasFix)
        m_fix->setText(Checks::displayFix(*row->check));
    m_reason->setEnabled(row && !isDismissed);
    m_dismiss->setText(isDismissed ? tr("&Count it again") : tr("&Dismiss"));
    m_dismiss->setEnabled(isDismissed || (row && !m_reason->text().trimmed().isEmpty()));
}

void ChecksPanel::fix()
{
    const auto *row = m_model->row(m_list->currentIndex());
    for (int i = 0; i < m_model->rowCount() && !(row && row->hasFix); ++i)
        row = m_model->row(m_model->index(i));
    if (!row || !row->hasFix)
        return;
    Checks::Context context; // no fix asks for other libraries
    if (const auto after = Checks::fixed(*row->check, m_post, context))
        Q_EMIT fixed(*after);
}

void ChecksPanel::dismiss()
{
    const auto *row = m_model->row(m_list->currentIndex());
    if (!row || !m_dismiss->isEnabled())
        return;
    if (row->dismissal) {
        Q_EMIT restoreRequested(row->check->id());
        return;
    }
    const QString reason = m_reason->text().trimmed();
    m_reason->clear();
    Q_EMIT dismissRequested(row->check->id(), reason);
}

} // namespace Copydesk::Window
