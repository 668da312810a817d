// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csvwriter.h"

#include "formats/csvcell.h"

#include <QCoreApplication>
#include <QIODevice>

namespace Copydesk::Formats {

CsvWriter::CsvWriter(QIODevice &device, const Options &options)
    : m_device(device)
    , m_isGuarded(optionText(options, "csv.guard") != QLatin1String("off"))
{
}

Result<> CsvWriter::put(const QByteArrayList &cells)
{
    const QByteArray line = cells.join(',') + "\r\n";
    if (m_device.write(line) == line.size())
        return {};
    return failure(Error::Kind::Io,
                   QCoreApplication::translate("Csv", "Writing failed: %1").arg(m_device.errorString()));
}

Result<> CsvWriter::putNames()
{
    if (std::exchange(m_hasHeader, true))
        return {};
    QByteArrayList names{"title"};
    for (const Post::FieldId field : Post::allFields())
        names += QByteArray(field->key.data(), qsizetype(field->key.size()));
    return put(names);
}

Result<> CsvWriter::write(const Post::Post &post)
{
    if (auto written = putNames(); !written)
        return written;
    QByteArrayList cells{post.title.isNull() ? QByteArray() : Csv::written(post.title, m_isGuarded)};
    for (const Post::FieldId field : Post::allFields()) {
        const Post::Value &value = post.meta.value(field);
        cells += Post::isAbsent(value) ? QByteArray() : Csv::written(Csv::cellText(value), m_isGuarded);
    }
    return put(cells);
}

Result<> CsvWriter::finish() { return putNames(); }

} // namespace Copydesk::Formats
