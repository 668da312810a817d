// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QToolButton;

namespace Copydesk::Window {

/// Says for eight seconds what was done, with one thing to do about it (Undo), above the lower edge of its parent.
/// Screen readers are told too. Takes no focus; stays while the mouse is over it.
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Done, Problem };
    static constexpr int ShownMs = 8000;

    explicit NoticeBar(QWidget *parent);

    /// `action` empty: nothing to do about it. A problem stays until it is closed or something else is said.
    void say(const QString &text, Tone tone = Tone::Done, const QString &action = {}, std::function<void()> act = {});
    QString text() const;
    void dismiss();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QLabel *m_text;
    QToolButton *m_action, *m_close;
    std::function<void()> m_act;
    QTimer m_timer;
    Tone m_tone = Tone::Done;
};

} // namespace Copydesk::Window
