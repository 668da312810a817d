// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/format.h"

namespace Copydesk::Formats {

/// Writes posts as CSV (RFC 4180, UTF-8, with CRLF): a row a post, a column for the title and each field of the field
/// table, by its name in the interchange shape. Text is not in it. An empty cell is an absent field, `""` an empty
/// text.
class CsvWriter : public Writer {
public:
    explicit CsvWriter(QIODevice &device, const Options &options = {});
    Result<> write(const Post::Post &post) override;
    Result<> finish() override;

private:
    Result<> putNames();
    Result<> put(const QByteArrayList &cells);

    QIODevice &m_device;
    bool m_isGuarded;
    bool m_hasHeader = false;
};

} // namespace Copydesk::Formats
