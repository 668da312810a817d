// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxrreader.h"

#include "formats/wordpresstext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostAttachments = 50'000;
/// Exports come in the order of ids, and pictures are put in while a post is written: their items are near.
constexpr size_t MostWaiting = 300;
constexpr qsizetype MostWaitingText = 16 * 1024 * 1024;
constexpr qsizetype MostAuthors = 10'000;

/// For numerus forms. lupdate never ends over an argument of translate() that calls something with a comma.
int plural(qint64 count) { return int(std::min<qint64>(count, 2'000'000'000)); }

QString words(const char *text) { return QCoreApplication::translate("Format", text); }

} // namespace

WxrReader::WxrReader(QIODevice &device, const QString &file, const Options &options)
    : m_units(device, file)
    , m_file(file)
    , m_statuses(options)
    , m_types(optionText(options, "wxr.types").split(u' ', Qt::SkipEmptyParts))
{
}

bool WxrReader::recognizes(QByteArrayView head)
{
    return head.contains("://wordpress.org/export/")
        || (head.contains("<rss") && head.contains("WordPress eXtended RSS"));
}

std::optional<Result<ReadPost>> WxrReader::next()
{
    for (;;) {
        if (!m_ready.empty()) {
            auto answer = std::move(m_ready.front());
            m_ready.pop_front();
            return answer;
        }
        const bool isFull = m_waiting.size() > MostWaiting || m_waitingSize > MostWaitingText;
        if (!m_waiting.empty() && (isReady(m_waiting.front()) || isFull || m_isEnded)) {
            Waiting post = std::move(m_waiting.front());
            m_waiting.pop_front();
            m_waitingSize -= post.size;
            illustrate(post);
            return std::move(post.read);
        }
        if (m_isEnded)
            return {};
        auto unit = m_units.next();
        if (!std::exchange(m_isStarted, true))
            m_prefixes = wxrPrefixes(m_units.namespaces());
        if (!unit) {
            m_isEnded = true;
            countSkipped();
        } else if (!*unit) {
            m_isEnded = (*unit).error().kind == Error::Kind::Io;
            m_ready.push_back(tl::make_unexpected(std::move(*unit).error()));
        } else {
            take(std::move(**unit));
        }
    }
}

void WxrReader::fail(Error error)
{
    error.file = m_file;
    m_ready.push_back(failure(std::move(error)));
}

void WxrReader::remark(qint64 line, const QString &what, const QString &found)
{
    fail({.kind = Error::Kind::Remark, .what = what, .file = {}, .line = line, .found = found, .expected = {}});
}

void WxrReader::take(XmlUnits::Unit &&unit)
{
    if (unit.name == "item") {
        takeItem(std::move(unit));
        return;
    }
    const QByteArray prefix = m_prefixes.key("wp", "wp");
    const auto isNamed = [&](QByteArrayView name) { return unit.name == prefix + ':' + name.toByteArray(); };
    const auto text = [&unit] {
        QXmlStreamReader xml(unit.bytes);
        xml.setNamespaceProcessing(false);
        xml.readNextStartElement();
        return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
    };
    if (unit.name == "generator") {
        m_channel.isOurs = text().startsWith("Copydesk"_L1);
    } else if (isNamed("base_blog_url")) {
        m_channel.site = text();
    } else if (isNamed("base_site_url")) {
        if (m_channel.site.isEmpty())
            m_channel.site = text();
    } else if (isNamed("author") && m_channel.authors.size() < MostAuthors) {
        const auto author = readWxrTexts(unit, m_prefixes);
        m_channel.authors.insert(author.value(u"wp:author_login"_s), author.value(u"wp:author_display_name"_s));
    }
}

void WxrReader::takeItem(XmlUnits::Unit &&unit)
{
    if (unit.illegal > 0) {
        //: %n: characters
        remark(unit.line,
               QCoreApplication::translate("Format", "%n character(s) that XML does not allow were taken out", nullptr,
                                           plural(unit.illegal)));
    }
    const auto item = readWxrItem(unit, m_prefixes, m_file);
    if (!item) {
        m_ready.push_back(tl::make_unexpected(item.error()));
        return;
    }
    const QString type = item->text("wp:post_type"_L1);
    if (type == "attachment"_L1)
        takeAttachment(*item);
    if (type == "attachment"_L1 && m_channel.isOurs)
        return; // it says nothing that the posts do not
    if (!type.isEmpty() && !m_types.contains(type)) {
        if (m_skipped.size() < 100 || m_skipped.contains(type))
            ++m_skipped[type.left(80)];
        return;
    }
    if (m_statuses.fromWordPress(item->text("wp:status"_L1)).isNull()) {
        ++m_skipped[item->text("wp:status"_L1)];
        return;
    }
    m_comments += item->comments;
    takePost(*item);
}

void WxrReader::takeAttachment(const WxrItem &item)
{
    Attachment attachment{item.text("wp:attachment_url"_L1).trimmed(), item.text("excerpt:encoded"_L1).trimmed()};
    if (attachment.url.isEmpty())
        attachment.url = item.text("guid"_L1).trimmed();
    if (attachment.caption.isEmpty())
        attachment.caption = item.metaValue("_wp_attachment_image_alt"_L1).trimmed();
    if (attachment.caption.isEmpty())
        attachment.caption = item.text("title"_L1).trimmed();
    // A document is no picture.
    const QString suffix = attachment.url.section(u'?', 0, 0).section(u'.', -1).toLower();
    static const QStringList pictures = {u"jpg"_s, u"jpeg"_s, u"png"_s, u"gif"_s, u"webp"_s,
                                         u"svg"_s, u"avif"_s, u"bmp"_s, u"heic"_s};
    if (const qint64 id = item.text("wp:post_id"_L1).trimmed().toLongLong(); id > 0)
        know(id, pictures.contains(suffix) ? attachment : Attachment());
}

void WxrReader::know(qint64 id, const Attachment &attachment)
{
    if (!m_attachments.contains(id))
        m_attachmentOrder.push_back(id);
    m_attachments.insert(id, attachment);
    for (Waiting &post : m_waiting)
        post.wanted.removeAll(id);
    if (m_attachmentOrder.size() > MostAttachments) {
        m_attachments.remove(m_attachmentOrder.front());
        m_attachmentOrder.pop_front();
    }
}

void WxrReader::takePost(const WxrItem &item)
{
    auto made = wxrPost(item, m_channel, m_statuses, readHtmlBlocks(item.text("content:encoded"_L1)));
    if (!made) {
        Error error = std::move(made).error();
        error.line = item.line;
        fail(std::move(error));
        return;
    }
    // Exports of sites that were moved about have guids that two posts share.
    const qint64 number = item.text("wp:post_id"_L1).trimmed().toLongLong();
    const auto owner = m_owners.constFind(qHash(made->sourceId()));
    if (owner != m_owners.cend() && *owner != number && !m_channel.isOurs && number > 0)
        made->meta.set(Post::Fields::SourceId, QString(made->sourceId() + u'-' + QString::number(number)));
    m_owners.insert(qHash(made->sourceId()), number);
    Waiting post{.read = {std::move(*made), m_file, item.line}};
    if (!m_channel.isOurs) {
        post.featured = item.metaValue("_thumbnail_id"_L1).trimmed().toLongLong();
        if (post.featured > 0)
            post.wanted += post.featured;
        for (const Post::Block &block : std::as_const(post.read.post.blocks)) {
            if (block.type == Post::BlockType::Html)
                post.wanted += galleryPictures(block.text);
        }
        post.wanted.removeIf([this](qint64 id) { return m_attachments.contains(id); });
    }
    post.size = item.text("content:encoded"_L1).size() + 1000;
    m_waitingSize += post.size;
    m_waiting.push_back(std::move(post));
}

/// Puts in what attachments say: the picture that stands for the post, and those of galleries.
void WxrReader::illustrate(Waiting &waiting) const
{
    Post::Post &post = waiting.read.post;
    QList<Post::Block> blocks;
    bool isChanged = false;
    const auto add = [&](qint64 id) {
        const Attachment attachment = m_attachments.value(id);
        if (attachment.url.isEmpty())
            return;
        blocks += wxrImage(attachment.caption, attachment.url);
        isChanged = true;
    };
    const QString featured = m_attachments.value(waiting.featured).url;
    const bool isShown = std::ranges::any_of(post.blocks, [&](const auto &block) { return block.url == featured; });
    if (!featured.isEmpty() && !isShown)
        add(waiting.featured);
    for (const Post::Block &block : std::as_const(post.blocks)) {
        const QList<qint64> pictures =
            block.type == Post::BlockType::Html ? galleryPictures(block.text) : QList<qint64>();
        const qsizetype before = blocks.size();
        for (const qint64 id : pictures)
            add(id);
        if (blocks.size() == before)
            blocks += block;
    }
    if (!isChanged)
        return;
    post.blocks = blocks;
    Post::Records records;
    for (const Post::Block &block : blocks) {
        if (block.type == Post::BlockType::Image)
            records += {{u"source"_s, block.source}, {u"url"_s, block.url}, {u"caption"_s, block.text}};
    }
    post.meta.set(Post::Fields::ImageSources, records);
}

void WxrReader::countSkipped()
{
    QStringList parts;
    for (const auto &[type, count] : m_skipped.asKeyValueRange())
        parts += type + u": "_s + QString::number(count);
    if (!parts.isEmpty()) {
        remark(0,
               words(QT_TRANSLATE_NOOP("Format",
                                       "Items that are no posts were left out; the option wxr.types says which are")),
               parts.join(u", "));
    }
    if (m_comments > 0) {
        remark(0, QCoreApplication::translate("Format", "%n comment(s) were left out", nullptr, plural(m_comments)));
    }
}

} // namespace Copydesk::Formats
