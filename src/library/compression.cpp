// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/compression.h"

#include <QCoreApplication>

#define ZDICT_STATIC_LINKING_ONLY // the trainer with settings of one's own
#include <zdict.h>
#include <zstd.h>

#include <vector>

namespace Copydesk::Library {

/// Level 3: what spec goals.md measured; higher ones gain little on bodies of a few KB with a dictionary.
constexpr int Level = 3;

struct Dictionary::Private {
    std::unique_ptr<ZSTD_CDict, decltype(&ZSTD_freeCDict)> forward{nullptr, ZSTD_freeCDict};
    std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> backward{nullptr, ZSTD_freeDDict};
};

Dictionary::Dictionary(const QByteArray &data)
    : d(std::make_unique<Private>())
{
    d->forward.reset(ZSTD_createCDict(data.constData(), size_t(data.size()), Level));
    d->backward.reset(ZSTD_createDDict(data.constData(), size_t(data.size())));
}
Dictionary::~Dictionary() = default;
Dictionary::Dictionary(Dictionary &&) noexcept = default;
Dictionary &Dictionary::operator=(Dictionary &&) noexcept = default;

QByteArray trainedDictionary(const QList<QByteArray> &samples)
{
    constexpr qsizetype size = 128 * 1024; // 64 KB: bodies 8 % larger, and no faster
    constexpr qsizetype longestSample = 64 * 1024; // one huge post must not fill it
    QByteArray all;
    std::vector<size_t> sizes;
    sizes.reserve(size_t(samples.size()));
    for (const QByteArray &sample : samples) {
        const qsizetype length = qMin(sample.size(), longestSample);
        all.append(sample.constData(), length);
        sizes.push_back(size_t(length));
    }
    QByteArray dictionary(size, Qt::Uninitialized);
    // Without the search for the best settings, which takes ten times as long for a few per cent.
    ZDICT_fastCover_params_t settings{};
    settings.k = 2048;
    settings.d = 8;
    settings.f = 20;
    settings.accel = 1;
    settings.splitPoint = 1.0;
    settings.zParams.compressionLevel = Level;
    const size_t written = ZDICT_trainFromBuffer_fastCover(dictionary.data(), size_t(size), all.constData(),
                                                           sizes.data(), unsigned(sizes.size()), settings);
    if (ZDICT_isError(written))
        return {};
    dictionary.truncate(qsizetype(written));
    return dictionary;
}

struct Compressor::Private {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> forward{ZSTD_createCCtx(), ZSTD_freeCCtx};
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> backward{ZSTD_createDCtx(), ZSTD_freeDCtx};
    QByteArray buffer;
};

Compressor::Compressor()
    : d(std::make_unique<Private>())
{
}
Compressor::~Compressor() = default;

Result<QByteArray> Compressor::compress(QByteArrayView plain, const Dictionary *dictionary)
{
    const size_t bound = ZSTD_compressBound(size_t(plain.size()));
    if (size_t(d->buffer.size()) < bound)
        d->buffer.resizeForOverwrite(qsizetype(bound));
    const size_t written = dictionary
        ? ZSTD_compress_usingCDict(d->forward.get(), d->buffer.data(), size_t(d->buffer.size()), plain.data(),
                                   size_t(plain.size()), dictionary->d->forward.get())
        : ZSTD_compressCCtx(d->forward.get(), d->buffer.data(), size_t(d->buffer.size()), plain.data(),
                            size_t(plain.size()), Level);
    if (ZSTD_isError(written)) {
        return failure(Error::Kind::Library,
                       QCoreApplication::translate("Library", "A post could not be compressed (%1).")
                           .arg(QString::fromLatin1(ZSTD_getErrorName(written))));
    }
    return QByteArray(d->buffer.constData(), qsizetype(written));
}

Result<QByteArray> Compressor::decompress(QByteArrayView packed, const Dictionary *dictionary, qint64 limit)
{
    const auto damaged = [](const QString &found) {
        return failure(Error{.kind = Error::Kind::Library,
                             .what = QCoreApplication::translate(
                                 "Library", "The text of a post is damaged in the library. Restore a backup."),
                             .file = {},
                             .line = 0,
                             .found = found,
                             .expected = {}});
    };
    const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), size_t(packed.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > quint64(limit))
        return damaged(QCoreApplication::translate("Library", "no text of a sensible length"));
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    const size_t read = dictionary
        ? ZSTD_decompress_usingDDict(d->backward.get(), plain.data(), size_t(plain.size()), packed.data(),
                                     size_t(packed.size()), dictionary->d->backward.get())
        : ZSTD_decompressDCtx(d->backward.get(), plain.data(), size_t(plain.size()), packed.data(),
                              size_t(packed.size()));
    if (ZSTD_isError(read) || read != size)
        return damaged(
            QString::fromLatin1(ZSTD_isError(read) ? ZSTD_getErrorName(read) : "a text that ends too early"));
    return plain;
}

} // namespace Copydesk::Library
