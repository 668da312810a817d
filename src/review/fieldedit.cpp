// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/fieldedit.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Copydesk::Review {

namespace {

using Post::FieldType;

QString words(const char *text) { return QCoreApplication::translate("FieldEdit", text); }

const QRegularExpression &editPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\A([a-z][a-z_.-]*?)(\\+=|-=|=)(.*)\\z"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

tl::unexpected<Error> refuse(const QString &what, const QString &found, const QString &expected)
{
    return failure(Error{
        .kind = Error::Kind::Malformed, .what = what, .file = {}, .line = 0, .found = found, .expected = expected});
}

QStringList itemsOf(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!item.trimmed().isEmpty())
            items += item.trimmed();
    }
    return items;
}

Library::ColumnChange columnChange(const std::vector<FieldEdit> &edits)
{
    Library::ColumnChange change;
    for (const FieldEdit &edit : edits) {
        if (edit.kind == FieldEdit::Kind::Assign)
            change.assignments.push_back({edit.field, edit.value});
        else if (edit.kind == FieldEdit::Kind::Add)
            change.listEdits.push_back({edit.field, edit.items, {}});
        else
            change.listEdits.push_back({edit.field, {}, edit.items});
    }
    return change;
}

QString label(const std::vector<FieldEdit> &edits)
{
    QStringList keys;
    for (const FieldEdit &edit : edits)
        keys += Post::latin1(edit.field->key);
    return QLatin1String("set ") + keys.join(QLatin1String(", "));
}

} // namespace

bool looksLikeFieldEdit(const QString &word) { return editPattern().match(word).hasMatch(); }

Result<FieldEdit> parseFieldEdit(const QString &word)
{
    const auto match = editPattern().match(word);
    if (!match.hasMatch())
        return refuse(words(QT_TRANSLATE_NOOP("FieldEdit", "This is no edit of a field")), word,
                      QStringLiteral("FIELD=VALUE"));
    const QString name = match.captured(1);
    const QString sign = match.captured(2);
    const QString text = match.captured(3);
    auto field = Post::fieldByKey(Post::utf8(name.toUtf8()));
    if (!field)
        field = Post::fieldByQueryName(name);
    if (!field) {
        return refuse(
            words(QT_TRANSLATE_NOOP("FieldEdit", "There is no such field")), name,
            words(QT_TRANSLATE_NOOP("FieldEdit", "a key such as score.quality, or a name of the query language")));
    }
    if (*field == Post::Fields::Version || *field == Post::Fields::SourceId || (*field)->type == FieldType::Records) {
        return refuse(words(QT_TRANSLATE_NOOP("FieldEdit", "This field cannot be set so")), name,
                      *field == Post::Fields::Version
                          ? words(QT_TRANSLATE_NOOP("FieldEdit", "--bump, for every change lifts the version"))
                          : words(QT_TRANSLATE_NOOP("FieldEdit", "a field with a value or a list")));
    }
    FieldEdit edit;
    edit.field = *field;
    if (sign != QLatin1String("=")) {
        if ((*field)->type != FieldType::TextList) {
            return refuse(words(QT_TRANSLATE_NOOP("FieldEdit", "Only a list can be added to or taken from")), word,
                          name + QLatin1Char('=') + text);
        }
        edit.kind = sign == QLatin1String("+=") ? FieldEdit::Kind::Add : FieldEdit::Kind::Remove;
        edit.items = itemsOf(text);
        if (edit.items.isEmpty())
            return refuse(words(QT_TRANSLATE_NOOP("FieldEdit", "An item is missing")), word,
                          name + sign + QLatin1String("ITEM"));
        return edit;
    }
    if (text.isEmpty())
        return edit;
    if ((*field)->type == FieldType::TextList) {
        edit.value = itemsOf(text);
        return edit;
    }
    auto value = Post::parseScalar(**field, text);
    if (!value)
        return tl::make_unexpected(value.error());
    if ((*field)->type == FieldType::Score && std::get<qint64>(*value) > 100) {
        return refuse(words(QT_TRANSLATE_NOOP("FieldEdit", "This score is out of range")), text,
                      words(QT_TRANSLATE_NOOP("FieldEdit", "0 to 100")));
    }
    edit.value = std::move(*value);
    return edit;
}

void apply(const FieldEdit &edit, Post::Meta &meta)
{
    if (edit.kind == FieldEdit::Kind::Assign) {
        meta.set(edit.field, edit.value);
        return;
    }
    QStringList list = meta.list(edit.field);
    const QStringList before = list;
    for (const QString &item : edit.items) {
        if (edit.kind == FieldEdit::Kind::Remove)
            list.removeAll(item);
        else if (!list.contains(item))
            list += item;
    }
    if (list != before)
        meta.set(edit.field, list);
}

Result<BulkResult> editAll(Library::Library &library, const Library::Selection &selection,
                           const std::vector<FieldEdit> &edits, const Library::ChangeNote &note,
                           const Library::Progress &progress)
{
    return changeAll(library, selection, columnChange(edits), label(edits), note, progress);
}

Result<Library::BulkCounts> previewEdits(Library::Library &library, const Library::Selection &selection,
                                         const std::vector<FieldEdit> &edits)
{
    return Library::previewChange(library, selection, columnChange(edits), true);
}

} // namespace Copydesk::Review
