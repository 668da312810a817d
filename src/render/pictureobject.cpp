// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pictureobject.h"

#include "render/bidi.h"
#include "render/postdocument.h"
#include "render/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Render {

namespace {

/// The shape of most pictures, where nothing is known of one.
constexpr QSizeF UsualShape(3, 2);
/// The height of the box for a picture that will never come.
constexpr qreal StripHeight = 56;
constexpr qreal ScreenDpi = 96;

QString stateText(const Picture &picture)
{
    switch (picture.state) {
    case Picture::State::Loading:
    case Picture::State::Loaded: // its pixels are on the way back
        return QCoreApplication::translate("Picture", "Loading the image …");
    case Picture::State::Failed:
        return picture.reason.isEmpty() ? QCoreApplication::translate("Picture", "The image could not be loaded")
                                        : picture.reason;
    case Picture::State::Blocked:
        if (!picture.reason.isEmpty())
            return picture.reason;
        return picture.url.isEmpty()
            ? QCoreApplication::translate("Picture", "No image address in the meta box")
            : QCoreApplication::translate("Picture", "Image not loaded: its address is blocked");
    case Picture::State::NotLoaded:
        break;
    }
    return QCoreApplication::translate("Picture", "Image not loaded");
}

QString actionText(const Picture &picture)
{
    if (picture.state == Picture::State::NotLoaded)
        return QCoreApplication::translate("Picture", "Load");
    if (picture.state == Picture::State::Failed)
        return QCoreApplication::translate("Picture", "Try again");
    return {};
}

/// A frame with a hill and a sun.
QPainterPath sign(const QRectF &box)
{
    QPainterPath path;
    path.addRoundedRect(box, box.width() / 12, box.width() / 12);
    path.addEllipse(QPointF(box.left() + box.width() * 0.3, box.top() + box.height() * 0.34), box.width() * 0.07,
                    box.width() * 0.07);
    path.moveTo(box.left() + box.width() * 0.1, box.bottom() - box.height() * 0.15);
    path.lineTo(box.left() + box.width() * 0.42, box.top() + box.height() * 0.5);
    path.lineTo(box.left() + box.width() * 0.58, box.top() + box.height() * 0.68);
    path.lineTo(box.left() + box.width() * 0.7, box.top() + box.height() * 0.56);
    path.lineTo(box.left() + box.width() * 0.9, box.bottom() - box.height() * 0.15);
    return path;
}

} // namespace

PictureObject::PictureObject(PostDocument &document)
    : QObject(&document)
    , m_document(document)
{
}

const Picture *PictureObject::picture(const QTextFormat &format) const
{
    const int number = format.intProperty(PostDocument::PictureNumber);
    return number >= 0 && number < m_document.pictures().size() ? &m_document.pictures().at(number) : nullptr;
}

QSizeF PictureObject::intrinsicSize(QTextDocument *document, int, const QTextFormat &format)
{
    const Picture *shown = picture(format);
    if (!shown)
        return {1, 1};
    const QPaintDevice *device = document->documentLayout()->paintDevice();
    const qreal scale = device ? device->logicalDpiY() / ScreenDpi : 1;
    const qreal margins = 2 * document->documentMargin() * scale;
    // Before it is laid out in a view a document has no width; any will do then.
    const qreal width =
        document->pageSize().width() > 0 ? std::max<qreal>(16, document->pageSize().width() - margins) : 640;
    // Nor does paper wait for a picture.
    if (shown->state == Picture::State::Blocked || (m_document.options().forPrint && shown->pixels.isNull()))
        return {width, StripHeight * scale * m_document.options().zoom};

    QSizeF size = shown->size.isEmpty() ? UsualShape * width : shown->size * scale * m_document.options().zoom;
    if (size.width() > width)
        size = size.scaled(width, 1e9, Qt::KeepAspectRatio);
    if (size.height() > width * 1.4)
        size = size.scaled(width, width * 1.4, Qt::KeepAspectRatio);
    return size;
}

void PictureObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int,
                               const QTextFormat &format)
{
    const Picture *shown = picture(format);
    if (!shown)
        return;
    if (!shown->pixels.isNull()) {
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(rect, shown->pixels);
        painter->restore();
        return;
    }
    const QPaintDevice *device = document->documentLayout()->paintDevice();
    drawBox(*painter, rect, *shown, (device ? device->logicalDpiY() / ScreenDpi : 1) * m_document.options().zoom);
}

void PictureObject::drawBox(QPainter &painter, const QRectF &rect, const Picture &picture, qreal scale) const
{
    const Theme &theme = m_document.options().theme;
    const QString state = stateText(picture);
    const QString action = m_document.options().forPrint ? QString() : actionText(picture);
    const QString separator = u" · "_s;
    const QString before = picture.source.isEmpty() ? state : QString(state + separator + picture.source);
    const QFont font = sansFont(9.5 * m_document.options().zoom);
    const QFont onDevice(font, painter.device());
    const QFontMetricsF metrics(onDevice, painter.device());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, scale));
    painter.setBrush(theme.boxBackground);
    painter.drawRoundedRect(rect.adjusted(scale / 2, scale / 2, -scale / 2, -scale / 2), 4 * scale, 4 * scale);

    const bool isTall = rect.height() > 120 * scale;
    qreal centre = rect.center().y();
    if (isTall) {
        const QSizeF sizeOfSign(44 * scale, 34 * scale);
        painter.setPen(QPen(theme.secondary, 1.6 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(sign(
            QRectF(QPointF(rect.center().x() - sizeOfSign.width() / 2, centre - sizeOfSign.height()), sizeOfSign)));
        centre += 22 * scale;
    }

    painter.setFont(onDevice);
    const qreal room = rect.width() - 24 * scale;
    const qreal actionWidth = action.isEmpty() ? 0 : metrics.horizontalAdvance(separator + action);
    const QString shown = metrics.elidedText(before, Qt::ElideRight, room - actionWidth);
    const qreal width = metrics.horizontalAdvance(shown) + actionWidth;
    const bool isMirrored = firstStrongDirection(shown) == Qt::RightToLeft;
    QRectF line(rect.center().x() - width / 2, centre - metrics.height() / 2, width, metrics.height());
    painter.setPen(theme.secondary);
    painter.drawText(line, (isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                     shown);
    if (!action.isEmpty()) {
        const qreal left = isMirrored ? line.left() : line.right() - metrics.horizontalAdvance(action);
        painter.setPen(theme.link);
        painter.drawText(QRectF(left, line.top(), metrics.horizontalAdvance(action) + scale, line.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, action);
        painter.drawLine(QPointF(left, line.bottom()),
                         QPointF(left + metrics.horizontalAdvance(action), line.bottom()));
    }
    painter.restore();
}

} // namespace Copydesk::Render
