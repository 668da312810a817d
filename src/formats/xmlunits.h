// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QByteArray>
#include <QHash>

#include <optional>

class QIODevice;

namespace Copydesk::Formats {

/// The children of <channel> in a feed, cut out of the file one after the other, so that memory holds one, and damage
/// to one leaves the others readable. A document type, and with it every entity of the file's own, is refused.
class XmlUnits {
public:
    struct Unit {
        QByteArray name; ///< as the file has it: "wp:author"
        QByteArray bytes; ///< the element, tags and all; valid XML as far as characters go
        qint64 line = 0; ///< from 1
        qint64 illegal = 0; ///< characters that XML has no room for; they were taken out
    };

    XmlUnits(QIODevice &device, const QString &file);

    /// Nothing at the end. Malformed: this element is lost, others follow. Io: nothing follows.
    std::optional<Result<Unit>> next();
    /// What prefixes stand for, by prefix; known once `next` has answered.
    const QHash<QByteArray, QByteArray> &namespaces() const { return m_namespaces; }

    /// The longest element that is read; a longer one is an error.
    static constexpr qsizetype SizeLimit = 64 * 1024 * 1024;
    /// What may stand before <channel>.
    static constexpr qsizetype PrologueLimit = 256 * 1024;

private:
    struct Markup {
        enum class Kind { Start, Empty, End, Other, Doctype };
        Kind kind = Kind::Other;
        qsizetype begin = 0, end = 0; ///< in the buffer
        QByteArray name = {};
    };
    enum class Fill { More, End, Failed };

    Fill fill();
    /// Where `wanted` stands at `from` or behind it, in the buffer, read as far as needed and allowed; -1: nowhere.
    qsizetype find(QByteArrayView wanted, qsizetype from, qsizetype limit);
    std::optional<Markup> markup(qsizetype from, qsizetype limit);
    std::optional<Error> prologue();
    Result<Unit> unit(const Markup &open);
    tl::unexpected<Error> lost(qsizetype begin, const QString &what);
    void advance(qsizetype to);
    Error error(Error::Kind kind, const QString &what, const QString &found = {}, const QString &expected = {}) const;

    QIODevice &m_device;
    QString m_file;
    QByteArray m_buffer;
    qsizetype m_begin = 0; ///< of what has not been handed out
    qint64 m_line = 1; ///< of m_begin
    bool m_isStarted = false, m_isEnded = false, m_isFailed = false, m_isDone = false;
    QHash<QByteArray, QByteArray> m_namespaces;
};

/// The bytes as XML may hold them: control characters, non-characters and what is no UTF-8 are taken out (the last is
/// replaced by U+FFFD); `count` grows by one for each.
QByteArray legalXml(QByteArray bytes, qint64 &count);

} // namespace Copydesk::Formats
