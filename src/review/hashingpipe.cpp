// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/hashingpipe.h"

namespace Copydesk::Review {

/// What is handed over at once, and how much of it may wait: together they bound the memory.
constexpr qsizetype ChunkSize = 1024 * 1024;
constexpr size_t MostWaiting = 4;

HashingPipe::HashingPipe(QIODevice &target)
    : m_target(target)
    , m_queue(MostWaiting)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    m_thread = std::thread([this] { work(); });
}

HashingPipe::~HashingPipe()
{
    if (!m_thread.joinable())
        return;
    m_failed = true;
    m_queue.end();
    m_thread.join();
}

bool HashingPipe::finish()
{
    hand();
    m_queue.end();
    m_thread.join();
    m_sha256 = m_hash.hex();
    if (m_failed)
        setErrorString(m_target.errorString());
    return !m_failed;
}

qint64 HashingPipe::writeData(const char *data, qint64 size)
{
    m_chunk.append(data, size);
    return m_chunk.size() < ChunkSize || hand() ? size : -1;
}

bool HashingPipe::pass(const QByteArray &bytes) { return hand() && push(bytes); }

bool HashingPipe::push(QByteArray bytes)
{
    if (m_queue.push(std::move(bytes)))
        return true;
    setErrorString(m_target.errorString()); // the thread is done with it
    return false;
}

bool HashingPipe::hand() { return m_chunk.isEmpty() || push(std::exchange(m_chunk, {})); }

void HashingPipe::work()
{
    while (!m_queue.isDone()) {
        const auto chunk = m_queue.pop(std::chrono::hours(1));
        if (!chunk || m_failed)
            continue;
        if (m_target.write(*chunk) != chunk->size()) {
            m_failed = true;
            m_queue.close();
            return;
        }
        m_hash.add(*chunk);
        m_bytes += chunk->size();
    }
}

} // namespace Copydesk::Review
