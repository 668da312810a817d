// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// Writes JSON Lines; every line ends with a newline.
class JsonLinesWriter : public Writer {
public:
    explicit JsonLinesWriter(QIODevice &device);
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

private:
    QIODevice &m_device;
};

/// Writes all of it, or says why not.
Result<> writeBytes(QIODevice &device, QByteArrayView bytes);

} // namespace Copydesk::Formats
