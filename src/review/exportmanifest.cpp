// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exportmanifest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Review {

namespace {

constexpr QByteArrayView Beginning = "{\"copydesk_manifest\": 1";

/// A JSON string with its quotes.
QByteArray quoted(const QString &text)
{
    const auto isPlain = [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; };
    if (std::ranges::all_of(text, isPlain)) // nearly every source id, by the 100,000
        return '"' + text.toLatin1() + '"';
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

ManifestWriter::ManifestWriter(QIODevice &device, const QString &format, const QString &query)
    : m_device(device)
{
    m_device.write(Beginning.toByteArray() + ", \"format\": " + quoted(format) + ", \"query\": " + quoted(query)
                   + ", \"files\": [");
}

void ManifestWriter::beginFile(const QString &name)
{
    m_device.write((m_hasFiles ? ",\n{\"file\": " : "\n{\"file\": ") + quoted(name) + ", \"posts\": [");
    m_hasFiles = true;
    m_hasPosts = false;
}

void ManifestWriter::post(const QString &sourceId, std::optional<Post::Version> version)
{
    m_device.write((m_hasPosts ? ",\n{\"id\": " : "\n{\"id\": ") + quoted(sourceId)
                   + (version ? ", \"version\": " + quoted(version->toString()) : QByteArray()) + '}');
    m_hasPosts = true;
}

void ManifestWriter::endFile(qint64 bytes, const QString &sha256)
{
    m_device.write((bytes < 0 ? QByteArray("]") : "], \"bytes\": " + QByteArray::number(bytes))
                   + ", \"sha256\": " + quoted(sha256) + '}');
}

void ManifestWriter::removed(const QString &sourceId, const QString &file, bool isLeft)
{
    m_device.write((m_hasRemoved ? ",\n{\"id\": " : "],\n\"removed\": [\n{\"id\": ") + quoted(sourceId)
                   + ", \"file\": " + quoted(file) + (isLeft ? ", \"left\": true}" : "}"));
    m_hasRemoved = true;
}

void ManifestWriter::finish() { m_device.write("]}\n"); }

QMap<QString, QString> filesOfManifest(const QString &path, const QString &format, const QString &query)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !isManifest(file.peek(Beginning.size())))
        return {};
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    if (manifest[u"format"].toString() != format || manifest[u"query"].toString() != query)
        return {};
    QMap<QString, QString> files;
    for (const QJsonValue &entry : manifest[u"files"].toArray())
        files.insert(entry[u"file"].toString(), entry[u"sha256"].toString());
    return files;
}

bool isManifest(QByteArrayView head) { return head.startsWith(Beginning); }

} // namespace Copydesk::Review
