// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QImage>
#include <QList>
#include <QSet>
#include <QTextDocument>
#include <QTextFormat>
#include <QUrl>

namespace Copydesk::Render {

/// How a post is to be shown.
struct Options {
    Theme theme = Theme::light();
    qreal zoom = 1; ///< of all type and spacing
    bool forPrint = false;
    /// Indexes of blocks whose text is shown whole though it is over the limit of one block.
    QSet<int> unfolded;

    bool operator==(const Options &) const = default;
};

/// A picture of the body, in whatever state it is. A value.
struct Picture {
    enum class State { NotLoaded, Loading, Loaded, Failed, Blocked };
    State state = State::NotLoaded;
    QString caption, source;
    QUrl url = {}; ///< empty where the meta box names none for this picture
    int position = 0; ///< of the character that stands for it
    QSizeF size = {}; ///< in pixels, as far as it is known; keeps the shape while the pixels are not there
    QImage pixels = {}; ///< null unless Loaded and in sight
    QString reason = {}; ///< Failed: a sentence for a person
};

/// A post as a document: text, outline, pictures. Belongs to one thread at a time; made by `Renderer`. It loads nothing
/// by itself.
class PostDocument : public QTextDocument {
    Q_OBJECT
public:
    struct Heading {
        int level = 2; ///< 1: the title
        QString text;
        int position = 0;
        bool operator==(const Heading &) const = default;
    };
    /// The object type of pictures in character formats, and the property that holds their number.
    static constexpr int PictureType = QTextFormat::UserObject + 1;
    static constexpr int PictureNumber = QTextFormat::UserProperty + 1;
    /// In block formats: see `textPart`.
    static constexpr int PartName = QTextFormat::UserProperty + 2;
    /// Schemes of the links in a document: `copydesk-image:3` asks for picture 3, `copydesk-unfold:12` for the rest of
    /// block 12.
    static constexpr QLatin1StringView ImageScheme{"copydesk-image"};
    static constexpr QLatin1StringView UnfoldScheme{"copydesk-unfold"};

    PostDocument(const Options &options, QObject *parent = nullptr);

    const Options &options() const { return m_options; }
    const QList<Heading> &headings() const { return m_headings; }
    const QList<Picture> &pictures() const { return m_pictures; }

    /// Where each block of the body begins, and the lead; -1 for a lead that there is not.
    const QList<int> &blockPositions() const { return m_blockPositions; }
    int leadPosition() const { return m_leadPosition; }
    /// Where the body of the post ends and the archive's meta box begins.
    int metaPosition() const { return m_metaPosition; }

    /// These redraw the picture, and lay the text out anew where its shape changes.
    void setPicture(int number, const QImage &pixels);
    void setPictureState(int number, Picture::State state, const QString &reason = {});
    /// Lets the pixels go and keeps the shape, for a picture far out of sight.
    void dropPixels(int number);
    /// Takes over the pictures of another document of the same post.
    void takePictures(const PostDocument &other);

protected:
    /// Nothing, ever: no file is read for a document.
    QVariant loadResource(int type, const QUrl &name) override;

private:
    friend class DocumentWriter;
    void touch(int number);

    Options m_options;
    QList<Heading> m_headings;
    QList<Picture> m_pictures;
    QList<int> m_blockPositions;
    int m_leadPosition = -1;
    int m_metaPosition = 0;
};

/// What a block of a PostDocument shows, by the names that the query language has for parts: title, lead, body,
/// heading, caption, code; empty in the meta box and in what is not the post's own text.
QString textPart(const QTextBlock &block);

/// The width of a line of about 69 letters of running text, in pixels of a 96 dpi screen.
qreal measure(qreal zoom);

} // namespace Copydesk::Render
