// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/conflictdialog.h"

#include "library/importing.h"
#include "review/desk.h"
#include "review/postdiff.h"
#include "window/conflictmodel.h"
#include "window/tones.h"

#include "ui_conflictdialog.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

namespace Copydesk::Window {

ConflictDialog::ConflictDialog(Review::Desk &desk, Library::PostId post, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_post(post)
    , m_ui(std::make_unique<Ui::ConflictDialog>())
    , m_model(new ConflictModel(this))
{
    m_ui->setupUi(this);
    m_ui->error->hide();
    m_ui->parts->setModel(m_model);
    m_ui->parts->installEventFilter(this);
    m_ui->parts->verticalHeader()->hide();
    m_ui->parts->setItemDelegate(new QStyledItemDelegate(m_ui->parts));
    QHeaderView *header = m_ui->parts->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ConflictModel::PartColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ConflictModel::ChoiceColumn, QHeaderView::ResizeToContents);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("&Resolve"));
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(false);

    connect(m_ui->takeOurs, &QPushButton::clicked, this, [this] { choose(Review::Side::Ours); });
    connect(m_ui->takeTheirs, &QPushButton::clicked, this, [this] { choose(Review::Side::Theirs); });
    connect(m_ui->takeAncestor, &QPushButton::clicked, this, [this] { choose(Review::Side::Ancestor); });
    connect(m_ui->restOurs, &QPushButton::clicked, this, [this] { m_model->takeRest(Review::Side::Ours); });
    connect(m_ui->restTheirs, &QPushButton::clicked, this, [this] { m_model->takeRest(Review::Side::Theirs); });
    connect(m_ui->parts->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConflictDialog::showPart);
    connect(m_ui->views, &QTabWidget::currentChanged, this, &ConflictDialog::showPart);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ConflictDialog::showSummary);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &ConflictDialog::resolve);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    load();
}

ConflictDialog::~ConflictDialog() = default;

void ConflictDialog::load()
{
    m_desk.read([post = m_post](Library::Library &library) { return Library::readConflict(library, post); })
        .then(this, [this](const Result<Library::ConflictVersions> &versions) {
            if (!versions) {
                showError(versions.error());
                return;
            }
            m_head = versions->head;
            m_model->setVersions(versions->ancestor, versions->ours, versions->theirs);
            m_ui->title->setText(versions->ours.title.isEmpty() ? versions->ours.sourceId() : versions->ours.title);
            m_ui->parts->setCurrentIndex(m_model->index(0, ConflictModel::PartColumn));
            m_ui->parts->setFocus();
            showSummary();
            Q_EMIT loaded();
        });
}

bool ConflictDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->parts || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QDialog::eventFilter(watched, event);
    const int forwards = isRightToLeft() ? -1 : 1;
    switch (key->key()) {
    case Qt::Key_1:
        choose(Review::Side::Ours);
        return true;
    case Qt::Key_2:
        choose(Review::Side::Theirs);
        return true;
    case Qt::Key_3:
        choose(Review::Side::Ancestor);
        return true;
    case Qt::Key_Left:
        chooseNext(-forwards);
        return true;
    case Qt::Key_Right:
        chooseNext(forwards);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void ConflictDialog::choose(Review::Side side)
{
    const QModelIndexList rows = m_ui->parts->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        m_model->setSide(index.row(), side);
}

void ConflictDialog::chooseNext(int step)
{
    const int row = m_ui->parts->currentIndex().row();
    if (row < 0)
        return;
    // Ours stands left of theirs.
    choose(step < 0 ? Review::Side::Ours : Review::Side::Theirs);
}

void ConflictDialog::showPart()
{
    const int row = m_ui->parts->currentIndex().row();
    if (row < 0)
        return;
    const QString &part = m_model->part(row);
    if (m_ui->views->currentWidget() == m_ui->resultPage) {
        m_ui->result->showPosts(m_model->version(Review::Side::Ours), m_model->merged());
        return;
    }
    const QString ancestor = Review::partText(m_model->version(Review::Side::Ancestor), part);
    const auto show = [&](TextDiffView *view, Review::Side side) {
        const QString text = Review::partText(m_model->version(side), part);
        view->showChanges({{part, Review::partTitle(part), ancestor, text, true}});
    };
    show(m_ui->oursText, Review::Side::Ours);
    show(m_ui->theirsText, Review::Side::Theirs);
    show(m_ui->ancestorText, Review::Side::Ancestor);
    const auto side = m_model->side(row);
    m_ui->takeOurs->setChecked(side == Review::Side::Ours);
    m_ui->takeTheirs->setChecked(side == Review::Side::Theirs);
    m_ui->takeAncestor->setChecked(side == Review::Side::Ancestor);
}

void ConflictDialog::showSummary()
{
    const int undecided = m_model->undecidedCount();
    const QString both = tr("%n part(s) changed on both sides", nullptr, m_model->contestedCount());
    m_ui->summary->setText(
        undecided > 0 ? tr("%1 · %2", "two statements side by side").arg(both, tr("%n to choose", nullptr, undecided))
                      : tr("%1 · all chosen").arg(both));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(palette(), undecided > 0 ? Tone::Caution : Tone::Done));
    m_ui->summary->setPalette(colors);
    m_ui->restOurs->setEnabled(undecided > 0);
    m_ui->restTheirs->setEnabled(undecided > 0);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(undecided == 0 && m_model->rowCount() > 0);
    showPart();
}

void ConflictDialog::resolve()
{
    setEnabled(false);
    m_ui->error->hide();
    m_desk
        .write([post = m_post, merged = m_model->merged(), head = m_head](Library::Library &library) {
            return Library::resolveConflict(library, post, merged, head);
        })
        .then(this, [this](const Result<Library::OperationId> &operation) {
            setEnabled(true);
            if (operation) {
                Q_EMIT resolved(m_post);
                accept();
                return;
            }
            showError(operation.error());
            if (operation.error().kind == Error::Kind::Refused)
                load(); // the post has changed meanwhile: the choice is made again over what it is now
        });
}

void ConflictDialog::showError(const Error &error)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(palette(), Tone::Problem));
    m_ui->error->setPalette(colors);
    m_ui->error->setText(error.text());
    m_ui->error->show();
}

} // namespace Copydesk::Window
