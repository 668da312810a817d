// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/freedmemory.h"

#include <cstddef>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// jemalloc's, in programs that are linked to it; null in others.
extern "C" __attribute__((weak, visibility("default"))) int mallctl(const char *name, void *old, std::size_t *oldLength,
                                                                    void *now, std::size_t nowLength);

namespace Copydesk::Library {

void giveBackFreedMemory()
{
    if (mallctl != nullptr) {
        (void)mallctl("thread.tcache.flush", nullptr, nullptr, nullptr, 0);
        (void)mallctl("arena.4096.purge", nullptr, nullptr, nullptr, 0); // MALLCTL_ARENAS_ALL
        return;
    }
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace Copydesk::Library
