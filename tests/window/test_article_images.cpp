// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "articleposts.h"
#include "window/articleview.h"
#include "window/imagestore.h"

#include <QBuffer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Copydesk;
using namespace Copydesk::Window;
using namespace Qt::StringLiterals;
using Permission = ImageStore::Permission;
using Policy = Preferences::RemoteImages;

namespace {

/// A web server of a few pictures, on this machine only.
class PictureServer : public QTcpServer {
public:
    PictureServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    QUrl url(const QString &path, const QString &host = u"127.0.0.1"_s) const
    {
        return QUrl(u"http://%1:%2/%3"_s.arg(host).arg(serverPort()).arg(path));
    }
    QStringList asked;

private:
    static QByteArray png(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray data;
        QBuffer buffer(&data);
        image.save(&buffer, "PNG");
        return data;
    }

    void answer(QTcpSocket &socket)
    {
        const QString path = QString::fromLatin1(socket.readAll().split(' ').value(1)).mid(1).section(u'?', 0, 0);
        asked.append(path);
        QByteArray status = "200 OK", head, body;
        if (path == "wide.png"_L1)
            body = png(800, 200);
        else if (path == "large.png"_L1)
            body = png(4000, 1000);
        else if (path == "text.png"_L1)
            body = "no picture at all";
        else if (path == "drawing.svg"_L1)
            body = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><image href='/etc/hostname'/></svg>";
        else if (path == "to-wide"_L1)
            head = "Location: /wide.png\r\n", status = "302 Found";
        else if (path == "to-localhost"_L1)
            head = "Location: " + url(u"wide.png"_s, u"localhost"_s).toEncoded() + "\r\n", status = "302 Found";
        else if (path == "to-file"_L1)
            head = "Location: file:///etc/hostname\r\n", status = "302 Found";
        else
            status = "404 Not Found";
        socket.write("HTTP/1.1 " + status + "\r\n" + head + "Content-Length: " + QByteArray::number(body.size())
                     + "\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }
};

} // namespace

/// Protects that pictures are loaded only as allowed, from the web only, and that the article does not jump when they
/// come.
class TestArticleImages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void permissions();
    void loading_data();
    void loading();
    void redirectNeedsPermission();
    void onlyWhatIsInSight();
    void textStaysWhenAPictureComes();

private:
    Library::StoredPost post(const QString &path, int sections = 8) const
    {
        auto made = articlePost(1, sections);
        Post::Records sources;
        for (int i = 1; i <= sections; ++i)
            sources.append(
                {{u"url"_s, m_server.url(path).toString() + u"?%1"_s.arg(i)}, {u"caption"_s, u"pier %1"_s.arg(i)}});
        made.post.meta.set(Post::Fields::ImageSources, sources);
        return made;
    }
    PictureServer m_server;
};

void TestArticleImages::permissions()
{
    ImageStore store{QString()};
    const QUrl url(u"https://images.example.org/a.png"_s), other(u"https://other.example.org/b.png"_s);
    QCOMPARE(store.permission(url), Permission::Ask); // off until it is allowed
    for (const auto &bad : {u"file:///etc/hostname"_s, u"/etc/hostname"_s, u"ftp://example.org/a.png"_s,
                            u"data:image/png;base64,AA"_s, u"https://user:pw@example.org/a"_s, QString()})
        QCOMPARE(store.permission(QUrl(bad)), Permission::Never);
    store.allowOnce(url);
    QCOMPARE(store.permission(url), Permission::Allowed);
    QCOMPARE(store.permission(QUrl(u"https://images.example.org/c.png"_s)), Permission::Ask);
    store.allowHost(u"images.example.org"_s);
    QCOMPARE(store.permission(QUrl(u"https://images.example.org/c.png"_s)), Permission::Allowed);
    QCOMPARE(store.permission(other), Permission::Ask);
    QCOMPARE(store.allowedHosts(), QStringList{u"images.example.org"_s});
    store.allowAlways();
    QCOMPARE(store.permission(other), Permission::Allowed);
    // A flagged link is never loaded, whatever else is allowed.
    store.setFlaggedCheck([&other](const QUrl &asked) { return asked == other; });
    QCOMPARE(store.permission(other), Permission::Never);
    QVERIFY(!store.refusal(other).isEmpty());
    store.setPolicy(Policy::Never, {});
    QCOMPARE(store.permission(url), Permission::Never);
    QSignalSpy failed(&store, &ImageStore::failed);
    store.request(url);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
}

void TestArticleImages::loading_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QSize>("size"); // empty: fails
    QTest::addRow("picture") << u"wide.png"_s << QSize(800, 200);
    QTest::addRow("made smaller") << u"large.png"_s << QSize(ImageStore::MaxSide, ImageStore::MaxSide / 4);
    QTest::addRow("redirect on the same host") << u"to-wide"_s << QSize(800, 200);
    QTest::addRow("redirect to a file") << u"to-file"_s << QSize();
    QTest::addRow("no picture") << u"text.png"_s << QSize();
    QTest::addRow("svg") << u"drawing.svg"_s << QSize();
    QTest::addRow("not there") << u"nothing.png"_s << QSize();
}

void TestArticleImages::loading()
{
    QFETCH(QString, path);
    QFETCH(QSize, size);
    ImageStore store{QString()};
    store.allowAlways();
    QSignalSpy loaded(&store, &ImageStore::loaded), failed(&store, &ImageStore::failed);
    store.request(m_server.url(path));
    store.request(m_server.url(path)); // under way already
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size() + failed.size(), 1, 20'000);
    QCOMPARE(loaded.size(), size.isEmpty() ? 0 : 1);
    QCOMPARE(store.picture(m_server.url(path)).size(), size.isEmpty() ? QSize(0, 0) : size);
    if (!failed.isEmpty())
        QVERIFY(!failed.constFirst().at(1).toString().isEmpty());
}

void TestArticleImages::redirectNeedsPermission()
{
    ImageStore store{QString()};
    store.allowHost(u"127.0.0.1"_s);
    QSignalSpy loaded(&store, &ImageStore::loaded), failed(&store, &ImageStore::failed);
    m_server.asked.clear();
    store.request(m_server.url(u"to-localhost"_s));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(m_server.asked, QStringList{u"to-localhost"_s});
    store.allowHost(u"localhost"_s);
    store.request(m_server.url(u"to-localhost"_s));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20'000);
}

/// A post of many pictures asks for the first ones, and for more as they come near.
void TestArticleImages::onlyWhatIsInSight()
{
    ImageStore store{QString()};
    ArticleView view(&store);
    view.resize(800, 500);
    view.show();
    m_server.asked.clear();
    view.showPost(post(u"wide.png"_s, 60));
    QTest::qWait(50);
    QVERIFY(m_server.asked.isEmpty());
    QCOMPARE(view.postDocument()->pictures().constFirst().state, Render::Picture::State::NotLoaded);
    store.allowAlways();
    QTRY_COMPARE_WITH_TIMEOUT(view.postDocument()->pictures().constFirst().state, Render::Picture::State::Loaded,
                              20'000);
    QVERIFY(m_server.asked.size() < 12);
    QCOMPARE(view.postDocument()->pictures().constLast().state, Render::Picture::State::NotLoaded);
    view.goToHeading(59);
    QTRY_COMPARE_WITH_TIMEOUT(view.postDocument()->pictures().at(57).state, Render::Picture::State::Loaded, 20'000);
    // Far from sight the pixels are let go, and come back.
    QTRY_VERIFY_WITH_TIMEOUT(view.postDocument()->pictures().constFirst().pixels.isNull(), 20'000);
    view.goToHeading(0);
    QTRY_VERIFY_WITH_TIMEOUT(!view.postDocument()->pictures().constFirst().pixels.isNull(), 20'000);
}

void TestArticleImages::textStaysWhenAPictureComes()
{
    ImageStore store{QString()};
    ArticleView view(&store);
    view.resize(800, 500);
    view.show();
    view.showPost(post(u"wide.png"_s));
    view.setReadingPosition(view.postDocument()->headings().at(2).position);
    QTextCursor heading(view.document());
    heading.setPosition(view.postDocument()->headings().at(2).position);
    const int before = view.cursorRect(heading).top();
    store.allowAlways();
    // The picture above the heading is much flatter than the box that stood for it.
    QTRY_COMPARE_WITH_TIMEOUT(view.postDocument()->pictures().constFirst().state, Render::Picture::State::Loaded,
                              20'000);
    QVERIFY(qAbs(view.cursorRect(heading).top() - before) <= 1);
}

QTEST_MAIN(TestArticleImages)
#include "test_article_images.moc"
