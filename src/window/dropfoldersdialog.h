// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/watchedfolders.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

/// The folders whose files are taken in as they arrive, and the log of what came.
class DropFoldersDialog : public QDialog {
    Q_OBJECT
public:
    explicit DropFoldersDialog(Review::Desk &desk, QWidget *parent = nullptr);

    void watch(const QString &folder);

private:
    void build();
    void load();
    void forgetSelected();
    void showLog(const QList<Library::WatchedFile> &log);
    void takeAnswer(const Result<> &answer);

    Review::Desk &m_desk;
    QListWidget *m_folders;
    QTreeWidget *m_log;
    QPushButton *m_forget;
    QLabel *m_problem;
};

} // namespace Copydesk::Window
