// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/clustersdialog.h"

#include "library/posts.h"
#include "post/likeness.h"
#include "review/desk.h"
#include "window/bulkdialog.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

namespace {

QTableView *makeTable(QWidget *parent, QAbstractItemModel *model, const QString &name)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

QString stateText(const Library::DuplicateState &state, qsizetype clusters, qsizetype shown)
{
    if (!state.isThere())
        return ClustersDialog::tr("Near duplicates were never looked for in this library.");
    const QString share = QLocale().toString(state.least * 100, 'f', 0) + QLocale().percent();
    const QString when = QLocale().toString(state.found.toLocalTime(), QLocale::ShortFormat);
    QString text = ClustersDialog::tr("%n cluster(s) of posts that have %1 of their text in common, as of %2.", nullptr,
                                      int(clusters))
                       .arg(share, when);
    if (shown < clusters)
        text += u' ' + ClustersDialog::tr("The largest %n are listed.", nullptr, int(shown));
    QStringList since;
    if (state.newPosts > 0)
        since += ClustersDialog::tr("%n post(s) came", nullptr, int(std::min<qint64>(state.newPosts, INT_MAX)));
    if (state.changes > 0)
        since += ClustersDialog::tr("%n text(s) changed", nullptr, int(std::min<qint64>(state.changes, INT_MAX)));
    if (!since.isEmpty())
        text += u" <b>"_s + ClustersDialog::tr("Old: %1 since.").arg(since.join(u", "_s)) + u"</b>"_s;
    return text;
}

} // namespace

ClustersDialog::ClustersDialog(Review::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_clusters(new ClustersModel(this))
    , m_posts(new ClusterPostsModel(this))
{
    setObjectName(u"clustersDialog"_s);
    setWindowTitle(tr("Near duplicates"));
    build();
    connect(&m_desk, &Review::Desk::changed, this, &ClustersDialog::load);
    showState();
    load();
}

void ClustersDialog::build()
{
    auto *lines = new QVBoxLayout(this);
    m_state = new QLabel(this);
    m_state->setWordWrap(true);
    lines->addWidget(m_state);

    m_least = new QDoubleSpinBox(this);
    m_least->setRange(5, 100);
    m_least->setDecimals(0);
    m_least->setSuffix(QString(u' ' + QLocale().percent()));
    m_least->setValue(Post::DuplicateShare * 100);
    auto *label = new QLabel(tr("At &least in common"), this);
    label->setBuddy(m_least);
    m_look = new QPushButton(tr("Loo&k for them"), this);
    m_look->setObjectName(u"look"_s);
    m_look->setToolTip(tr("Goes through the whole library; one can go on working meanwhile"));
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_cancel = new QPushButton(tr("Ca&ncel"), this);
    auto *top = new QHBoxLayout;
    for (QWidget *widget :
         {static_cast<QWidget *>(label), static_cast<QWidget *>(m_least), static_cast<QWidget *>(m_look)})
        top->addWidget(widget);
    top->addWidget(m_progress, 1);
    top->addWidget(m_cancel);
    top->addStretch();
    lines->addLayout(top);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    for (const bool isFirst : {true, false}) {
        auto *side = new QWidget(splitter);
        QBoxLayout *rows = isFirst ? addClusters(side) : addPosts(side);
        rows->setContentsMargins(0, 0, 0, 0);
        splitter->addWidget(side);
    }
    splitter->setSizes({400, 560});
    lines->addWidget(splitter, 1);

    m_result = new QLabel(this);
    m_result->setObjectName(u"clustersResult"_s);
    m_undo = new QPushButton(tr("&Undo"), this);
    m_undo->setToolTip(tr("Takes the last decision of this window back, whole"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_result, 1);
    bottom->addWidget(m_undo);
    bottom->addWidget(buttons);
    lines->addLayout(bottom);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    resize(1000, 560);

    connect(m_look, &QPushButton::clicked, this, &ClustersDialog::look);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_undo, &QPushButton::clicked, this, &ClustersDialog::takeBack);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QBoxLayout *ClustersDialog::addClusters(QWidget *side)
{
    auto *rows = new QVBoxLayout(side);
    m_clusterTable = makeTable(side, m_clusters, tr("Clusters"));
    m_clusterTable->setObjectName(u"clusters"_s);
    m_clusterTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list = new QPushButton(tr("&Show in the list"), side);
    m_list->setToolTip(tr("Filters the list to the posts of this cluster"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_list);
    buttons->addStretch();
    rows->addWidget(m_clusterTable, 1);
    rows->addLayout(buttons);
    const auto filter = [this] {
        if (chosenCluster())
            Q_EMIT filterRequested(clusterQuery(chosenCluster()));
    };
    connect(m_list, &QPushButton::clicked, this, filter);
    connect(m_clusterTable, &QTableView::activated, this, filter);
    connect(m_clusterTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClustersDialog::loadPosts);
    return rows;
}

QBoxLayout *ClustersDialog::addPosts(QWidget *side)
{
    auto *rows = new QVBoxLayout(side);
    m_postTable = makeTable(side, m_posts, tr("Posts of the cluster"));
    m_postTable->setObjectName(u"clusterPosts"_s);
    m_compare = new QPushButton(tr("&Compare"), side);
    m_compare->setToolTip(tr("The selected posts side by side; one alone beside the first"));
    m_others = new QPushButton(tr("Decide for the &others"), side);
    m_others->setObjectName(u"others"_s);
    m_others->setToolTip(tr("Keeps the selected posts as they are and decides for all others of the cluster"));
    m_others->setMenu(decisionMenu(Whom::Others));
    m_all = new QPushButton(tr("Decide for &all"), side);
    m_all->setToolTip(tr("Decides for all posts of the cluster"));
    m_all->setMenu(decisionMenu(Whom::All));
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_compare, m_others, m_all})
        buttons->addWidget(button);
    buttons->addStretch();
    rows->addWidget(m_postTable, 1);
    rows->addLayout(buttons);
    const auto compare = [this] {
        std::vector<PostId> posts = selectedPosts();
        if (posts.size() == 1 && posts.front() != m_shown)
            posts.insert(posts.begin(), m_shown);
        if (posts.size() > 1)
            Q_EMIT compareRequested(posts);
    };
    connect(m_compare, &QPushButton::clicked, this, compare);
    connect(m_postTable, &QTableView::activated, this, compare);
    connect(m_postTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClustersDialog::showState);
    return rows;
}

QMenu *ClustersDialog::decisionMenu(Whom whom)
{
    auto *menu = new QMenu(this);
    for (const Review::Decision &decision : Review::decisions())
        menu->addAction(Review::displayTitle(decision), this, [this, whom, &decision] { decide(whom, decision); });
    return menu;
}

PostId ClustersDialog::chosenCluster() const
{
    const QModelIndex current = m_clusterTable->currentIndex();
    return current.isValid() ? m_clusters->row(current.row()).cluster.representative : PostId{};
}

std::vector<PostId> ClustersDialog::selectedPosts() const
{
    std::vector<PostId> posts;
    for (int row = 0; row < m_posts->rowCount(); ++row) {
        if (m_postTable->selectionModel()->isRowSelected(row))
            posts.push_back(m_posts->idAt(row));
    }
    return posts;
}

std::vector<PostId> ClustersDialog::posts(Whom whom) const
{
    std::vector<PostId> posts;
    for (int row = 0; row < m_posts->rowCount(); ++row) {
        if (whom == Whom::All || !m_postTable->selectionModel()->isRowSelected(row))
            posts.push_back(m_posts->idAt(row));
    }
    return posts;
}

void ClustersDialog::load()
{
    const quint64 generation = ++m_generation;
    m_desk.list([](Library::Library &library) { return loadClusters(library); })
        .then(this, [this, generation](const Result<LoadedClusters> &loaded) {
            if (generation != m_generation)
                return;
            if (loaded)
                showClusters(*loaded);
            else
                m_state->setText(loaded.error().text());
        });
}

void ClustersDialog::showClusters(const LoadedClusters &loaded)
{
    m_state->setText(stateText(loaded.state, loaded.count, loaded.rows.size()));
    if (loaded.state.isThere() && !std::exchange(m_isShareTaken, true))
        m_least->setValue(loaded.state.least * 100);
    const PostId chosen = chosenCluster();
    const int place = std::max(0, m_clusterTable->currentIndex().row());
    m_clusters->setRows(loaded.rows);
    const int found = m_clusters->rowOf(chosen);
    const int row = found >= 0 ? found : std::min(place, m_clusters->rowCount() - 1);
    if (row >= 0)
        m_clusterTable->setCurrentIndex(m_clusters->index(row, 0));
    loadPosts();
    showState();
}

void ClustersDialog::loadPosts()
{
    const quint64 generation = ++m_postsGeneration;
    const PostId cluster = chosenCluster();
    if (!cluster) {
        m_posts->setMembers({});
        m_shown = {};
        showState();
        Q_EMIT loaded();
        return;
    }
    m_desk.read([cluster](Library::Library &library) { return loadMembers(library, cluster); })
        .then(this, [this, generation, cluster](const Result<QList<ClusterMember>> &members) {
            if (generation != m_postsGeneration)
                return;
            m_posts->setMembers(members.value_or(QList<ClusterMember>()));
            const bool isNew = std::exchange(m_shown, cluster) != cluster;
            if (m_posts->rowCount() > 0 && (isNew || selectedPosts().empty()))
                m_postTable->selectRow(0); // the first one is the one to keep, where nobody says otherwise
            showState();
            Q_EMIT loaded();
        });
}

void ClustersDialog::look()
{
    if (m_job)
        return;
    m_result->clear();
    m_progress->setRange(0, 0);
    const QPointer<ClustersDialog> self(this); // the search goes on when the window is closed
    m_job = m_desk.findDuplicates(m_least->value() / 100, [self](const Result<qint64> &found) {
        if (self && !found)
            self->m_result->setText(found.error().text());
    });
    connect(m_job, &Review::Job::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        m_progress->setValue(total > 0 ? int(1000.0 * double(done) / double(total)) : 0);
    });
    connect(m_job, &QObject::destroyed, this, &ClustersDialog::showState);
    showState();
}

void ClustersDialog::decide(Whom whom, const Review::Decision &decision)
{
    const Library::Selection selection = posts(whom);
    auto *dialog = new BulkDialog(m_desk, selection, {.decision = &decision, .status = {}, .reason = {}}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, selection, &decision] {
        const QPointer<ClustersDialog> self(this);
        m_desk.decideAll(selection, dialog->verdict(), [self, &decision](const Result<Review::BulkResult> &result) {
            if (!self)
                return;
            self->m_operation = result ? result->operation : Library::OperationId{};
            if (!result) {
                self->m_result->setText(result.error().text());
            } else {
                const int changed = int(std::min<qint64>(result->counts.changed, INT_MAX));
                self->m_result->setText(tr("%1: %n post(s).", nullptr, changed).arg(Review::displayDone(decision)));
            }
            self->showState();
            Q_EMIT self->decided();
        });
    });
    dialog->open();
}

void ClustersDialog::takeBack()
{
    m_desk.undo(m_operation).then(this, [this](const Result<Library::UndoReport> &report) {
        m_operation = {};
        m_result->setText(report
                              ? tr("Taken back: %n post(s).", nullptr, int(std::min<qint64>(report->restored, INT_MAX)))
                              : report.error().text());
        showState();
    });
}

void ClustersDialog::showState()
{
    const bool isReadOnly = m_desk.isReadOnly();
    const size_t selected = selectedPosts().size();
    m_look->setEnabled(!isLooking() && !isReadOnly);
    m_least->setEnabled(!isLooking() && !isReadOnly);
    m_progress->setVisible(isLooking());
    m_cancel->setVisible(isLooking());
    m_list->setEnabled(bool(chosenCluster()));
    m_compare->setEnabled(selected > 1 || (selected == 1 && selectedPosts().front() != m_shown));
    m_others->setEnabled(!isReadOnly && selected > 0 && int(selected) < m_posts->rowCount());
    m_all->setEnabled(!isReadOnly && m_posts->rowCount() > 0);
    m_undo->setVisible(bool(m_operation));
}

} // namespace Copydesk::Window
