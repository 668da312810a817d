// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/standardstreams.h"

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <unistd.h>

namespace Copydesk::Review {

namespace {

constexpr qsizetype BufferSize = 64 * 1024;
std::atomic<bool> outputIsClosed = false;

} // namespace

StreamInput::StreamInput(int descriptor, const std::atomic<bool> &stop)
    : m_descriptor(descriptor)
    , m_stop(stop)
{
    open(QIODevice::ReadOnly);
}

qint64 StreamInput::readData(char *data, qint64 limit)
{
    while (!m_stop) {
        pollfd waiting{m_descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, 100);
        if (ready == 0 || (ready < 0 && errno == EINTR))
            continue;
        const ssize_t count = ::read(m_descriptor, data, size_t(limit));
        if (count > 0)
            return count;
        if (count == 0)
            return -1; // the end; 0 would mean "none yet"
        if (errno != EINTR && errno != EAGAIN) {
            setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
            return -1;
        }
    }
    return -1;
}

StandardOutput::StandardOutput() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

StandardOutput::~StandardOutput() { flush(); }

bool StandardOutput::flush()
{
    qsizetype done = 0;
    while (!m_hasFailed && done < m_buffer.size()) {
        const ssize_t count = ::write(STDOUT_FILENO, m_buffer.constData() + done, size_t(m_buffer.size() - done));
        if (count >= 0) {
            done += count;
        } else if (errno == EAGAIN) {
            pollfd waiting{STDOUT_FILENO, POLLOUT, 0};
            ::poll(&waiting, 1, 100);
        } else if (errno != EINTR) {
            outputIsClosed = outputIsClosed || errno == EPIPE;
            setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
            m_hasFailed = true;
        }
    }
    m_buffer.clear();
    return !m_hasFailed;
}

bool StandardOutput::readerIsGone() { return outputIsClosed; }

qint64 StandardOutput::writeData(const char *data, qint64 size)
{
    if (outputIsClosed || m_hasFailed)
        return -1;
    m_buffer.append(data, size);
    if (m_buffer.size() >= BufferSize && !flush())
        return -1;
    return size;
}

} // namespace Copydesk::Review
