// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fileset.h"

#include <QBuffer>
#include <QMap>

/// The files of a site or of parts, in memory.
class MemoryFiles : public Copydesk::Formats::FileSet {
public:
    Copydesk::Result<QIODevice *> begin(const QString &name, qsizetype posts) override
    {
        m_name = name;
        m_posts += posts;
        m_bytes.clear();
        m_buffer.setBuffer(&m_bytes);
        m_buffer.open(QIODevice::WriteOnly);
        return &m_buffer;
    }
    Copydesk::Result<> end() override
    {
        m_buffer.close();
        files.insert(m_name, m_bytes);
        return {};
    }
    QString nameOf(const Copydesk::Post::Post &post) override { return post.sourceId() + QStringLiteral(".html"); }
    qsizetype posts() const { return m_posts; }

    QMap<QString, QByteArray> files;

private:
    QString m_name;
    QByteArray m_bytes;
    QBuffer m_buffer;
    qsizetype m_posts = 0;
};
