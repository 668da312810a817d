// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/history.h"

#include <QDialog>

#include <memory>

namespace Ui {
class OperationsDialog;
}

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class OperationsModel;

/// Everything that people and imports did, newest first; any of it can be taken back or done again (spec review.md,
/// "Operations and undo").
class OperationsDialog : public QDialog {
    Q_OBJECT
public:
    explicit OperationsDialog(Review::Desk &desk, QWidget *parent = nullptr);
    ~OperationsDialog() override;

Q_SIGNALS:
    void loaded();
    /// The undo or redo is done; what was left alone stands in the dialog as well.
    void undone(const Copydesk::Library::UndoReport &report);
    /// "Show the posts left alone" was asked for.
    void postsRequested(const QList<Copydesk::Library::PostId> &posts);

private:
    void load();
    void act();
    void showSelection();

    Review::Desk &m_desk;
    std::unique_ptr<Ui::OperationsDialog> m_ui;
    OperationsModel *m_model;
    QList<Library::PostId> m_leftAlone;
    quint64 m_generation = 0;
};

} // namespace Copydesk::Window
