// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not a test: writes every post of some JSON Lines files as pictures, light and dark, narrow and wide, and says how
// long it took.

#include "post/json.h"
#include "render/renderer.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <algorithm>

using namespace Copydesk;
using namespace Qt::StringLiterals;

namespace {

QImage picture(Render::PostDocument &document, int width, qreal ratio)
{
    const qreal column = std::min<qreal>(width, Render::measure(1) + 2 * document.documentMargin());
    document.setPageSize(QSizeF(column, 1e6));
    document.setLayoutEnabled(true);
    const qreal height = std::min<qreal>(document.documentLayout()->documentSize().height(), 6000);
    QImage image(QSize(int(width * ratio), int(height * ratio)), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(document.options().theme.base);
    QPainter painter(&image);
    painter.translate((width - column) / 2, 0);
    QAbstractTextDocumentLayout::PaintContext context;
    document.documentLayout()->draw(&painter, context);
    return image;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 3) {
        out << "render_preview FOLDER FILE.jsonl…\n";
        return 2;
    }
    Render::Renderer renderer;
    Post::JsonReader reader;
    for (const QString &name : arguments.mid(2)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const auto post = reader.read(file.readLine());
            if (!post) {
                out << post.error().text() << '\n';
                continue;
            }
            for (const bool dark : {false, true}) {
                Render::Options options;
                options.theme = dark ? Render::Theme::darkTheme() : Render::Theme::light();
                for (const auto &[width, ratio] : {std::pair{700, 1.0}, std::pair{1100, 2.0}}) {
                    QElapsedTimer timer;
                    timer.start();
                    const auto document = renderer.render(*post, options);
                    const qint64 made = timer.nsecsElapsed();
                    const QImage image = picture(*document, width, ratio);
                    out << post->sourceId() << (dark ? " dark " : " light ") << width << ": made " << made / 1000
                        << " us, laid out and painted " << (timer.nsecsElapsed() - made) / 1000 << " us\n";
                    const QString markup = document->toHtml();
                    QTextDocument parsed;
                    timer.restart();
                    parsed.setHtml(markup);
                    out << "    setHtml of the same: " << timer.nsecsElapsed() / 1000 << " us\n";
                    image.save(
                        u"%1/%2-%3-%4.png"_s.arg(arguments.at(1), post->sourceId(), dark ? u"dark"_s : u"light"_s)
                            .arg(width));
                }
            }
        }
    }
    return 0;
}
