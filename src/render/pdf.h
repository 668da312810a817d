// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

#include <QMarginsF>
#include <QPageSize>

#include <memory>
#include <optional>

class QIODevice;
class QPdfWriter;

namespace Copydesk::Render {

class PostDocument;
class PostPrinter;

/// Of everything that is printed, in millimetres.
inline constexpr QMarginsF PaperMargins{20, 18, 20, 14};

/// Posts as one PDF: what `PostPrinter` paints, with a title in the document's own data. Memory: the post that is being
/// written, and the fonts. Needs a QGuiApplication; belongs to one thread at a time.
class Pdf {
public:
    /// The device is open and outlives this; errors of writing are the device's own to tell.
    explicit Pdf(QIODevice &device, QPageSize::PageSizeId paper = QPageSize::A4);
    ~Pdf();
    Pdf(const Pdf &) = delete;
    Pdf &operator=(const Pdf &) = delete;

    /// `shown`: as in `PostPrinter::print`; it must stay until the next call.
    bool add(const Post::Post &post, const PostDocument *shown = nullptr);
    bool finish();

private:
    bool begin(const QString &title, bool isAlone);

    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<PostPrinter> m_printer;
    /// The title stands at the beginning, and depends on whether it stays the only one.
    std::optional<Post::Post> m_first;
    const PostDocument *m_firstShown = nullptr;
};

} // namespace Copydesk::Render
