// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxrwriter.h"

#include "formats/fileset.h"
#include "formats/jsonlineswriter.h"

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

WxrWriter::WxrWriter(QIODevice &device, const Options &options)
    : m_device(device)
    , m_document(options)
{
}

Result<> WxrWriter::write(const Post::Post &post)
{
    m_document.add(post);
    if (m_document.size() < WxrPartsWriter::SizeLimit && (!m_isBegun || m_document.size() < 64 * 1024))
        return {};
    const QByteArray head = std::exchange(m_isBegun, true) ? QByteArray() : m_document.head();
    return writeBytes(m_device, QByteArray(head + m_document.takeItems()));
}

Result<> WxrWriter::finish()
{
    const QByteArray head = std::exchange(m_isBegun, true) ? QByteArray() : m_document.head();
    return writeBytes(m_device, QByteArray(head + m_document.takeItems() + WxrDocument::tail()));
}

WxrPartsWriter::WxrPartsWriter(FileSet &files, const Options &options)
    : m_files(files)
    , m_document(options)
{
}

Result<> WxrPartsWriter::write(const Post::Post &post)
{
    m_document.add(post);
    return m_document.posts() >= PostLimit || m_document.size() >= SizeLimit ? endPart() : Result<>();
}

Result<> WxrPartsWriter::finish() { return m_document.posts() > 0 || m_parts == 0 ? endPart() : Result<>(); }

Result<> WxrPartsWriter::endPart()
{
    const auto device = m_files.begin(u"posts-%1.xml"_s.arg(++m_parts), m_document.posts());
    if (!device)
        return tl::make_unexpected(device.error());
    const QByteArray head = m_document.head();
    if (auto written = writeBytes(**device, QByteArray(head + m_document.takeItems() + WxrDocument::tail())); !written)
        return written;
    m_document.clear();
    return m_files.end();
}

} // namespace Copydesk::Formats
