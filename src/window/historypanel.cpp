// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/historypanel.h"

#include "library/rules.h"
#include "review/desk.h"
#include "window/fieldchangesmodel.h"
#include "window/flowlayout.h"
#include "window/revisiondelegate.h"
#include "window/revisionsmodel.h"
#include "window/textdiffview.h"
#include "window/wheelguard.h"
#include "window/wrappingdelegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace Copydesk::Window {

namespace {

/// What the combo box holds beside the numbers of rows.
enum Against { StateBefore = -1, StateNow = -2 };

struct History {
    QList<Library::RevisionRow> rows;
    QString arrivalReason;
};

struct Comparison {
    Post::Post before, after;
};

} // namespace

HistoryPanel::HistoryPanel(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_revisions(new RevisionsModel(this))
    , m_changes(new FieldChangesModel(this))
{
    build();
    clear();
}

HistoryPanel::~HistoryPanel() = default;

void HistoryPanel::build()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    m_list = new QListView(splitter);
    m_list->setModel(m_revisions);
    m_list->setItemDelegate(new RevisionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Revisions of the post"));
    m_list->setMinimumWidth(140);

    auto *right = new QWidget(splitter);
    auto *rows = new QVBoxLayout(right);
    rows->setContentsMargins(8, 4, 4, 4);
    rows->setSpacing(4);
    auto *top = new FlowLayout; // in a narrow window the button wraps below
    auto *label = new QLabel(tr("&Compare with"), right);
    m_against = new QComboBox(right);
    m_against->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_against->setMinimumContentsLength(8);
    m_against->setAccessibleName(tr("Compare with"));
    (new WheelGuard(this))->guard(m_against);
    label->setBuddy(m_against);
    m_revert = new QPushButton(tr("Re&vert to this"), right);
    m_revert->setAutoDefault(false);
    m_revert->setToolTip(tr("Makes the post as it was after the selected revision, as a new revision. Can be undone."));
    top->addWidget(label);
    top->addWidget(m_against);
    top->addWidget(m_revert);
    m_note = new QLabel(right);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *contents = new QSplitter(Qt::Vertical, right);
    contents->setChildrenCollapsible(false);
    m_table = new QTableView(contents);
    m_table->setModel(m_changes);
    m_table->setItemDelegate(new WrappingDelegate(m_table));
    // Names of fields stay in one line; a wrapping delegate would ask for no more than the longest word.
    m_table->setItemDelegateForColumn(FieldChangesModel::FieldColumn, new QStyledItemDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(FieldChangesModel::FieldColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setAccessibleName(tr("Changed fields"));
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, m_table, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);
    m_diff = new TextDiffView(contents);
    m_diff->setFrameShape(QFrame::NoFrame);
    m_diff->setAccessibleName(tr("Changed text"));
    contents->addWidget(m_table);
    contents->addWidget(m_diff);
    contents->setStretchFactor(1, 1);

    rows->addLayout(top);
    rows->addWidget(m_note);
    rows->addWidget(contents, 1);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({280, 520});

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPanel::compare);
    connect(m_against, &QComboBox::currentIndexChanged, this, &HistoryPanel::compare);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        const QModelIndex current = m_list->currentIndex();
        if (current.isValid())
            Q_EMIT revertRequested(m_post, m_revisions->stateAfter(current.row()));
    });
}

void HistoryPanel::showPost(Library::PostId post, Library::RevisionId head)
{
    if (post == m_post && head == m_head)
        return;
    if (post != m_post)
        clear();
    m_post = post;
    m_head = head;
    m_isStale = true;
    if (isVisible())
        reload();
}

void HistoryPanel::showLastChange()
{
    m_wantsLastChange = true;
    if (m_isStale)
        return; // selected when the list is there
    m_wantsLastChange = false;
    m_against->setCurrentIndex(0);
    m_list->setCurrentIndex(m_revisions->index(0));
}

void HistoryPanel::clear()
{
    ++m_generation;
    ++m_comparison;
    m_post = {};
    m_head = {};
    m_isStale = false;
    m_revisions->clear();
    m_changes->clear();
    m_diff->clear();
    m_table->hide();
    m_note->hide();
    m_against->clear();
    setEnabled(false);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        reload();
}

void HistoryPanel::reload()
{
    const quint64 generation = ++m_generation;
    m_desk
        .read([post = m_post](Library::Library &library) -> Result<History> {
            auto rows = Library::revisionsOf(library, post);
            if (!rows)
                return failure(rows.error());
            const auto reason = Library::arrivalReason(library, post);
            return History{std::move(*rows), reason.value_or(QString())};
        })
        .then(this, [this, generation](const Result<History> &history) {
            if (generation != m_generation)
                return;
            m_isStale = false;
            if (history) {
                fill(history->rows, history->arrivalReason);
                return;
            }
            m_note->setText(tr("The history cannot be read: %1").arg(history.error().text()));
            m_note->show();
        });
}

void HistoryPanel::fill(const QList<Library::RevisionRow> &rows, const QString &arrivalReason)
{
    // The selected revision stays selected when newer ones come before it.
    const int old = m_list->currentIndex().row();
    const int fromEnd = old > 0 && !m_wantsLastChange ? m_revisions->rowCount() - old : 0;
    m_wantsLastChange = false;
    m_revisions->setRows(rows, m_head, arrivalReason);
    setEnabled(true);
    fillComparisons();
    const int row = fromEnd > 0 ? m_revisions->rowCount() - fromEnd : 0;
    m_list->setCurrentIndex(m_revisions->index(std::max(0, row)));
}

void HistoryPanel::fillComparisons()
{
    const QSignalBlocker quiet(m_against);
    m_against->clear();
    m_against->addItem(tr("the state before it"), StateBefore);
    m_against->addItem(tr("the post as it is now"), StateNow);
    for (int row = 0; row < m_revisions->rowCount(); ++row) {
        const QModelIndex index = m_revisions->index(row);
        const QString versions = index.data(RevisionsModel::VersionsRole).toString();
        m_against->addItem(tr("%1, %2", "a revision, its versions").arg(index.data().toString(), versions), row);
    }
}

void HistoryPanel::compare()
{
    const QModelIndex current = m_list->currentIndex();
    const quint64 comparison = ++m_comparison;
    m_revert->setEnabled(current.isValid() && m_revisions->stateAfter(current.row()) != m_head);
    if (!current.isValid() || !m_post)
        return;
    const int row = current.row();
    const int against = m_against->currentData().toInt();
    Library::RevisionId before = m_revisions->stateAfter(row);
    Library::RevisionId after = m_head;
    if (against == StateBefore) {
        before = m_revisions->stateBefore(row);
        after = m_revisions->stateAfter(row);
    } else if (against >= 0) {
        // The older one of the two is "before", whichever was picked first.
        before = m_revisions->stateAfter(std::max(row, against));
        after = m_revisions->stateAfter(std::min(row, against));
    }
    m_desk
        .read([post = m_post, before, after](Library::Library &library) -> Result<Comparison> {
            auto first = Library::readPostAt(library, post, before);
            if (!first)
                return failure(first.error());
            auto second = Library::readPostAt(library, post, after);
            if (!second)
                return failure(second.error());
            return Comparison{std::move(*first), std::move(*second)};
        })
        .then(this, [this, comparison](const Result<Comparison> &posts) {
            if (comparison != m_comparison)
                return;
            if (posts) {
                showComparison(posts->before, posts->after);
                return;
            }
            m_note->setText(tr("This state cannot be read: %1").arg(posts.error().text()));
            m_note->show();
        });
}

void HistoryPanel::showComparison(const Post::Post &before, const Post::Post &after)
{
    m_changes->setChanges(Review::changedParts(before, after));
    const bool hasText = Post::textDiffers(before, after);
    const bool hasFields = m_changes->rowCount() > 0;
    m_diff->showText(before, after);
    m_diff->setVisible(hasText);
    m_table->setVisible(hasFields);
    m_table->resizeRowsToContents();
    const bool isImport = m_list->currentIndex().isValid() && m_revisions->isFirstImport(m_list->currentIndex().row());
    m_note->setText(isImport && !hasText && !hasFields ? tr("This is the post as it first came in.")
                                                       : tr("The two are equal."));
    m_note->setVisible(!hasText && !hasFields);
}

} // namespace Copydesk::Window
