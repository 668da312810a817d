// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/wxrstatus.h"
#include "post/post.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QSet>

namespace Copydesk::Formats {

/// A WXR document while it is put together: what the channel says of authors and terms, and the items. Follows what
/// WordPress's importer 0.9.5 reads (docs/wordpress.md).
class WxrDocument {
public:
    explicit WxrDocument(const Options &options);

    void add(const Post::Post &post);
    qsizetype posts() const { return m_posts; }
    qsizetype size() const { return m_items.size(); }

    /// Everything up to the first item.
    QByteArray head();
    /// The items since the last call, each behind the authors and terms that it names first.
    QByteArray takeItems();
    static QByteArray tail();
    /// Begins anew, with numbers that go on.
    void clear();
    /// Control characters that were left out since the last call, by post.
    QList<Error> takeRemarks();

private:
    struct Item;
    void writeItem(const Item &item);
    void writeAttachments(const Post::Post &post, const QString &parent, const QString &date, const QString &login);
    QString freshNumber(const QString &wanted);
    QString slug(const QString &domain, const QString &name, const QString &wanted);
    void term(const QString &domain, const QString &name, const QString &wantedSlug);
    void author(const QString &login, const QString &name);
    void open(const char *name, int indent = 2);
    void element(const char *name, const QString &text, int indent = 2);
    QByteArray cdata(const QString &text);

    Options m_options;
    WxrStatuses m_statuses;
    QString m_site;
    QByteArray m_definitions; ///< authors, then terms, that items name
    QByteArray m_items;
    qsizetype m_posts = 0;
    QSet<QString> m_authors, m_terms; ///< that are defined in this document
    QHash<QString, QString> m_slugs; ///< domain and name to slug, of all documents
    QHash<QString, QString> m_slugOwners; ///< domain and slug to name
    QSet<QString> m_numbers; ///< post ids of this document
    qint64 m_nextNumber = 1;
    qint64 m_illegal = 0; ///< characters of the post that is being written
    QList<Error> m_remarks;
};

} // namespace Copydesk::Formats
