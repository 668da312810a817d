// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <string_view>

namespace Copydesk::Post {

/// JSON being written, with the escapes of the interchange shape. Bytes that grow by doubling and are written through a
/// pointer: a `QByteArray::append` a character would cost as much as all the rest.
class JsonOutput {
public:
    void raw(std::string_view text)
    {
        std::memcpy(room(qsizetype(text.size())), text.data(), text.size());
        m_size += qsizetype(text.size());
    }

    void number(qint64 value)
    {
        char *begin = room(24);
        m_size += std::to_chars(begin, begin + 24, value).ptr - begin;
    }

    /// A string with its quotes.
    void text(QStringView text);
    /// The same out of UTF-8 that is valid.
    void text(std::string_view utf8);

    /// `"key":`, behind a comma where something stands before it.
    void key(std::string_view name)
    {
        separate();
        raw("\"");
        raw(name);
        raw("\":");
    }
    void key(QStringView name)
    {
        separate();
        text(name);
        raw(":");
    }
    void separate()
    {
        if (m_size > 0 && m_bytes.constData()[m_size - 1] != '{' && m_bytes.constData()[m_size - 1] != '[')
            raw(",");
    }

    /// Room for so many bytes, so that it need not grow.
    void reserve(qsizetype size)
    {
        if (size > m_bytes.size())
            m_bytes.resizeForOverwrite(size);
    }
    qsizetype size() const { return m_size; }
    std::string_view view(qsizetype from, qsizetype to) const
    {
        return {m_bytes.constData() + from, size_t(to - from)};
    }
    /// Forgets what was written behind the first `size` bytes.
    void cut(qsizetype size) { m_size = size; }
    QByteArray take()
    {
        m_bytes.truncate(m_size);
        m_size = 0;
        return std::exchange(m_bytes, {});
    }

private:
    char *room(qsizetype count)
    {
        if (m_size + count > m_bytes.size())
            m_bytes.resizeForOverwrite(std::max({qsizetype(8192), m_bytes.size() * 2, m_size + count}));
        return m_bytes.data() + m_size;
    }
    void escaped(QStringView text);

    QByteArray m_bytes; ///< as long as there is room; m_size of it is written
    qsizetype m_size = 0;
};

} // namespace Copydesk::Post
