// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xmlunits.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QXmlStreamReader>

namespace Copydesk::Formats {

namespace {

constexpr qsizetype ReadAhead = 256 * 1024;

QString words(const char *text) { return QCoreApplication::translate("Format", text); }

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

} // namespace

QByteArray legalXml(QByteArray bytes, qint64 &count)
{
    if (!bytes.isValidUtf8()) {
        const QString text = QString::fromUtf8(bytes);
        count += text.count(QChar(QChar::ReplacementCharacter));
        bytes = text.toUtf8();
    }
    const auto isControl = [](char c) { return uchar(c) < 0x20 && !isBlank(c); };
    if (std::ranges::any_of(bytes, isControl)) {
        const qsizetype before = bytes.size();
        bytes.removeIf(isControl);
        count += before - bytes.size();
    }
    for (const char *none : {"\xef\xbf\xbe", "\xef\xbf\xbf"}) {
        if (const qsizetype found = bytes.count(none); found > 0) {
            bytes.replace(none, "");
            count += found;
        }
    }
    return bytes;
}

XmlUnits::XmlUnits(QIODevice &device, const QString &file)
    : m_device(device)
    , m_file(file)
{
}

Error XmlUnits::error(Error::Kind kind, const QString &what, const QString &found, const QString &expected) const
{
    return {kind, what, m_file, m_line, found, expected};
}

XmlUnits::Fill XmlUnits::fill()
{
    if (m_isEnded || m_isFailed)
        return m_isFailed ? Fill::Failed : Fill::End;
    const qsizetype held = m_buffer.size();
    m_buffer.resizeForOverwrite(held + ReadAhead);
    const qint64 count = m_device.read(m_buffer.data() + held, ReadAhead);
    m_buffer.truncate(held + std::max<qint64>(count, 0));
    if (count < 0 && !m_device.errorString().isEmpty() && !m_device.atEnd()) {
        m_isFailed = true;
        return Fill::Failed;
    }
    m_isEnded = count <= 0;
    return m_isEnded ? Fill::End : Fill::More;
}

void XmlUnits::advance(qsizetype to)
{
    m_line += std::count(m_buffer.cbegin() + m_begin, m_buffer.cbegin() + to, '\n');
    m_begin = to;
}

qsizetype XmlUnits::find(QByteArrayView wanted, qsizetype from, qsizetype limit)
{
    for (;;) {
        if (const qsizetype at = QByteArrayView(m_buffer).indexOf(wanted, from); at >= 0)
            return at;
        from = std::max(from, m_buffer.size() - wanted.size() + 1);
        if (m_buffer.size() - m_begin > limit || fill() != Fill::More)
            return -1;
    }
}

std::optional<XmlUnits::Markup> XmlUnits::markup(qsizetype from, qsizetype limit)
{
    const qsizetype begin = find("<", from, limit);
    if (begin < 0)
        return {};
    while (m_buffer.size() - begin < 9 && fill() == Fill::More) { }
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(begin);
    const auto until = [&](QByteArrayView end, qsizetype opening, Markup::Kind kind) -> std::optional<Markup> {
        const qsizetype at = find(end, begin + opening, limit);
        return at < 0 ? std::nullopt : std::optional(Markup{kind, begin, at + end.size()});
    };
    if (rest.startsWith("<![CDATA["))
        return until("]]>", 9, Markup::Kind::Other);
    if (rest.startsWith("<!--"))
        return until("-->", 4, Markup::Kind::Other);
    if (rest.startsWith("<?"))
        return until("?>", 2, Markup::Kind::Other);
    if (rest.startsWith("<!"))
        return Markup{Markup::Kind::Doctype, begin, begin + 2};
    char quote = 0;
    for (qsizetype at = begin + 1;; ++at) {
        if (at >= m_buffer.size() && (m_buffer.size() - m_begin > limit || fill() != Fill::More))
            return {};
        const char c = m_buffer.at(at);
        if (quote != 0) {
            quote = c == quote ? char(0) : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            const bool isEnd = m_buffer.at(begin + 1) == '/';
            const bool isEmpty = m_buffer.at(at - 1) == '/' && !isEnd;
            const qsizetype name = begin + (isEnd ? 2 : 1);
            qsizetype nameEnd = name;
            while (nameEnd < at && !isBlank(m_buffer.at(nameEnd)) && m_buffer.at(nameEnd) != '/')
                ++nameEnd;
            return Markup{isEnd         ? Markup::Kind::End
                              : isEmpty ? Markup::Kind::Empty
                                        : Markup::Kind::Start,
                          begin, at + 1, m_buffer.mid(name, nameEnd - name)};
        }
    }
}

std::optional<Error> XmlUnits::prologue()
{
    const auto noFeed = [this](const QString &found) {
        return error(Error::Kind::Io, words(QT_TRANSLATE_NOOP("Format", "The file is no export of WordPress (WXR).")),
                     found, QStringLiteral("<rss><channel>"));
    };
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_begin = 3;
    QByteArray root;
    for (qsizetype at = m_begin;;) {
        const auto found = markup(at, PrologueLimit);
        if (!found) {
            if (m_isFailed)
                return error(Error::Kind::Io, words(QT_TRANSLATE_NOOP("Format", "The file cannot be read.")),
                             m_device.errorString());
            return noFeed(root.isEmpty() ? words(QT_TRANSLATE_NOOP("Format", "no XML"))
                                         : QString::fromUtf8('<' + root + '>'));
        }
        at = found->end;
        if (found->kind == Markup::Kind::Doctype) {
            advance(found->begin);
            return error(Error::Kind::Io,
                         words(QT_TRANSLATE_NOOP("Format",
                                                 "The file declares entities of its own, which is not read: an export "
                                                 "of WordPress has none.")),
                         QStringLiteral("<!DOCTYPE"), QStringLiteral("<rss>"));
        }
        const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(found->begin, found->end - found->begin);
        if (bytes.startsWith("<?xml") && bytes.contains("encoding")) {
            const QByteArray said = bytes.toByteArray().toLower();
            if (!said.contains("utf-8") && !said.contains("utf8") && !said.contains("us-ascii"))
                return error(Error::Kind::Io, words(QT_TRANSLATE_NOOP("Format", "The file is not UTF-8.")),
                             QString::fromUtf8(bytes), QStringLiteral("UTF-8"));
        }
        if (found->kind != Markup::Kind::Start && found->kind != Markup::Kind::Empty)
            continue;
        QByteArray whole = bytes.toByteArray();
        if (found->kind == Markup::Kind::Start)
            whole += "</" + found->name + '>';
        QXmlStreamReader tag(whole);
        tag.setNamespaceProcessing(false);
        tag.readNextStartElement();
        for (const QXmlStreamAttribute &attribute : tag.attributes()) {
            if (attribute.qualifiedName().startsWith(QLatin1StringView("xmlns:")))
                m_namespaces.insert(attribute.qualifiedName().sliced(6).toUtf8(), attribute.value().toUtf8());
        }
        if (root.isEmpty()) {
            root = found->name;
            if (root != "rss")
                return noFeed(QString::fromUtf8('<' + root.left(80) + '>'));
        } else if (found->name == "channel") {
            if (found->kind == Markup::Kind::Empty)
                m_isDone = true;
            advance(found->end);
            return {};
        }
    }
}

/// The element that begins there cannot be read; goes on with the next item.
tl::unexpected<Error> XmlUnits::lost(qsizetype begin, const QString &what)
{
    Error lost = error(Error::Kind::Malformed, what, QString::fromUtf8(m_buffer.mid(begin, 60)).simplified(),
                       words(QT_TRANSLATE_NOOP("Format", "an element that is closed")));
    advance(begin);
    lost.line = m_line;
    qsizetype from = begin + 1;
    for (;;) {
        const qsizetype next = QByteArrayView(m_buffer).indexOf("<item>", from);
        if (next >= 0) {
            advance(next);
            return tl::make_unexpected(std::move(lost));
        }
        // What has been searched is not needed any more.
        const qsizetype keep = std::max(from, m_buffer.size() - 6);
        advance(keep);
        m_buffer.remove(0, m_begin);
        m_begin = 0;
        from = 0;
        if (fill() != Fill::More) {
            m_isDone = true;
            return tl::make_unexpected(std::move(lost));
        }
    }
}

Result<XmlUnits::Unit> XmlUnits::unit(const Markup &open)
{
    advance(open.begin);
    qsizetype end = open.end;
    if (open.kind == Markup::Kind::Start) {
        for (int depth = 1; depth > 0;) {
            const auto found = markup(end, SizeLimit);
            if (!found && m_isFailed) {
                m_isDone = true;
                return failure(error(Error::Kind::Io, words(QT_TRANSLATE_NOOP("Format", "The file cannot be read.")),
                                     m_device.errorString()));
            }
            if (!found && m_buffer.size() - m_begin > SizeLimit) {
                return lost(
                    m_begin,
                    QCoreApplication::translate("Format", "An element is longer than %1 bytes.").arg(SizeLimit));
            }
            if (!found || found->kind == Markup::Kind::Doctype)
                return lost(m_begin,
                            words(QT_TRANSLATE_NOOP("Format", "The file ends, or is damaged, in the middle of this.")));
            if (found->name == open.name) {
                // An item inside an item: the first one was not closed.
                if (found->kind == Markup::Kind::Start && open.name == "item") {
                    end = found->begin;
                    break;
                }
                depth += found->kind == Markup::Kind::Start ? 1 : found->kind == Markup::Kind::End ? -1 : 0;
            }
            end = found->end;
        }
    }
    Unit unit{.name = open.name, .bytes = {}, .line = m_line};
    unit.bytes = legalXml(m_buffer.mid(open.begin, end - open.begin), unit.illegal);
    advance(end);
    return unit;
}

std::optional<Result<XmlUnits::Unit>> XmlUnits::next()
{
    if (m_isDone)
        return {};
    if (!std::exchange(m_isStarted, true)) {
        if (auto bad = prologue()) {
            m_isDone = true;
            return failure(std::move(*bad));
        }
        if (m_isDone)
            return {};
    }
    for (;;) {
        if (m_begin > ReadAhead) {
            m_buffer.remove(0, m_begin);
            m_begin = 0;
        }
        const auto found = markup(m_begin, SizeLimit);
        if (!found) {
            m_isDone = true;
            if (m_isFailed)
                return failure(error(Error::Kind::Io, words(QT_TRANSLATE_NOOP("Format", "The file cannot be read.")),
                                     m_device.errorString()));
            return failure(error(Error::Kind::Malformed,
                                 words(QT_TRANSLATE_NOOP("Format", "The file ends before its end.")), {},
                                 QStringLiteral("</channel>")));
        }
        if (found->kind == Markup::Kind::End) {
            m_isDone = true;
            return {};
        }
        if (found->kind == Markup::Kind::Start || found->kind == Markup::Kind::Empty)
            return unit(*found);
        advance(found->end);
    }
}

} // namespace Copydesk::Formats
