// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/boundedqueue.h"
#include "review/sha256.h"

#include <QIODevice>

#include <atomic>
#include <thread>

namespace Copydesk::Review {

/// Passes on what is written and works out its SHA-256, in a thread of its own: for one long file. An error of the
/// target shows at a later write, or in `finish`.
class HashingPipe : public QIODevice {
public:
    /// The target is open and outlives this; until `finish` it belongs to the thread.
    explicit HashingPipe(QIODevice &target);
    /// Without `finish`: what waits is dropped.
    ~HashingPipe() override;
    bool isSequential() const override { return true; }

    /// As `write`, without a copy.
    bool pass(const QByteArray &bytes);
    /// Waits until everything is with the target; false where it could not be written (`errorString`).
    bool finish();
    // Known after `finish`.
    qint64 bytes() const { return m_bytes; }
    /// Hex.
    QString sha256() const { return m_sha256; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    void work();
    bool hand();
    bool push(QByteArray bytes);

    QIODevice &m_target;
    QByteArray m_chunk; ///< not yet handed to the thread
    BoundedQueue<QByteArray> m_queue;
    std::atomic<bool> m_failed = false;
    Sha256 m_hash;
    qint64 m_bytes = 0;
    QString m_sha256;
    std::thread m_thread;
};

} // namespace Copydesk::Review
