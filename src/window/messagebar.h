// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace Copydesk::Window {

/// Something that stays until it is answered, in a strip above the window's content: an import that was cut off, typing
/// that was found again.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    struct Answer {
        QString title;
        std::function<void()> act;
    };
    /// Each answer closes the bar; so does its own button. A message that comes while another one stands waits for it.
    void ask(const QString &text, const QList<Answer> &answers);
    QString text() const;

private:
    struct Message {
        QString text;
        QList<Answer> answers;
    };
    void showNext();
    void close();

    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QList<Message> m_waiting;
};

} // namespace Copydesk::Window
