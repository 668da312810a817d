// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/replacing.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Copydesk::Review {
class Desk;
}

namespace Copydesk::Window {

class TextDiffView;

/// A shared sentence mended once: what it becomes, in which posts, with a look at some of them beforehand. One undo
/// takes all of it back.
class ReplaceDialog : public QDialog {
    Q_OBJECT
public:
    ReplaceDialog(Review::Desk &desk, const QString &sentence, QWidget *parent = nullptr);

    /// As the dialog stands.
    Review::Replacement replacement() const;
    bool isCounted() const { return m_isCounted; }

public Q_SLOTS:
    void accept() override;

private:
    void build(const QString &sentence);
    void preview();
    void take(const Review::ReplacementReport &report);

    Review::Desk &m_desk;
    QString m_sentence;
    QPlainTextEdit *m_new = nullptr;
    QLineEdit *m_except = nullptr;
    QCheckBox *m_leaveApproved = nullptr, *m_keepApproval = nullptr;
    QLabel *m_counts = nullptr;
    TextDiffView *m_samples = nullptr;
    QPushButton *m_ok = nullptr;
    QTimer m_previewSoon;
    quint64 m_generation = 0;
    qint64 m_changing = 0;
    bool m_isCounted = false;
};

} // namespace Copydesk::Window
