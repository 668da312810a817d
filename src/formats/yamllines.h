// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/frontmatter.h"

/// YAML in block style as lines, and what is put into them; for yamltext alone.
namespace Copydesk::Formats::Yaml {

/// Lines from 0, half open.
struct Span {
    qsizetype begin, end;
};

/// A member of a map in block style: from the line of its key to that of the next.
struct Entry {
    QString key;
    qsizetype begin, end;
    int column; ///< of the key
};

class Lines {
public:
    explicit Lines(const QByteArray &text);
    qsizetype count() const { return m_lines.size(); }

    /// The entry with another value, the likest to what stood there first.
    QByteArrayList withValue(const Entry &entry, const FrontValue &value) const;
    QByteArray without(const Entry &entry) const;
    /// A member more at the end of what stands in the span; `path` leads through maps that are made.
    QByteArray withAdded(Span span, int column, const QStringList &path, const FrontValue &value) const;

private:
    qsizetype contentEnd(Span span) const;
    QByteArray replaced(Span span, const QByteArrayList &with) const;
    QByteArrayList listLike(const QByteArrayList &former, int column, const FrontValue &value) const;

    QByteArrayList m_lines;
};

/// A value as lines, the first of them behind "key:" or "-" (empty: nothing stands there). `indent` is that of the key.
QByteArrayList written(const FrontValue &value, int indent);

} // namespace Copydesk::Formats::Yaml
