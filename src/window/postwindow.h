// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"

#include <QMainWindow>

namespace Copydesk::Review {
class Desk;
struct Verdict;
} // namespace Copydesk::Review

namespace Copydesk::Window {

class ActionSet;
class DecisionBar;
class ImageStore;
class NoticeBar;
class PostPane;

/// One post in a window of its own, with everything that can be done to it. What another window does to the post shows
/// here, and the other way round.
class PostWindow : public QMainWindow {
    Q_OBJECT
public:
    PostWindow(Review::Desk &desk, ImageStore &images, Library::PostId post, QWidget *parent = nullptr);

    PostPane &pane() const { return *m_pane; }
    NoticeBar &notice() const { return *m_notice; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void wire();
    void ask(const Review::Verdict &verdict);
    void act(const Review::Verdict &verdict);
    void undo();
    void showEffects();

    Review::Desk &m_desk;
    ActionSet *m_actions;
    PostPane *m_pane;
    DecisionBar *m_decisions;
    NoticeBar *m_notice;
};

} // namespace Copydesk::Window
