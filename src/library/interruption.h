// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/connection.h"
#include "library/library.h"

#include <functional>

namespace Copydesk::Library {

/// While it lives, what is read from the library asks `goOn` about every millisecond; false ends it with
/// Error::Cancelled: for questions that a newer one overtakes.
class Interruption {
public:
    Interruption(Library &library, std::function<bool()> goOn)
        : m_connection(library.connection())
    {
        m_connection.setInterrupt(std::move(goOn));
    }
    ~Interruption() { m_connection.setInterrupt({}); }
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    Connection &m_connection;
};

} // namespace Copydesk::Library
