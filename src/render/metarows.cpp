// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/metarows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Render {

namespace {

/// A group's name for people: "AI outline".
QString groupTitle(std::string_view group)
{
    static constexpr const char *known[] = {
        QT_TRANSLATE_NOOP("FieldGroup", "AI outline"), QT_TRANSLATE_NOOP("FieldGroup", "Score"),
        QT_TRANSLATE_NOOP("FieldGroup", "Revision"), QT_TRANSLATE_NOOP("FieldGroup", "Flags"),
        QT_TRANSLATE_NOOP("FieldGroup", "Payload")};
    const QLatin1StringView label = Post::latin1(group);
    for (const char *title : known) {
        if (label.compare(QLatin1StringView(title), Qt::CaseInsensitive) == 0)
            return QCoreApplication::translate("FieldGroup", title);
    }
    QString title(label);
    title[0] = title[0].toUpper();
    return title;
}

bool saysSomething(const QString &line)
{
    return std::ranges::any_of(line, [](QChar c) { return c != u'|' && !c.isSpace(); });
}

class Rows {
public:
    explicit Rows(const Post::Post &post)
        : m_post(post)
    {
    }

    QList<MetaRow> all()
    {
        addExtra({}, true);
        addUnknown({});
        addUnknown(u"meta"_s);
        for (const Post::FieldId id : Post::allFields()) {
            if (m_post.meta.has(id))
                addField(id);
            addExtra(QString(Post::latin1(id->key)));
        }
        addStrayExtra();
        return m_rows;
    }

private:
    void openGroup(const Post::Field &row)
    {
        if (row.group.empty() || row.group == m_group)
            return;
        m_rows.append({.kind = MetaRow::Kind::Group, .label = groupTitle(row.group)});
        m_group = row.group;
        addUnknown("meta."_L1 + Post::latin1(Post::groupKey(row)));
    }

    void addField(Post::FieldId id)
    {
        const Post::Field &field = *id;
        openGroup(field);
        if (field.group.empty())
            m_group = {};
        MetaRow row{.label = Post::displayName(field), .isInGroup = !field.group.empty()};
        const Post::Value &value = m_post.meta.value(id);
        if (const auto *list = std::get_if<QStringList>(&value)) {
            row.kind = MetaRow::Kind::List;
            row.lines = *list;
        } else if (const auto *records = std::get_if<Post::Records>(&value)) {
            addRecords(row, field, *records);
        } else if (const auto *number = std::get_if<qint64>(&value)) {
            // The payload's numbers name something; they are not counted in thousands.
            row.lines = {Post::groupKey(field) == "payload" ? QString::number(*number) : QLocale().toString(*number)};
            row.isIsolated = true;
        } else if (const auto *flag = std::get_if<bool>(&value)) {
            row.lines = {*flag ? QCoreApplication::translate("MetaBox", "yes")
                               : QCoreApplication::translate("MetaBox", "no")};
        } else {
            row.lines = {Post::scalarText(value)};
            row.isIsolated = field.type == Post::FieldType::Date || field.type == Post::FieldType::Version;
        }
        m_rows.append(row);
    }

    static void addRecords(MetaRow &row, const Post::Field &field, const Post::Records &records)
    {
        row.kind = MetaRow::Kind::Records;
        row.keys = Post::knownValues(field);
        for (const Post::Record &record : records) {
            for (const auto &entry : record) {
                if (!row.keys.contains(entry.first))
                    row.keys.append(entry.first);
            }
        }
        for (const Post::Record &record : records) {
            QStringList cells;
            for (const QString &key : std::as_const(row.keys))
                cells.append(Post::recordText(record, key));
            row.cells.append(cells);
        }
    }

    void addExtra(const QString &after, bool isPreamble = false)
    {
        for (const Post::ExtraLines &extra : m_post.extra) {
            if (extra.after != after || (isPreamble && std::ranges::none_of(extra.lines, saysSomething)))
                continue;
            m_rows.append({.kind = MetaRow::Kind::Verbatim,
                           .label = isPreamble ? QCoreApplication::translate("MetaBox", "Before the title")
                                               : QCoreApplication::translate("MetaBox", "Kept as it stands"),
                           .lines = extra.lines});
        }
    }

    /// Behind a field that this program no longer has.
    void addStrayExtra()
    {
        for (const Post::ExtraLines &extra : m_post.extra) {
            if (!extra.after.isEmpty() && !Post::fieldByKey(extra.after.toStdString()))
                addExtra(extra.after);
        }
    }

    void addUnknown(const QString &object)
    {
        for (const Post::UnknownMember &member : m_post.unknown) {
            if (member.object == object)
                m_rows.append(
                    {.kind = MetaRow::Kind::Verbatim, .label = member.key, .lines = {QString::fromUtf8(member.json)}});
        }
    }

    const Post::Post &m_post;
    QList<MetaRow> m_rows;
    std::string_view m_group;
};

} // namespace

QList<MetaRow> metaRows(const Post::Post &post) { return Rows(post).all(); }

bool isWebAddress(QStringView text)
{
    if (!text.startsWith("https://"_L1) && !text.startsWith("http://"_L1))
        return false;
    return std::ranges::none_of(text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

} // namespace Copydesk::Render
