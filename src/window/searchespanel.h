// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/savedsearches.h"

#include <QListView>

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class SavedSearchModel;

/// The saved searches of the library; a click or Return runs one. F2 renames, Delete removes, Alt+Up and Alt+Down move.
class SearchesPanel : public QListView {
    Q_OBJECT
public:
    explicit SearchesPanel(Review::Desk &desk, QWidget *parent = nullptr);

    const QList<Library::SavedSearch> &searches() const;
    /// Saves a query under a name that is asked for.
    void askAndSave(const QString &query);
    void save(const Library::SavedSearch &search);
    /// Runs the n-th one, from 0; nothing where there is none.
    void run(int row);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void queryRequested(const QString &text);
    void searchesChanged();
    /// Make a rule of it.
    void ruleRequested(const Copydesk::Library::SavedSearch &search);
    void failed(const Copydesk::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void load();
    void store(const QList<Library::SavedSearch> &searches);
    void rename(int row);
    void remove(int row);
    void move(int row, int step);

    Review::Desk &m_desk;
    SavedSearchModel *m_model;
};

} // namespace Copydesk::Window
