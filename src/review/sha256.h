// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>

#include <array>

namespace Copydesk::Review {

/// SHA-256 at the speed of the processor's own instructions, where it has them (ten times Qt's); else Qt's.
class Sha256 {
public:
    Sha256();
    void add(QByteArrayView bytes);
    /// Hex. Nothing is added behind it.
    QString hex();

    static bool hasInstructions();

private:
    void addBlocks(const char *blocks, size_t count);

    QCryptographicHash m_plain{QCryptographicHash::Sha256}; ///< used where there are no instructions
    std::array<quint32, 8> m_state;
    QByteArray m_rest; ///< less than a block
    quint64 m_bytes = 0;
    bool m_isFast = hasInstructions();
};

/// Of a file, in hex; null where it cannot be read.
QString sha256OfFile(const QString &path);

} // namespace Copydesk::Review
