// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/post.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace Copydesk::Formats {

/// Where the fields of a post are in somebody else's rows (JSON Lines whose keys are not ours): a value that can be
/// kept, and that reads a row. As a person writes it, a word a field:
///
///     title=headline lead=meta.description text=content id=blog-{number} tools=tags status==drafted
///
/// Left of the first `=` stands `title`, `lead`, `text` (the article: a paragraph for each block of lines, a list of
/// paragraphs, or blocks as of the interchange shape) or a field by its key ("score.quality") or its name in queries
/// ("quality"). Right of it stands a key (a dot leads into an object; a key with a dot in it goes first), a text with
/// keys in braces, or behind a second `=` a text as it is.
class RowMap {
public:
    struct Entry {
        QString field; ///< "title", "lead", "text", or a key of the field table
        QString source; ///< as written behind the first `=`
        bool operator==(const Entry &) const = default;
    };

    static Result<RowMap> parse(const QStringList &words);
    QStringList toWords() const;

    const QList<Entry> &entries() const { return m_entries; }
    /// In the place of what the field had; an empty source takes it out.
    void set(const QString &field, const QString &source);
    QString source(const QString &field) const;
    bool isEmpty() const { return m_entries.isEmpty(); }
    bool operator==(const RowMap &) const = default;

    /// A post from a row. A key that is not there leaves the field out; a value that the field cannot take is an error
    /// with `found` and `expected`. Keys of the row that no entry names are kept as unknown members.
    Result<Post::Post> read(QByteArrayView row) const;

private:
    QList<Entry> m_entries;
};

/// Several parts written as one word, in quotes ("title=headline text=content"), as a word each: a new one begins where
/// a field and its `=` stand behind a blank.
QStringList partedMapWords(const QStringList &words);
/// Fields that a map can fill, in the order of a post: title, lead, text, then the keys of the field table.
QStringList mappableFields();
/// For people.
QString mappableName(const QString &field);
/// The row's object; an error where it is none.
Result<QJsonObject> parseRow(QByteArrayView row);
/// The keys of a row, those of objects in it with a dot: "meta.description".
QStringList rowKeys(const QJsonObject &row);
/// A first guess by the names that such keys mostly have.
RowMap guessedMap(const QStringList &keys);
/// The value of a source in a row, as a text to show; null where it is not there.
QString sourceText(const QString &source, const QJsonObject &row);

} // namespace Copydesk::Formats
