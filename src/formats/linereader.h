// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

class QIODevice;

namespace Copydesk::Formats {

/// Why an input that begins with these bytes is no text that can be read; nothing where it may be. The file is the
/// caller's to add.
std::optional<Error> textObjection(QByteArrayView head);

/// The lines of a device, one after the other, for every format that has lines. LF or CRLF, a final newline or none, a
/// BOM at the beginning is taken off. Memory: one line and a read-ahead; what is longer than `LineLimit` is skipped as
/// it comes.
class LineReader {
public:
    LineReader(QIODevice &device, const QString &file);

    struct Line {
        QByteArrayView text; ///< without its end; valid until the next call
        qint64 number = 0; ///< from 1
    };

    /// Nothing at the end. Malformed: a line that is too long; reading goes on behind it. Malformed for line 0: the
    /// input is empty or no text (NUL bytes in its first 4 KB), nothing follows. Io: the device fails, nothing follows.
    std::optional<Result<Line>> next();

private:
    enum class Fill { More, End, Failed };
    Fill fill();
    std::optional<Error> firstLook();
    Error error(const QString &what, const QString &found, const QString &expected) const;
    Result<Line> tooLong();

    QIODevice &m_device;
    QString m_file;
    QByteArray m_buffer;
    qsizetype m_begin = 0; ///< of what has not been handed out
    qint64 m_number = 0;
    bool m_started = false;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace Copydesk::Formats
