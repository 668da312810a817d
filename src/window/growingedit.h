// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Copydesk::Window {

/// A text field as high as its text, up to a limit, from which it scrolls. Text goes in and out as it is: no kind of
/// blank becomes another.
class GrowingEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr int MostLines = 24;

    explicit GrowingEdit(QWidget *parent = nullptr);

    /// One paragraph: Return does not break the line, and line ends that are pasted become blanks.
    void setOneParagraph(bool isOneParagraph);
    void setText(const QString &text);
    /// Lines end at "\n".
    QString text() const;

Q_SIGNALS:
    /// Return in a field of one paragraph.
    void returnPressed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fit();

    bool m_isOneParagraph = false;
};

} // namespace Copydesk::Window
