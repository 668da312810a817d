// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sha256.h"

#include <QIODevice>

namespace Copydesk::Review {

/// Passes on what is written and works out its SHA-256 on the way.
class HashingDevice : public QIODevice {
public:
    /// The target is open and outlives this.
    explicit HashingDevice(QIODevice &target)
        : m_target(target)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

    qint64 bytes() const { return m_bytes; }
    /// Hex; once, at the end.
    QString sha256() { return m_hash.hex(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        const qint64 written = m_target.write(data, size);
        if (written != size) {
            setErrorString(m_target.errorString());
            return -1;
        }
        m_hash.add(QByteArrayView(data, size));
        m_bytes += size;
        return size;
    }

private:
    QIODevice &m_target;
    Sha256 m_hash;
    qint64 m_bytes = 0;
};

} // namespace Copydesk::Review
