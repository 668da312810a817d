// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/linereader.h"

#include "formats/format.h"

#include <QCoreApplication>
#include <QIODevice>

#include <cstring>

namespace Copydesk::Formats {

namespace {

constexpr qsizetype ReadAhead = 256 * 1024;

QString translated(const char *text) { return QCoreApplication::translate("Format", text); }

} // namespace

std::optional<Error> textObjection(QByteArrayView head)
{
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return Error{Error::Kind::Malformed,
                     translated(QT_TRANSLATE_NOOP("Format", "The file is not UTF-8.")),
                     {},
                     0,
                     QStringLiteral("UTF-16"),
                     QStringLiteral("UTF-8")};
    if (head.contains('\0'))
        return Error{Error::Kind::Malformed,
                     translated(QT_TRANSLATE_NOOP("Format", "The file is not text.")),
                     {},
                     0,
                     translated(QT_TRANSLATE_NOOP("Format", "binary data")),
                     translated(QT_TRANSLATE_NOOP("Format", "UTF-8 text"))};
    return {};
}

LineReader::LineReader(QIODevice &device, const QString &file)
    : m_device(device)
    , m_file(file)
{
}

Error LineReader::error(const QString &what, const QString &found, const QString &expected) const
{
    return {Error::Kind::Malformed, what, m_file, m_number, found, expected};
}

LineReader::Fill LineReader::fill()
{
    if (m_ended)
        return Fill::End;
    m_buffer.remove(0, m_begin);
    m_begin = 0;
    const qsizetype held = m_buffer.size();
    m_buffer.resizeForOverwrite(held + ReadAhead);
    const qint64 count = m_device.read(m_buffer.data() + held, ReadAhead);
    m_buffer.truncate(held + std::max<qint64>(count, 0));
    // At the end of a pipe some devices answer -1 and no error, others 0.
    if (count < 0 && !m_device.errorString().isEmpty() && !m_device.atEnd()) {
        m_failed = true;
        return Fill::Failed;
    }
    if (count <= 0)
        m_ended = true;
    return count > 0 ? Fill::More : Fill::End;
}

std::optional<Error> LineReader::firstLook()
{
    constexpr qsizetype Head = 4096;
    while (m_buffer.size() < Head) {
        const Fill answer = fill();
        if (answer == Fill::Failed)
            return Error{Error::Kind::Io,
                         translated(QT_TRANSLATE_NOOP("Format", "The file cannot be read.")),
                         m_file,
                         0,
                         m_device.errorString(),
                         {}};
        if (answer == Fill::End)
            break;
    }
    const QByteArrayView head = QByteArrayView(m_buffer).first(std::min(m_buffer.size(), Head));
    if (head.trimmed().isEmpty() && m_ended)
        return error(translated(QT_TRANSLATE_NOOP("Format", "The file is empty.")),
                     translated(QT_TRANSLATE_NOOP("Format", "nothing")),
                     translated(QT_TRANSLATE_NOOP("Format", "a post")));
    if (auto objection = textObjection(head)) {
        objection->file = m_file;
        return objection;
    }
    if (head.startsWith("\xef\xbb\xbf"))
        m_begin = 3;
    return {};
}

Result<LineReader::Line> LineReader::tooLong()
{
    qint64 length = m_buffer.size() - m_begin;
    for (;;) {
        m_begin = m_buffer.size();
        if (fill() != Fill::More)
            break;
        if (const qsizetype end = m_buffer.indexOf('\n'); end >= 0) {
            length += end;
            m_begin = end + 1;
            break;
        }
        length += m_buffer.size();
    }
    if (m_buffer.capacity() > 4 * ReadAhead)
        m_buffer.squeeze();
    //: %1 and %2 are numbers of bytes
    const QString bytes = QCoreApplication::translate("Format", "%1 bytes");
    return failure(error(translated(QT_TRANSLATE_NOOP("Format", "The line is too long.")), bytes.arg(length),
                         QCoreApplication::translate("Format", "at most %1 bytes").arg(LineLimit)));
}

std::optional<Result<LineReader::Line>> LineReader::next()
{
    if (m_failed)
        return {};
    if (!m_started) {
        m_started = true;
        if (auto bad = firstLook()) {
            m_failed = true;
            return failure(std::move(*bad));
        }
    }
    qsizetype searched = 0; // of the bytes behind m_begin
    for (;;) {
        const char *begin = m_buffer.constData() + m_begin;
        const qsizetype held = m_buffer.size() - m_begin;
        const void *end = held > searched ? std::memchr(begin + searched, '\n', size_t(held - searched)) : nullptr;
        if (!end && !m_ended && held <= LineLimit) {
            searched = held;
            if (fill() == Fill::Failed)
                return failure(Error{Error::Kind::Io,
                                     translated(QT_TRANSLATE_NOOP("Format", "The file cannot be read.")),
                                     m_file,
                                     m_number + 1,
                                     m_device.errorString(),
                                     {}});
            continue;
        }
        if (!end && held == 0)
            return {};
        ++m_number;
        qsizetype length = end ? static_cast<const char *>(end) - begin : held;
        if (length > LineLimit) {
            if (!end)
                return tooLong();
            m_begin += length + 1;
            return failure(error(translated(QT_TRANSLATE_NOOP("Format", "The line is too long.")),
                                 QCoreApplication::translate("Format", "%1 bytes").arg(length),
                                 QCoreApplication::translate("Format", "at most %1 bytes").arg(LineLimit)));
        }
        m_begin += end ? length + 1 : length;
        while (length > 0 && begin[length - 1] == '\r')
            --length;
        return Line{QByteArrayView(begin, length), m_number};
    }
}

} // namespace Copydesk::Formats
