// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string>

namespace Copydesk::Library {

/// Rising numbers of documents: the first one stands beside the list, the others in it as differences, seven bits a
/// byte, the lowest first; the highest bit says that more follow.
class PostingList {
public:
    explicit PostingList(qint64 first)
        : m_first(first)
        , m_last(first)
    {
    }

    /// One that was written before.
    PostingList(qint64 first, qint64 last, qint64 size, QByteArrayView bytes)
        : m_first(first)
        , m_last(last)
        , m_size(size)
        , m_bytes(bytes.data(), size_t(bytes.size()))
    {
    }

    /// `document` is larger than all before.
    void append(qint64 document)
    {
        for (auto difference = quint64(document - m_last);; difference >>= 7) {
            const bool isMore = difference > 0x7f;
            m_bytes.push_back(char((difference & 0x7f) | (isMore ? 0x80 : 0)));
            if (!isMore)
                break;
        }
        m_last = document;
        ++m_size;
    }

    qint64 first() const { return m_first; }
    qint64 last() const { return m_last; }
    qint64 size() const { return m_size; }
    QByteArrayView bytes() const { return m_bytes; }

    template <typename Take> void each(Take take) const { each(m_first, bytes(), take); }
    /// Calls `take` for each of them. What is damaged ends the list.
    template <typename Take> static void each(qint64 first, QByteArrayView bytes, Take take)
    {
        take(first);
        qint64 document = first;
        for (const char *at = bytes.begin(), *end = bytes.end(); at != end;) {
            if (const auto near = uchar(*at); near < 0x80 && near != 0) { // nearly all of them in long lists
                ++at;
                take(document += near);
                continue;
            }
            quint64 difference = 0;
            int shift = 0;
            bool isMore = true;
            while (at != end && isMore && shift < 63) {
                isMore = *at & 0x80;
                difference |= quint64(*at++ & 0x7f) << shift;
                shift += 7;
            }
            if (isMore || difference == 0)
                return;
            document += qint64(difference);
            take(document);
        }
    }

private:
    qint64 m_first, m_last;
    qint64 m_size = 1;
    std::string m_bytes;
};

} // namespace Copydesk::Library
