// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxrdocument.h"

#include "formats/htmlblockwriter.h"
#include "formats/htmlentities.h"
#include "formats/wxrmeta.h"
#include "formats/wxrpost.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

/// For numerus forms. lupdate never ends over an argument of translate() that calls something with a comma.
int plural(qint64 count) { return int(std::min<qint64>(count, 2'000'000'000)); }

/// Stands in place of a date that is not set (a draft has none in UTC).
constexpr QLatin1StringView NoDate{"0000-00-00 00:00:00"};
constexpr QLatin1StringView DateForm{"yyyy-MM-dd HH:mm:ss"};

/// WordPress takes a post with title and date of another for the same: each gets a second of its own, the same in every
/// export. The day is that of the last review.
QString postDate(const Post::Post &post)
{
    QDate day = post.meta.date(Post::Fields::LastReviewed);
    if (!day.isValid())
        day = QDate(2000, 1, 1);
    quint32 number = 2166136261u; // FNV-1a
    for (const char c : post.sourceId().toUtf8())
        number = (number ^ uchar(c)) * 16777619u;
    return QDateTime(day, QTime(0, 0).addSecs(int(number % 86400u))).toString(DateForm);
}

bool isLegal(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < 0xfffe)
        || c > 0xffff;
}

/// As WordPress makes them of a name: small letters, digits and hyphens, other letters percent-encoded.
QString slugOf(const QString &name)
{
    QString slug;
    for (const QChar c : name.toLower()) {
        if (c.isLetterOrNumber() || c == u'_')
            slug += c;
        else if ((c.isSpace() || c == u'-' || c == u'/' || c == u'.') && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    // At most 200 bytes, no character cut.
    QByteArray encoded = slug.toUtf8().toPercentEncoding("_").toLower();
    while (encoded.size() > 200) {
        slug.chop(slug.back().isLowSurrogate() ? 2 : 1);
        encoded = slug.toUtf8().toPercentEncoding("_").toLower();
    }
    return QString::fromLatin1(encoded);
}

QJsonObject memberOf(const Post::Post &post)
{
    for (const Post::UnknownMember &member : post.unknown) {
        if (member.object.isEmpty() && member.key == WordPressMember)
            return QJsonDocument::fromJson(member.json).object();
    }
    return {};
}

/// What WordPress has no place for; always there: it says that the post is one of ours.
QString ownJson(const Post::Post &post)
{
    QJsonObject own;
    if (post.lead.isNull())
        own.insert("lead"_L1, false);
    if (post.similar)
        own.insert("similar"_L1, QJsonArray::fromStringList(*post.similar));
    QJsonArray extra;
    for (const Post::ExtraLines &lines : post.extra)
        extra.append(QJsonObject{{u"after"_s, lines.after}, {u"lines"_s, QJsonArray::fromStringList(lines.lines)}});
    if (!extra.isEmpty())
        own.insert("extra"_L1, extra);
    QJsonArray unknown;
    for (const Post::UnknownMember &member : post.unknown)
        unknown.append(QJsonObject{
            {u"object"_s, member.object}, {u"key"_s, member.key}, {u"json"_s, QString::fromUtf8(member.json)}});
    if (!unknown.isEmpty())
        own.insert("unknown"_L1, unknown);
    return QString::fromUtf8(QJsonDocument(own).toJson(QJsonDocument::Compact));
}

} // namespace

/// A post with what WordPress knew of it.
struct WxrDocument::Item {
    const Post::Post &post;
    QJsonObject member = memberOf(post);
    QJsonObject elements = member.value("elements"_L1).toObject();

    QString element(QLatin1StringView name, const QString &otherwise = {}) const
    {
        return elements.value(name).toString(otherwise);
    }
};

WxrDocument::WxrDocument(const Options &options)
    : m_options(options)
    , m_statuses(options)
    , m_site(optionText(options, "wxr.site"))
{
}

QByteArray WxrDocument::cdata(const QString &text)
{
    QString legal;
    legal.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        qsizetype length = 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            length = 2;
        }
        if (isLegal(c))
            legal += QStringView(text).sliced(i, length);
        else
            ++m_illegal;
        i += length - 1;
    }
    // XML makes a line feed of a carriage return, but not of a reference to one.
    return "<![CDATA[" + legal.toUtf8().replace("]]>", "]]]]><![CDATA[>").replace("\r", "]]>&#13;<![CDATA[") + "]]>";
}

void WxrDocument::element(const char *name, const QString &text, int indent)
{
    m_items += QByteArray(indent, '\t') + '<' + name + '>' + cdata(text) + "</" + name + ">\n";
}

QString WxrDocument::freshNumber(const QString &wanted)
{
    // Numbers are one to an item: WordPress leaves out a second one.
    if (wanted.toLongLong() > 0 && !m_numbers.contains(wanted)) {
        m_numbers.insert(wanted);
        return wanted;
    }
    QString number;
    do
        number = QString::number(m_nextNumber++);
    while (m_numbers.contains(number));
    m_numbers.insert(number);
    return number;
}

QString WxrDocument::slug(const QString &domain, const QString &name, const QString &wanted)
{
    const QString key = domain + u'\n' + name;
    if (const auto known = m_slugs.constFind(key); known != m_slugs.cend())
        return *known;
    QString base = wanted.isEmpty() ? slugOf(name) : wanted;
    if (base.isEmpty())
        base = u"term"_s;
    QString slug = base;
    for (int i = 2; m_slugOwners.contains(domain + u'\n' + slug); ++i)
        slug = base + u'-' + QString::number(i);
    m_slugOwners.insert(domain + u'\n' + slug, name);
    m_slugs.insert(key, slug);
    return slug;
}

void WxrDocument::author(const QString &login, const QString &name)
{
    if (m_authors.contains(login))
        return;
    m_authors.insert(login);
    // One line: WordPress's fallback parser reads lines.
    m_definitions += "\t<wp:author><wp:author_id>" + QByteArray::number(m_authors.size())
        + "</wp:author_id><wp:author_login>" + cdata(login) + "</wp:author_login><wp:author_email>" + cdata({})
        + "</wp:author_email><wp:author_display_name>" + cdata(name.isEmpty() ? login : name)
        + "</wp:author_display_name><wp:author_first_name>" + cdata({}) + "</wp:author_first_name><wp:author_last_name>"
        + cdata({}) + "</wp:author_last_name></wp:author>\n";
}

void WxrDocument::term(const QString &domain, const QString &name, const QString &wantedSlug)
{
    const QString slug = this->slug(domain, name, wantedSlug);
    const QString shown = escapedHtml(name);
    m_items += "\t\t<category domain=\"" + escapedAttribute(domain).toUtf8() + "\" nicename=\""
        + escapedAttribute(slug).toUtf8() + "\">" + cdata(shown) + "</category>\n";
    if (m_terms.contains(domain + u'\n' + slug))
        return;
    m_terms.insert(domain + u'\n' + slug);
    const QByteArray id = "<wp:term_id>" + QByteArray::number(m_terms.size()) + "</wp:term_id>";
    if (domain == "category"_L1)
        m_definitions += "\t<wp:category>" + id + "<wp:category_nicename>" + cdata(slug)
            + "</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>" + cdata(shown)
            + "</wp:cat_name></wp:category>\n";
    else if (domain == "post_tag"_L1)
        m_definitions += "\t<wp:tag>" + id + "<wp:tag_slug>" + cdata(slug) + "</wp:tag_slug><wp:tag_name>"
            + cdata(shown) + "</wp:tag_name></wp:tag>\n";
}

void WxrDocument::add(const Post::Post &post)
{
    m_illegal = 0;
    writeItem({.post = post});
    ++m_posts;
    if (m_illegal > 0) {
        m_remarks +=
            Error{.kind = Error::Kind::Remark,
                  .what = QCoreApplication::translate("Format", "%n character(s) that XML does not allow were left out",
                                                      nullptr, plural(m_illegal)),
                  .file = {},
                  .line = 0,
                  .found = post.sourceId(),
                  .expected = {}};
    }
}

void WxrDocument::writeItem(const Item &item)
{
    const Post::Post &post = item.post;
    const QString status = post.meta.text(Post::Fields::Status);
    // What WordPress said stands as long as it says the same.
    const QString before = item.member.value("status"_L1).toString();
    const bool isUnchanged = !before.isEmpty() && m_statuses.fromWordPress(before) == status;
    const QString wpStatus = isUnchanged ? before : m_statuses.toWordPress(status);
    const bool isDated = wpStatus != "draft"_L1 && wpStatus != "pending"_L1;
    const QString date = item.element("wp:post_date"_L1, postDate(post));
    const QString number = freshNumber(item.element("wp:post_id"_L1));
    const QString login = item.member.value("author"_L1).toString(optionText(m_options, "wxr.author"));
    author(login, item.member.value("author_name"_L1).toString());
    if (const QString site = item.member.value("site"_L1).toString(); m_site.isEmpty())
        m_site = site;

    m_items += "\t<item>\n";
    if (!post.title.isNull())
        element("title", escapedHtml(post.title));
    m_items += "\t\t<link>" + escapedHtml(item.element("link"_L1)).toUtf8() + "</link>\n";
    if (const QDateTime time = QDateTime::fromString(date, DateForm); time.isValid())
        m_items += "\t\t<pubDate>" + QLocale::c().toString(time, "ddd, dd MMM yyyy HH:mm:ss +0000"_L1).toUtf8()
            + "</pubDate>\n";
    element("dc:creator", login);
    const QString guid = item.element("guid"_L1, "copydesk:"_L1 + post.sourceId());
    m_items += "\t\t<guid isPermaLink=\"false\">" + cdata(guid) + "</guid>\n\t\t<description></description>\n";
    element("content:encoded", htmlBody(post, HtmlFlavour::BlockEditor));
    element("excerpt:encoded", escapedHtml(post.meta.text(Post::field("summary"))));
    element("wp:post_id", number);
    element("wp:post_date", date);
    element("wp:post_date_gmt", item.element("wp:post_date_gmt"_L1, isDated ? date : QString(NoDate)));
    for (const auto &[name, usual] : {std::pair{"wp:post_modified", date}, std::pair{"wp:post_modified_gmt", date},
                                      std::pair{"wp:comment_status", u"closed"_s},
                                      std::pair{"wp:ping_status", u"closed"_s}, std::pair{"wp:post_name", QString()}})
        element(name, item.element(QLatin1StringView(name), usual));
    element("wp:status", wpStatus);
    for (const auto &[name, usual] : {std::pair{"wp:post_parent", u"0"_s}, std::pair{"wp:menu_order", u"0"_s}})
        element(name, item.element(QLatin1StringView(name), usual));
    element("wp:post_type", item.member.value("type"_L1).toString(u"post"_s));
    element("wp:post_password", item.element("wp:post_password"_L1));
    element("wp:is_sticky", item.element("wp:is_sticky"_L1, u"0"_s));

    // The first category is the topic, tags are the stack; what else the post had is as it was.
    QHash<QString, QString> slugs;
    QList<std::pair<QString, QString>> terms;
    bool isFirstCategory = true;
    if (const QString topic = post.meta.text(Post::Fields::Topic); !topic.isEmpty())
        terms.append({u"category"_s, topic});
    for (const QString &tag : post.meta.list(Post::field("stack")))
        terms.append({u"post_tag"_s, tag});
    for (const QJsonValue &value : item.member.value("terms"_L1).toArray()) {
        const QString domain = value[0].toString(), name = value[2].toString();
        slugs.insert(domain + u'\n' + name, value[1].toString());
        const bool isField =
            domain == "post_tag"_L1 || (domain == "category"_L1 && std::exchange(isFirstCategory, false));
        if (!isField && !terms.contains(std::pair(domain, name)))
            terms.append({domain, name});
    }
    for (const auto &[domain, name] : std::as_const(terms)) {
        if (!name.isEmpty())
            term(domain, name, slugs.value(domain + u'\n' + name));
    }

    WxrMetaRows rows = wxrMeta(post.meta);
    for (const QJsonValue &row : item.member.value("meta"_L1).toArray())
        rows.append({row[0].toString(), row[1].toString()});
    rows.append({WxrOwnKey, ownJson(post)});
    for (const auto &[key, value] : std::as_const(rows)) {
        m_items += "\t\t<wp:postmeta>\n";
        element("wp:meta_key", key, 3);
        element("wp:meta_value", value, 3);
        m_items += "\t\t</wp:postmeta>\n";
    }
    m_items += "\t</item>\n";
    writeAttachments(post, number, date, login);
}

/// WordPress fetches pictures that have an item of their own.
void WxrDocument::writeAttachments(const Post::Post &post, const QString &parent, const QString &date,
                                   const QString &login)
{
    QSet<QString> seen;
    for (const Post::Record &record : post.meta.records(Post::Fields::ImageSources)) {
        const QString url = Post::recordText(record, u"url").trimmed();
        if (!(url.startsWith("http://"_L1) || url.startsWith("https://"_L1)) || seen.contains(url))
            continue;
        seen.insert(url);
        const QString caption = escapedHtml(Post::recordText(record, u"caption"));
        m_items += "\t<item>\n";
        element("title", caption);
        m_items += "\t\t<link></link>\n\t\t<guid isPermaLink=\"false\">" + cdata(url) + "</guid>\n";
        element("dc:creator", login);
        for (const auto &[name, text] :
             {std::pair{"content:encoded", QString()}, std::pair{"excerpt:encoded", caption},
              std::pair{"wp:post_id", freshNumber({})}, std::pair{"wp:post_date", date},
              std::pair{"wp:post_date_gmt", date}, std::pair{"wp:comment_status", u"closed"_s},
              std::pair{"wp:ping_status", u"closed"_s}, std::pair{"wp:post_name", QString()},
              std::pair{"wp:status", u"inherit"_s}, std::pair{"wp:post_parent", parent},
              std::pair{"wp:menu_order", u"0"_s}, std::pair{"wp:post_type", u"attachment"_s},
              std::pair{"wp:post_password", QString()}, std::pair{"wp:is_sticky", u"0"_s},
              std::pair{"wp:attachment_url", url}})
            element(name, text);
        m_items += "\t</item>\n";
    }
}

QByteArray WxrDocument::head()
{
    const QByteArray site = escapedHtml(m_site).toUtf8();
    QByteArray head = R"(<?xml version="1.0" encoding="UTF-8" ?>
<!-- WordPress eXtended RSS, to be read by WordPress: Tools, Import, WordPress. -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>Copydesk</title>
	<link>)"
        + site + R"(</link>
	<description></description>
	<language>en</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>)"
        + site + "</wp:base_site_url>\n\t<wp:base_blog_url>" + site
        + "</wp:base_blog_url>\n\t<generator>Copydesk</generator>\n" + std::exchange(m_definitions, {});
    return head;
}

QByteArray WxrDocument::takeItems() { return std::exchange(m_definitions, {}) + std::exchange(m_items, {}); }

QByteArray WxrDocument::tail() { return "</channel>\n</rss>\n"; }

void WxrDocument::clear()
{
    m_definitions.clear();
    m_items.clear();
    m_posts = 0;
    m_authors.clear();
    m_terms.clear();
    m_numbers.clear();
    m_site = optionText(m_options, "wxr.site");
}

QList<Error> WxrDocument::takeRemarks() { return std::exchange(m_remarks, {}); }

} // namespace Copydesk::Formats
