// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Copydesk::Library {

/// Gives the system back what the program has freed and the allocator keeps for the next time: of the calling thread's
/// cache and of all heaps.
void giveBackFreedMemory();

} // namespace Copydesk::Library
