// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/imagestore.h"

#include <QBuffer>
#include <QImageReader>
#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

namespace {

constexpr qint64 DiskBytes = 200 << 20;
constexpr int MemoryKiB = 96 << 10;
constexpr qsizetype AtOnce = 4;
constexpr int TimeoutMs = 20'000;
constexpr int MostRedirects = 5;

/// What is looked into. SVG is not among them: it may name further files.
const QList<QByteArray> &knownFormats()
{
    static const QList<QByteArray> formats{"jpeg", "png", "webp", "gif", "avif", "bmp"};
    return formats;
}

struct Decoded {
    QImage picture;
    QString problem;
};

Decoded decoded(QByteArray data)
{
    QBuffer buffer(&data);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead() || !knownFormats().contains(reader.format()))
        return {{}, ImageStore::tr("What came is no image of a known kind")};
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > ImageStore::MaxPixels)
        return {{}, ImageStore::tr("The image is too large")};
    if (size.width() > ImageStore::MaxSide || size.height() > ImageStore::MaxSide)
        reader.setScaledSize(size.scaled(ImageStore::MaxSide, ImageStore::MaxSide, Qt::KeepAspectRatio));
    QImage picture = reader.read();
    if (picture.isNull())
        return {{}, ImageStore::tr("The image is damaged")};
    picture.setDevicePixelRatio(1);
    // What is painted fastest.
    return {
        picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32),
        {}};
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

} // namespace

ImageStore::ImageStore(const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_pictures(MemoryKiB)
{
    m_decoders.setMaxThreadCount(2);
    m_network.setAutoDeleteReplies(true);
    m_network.setTransferTimeout(TimeoutMs);
    if (!cacheFolder.isEmpty()) {
        auto *cache = new QNetworkDiskCache(&m_network);
        cache->setCacheDirectory(cacheFolder);
        cache->setMaximumCacheSize(DiskBytes);
        m_network.setCache(cache);
    }
}

ImageStore::~ImageStore()
{
    m_decoders.clear();
    m_decoders.waitForDone();
}

void ImageStore::setPolicy(Preferences::RemoteImages policy, const QStringList &allowedHosts)
{
    const QSet<QString> hosts(allowedHosts.begin(), allowedHosts.end());
    if (m_policy == policy && m_hosts == hosts)
        return;
    m_policy = policy;
    m_hosts = hosts;
    Q_EMIT policyChanged();
}

QStringList ImageStore::allowedHosts() const
{
    QStringList hosts = m_hosts.values();
    hosts.sort();
    return hosts;
}

void ImageStore::setFlaggedCheck(std::function<bool(const QUrl &)> isFlagged)
{
    m_isFlagged = std::move(isFlagged);
    Q_EMIT policyChanged();
}

QString ImageStore::refusal(const QUrl &url) const
{
    if (!isWeb(url))
        return tr("Image not loaded: its address is not on the web");
    if (m_isFlagged && m_isFlagged(url))
        return tr("Image not loaded: its address is flagged");
    if (m_policy == Preferences::RemoteImages::Never)
        return tr("Image not loaded: images are switched off in the settings");
    return {};
}

ImageStore::Permission ImageStore::permission(const QUrl &url) const
{
    if (!refusal(url).isEmpty())
        return Permission::Never;
    const bool isAllowedBefore =
        m_policy == Preferences::RemoteImages::Always || m_hosts.contains(url.host()) || m_once.contains(url);
    return isAllowedBefore ? Permission::Allowed : Permission::Ask;
}

/// A redirect leads only to where the address itself might lead: "this one picture" covers wherever its server keeps
/// it, a permission for a host ends at that host, and nothing goes from https to http.
bool ImageStore::isAllowed(const QUrl &url, const QUrl &asked) const
{
    if (permission(url) == Permission::Never || (asked.scheme() == "https"_L1 && url.scheme() != "https"_L1))
        return false;
    return permission(url) == Permission::Allowed || m_once.contains(asked);
}

void ImageStore::allowOnce(const QUrl &url)
{
    m_once.insert(url);
    Q_EMIT policyChanged();
}

void ImageStore::allowHost(const QString &host)
{
    m_hosts.insert(host);
    Q_EMIT policyChanged();
}

void ImageStore::allowAlways()
{
    m_policy = Preferences::RemoteImages::Always;
    Q_EMIT policyChanged();
}

QImage ImageStore::picture(const QUrl &url) const
{
    const QImage *known = m_pictures.object(url);
    return known ? *known : QImage();
}

void ImageStore::request(const QUrl &url)
{
    if (permission(url) != Permission::Allowed) {
        // Later, so that an answer never comes inside the question.
        QMetaObject::invokeMethod(
            this, [this, url] { Q_EMIT failed(url, tr("Image not loaded: it is not allowed")); }, Qt::QueuedConnection);
        return;
    }
    if (m_underWay.contains(url) || m_waiting.contains(url))
        return;
    m_waiting.append(url);
    startNext();
}

void ImageStore::forgetWaiting() { m_waiting.clear(); }

void ImageStore::startNext()
{
    while (!m_waiting.isEmpty() && m_underWay.size() < AtOnce)
        start(m_waiting.takeFirst());
}

void ImageStore::start(const QUrl &url)
{
    m_underWay.insert(url);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferCache);
    // Nothing that tells who asks.
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(MostRedirects);
    request.setRawHeader("Accept", "image/avif,image/webp,image/png,image/jpeg,image/*;q=0.5");
    QNetworkReply *reply = m_network.get(request);

    const auto refused = std::make_shared<QString>();
    connect(reply, &QNetworkReply::redirected, this, [this, reply, url, refused](const QUrl &target) {
        if (isAllowed(reply->url().resolved(target), url)) {
            Q_EMIT reply->redirectAllowed();
            return;
        }
        *refused = tr("Image not loaded: it leads on to %1, which is not allowed").arg(target.host());
        reply->abort();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [reply, refused](qint64 received, qint64 total) {
        if (received > MaxBytes || total > MaxBytes) {
            *refused = tr("The image is too large");
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, refused] { finish(url, *reply, *refused); });
}

void ImageStore::finish(const QUrl &url, QNetworkReply &reply, const QString &refused)
{
    if (!refused.isEmpty())
        fail(url, refused);
    else if (reply.error() != QNetworkReply::NoError)
        fail(url, tr("The image could not be loaded: %1").arg(reply.errorString()));
    else
        decode(url, reply.readAll());
}

void ImageStore::decode(const QUrl &url, const QByteArray &data)
{
    m_decoders.start([this, url, data] {
        Decoded result = decoded(data);
        QMetaObject::invokeMethod(this, [this, url, result = std::move(result)] {
            if (result.picture.isNull()) {
                fail(url, result.problem);
                return;
            }
            m_pictures.insert(url, new QImage(result.picture),
                              std::max<qsizetype>(1, result.picture.sizeInBytes() / 1024));
            done(url);
            Q_EMIT loaded(url, result.picture);
        });
    });
}

void ImageStore::fail(const QUrl &url, const QString &reason)
{
    done(url);
    Q_EMIT failed(url, reason);
}

void ImageStore::done(const QUrl &url)
{
    m_underWay.remove(url);
    startNext();
}

} // namespace Copydesk::Window
