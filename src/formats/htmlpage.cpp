// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmlpage.h"

#include "formats/htmlblockwriter.h"
#include "formats/htmlentities.h"
#include "formats/safehtml.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;
using Post::FieldId;

namespace {

constexpr QLatin1StringView Style{
    R"(:root { color-scheme: light dark; --text: #1d1d1f; --quiet: #63636b; --line: #d9d9de; --shade: #f4f4f6; --page: #fff; --link: #0a5cad }
@media (prefers-color-scheme: dark) { :root { --text: #e6e6ea; --quiet: #a2a2ac; --line: #3a3a42; --shade: #232329; --page: #17171b; --link: #7db7f5 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 1.0625rem/1.6 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word }
h1, h2, h3 { line-height: 1.25; margin: 2em 0 .5em } h1 { font-size: 2rem; margin-top: .5em } h2 { font-size: 1.375rem } h3 { font-size: 1.125rem }
a { color: var(--link) } img { max-width: 100%; height: auto } figure { margin: 1.5em 0 }
figcaption, .quiet { color: var(--quiet); font-size: .875rem } blockquote { margin: 1.5em 0; padding-left: 1em; border-left: 3px solid var(--line) }
pre { overflow-x: auto; padding: 1rem; background: var(--shade); border-radius: 6px; font: .875rem/1.5 ui-monospace, monospace; tab-size: 4 }
table { border-collapse: collapse } td, th { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top }
.lead { font-size: 1.1875rem } .meta { margin-top: 3rem; padding: 1rem 1.25rem; background: var(--shade); border-radius: 6px; font-size: .9375rem }
.meta h2 { margin-top: 0 } .meta dl { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .25rem 1rem; margin: 0 }
.meta dt { color: var(--quiet) } .meta dd { margin: 0 } .meta ul { margin: 0; padding-left: 1.1em } .posts { list-style: none; padding: 0 } .posts li { margin: 0 0 1.25rem }
nav { display: flex; justify-content: space-between; gap: 1rem }
@media (max-width: 34rem) { .meta dl { grid-template-columns: 1fr } .meta dd { margin-bottom: .5rem } }
@media print { .meta { border: 1px solid #999 } nav { display: none } })"};

QString translated(const char *text) { return QCoreApplication::translate("Format", text); }

QString valueHtml(FieldId id, const Post::Value &value)
{
    if (const auto *list = std::get_if<QStringList>(&value)) {
        QString html = u"<ul>"_s;
        for (const QString &item : *list)
            html += "<li>"_L1 + escapedHtml(item) + "</li>"_L1;
        return html + "</ul>"_L1;
    }
    if (const auto *records = std::get_if<Post::Records>(&value)) {
        QString html = u"<ul>"_s;
        for (const Post::Record &record : *records) {
            QStringList parts;
            for (const auto &[name, text] : record)
                parts += escapedHtml(name) + ": "_L1 + escapedHtml(text);
            html += "<li>"_L1 + parts.join("<br>"_L1) + "</li>"_L1;
        }
        return html + "</ul>"_L1;
    }
    if (const bool *flag = std::get_if<bool>(&value))
        return *flag ? translated(QT_TRANSLATE_NOOP("Format", "yes")) : translated(QT_TRANSLATE_NOOP("Format", "no"));
    if (id->type == Post::FieldType::Date)
        return "<time datetime=\""_L1 + scalarText(value) + "\">"_L1 + scalarText(value) + "</time>"_L1;
    return escapedHtml(Post::displayText(value));
}

QString metaBox(const Post::Post &post)
{
    QString rows;
    for (const FieldId id : Post::allFields()) {
        if (post.meta.has(id))
            rows += "<dt>"_L1 + escapedHtml(Post::displayName(*id)) + "</dt><dd>"_L1
                + valueHtml(id, post.meta.value(id)) + "</dd>\n"_L1;
    }
    return rows.isEmpty()
        ? QString()
        : QString("<aside class=\"meta\">\n<h2>"_L1 + escapedHtml(translated(QT_TRANSLATE_NOOP("Format", "Post meta")))
                  + "</h2>\n<dl>\n"_L1 + rows + "</dl>\n</aside>\n"_L1);
}

} // namespace

QString shownTitle(const Post::Post &post)
{
    return !post.title.trimmed().isEmpty() ? post.title
        : !post.sourceId().isEmpty()       ? post.sourceId()
                                           : translated(QT_TRANSLATE_NOOP("Format", "Without a title"));
}

QString htmlHead(const QString &title, const QString &more)
{
    return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; img-src http: https: file: data:; style-src 'unsafe-inline'; base-uri "
           "'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
           "content=\"no-referrer\">\n"
           "<meta name=\"generator\" content=\"Copydesk\">\n<title>"_L1
        + escapedHtml(title) + "</title>\n"_L1 + more + "<style>\n"_L1 + Style
        + "\n</style>\n</head>\n<body>\n<main>\n"_L1;
}

QString htmlFoot() { return u"</main>\n</body>\n</html>\n"_s; }

QString htmlArticle(const Post::Post &post)
{
    QString html = "<article>\n<h1 dir=\"auto\">"_L1 + escapedHtml(shownTitle(post)) + "</h1>\n"_L1;
    html += safeHtml(htmlBody(post, HtmlFlavour::Plain)) + u'\n' + metaBox(post);
    if (post.similar && !post.similar->isEmpty()) {
        html += "<h2>"_L1 + escapedHtml(translated(QT_TRANSLATE_NOOP("Format", "Similar posts"))) + "</h2>\n<ul>"_L1;
        for (const QString &title : *post.similar)
            html += "<li>"_L1 + escapedHtml(title) + "</li>"_L1;
        html += "</ul>\n"_L1;
    }
    return html + "</article>\n"_L1;
}

QString htmlLinkedData(const Post::Post &post)
{
    QJsonObject data{{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"BlogPosting"_s}};
    data.insert("headline"_L1, shownTitle(post));
    data.insert("identifier"_L1, post.sourceId());
    if (const QString summary = post.meta.text(Post::field("summary")); !summary.isEmpty())
        data.insert("description"_L1, summary);
    else if (!post.lead.isEmpty())
        data.insert("description"_L1, post.lead);
    if (const QString topic = post.meta.text(Post::Fields::Topic); !topic.isEmpty())
        data.insert("articleSection"_L1, topic);
    if (const QStringList stack = post.meta.list(Post::field("stack")); !stack.isEmpty())
        data.insert("keywords"_L1, QJsonArray::fromStringList(stack));
    if (const QDate date = post.meta.date(Post::Fields::LastReviewed); date.isValid())
        data.insert("dateModified"_L1, date.toString(Qt::ISODate));
    if (post.meta.has(Post::Fields::Version))
        data.insert("version"_L1, post.meta.version(Post::Fields::Version).toString());
    if (const qint64 minutes = post.meta.number(Post::field("reading_time")); minutes > 0)
        data.insert("timeRequired"_L1, QString("PT"_L1 + QString::number(minutes) + u'M'));
    data.insert("wordCount"_L1, Post::wordCount(post));
    QJsonArray images;
    for (const QString &address : pictureAddresses(post)) {
        if (address.startsWith("http"_L1))
            images.append(address);
    }
    if (!images.isEmpty())
        data.insert("image"_L1, images);
    // Nothing in it ends the element.
    const QByteArray json = QJsonDocument(data).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
    return "<script type=\"application/ld+json\">"_L1 + QString::fromUtf8(json) + "</script>\n"_L1;
}

} // namespace Copydesk::Formats
