// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/ids.h"
#include "post/post.h"
#include "window/soughtwords.h"

#include <QCache>
#include <QHash>
#include <QMetaType>
#include <QObject>
#include <QTimer>

#include <vector>

namespace Copydesk::Window {

/// The sentence of a post in which something was found.
struct HitSnippet {
    QString text; ///< one line; empty where nothing was found outside of the title
    QList<TextHit> hits;
    bool operator==(const HitSnippet &) const = default;
};

/// The sentence with the most of what is sought, the first of several. What stands far before its first hit is left
/// out, so that the hit is seen in a narrow list.
HitSnippet snippetOf(const Post::Post &post, const QList<SoughtWords> &sought);

/// The snippets of a list's rows: those that are painted are asked for, one request at a time.
class HitSnippets : public QObject {
    Q_OBJECT
public:
    explicit HitSnippets(QObject *parent = nullptr);

    /// What is sought from now on; nothing: no snippets.
    void setSought(const QList<SoughtWords> &sought);
    const QList<SoughtWords> &sought() const { return m_sought; }
    /// Null while it is not there yet.
    const HitSnippet *snippet(Library::PostId id) const;
    /// The posts may have changed: what is known stays until better is there.
    void markStale() { ++m_generation; }
    /// The answer to `wanted`; posts that could not be read are left out.
    void take(const QHash<qint64, HitSnippet> &snippets, quint64 generation);

Q_SIGNALS:
    void wanted(const std::vector<Copydesk::Library::PostId> &ids, quint64 generation);
    /// Some came.
    void changed();

private:
    struct Known {
        HitSnippet snippet;
        quint64 generation = 0;
    };
    static constexpr int KnownLimit = 1024;
    static constexpr qsizetype WantedLimit = 64; ///< the latest: what a tall screen shows

    void ask();

    QList<SoughtWords> m_sought;
    mutable QCache<qint64, Known> m_known{KnownLimit};
    mutable QList<Library::PostId> m_wanted;
    mutable QTimer m_askSoon;
    quint64 m_generation = 1;
    quint64 m_since = 1; ///< the generation that what is sought came with
    bool m_isAsking = false;
};

} // namespace Copydesk::Window

Q_DECLARE_METATYPE(Copydesk::Window::HitSnippet)
