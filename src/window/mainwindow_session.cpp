// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "window/actionset.h"
#include "window/articleview.h"
#include "window/filterbar.h"
#include "window/postlistmodel.h"
#include "window/postlistview.h"
#include "window/postpane.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

void MainWindow::restoreSession()
{
    if (m_options.restoresSession)
        m_session = Session::load(m_desk->path());
    if (!restoreGeometry(m_session.geometry))
        resize(QSize(1400, 850).boundedTo(screen()->availableSize()));
    if (!m_session.docks.isEmpty())
        restoreState(m_session.docks);
    m_columns->restoreState(m_session.columns);
    m_pane->rows().restoreState(m_session.articleRows);
    m_pane->columns().restoreState(m_session.postColumns);
    m_pane->tabs().setVisible(m_session.showsTabs);
    m_list->header()->restoreState(m_session.header);
    m_actions->action(u"view-table")->setChecked(m_session.isTable);
    m_pane->view().setZoom(m_session.zoom);
    m_filter->setText(m_options.query.isNull() ? m_session.query : m_options.query);
    if (!m_filter->query().text.isEmpty() || m_filter->text().isEmpty())
        return;
    m_filter->setText(QString()); // a query of another version that this one does not understand
}

void MainWindow::restorePost()
{
    const QString wanted = m_options.post.isEmpty() ? m_session.post : m_options.post;
    m_list->setFocus(Qt::OtherFocusReason);
    if (wanted.isEmpty()) {
        m_list->setCurrentRow(m_model->rowCount() > 0 ? 0 : -1);
        return;
    }
    m_desk->read([wanted](Library::Library &library) { return Library::findPost(library, wanted); })
        .then(this, [this](const Result<std::optional<PostId>> &found) {
            const int row = found && *found ? m_model->rowOf(**found) : -1;
            if (row < 0) {
                m_list->setCurrentRow(m_model->rowCount() > 0 ? 0 : -1);
                return;
            }
            m_list->setTopRow(m_session.listTop);
            m_pane->setReadingPosition(**found, m_options.post.isEmpty() ? m_session.readingPosition : 0);
            m_list->setCurrentRow(row);
        });
}

Session MainWindow::session() const
{
    Session session;
    session.geometry = saveGeometry();
    session.docks = saveState();
    session.columns = m_columns->saveState();
    session.postColumns = m_pane->columns().saveState();
    session.articleRows = m_pane->rows().saveState();
    session.showsTabs = !m_pane->tabs().isHidden();
    session.header = m_list->header()->saveState();
    session.isTable = m_list->isTable();
    session.query = m_filter->query().text;
    session.listTop = m_list->topRow();
    session.zoom = m_pane->view().zoom();
    if (m_pane->current().isLoaded()) {
        session.post = m_pane->current().draft().stored.post.sourceId();
        session.readingPosition = m_pane->view().readingPosition();
    }
    return session;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Nothing is asked: what was typed is saved, and an import stops where it is and goes on at the next start.
    if (m_options.restoresSession)
        session().save(m_desk->path());
    m_pane->current().save();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window != this && window->parentWidget() == this)
            window->close();
    }
    QMainWindow::closeEvent(event);
}

} // namespace Copydesk::Window
