// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/post.h"

namespace Copydesk::Synth {

/// Makes posts for load tests, samples and benchmarks: problems × stacks × scenarios × sections, put together from
/// shared sentences as the archive is, with all 20 labels of the meta box and in keeping with the truths of spec
/// post.md. Post `index` of one seed is always the same one, on every machine, and does not depend on the others:
/// nothing is kept between calls, which may come from any thread.
class Synthesizer {
public:
    /// `isUnique`: no sentence of a lead or a paragraph comes twice, as in texts that people have written; otherwise
    /// posts are put together from a stock of them.
    explicit Synthesizer(quint64 seed, bool isUnique = false);

    /// The post with the source id `alphanode-NNNNNN`, where the number is the index: 0 or more, six digits up to a
    /// million posts.
    Post::Post post(qint64 index) const;
    /// The same, but that so many in a hundred posts are near duplicates of one that comes before (variant.h).
    Post::Post post(qint64 index, int duplicates) const;
    /// Its title alone.
    QString title(qint64 index) const;

private:
    quint64 m_seed;
    bool m_isUnique;
};

} // namespace Copydesk::Synth
