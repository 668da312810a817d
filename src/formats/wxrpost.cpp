// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxrpost.h"

#include "formats/htmlentities.h"
#include "formats/runninghtml.h"
#include "formats/wordpresstext.h"
#include "formats/wxrmeta.h"
#include "post/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

/// Elements that a post has a place for, or that say nothing.
bool isTaken(const QString &element)
{
    static const QSet<QString> taken = {u"title"_s,     u"content:encoded"_s, u"excerpt:encoded"_s,
                                        u"wp:status"_s, u"dc:creator"_s,      u"description"_s,
                                        u"pubDate"_s,   u"wp:post_type"_s,    u"wp:attachment_url"_s};
    return taken.contains(element);
}

/// Values that hold where an element is left out.
bool isUsual(const QString &element, const QString &text)
{
    if (text.isEmpty())
        return true;
    if (element == "wp:post_parent"_L1 || element == "wp:menu_order"_L1 || element == "wp:is_sticky"_L1)
        return text == "0"_L1;
    return false;
}

/// HTML without its tags, on one line.
QString plainText(const QString &html)
{
    RunningHtml text;
    HtmlTokens tokens(html);
    while (const auto token = tokens.next()) {
        if (token->kind == HtmlToken::Kind::Text)
            text.text(token->text);
        else if (token->kind == HtmlToken::Kind::Start && !isInlineHtml(token->name))
            text.text(u" ");
    }
    return text.takePlain();
}

/// What a post has no field for, for the way back.
QJsonObject wordPressMember(const WxrItem &item, const WxrChannel &channel, const WxrMetaRows &meta)
{
    QJsonObject member;
    if (!channel.site.isEmpty())
        member.insert("site"_L1, channel.site);
    if (const QString login = item.text("dc:creator"_L1); !login.isEmpty()) {
        member.insert("author"_L1, login);
        if (const QString name = channel.authors.value(login); !name.isEmpty() && name != login)
            member.insert("author_name"_L1, name);
    }
    if (const QString type = item.text("wp:post_type"_L1); type != "post"_L1 && !type.isEmpty())
        member.insert("type"_L1, type);
    member.insert("status"_L1, item.text("wp:status"_L1));
    QJsonObject texts;
    for (const auto &[element, text] : item.texts.asKeyValueRange()) {
        if (!isTaken(element) && !isUsual(element, text))
            texts.insert(element, text);
    }
    if (!texts.isEmpty())
        member.insert("elements"_L1, texts);
    QJsonArray terms;
    for (const WxrTerm &term : item.terms)
        terms.append(QJsonArray{term.domain, term.nicename, plainText(term.name)});
    if (!terms.isEmpty())
        member.insert("terms"_L1, terms);
    QJsonArray rows;
    for (const auto &[key, value] : meta) {
        // Who has the post open, and what other sites showed of themselves.
        if (key != "_edit_lock"_L1 && !key.startsWith("_oembed_"_L1))
            rows.append(QJsonArray{key, value});
    }
    if (!rows.isEmpty())
        member.insert("meta"_L1, rows);
    return member;
}

/// `_copydesk`: what a post has and WordPress has no place for.
void readOwn(const QString &text, Post::Post &post, bool &hasLead)
{
    const QJsonObject own = QJsonDocument::fromJson(text.toUtf8()).object();
    hasLead = own.value("lead"_L1).toBool(true);
    if (own.contains("similar"_L1)) {
        QStringList &similar = post.similar.emplace();
        for (const QJsonValue &title : own.value("similar"_L1).toArray())
            similar += title.toString();
    }
    for (const QJsonValue &value : own.value("extra"_L1).toArray()) {
        Post::ExtraLines lines{value["after"_L1].toString(), {}};
        for (const QJsonValue &line : value["lines"_L1].toArray())
            lines.lines += line.toString();
        post.extra += lines;
    }
    for (const QJsonValue &value : own.value("unknown"_L1).toArray()) {
        const QByteArray json = value["json"_L1].toString().toUtf8();
        QJsonParseError wrong;
        QJsonDocument::fromJson('[' + json + ']', &wrong);
        if (wrong.error == QJsonParseError::NoError && !value["key"_L1].toString().isEmpty())
            post.unknown += {value["object"_L1].toString(), value["key"_L1].toString(), json};
    }
}

void setIfAbsent(Post::Meta &meta, Post::FieldId field, const Post::Value &value)
{
    if (!meta.has(field))
        meta.set(field, value);
}

/// What WordPress says of the post in its own words, for fields that no post meta names.
void readNative(const WxrItem &item, const WxrStatuses &statuses, Post::Post &post)
{
    QStringList tags;
    QString category;
    for (const WxrTerm &term : item.terms) {
        if (term.domain == "post_tag"_L1)
            tags += plainText(term.name);
        else if (term.domain == "category"_L1 && category.isEmpty())
            category = plainText(term.name);
    }
    if (!tags.isEmpty())
        setIfAbsent(post.meta, Post::field("stack"), tags);
    if (!category.isEmpty())
        setIfAbsent(post.meta, Post::Fields::Topic, category);
    if (const QString excerpt = plainText(item.text("excerpt:encoded"_L1)); !excerpt.isEmpty())
        setIfAbsent(post.meta, Post::field("summary"), excerpt);
    setIfAbsent(post.meta, Post::Fields::Status, statuses.fromWordPress(item.text("wp:status"_L1)));
}

/// The pictures of the article as image sources, where the meta box names none.
void readPictures(const HtmlArticle &article, Post::Post &post)
{
    if (post.meta.has(Post::Fields::ImageSources) || article.pictures.isEmpty())
        return;
    Post::Records records;
    for (const Post::Block &block : article.blocks) {
        if (block.type == Post::BlockType::Image)
            records += {{u"source"_s, block.source}, {u"url"_s, block.url}, {u"caption"_s, block.text}};
    }
    post.meta.set(Post::Fields::ImageSources, records);
}

} // namespace

QString wxrSourceId(const WxrItem &item, const WxrChannel &channel)
{
    const auto named = [](const QUrl &site, const QString &number) {
        QString place = site.host() + site.path();
        if (site.port() > 0)
            place.insert(site.host().size(), u'-' + QString::number(site.port()));
        while (place.endsWith(u'/'))
            place.chop(1);
        return QString("wp-"_L1 + place.replace(u'/', u'-') + u'-' + number);
    };
    const QString guid = item.text("guid"_L1).trimmed();
    static const QRegularExpression number(u"[?&](?:p|page_id)=(\\d{1,18})(?:&|$)"_s);
    if (const auto match = number.match(guid); match.hasMatch() && !QUrl(guid).host().isEmpty())
        return named(QUrl(guid), match.captured(1));
    if (!guid.isEmpty())
        return guid.size() <= 200 ? guid : QString(guid.first(200));
    const QString id = item.text("wp:post_id"_L1).trimmed();
    return id.isEmpty() || channel.site.isEmpty() ? item.text("link"_L1).trimmed().left(200)
                                                  : named(QUrl(channel.site), id);
}

Post::Block wxrImage(const QString &caption, const QString &url)
{
    Post::Block block = Post::Block::image(caption.isNull() ? u""_s : caption, pictureSource(url));
    block.url = url;
    return block;
}

Result<Post::Post> wxrPost(const WxrItem &item, const WxrChannel &channel, const WxrStatuses &statuses,
                           HtmlArticle &&article)
{
    Post::Post post;
    const bool isOurs = !item.metaValue(WxrOwnKey).isNull();
    WxrMetaRows others;
    if (auto read = readWxrMeta(item.meta, isOurs, post.meta, others); !read)
        return tl::make_unexpected(read.error());
    others.removeIf([](const auto &row) { return row.first == WxrOwnKey; });

    bool hasLead = true;
    if (isOurs)
        readOwn(item.metaValue(WxrOwnKey), post, hasLead);
    if (item.texts.contains("title"_L1))
        post.title = channel.isOurs ? decodedHtml(item.text("title"_L1)) : plainText(item.text("title"_L1));
    if (!channel.isOurs) {
        readNative(item, statuses, post);
        readPictures(article, post);
        post.unknown.removeIf(
            [](const auto &member) { return member.object.isEmpty() && member.key == WordPressMember; });
        const QJsonObject member = wordPressMember(item, channel, others);
        post.unknown += {QString(), WordPressMember, QJsonDocument(member).toJson(QJsonDocument::Compact)};
        setIfAbsent(post.meta, Post::Fields::SourceId, wxrSourceId(item, channel));
    }
    post.blocks = std::move(article.blocks);
    if (!post.blocks.isEmpty() && hasLead && post.blocks.first().type == Post::BlockType::Paragraph
        && post.blocks.first().syntax.isNull())
        post.lead = post.blocks.takeFirst().text;
    if (channel.isOurs) {
        qsizetype picture = 0;
        for (Post::Block &block : post.blocks) {
            if (block.type == Post::BlockType::Image && !article.pictures.value(picture++).isOfBlock)
                block.url = QString();
        }
    }
    Post::sortUnknown(post.unknown);
    return post;
}

} // namespace Copydesk::Formats
