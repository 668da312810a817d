// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <atomic>

namespace Copydesk::Review {

/// Reads from a pipe or terminal and gives up within a tenth of a second once `stop` is set; a read that merely blocks
/// could not be cancelled.
class StreamInput : public QIODevice {
public:
    /// The descriptor stays the caller's. Opened already.
    StreamInput(int descriptor, const std::atomic<bool> &stop);
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 limit) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    int m_descriptor;
    const std::atomic<bool> &m_stop;
};

/// Standard output, buffered. Where its reader has gone (`| head`) writing fails quietly: `readerIsGone` tells.
class StandardOutput : public QIODevice {
public:
    StandardOutput();
    ~StandardOutput() override;
    bool isSequential() const override { return true; }
    /// Writes out what is buffered; false where that is not possible.
    bool flush();

    /// Whether a write of this program has found standard output's pipe closed. The program must ignore SIGPIPE.
    static bool readerIsGone();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_buffer;
    bool m_hasFailed = false; ///< what was lost stays lost, whatever can be written later
};

} // namespace Copydesk::Review
