// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/postdocument.h"

#include "render/pictureobject.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>

#include <utility>

namespace Copydesk::Render {

QString textPart(const QTextBlock &block)
{
    const auto *document = qobject_cast<const PostDocument *>(block.document());
    const bool isOfPost = document && (document->metaPosition() == 0 || block.position() < document->metaPosition());
    return isOfPost ? block.blockFormat().stringProperty(PostDocument::PartName) : QString();
}

PostDocument::PostDocument(const Options &options, QObject *parent)
    : QTextDocument(parent)
    , m_options(options)
{
    setUndoRedoEnabled(false);
    documentLayout()->registerHandler(PictureType, new PictureObject(*this));
}

void PostDocument::setPicture(int number, const QImage &pixels)
{
    Picture &picture = m_pictures[number];
    const bool isReshaped =
        picture.state != Picture::State::Loaded || picture.size.toSize() != pixels.deviceIndependentSize().toSize();
    picture.state = Picture::State::Loaded;
    picture.pixels = pixels;
    picture.size = pixels.deviceIndependentSize();
    if (isReshaped)
        touch(number);
    else
        Q_EMIT documentLayout()->update();
}

void PostDocument::setPictureState(int number, Picture::State state, const QString &reason)
{
    Picture &picture = m_pictures[number];
    const bool isReshaped = (state == Picture::State::Blocked) != (picture.state == Picture::State::Blocked);
    picture.reason = reason;
    if (std::exchange(picture.state, state) == state)
        return;
    if (isReshaped)
        touch(number);
    else
        Q_EMIT documentLayout()->update();
}

void PostDocument::dropPixels(int number) { m_pictures[number].pixels = {}; }

void PostDocument::takePictures(const PostDocument &other)
{
    for (Picture &picture : m_pictures) {
        for (const Picture &theirs : other.m_pictures) {
            if (theirs.url != picture.url || theirs.url.isEmpty())
                continue;
            picture.state = theirs.state;
            picture.size = theirs.size;
            picture.pixels = theirs.pixels;
            picture.reason = theirs.reason;
            break;
        }
    }
    markContentsDirty(0, characterCount());
}

QVariant PostDocument::loadResource(int, const QUrl &) { return {}; }

void PostDocument::touch(int number) { markContentsDirty(m_pictures.at(number).position, 1); }

} // namespace Copydesk::Render
