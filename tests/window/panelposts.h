// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "post/field.h"

/// Posts made up for the tests of the panels.
namespace Copydesk {

/// A value of the field's type; another one for another number.
inline Post::Value sampleValue(Post::FieldId field, int number)
{
    using Post::FieldType;
    const QString word = QStringLiteral("word %1").arg(number);
    switch (field->type) {
    case FieldType::Text:
    case FieldType::Enum:
        return word;
    case FieldType::Integer:
        return qint64(5'000'000'000) + number;
    case FieldType::Score:
        return qint64(40 + number);
    case FieldType::Flag:
        return number % 2 == 1;
    case FieldType::Date:
        return QDate(2025, 1, 1).addDays(number);
    case FieldType::Version:
        return Post::Version(1, 2, number);
    case FieldType::TextList:
        return QStringList{word, QStringLiteral("second"), QStringLiteral("third")};
    case FieldType::Records: {
        Post::Record record;
        for (const QString &key : Post::knownValues(*field))
            record.append({key, key + QLatin1Char(' ') + word});
        record.append({QStringLiteral("licence"), QStringLiteral("a key that the table does not know")});
        return Post::Records{record, record};
    }
    }
    return {};
}

/// A post with every field of the table.
inline Library::StoredPost samplePost(qint64 id, int number = 1)
{
    Library::StoredPost stored;
    stored.id.value = id;
    stored.post.title = QStringLiteral("post %1").arg(id);
    stored.post.lead = QStringLiteral("a lead");
    for (const Post::FieldId field : Post::allFields())
        stored.post.meta.set(field, sampleValue(field, number));
    return stored;
}

inline QByteArray testName(Post::FieldId field) { return QByteArray(field->key.data(), qsizetype(field->key.size())); }

} // namespace Copydesk
