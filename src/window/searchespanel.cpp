// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/searchespanel.h"

#include "review/desk.h"
#include "window/savedsearchmodel.h"
#include "window/sidebarrow.h"

#include <QContextMenuEvent>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

/// The name, and its key at the other side.
class SearchDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 9};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Render::Theme theme = Render::Theme::fromPalette(option.palette);
        painter->save();
        drawSidebarGround(*painter, option, theme);
        drawSidebarRow(*painter, option, option.rect.adjusted(8, 0, -10, 0),
                       {.words = index.data().toString(),
                        .font = option.font,
                        .color = theme.text,
                        .aside = index.data(SavedSearchModel::KeyRole).toString(),
                        .asideColor = theme.secondary});
        painter->restore();
    }
};

} // namespace

SearchesPanel::SearchesPanel(Review::Desk &desk, QWidget *parent)
    : QListView(parent)
    , m_desk(desk)
    , m_model(new SavedSearchModel(this))
{
    setObjectName(u"searches"_s);
    setAccessibleName(tr("Saved searches"));
    setModel(m_model);
    setItemDelegate(new SearchDelegate(this));
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_model->setSearches(SavedSearchModel::starters());
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    load();
}

const QList<Library::SavedSearch> &SearchesPanel::searches() const { return m_model->searches(); }

QSize SearchesPanel::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 1, 12);
    return {180, rows * (fontMetrics().height() + 9) + 2};
}

void SearchesPanel::load()
{
    m_desk.read([](Library::Library &library) { return Library::savedSearches(library); })
        .then(this, [this](const Result<QList<Library::SavedSearch>> &searches) {
            if (!searches || searches->isEmpty())
                return;
            m_model->setSearches(*searches);
            updateGeometry();
            Q_EMIT searchesChanged();
        });
}

void SearchesPanel::store(const QList<Library::SavedSearch> &searches)
{
    m_model->setSearches(searches);
    updateGeometry();
    Q_EMIT searchesChanged();
    m_desk.writeQuietly([searches](Library::Library &library) { return Library::setSavedSearches(library, searches); })
        .then(this, [this](const Result<> &answer) {
            if (!answer)
                Q_EMIT failed(answer.error());
        });
}

void SearchesPanel::askAndSave(const QString &query)
{
    bool isAccepted = false;
    const QString name =
        QInputDialog::getText(this, tr("Save this search"),
                              tr("Name of the search “%1”:").arg(query.isEmpty() ? tr("every post") : query),
                              QLineEdit::Normal, query, &isAccepted)
            .trimmed();
    if (isAccepted && !name.isEmpty())
        save({name, query});
}

void SearchesPanel::save(const Library::SavedSearch &search)
{
    QList<Library::SavedSearch> searches = m_model->searches();
    searches.removeIf([&](const Library::SavedSearch &other) { return other.name == search.name; });
    searches.append(search);
    store(searches);
}

void SearchesPanel::run(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        Q_EMIT queryRequested(m_model->searches()[row].query);
}

void SearchesPanel::rename(int row)
{
    QList<Library::SavedSearch> searches = m_model->searches();
    bool isAccepted = false;
    const QString name = QInputDialog::getText(this, tr("Rename the search"), tr("New name:"), QLineEdit::Normal,
                                               searches[row].name, &isAccepted)
                             .trimmed();
    if (!isAccepted || name.isEmpty())
        return;
    searches[row].name = name;
    store(searches);
}

void SearchesPanel::remove(int row)
{
    QList<Library::SavedSearch> searches = m_model->searches();
    searches.removeAt(row);
    store(searches);
}

void SearchesPanel::move(int row, int step)
{
    QList<Library::SavedSearch> searches = m_model->searches();
    if (row + step < 0 || row + step >= searches.size())
        return;
    searches.move(row, row + step);
    store(searches);
    setCurrentIndex(m_model->index(row + step));
}

void SearchesPanel::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (row < 0)
        return QListView::keyPressEvent(event);
    const bool isAlt = event->modifiers() & Qt::AltModifier;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        run(row);
    else if (event->key() == Qt::Key_F2)
        rename(row);
    else if (event->key() == Qt::Key_Delete)
        remove(row);
    else if (isAlt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        move(row, event->key() == Qt::Key_Up ? -1 : 1);
    else
        QListView::keyPressEvent(event);
}

void SearchesPanel::contextMenuEvent(QContextMenuEvent *event)
{
    const int row = event->reason() == QContextMenuEvent::Keyboard ? currentIndex().row() : indexAt(event->pos()).row();
    if (row < 0)
        return;
    QMenu menu(this);
    menu.addAction(tr("Rename…"), this, [this, row] { rename(row); });
    menu.addAction(tr("Move up"), this, [this, row] { move(row, -1); })->setEnabled(row > 0);
    menu.addAction(tr("Move down"), this, [this, row] { move(row, 1); })->setEnabled(row + 1 < m_model->rowCount());
    menu.addAction(tr("Make this a rule…"), this, [this, row] { Q_EMIT ruleRequested(m_model->searches()[row]); })
        ->setEnabled(!m_desk.isReadOnly());
    menu.addSeparator();
    menu.addAction(tr("Remove"), this, [this, row] { remove(row); });
    menu.exec(event->globalPos());
}

} // namespace Copydesk::Window
