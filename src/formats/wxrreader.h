// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"
#include "formats/wxrpost.h"

#include <deque>

namespace Copydesk::Formats {

/// WordPress eXtended RSS, 1.0 to 1.2 (docs/wordpress.md). Items that are no posts (menu entries, attachments, types
/// that `wxr.types` does not name) are left out and counted in a remark at the end; attachments give posts that show
/// them their pictures. Memory: one item, some posts that wait for their pictures, the addresses of the last
/// attachments.
class WxrReader : public Reader {
public:
    WxrReader(QIODevice &device, const QString &file, const Options &options);
    std::optional<Result<ReadPost>> next() override;

    static bool recognizes(QByteArrayView head);

private:
    struct Attachment {
        QString url, caption;
    };
    /// A post whose pictures are not all known yet.
    struct Waiting {
        ReadPost read;
        qint64 featured = 0; ///< the attachment that stands for the whole post
        QList<qint64> wanted = {}; ///< attachments that are not known yet
        qsizetype size = 0;
    };

    void take(XmlUnits::Unit &&unit);
    void takeItem(XmlUnits::Unit &&unit);
    void takeAttachment(const WxrItem &item);
    void takePost(const WxrItem &item);
    void know(qint64 id, const Attachment &attachment);
    void illustrate(Waiting &post) const;
    bool isReady(const Waiting &post) const { return post.wanted.isEmpty(); }
    void fail(Error error);
    void remark(qint64 line, const QString &what, const QString &found = {});
    void countSkipped();

    XmlUnits m_units;
    QString m_file;
    WxrStatuses m_statuses;
    QStringList m_types;
    WxrChannel m_channel;
    WxrPrefixes m_prefixes;
    bool m_isStarted = false, m_isEnded = false;
    QHash<size_t, qint64> m_owners; ///< the post's number, by the hash of the source id
    QHash<qint64, Attachment> m_attachments;
    std::deque<qint64> m_attachmentOrder; ///< oldest first
    std::deque<Waiting> m_waiting;
    qsizetype m_waitingSize = 0;
    std::deque<Result<ReadPost>> m_ready;
    QMap<QString, qint64> m_skipped; ///< by type
    qint64 m_comments = 0;
};

} // namespace Copydesk::Formats
