// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/preferences.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkReply;

namespace Copydesk::Window {

/// Remote pictures: off until the editor allows them for one address, for a host, or always; never for a flagged link;
/// local files never (spec window.md, "Manners"). Loads and decodes without blocking; keeps what was loaded on disk and
/// the latest in memory.
class ImageStore : public QObject {
    Q_OBJECT
public:
    enum class Permission {
        Allowed,
        Ask, ///< a person may allow it
        Never, ///< no web address, or a flagged link, or pictures are switched off
    };
    /// A picture's file may be this large and this many pixels; larger ones fail.
    static constexpr qint64 MaxBytes = 20 << 20;
    static constexpr qint64 MaxPixels = 60'000'000;
    /// Decoded pictures are at most this wide and high, in device pixels.
    static constexpr int MaxSide = 2400;

    /// `cacheFolder`: where loaded files are kept, 200 MB at most; empty: not on disk.
    explicit ImageStore(const QString &cacheFolder, QObject *parent = nullptr);
    ~ImageStore() override;

    void setPolicy(Preferences::RemoteImages policy, const QStringList &allowedHosts);
    Preferences::RemoteImages policy() const { return m_policy; }
    QStringList allowedHosts() const;
    /// Tells flagged links; asked at each request and at each redirect.
    void setFlaggedCheck(std::function<bool(const QUrl &)> isFlagged);

    Permission permission(const QUrl &url) const;
    /// Why a picture is never loaded, as a sentence; empty where permission is not Never.
    QString refusal(const QUrl &url) const;
    /// Each of them says policyChanged(); whoever keeps the preferences saves them then.
    void allowOnce(const QUrl &url);
    void allowHost(const QString &host);
    void allowAlways();

    /// The picture where it is in memory, else a null one.
    QImage picture(const QUrl &url) const;
    /// Begins to load unless it is under way; `loaded` or `failed` follows. An address without permission fails.
    void request(const QUrl &url);
    /// Gives up requests that have not begun yet, because another post is shown.
    void forgetWaiting();

Q_SIGNALS:
    void loaded(const QUrl &url, const QImage &picture);
    /// `reason` is a sentence for a person.
    void failed(const QUrl &url, const QString &reason);
    void policyChanged();

private:
    bool isAllowed(const QUrl &url, const QUrl &asked) const;
    void startNext();
    void start(const QUrl &url);
    void finish(const QUrl &url, QNetworkReply &reply, const QString &refused);
    void decode(const QUrl &url, const QByteArray &data);
    void fail(const QUrl &url, const QString &reason);
    void done(const QUrl &url);

    QNetworkAccessManager m_network;
    QThreadPool m_decoders;
    Preferences::RemoteImages m_policy = Preferences::RemoteImages::Ask;
    QSet<QString> m_hosts;
    QSet<QUrl> m_once;
    std::function<bool(const QUrl &)> m_isFlagged;
    QCache<QUrl, QImage> m_pictures; ///< cost in KiB
    QList<QUrl> m_waiting;
    QSet<QUrl> m_underWay;
};

} // namespace Copydesk::Window
