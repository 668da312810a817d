// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/error.h"
#include "review/editing.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ConflictDialog;
}

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class ConflictModel;

/// A post in conflict: ancestor, ours and theirs, field by field, contested fields first (spec review.md, "Import is
/// idempotent"). Keys 1, 2, 3 (or left and right) choose ours, theirs or the ancestor for the selected rows. Resolve
/// writes one revision; accepted when it is written.
class ConflictDialog : public QDialog {
    Q_OBJECT
public:
    ConflictDialog(Review::Desk &desk, Library::PostId post, QWidget *parent = nullptr);
    ~ConflictDialog() override;

    Library::PostId post() const { return m_post; }
    ConflictModel &model() { return *m_model; }

Q_SIGNALS:
    /// The three versions are on the screen.
    void loaded();
    void resolved(Copydesk::Library::PostId post);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void load();
    void choose(Review::Side side);
    void chooseNext(int step);
    void showPart();
    void showSummary();
    void resolve();
    void showError(const Error &error);

    Review::Desk &m_desk;
    Library::PostId m_post;
    Library::RevisionId m_head;
    std::unique_ptr<Ui::ConflictDialog> m_ui;
    ConflictModel *m_model;
};

} // namespace Copydesk::Window
