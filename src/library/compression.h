// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <memory>

/// Zstandard with dictionaries; contexts are kept between calls. For one thread.
namespace Copydesk::Library {

/// A dictionary made ready for both ways. Once made it may be used from several threads at once.
class Dictionary {
public:
    explicit Dictionary(const QByteArray &data);
    ~Dictionary();
    Dictionary(Dictionary &&) noexcept;
    Dictionary &operator=(Dictionary &&) noexcept;

private:
    friend class Compressor;
    struct Private;
    std::unique_ptr<Private> d;
};

/// The dictionary's bytes (at most 128 KiB); empty where the samples do not suffice for one.
QByteArray trainedDictionary(const QList<QByteArray> &samples);

class Compressor {
public:
    Compressor();
    ~Compressor();
    Compressor(const Compressor &) = delete;
    Compressor &operator=(const Compressor &) = delete;

    /// `dictionary` may be null.
    Result<QByteArray> compress(QByteArrayView plain, const Dictionary *dictionary);
    /// Refuses what is no whole frame, needs another dictionary, or would be larger than `limit` bytes.
    Result<QByteArray> decompress(QByteArrayView packed, const Dictionary *dictionary, qint64 limit);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Copydesk::Library
