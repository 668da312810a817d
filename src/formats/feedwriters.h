// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// JSON Feed 1.1 (jsonfeed.org), an item a line.
class JsonFeedWriter : public Writer {
public:
    JsonFeedWriter(QIODevice &device, const Options &options);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

private:
    Result<> begin();

    QIODevice &m_device;
    QString m_site;
    bool m_isBegun = false, m_hasItems = false;
};

/// Atom (RFC 4287), one feed.
class AtomWriter : public Writer {
public:
    AtomWriter(QIODevice &device, const Options &options);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;
    QList<Error> takeRemarks() override { return std::exchange(m_remarks, {}); }

private:
    Result<> begin(const QString &updated);

    QIODevice &m_device;
    QString m_author;
    bool m_isBegun = false;
    QList<Error> m_remarks;
};

extern const OptionRow JsonFeedOptions[1];
extern const OptionRow AtomOptions[1];

/// A name for the post that is an address and stays the same: a URN made of its source id (RFC 4122, version 5).
QString postUrn(const Post::Post &post);

} // namespace Copydesk::Formats
