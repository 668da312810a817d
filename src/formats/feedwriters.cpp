// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/feedwriters.h"

#include "formats/htmlblockwriter.h"
#include "formats/htmlpage.h"
#include "formats/jsonlineswriter.h"
#include "formats/safehtml.h"
#include "formats/xmlunits.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

const OptionRow JsonFeedOptions[1] = {{"jsonfeed.site",
                                       "",
                                       QT_TRANSLATE_NOOP("Format", "the address of the site that the feed is of"),
                                       nullptr,
                                       {},
                                       QT_TRANSLATE_NOOP("Format", "Address of the site"),
                                       OptionRow::Of::Writing}};
const OptionRow AtomOptions[1] = {{"atom.author",
                                   "Copydesk",
                                   QT_TRANSLATE_NOOP("Format", "the author of the feed"),
                                   nullptr,
                                   {},
                                   QT_TRANSLATE_NOOP("Format", "Author of the feed"),
                                   OptionRow::Of::Writing}};

namespace {

/// Both kinds of feed must tell a time; without a review there is none to tell.
QString updated(const Post::Post &post)
{
    const QDate date = post.meta.date(Post::Fields::LastReviewed);
    return (date.isValid() ? date : QDate(2000, 1, 1)).toString(Qt::ISODate) + "T00:00:00Z"_L1;
}

} // namespace

QString postUrn(const Post::Post &post)
{
    // The name space is this program's own.
    static const QUuid space(u"6f0c2a6e-5d0b-5d5c-9a53-2f6b1c9a7c11"_s);
    return "urn:uuid:"_L1 + QUuid::createUuidV5(space, post.sourceId()).toString(QUuid::WithoutBraces);
}

JsonFeedWriter::JsonFeedWriter(QIODevice &device, const Options &options)
    : m_device(device)
    , m_site(optionText(options, "jsonfeed.site"))
{
}

Result<> JsonFeedWriter::begin()
{
    QJsonObject feed{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, u"Copydesk"_s}};
    if (!m_site.isEmpty())
        feed.insert("home_page_url"_L1, m_site);
    QByteArray head = QJsonDocument(feed).toJson(QJsonDocument::Compact);
    head.chop(1);
    m_isBegun = true;
    return writeBytes(m_device, QByteArray(head + ",\"items\":["));
}

Result<> JsonFeedWriter::write(const Post::Post &post)
{
    if (!m_isBegun) {
        if (auto begun = begin(); !begun)
            return begun;
    }
    QJsonObject item{{u"id"_s, post.sourceId()}, {u"content_html"_s, safeHtml(htmlBody(post, HtmlFlavour::Plain))}};
    if (!post.title.isEmpty())
        item.insert("title"_L1, post.title);
    if (const QString summary = post.meta.text(Post::field("summary")); !summary.isEmpty())
        item.insert("summary"_L1, summary);
    if (post.meta.has(Post::Fields::LastReviewed))
        item.insert("date_modified"_L1, updated(post));
    if (const QStringList tags = post.meta.list(Post::field("stack")); !tags.isEmpty())
        item.insert("tags"_L1, QJsonArray::fromStringList(tags));
    for (const QString &address : pictureAddresses(post)) {
        if (address.startsWith("http"_L1) && !item.contains("image"_L1))
            item.insert("image"_L1, address);
    }
    const QByteArray before = std::exchange(m_hasItems, true) ? ",\n" : "\n";
    return writeBytes(m_device, QByteArray(before + QJsonDocument(item).toJson(QJsonDocument::Compact)));
}

Result<> JsonFeedWriter::finish()
{
    if (!m_isBegun) {
        if (auto begun = begin(); !begun)
            return begun;
    }
    return writeBytes(m_device, "\n]}\n");
}

AtomWriter::AtomWriter(QIODevice &device, const Options &options)
    : m_device(device)
    , m_author(optionText(options, "atom.author"))
{
}

Result<> AtomWriter::begin(const QString &updated)
{
    m_isBegun = true;
    const QString head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed "
                         "xmlns=\"http://www.w3.org/2005/Atom\">\n<title>Copydesk</title>\n"
                         "<id>urn:uuid:6f0c2a6e-5d0b-5d5c-9a53-2f6b1c9a7c11</id>\n<updated>"_L1
        + updated + "</updated>\n<author><name>"_L1 + m_author.toHtmlEscaped()
        + "</name></author>\n<generator>Copydesk</generator>\n"_L1;
    return writeBytes(m_device, head.toUtf8());
}

Result<> AtomWriter::write(const Post::Post &post)
{
    if (!m_isBegun) {
        if (auto begun = begin(updated(post)); !begun)
            return begun;
    }
    QString entry = "<entry>\n<id>"_L1 + postUrn(post) + "</id>\n<title>"_L1 + shownTitle(post).toHtmlEscaped()
        + "</title>\n<updated>"_L1 + updated(post) + "</updated>\n"_L1;
    if (const QString topic = post.meta.text(Post::Fields::Topic); !topic.isEmpty())
        entry += "<category term=\""_L1 + topic.toHtmlEscaped() + "\"/>\n"_L1;
    for (const QString &tag : post.meta.list(Post::field("stack")))
        entry += "<category term=\""_L1 + tag.toHtmlEscaped() + "\"/>\n"_L1;
    if (const QString summary = post.meta.text(Post::field("summary")); !summary.isEmpty())
        entry += "<summary>"_L1 + summary.toHtmlEscaped() + "</summary>\n"_L1;
    entry += "<content type=\"html\">"_L1 + safeHtml(htmlBody(post, HtmlFlavour::Plain)).toHtmlEscaped()
        + "</content>\n</entry>\n"_L1;
    qint64 illegal = 0;
    const QByteArray bytes = legalXml(entry.toUtf8(), illegal);
    if (illegal > 0) {
        m_remarks +=
            Error{.kind = Error::Kind::Remark,
                  .what = QCoreApplication::translate("Format", "%n character(s) that XML does not allow were left out",
                                                      nullptr, int(illegal)),
                  .file = {},
                  .line = 0,
                  .found = post.sourceId(),
                  .expected = {}};
    }
    return writeBytes(m_device, bytes);
}

Result<> AtomWriter::finish()
{
    if (!m_isBegun) {
        if (auto begun = begin(u"2000-01-01T00:00:00Z"_s); !begun)
            return begun;
    }
    return writeBytes(m_device, "</feed>\n");
}

} // namespace Copydesk::Formats
