// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/metaboxreader.h"

#include "formats/pagelayout.h"

#include <QSet>

namespace Copydesk::Formats {

namespace {

using namespace PageLayout;
using Post::Field;
using Post::FieldId;
using Post::FieldType;

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

/// Lists, records and maps: a label alone on its line, lines below it.
struct Section {
    QString label;
    QString key; ///< of the field or of the group
    std::optional<FieldId> field; ///< none for a map
};

const std::vector<Section> &sections()
{
    static const std::vector<Section> all = [] {
        std::vector<Section> made;
        for (const FieldId id : Post::allFields()) {
            if (!id->group.empty()) {
                if (made.empty() || made.back().label != text(id->group))
                    made.push_back({text(id->group), text(groupKey(*id)), {}});
            } else if (!isOneLine(*id)) {
                made.push_back({text(id->label), text(id->key), id});
            }
        }
        return made;
    }();
    return all;
}

/// The scalars' labels, the longest first: one may begin with another.
const std::vector<std::pair<QString, FieldId>> &scalars()
{
    static const std::vector<std::pair<QString, FieldId>> all = [] {
        std::vector<std::pair<QString, FieldId>> made;
        for (const FieldId id : Post::allFields()) {
            if (isOneLine(*id))
                made.emplace_back(text(id->label), id);
        }
        std::ranges::stable_sort(made, std::ranges::greater(), [](const auto &entry) { return entry.first.size(); });
        return made;
    }();
    return all;
}

class BoxReading {
public:
    BoxReading(const QStringList &lines, Post::Post &post)
        : m_lines(lines)
        , m_post(post)
    {
    }

    Result<> read(qint64 firstLine, bool trailerFollows)
    {
        qsizetype end = m_lines.size();
        while (end > 0 && isBlank(m_lines[end - 1]))
            --end;
        qsizetype next = 0;
        while (next < end && !opens(next))
            ++next;
        const QStringList usual = next < end ? QStringList{QString()} : QStringList();
        if (const QStringList gap = m_lines.first(next); gap != usual)
            m_post.extra.append({MetaPlace, gap});
        for (; next < end; ++next) {
            if (auto taken = line(next); !taken) {
                Error error = std::move(taken.error());
                error.line = firstLine + next;
                return failure(std::move(error));
            }
        }
        close();
        if (m_order.isEmpty())
            m_post.unknown.append({QString(), QStringLiteral("meta"), "{}"}); // a box, and nothing in it
        const QStringList usualEnd = trailerFollows ? QStringList{QString()} : QStringList();
        if (const QStringList gap = m_lines.sliced(end); gap != usualEnd)
            m_post.extra.append({BoxPlace, gap});
        keepOrder();
        return {};
    }

private:
    bool isItem(qsizetype index) const
    {
        return index < m_lines.size() && (m_lines[index].startsWith(ItemMark) || m_lines[index].startsWith(RecordMark));
    }

    const Section *section(const QString &line) const
    {
        const auto found = std::ranges::find(sections(), line, &Section::label);
        return found == sections().end() ? nullptr : &*found;
    }

    std::optional<FieldId> scalar(qsizetype index, qsizetype *labelSize = nullptr) const
    {
        if (isItem(index + 1))
            return {}; // items stand below it: the label of a list that the table does not name
        for (const auto &[label, id] : scalars()) {
            if (m_lines[index].startsWith(label)) {
                if (labelSize)
                    *labelSize = label.size();
                return id;
            }
        }
        return {};
    }

    /// Whether something known begins here.
    bool opens(qsizetype index) const { return section(m_lines[index]) || scalar(index); }

    Result<> line(qsizetype index)
    {
        const QString &line = m_lines[index];
        if (isBlank(line)) {
            keep(line);
            return {};
        }
        if (const Section *found = section(line)) {
            close();
            if (m_seen.contains(found->key)) {
                m_section = nullptr;
                keep(line);
                return {};
            }
            open(*found);
            return {};
        }
        if (isItem(index)) {
            if (!m_section) {
                keep(line);
                return {};
            }
            return item(line);
        }
        if (m_section && line.front().isSpace()) { // not an item, but no label either: the section goes on
            keep(line);
            return {};
        }
        qsizetype labelSize = 0;
        const auto id = scalar(index, &labelSize);
        close();
        m_section = nullptr;
        if (!id || m_post.meta.has(*id)) {
            keep(line);
            return {};
        }
        return set(*id, line.sliced(labelSize));
    }

    void open(const Section &section)
    {
        m_seen += section.key;
        m_section = &section;
        m_place = section.key;
        m_count = 0;
        m_firstExtra = m_post.extra.size();
        if (section.field) {
            m_order += section.key;
            if (section.field.value()->type == FieldType::Records)
                m_post.meta.set(*section.field, Post::Records());
            else
                m_post.meta.set(*section.field, QStringList());
        }
        m_list.clear();
        m_records.clear();
        m_groupHasFields = false;
    }

    /// Ends the section: hands its lines over.
    void close()
    {
        if (!m_section)
            return;
        if (const auto id = m_section->field) {
            if (id.value()->type == FieldType::Records)
                m_post.meta.set(*id, m_records);
            else
                m_post.meta.set(*id, m_list);
            // What stood behind the last line stands behind the field.
            const QString last = linePlace(m_section->key, m_count - 1);
            for (qsizetype i = m_firstExtra; i < m_post.extra.size(); ++i) {
                if (m_post.extra[i].after == last)
                    m_post.extra[i].after = m_section->key;
            }
        } else if (!m_groupHasFields) {
            m_order += m_section->key;
            m_post.unknown.append({QStringLiteral("meta"), m_section->key, "{}"});
        }
        m_place = m_section->field || !m_groupHasFields ? m_section->key : m_place;
        m_section = nullptr;
    }

    Result<> item(const QString &line)
    {
        const bool deep = line.startsWith(RecordMark);
        const bool records = m_section->field && m_section->field.value()->type == FieldType::Records;
        if (deep != records) {
            keep(line);
            return {};
        }
        const QString content = line.sliced(deep ? RecordMark.size() : ItemMark.size());
        if (m_section->field && !records) {
            m_list += content;
            ++m_count;
            return {};
        }
        const qsizetype colon = content.indexOf(ValueMark);
        if (colon < 0) {
            keep(line);
            return {};
        }
        const QString key = content.first(colon), value = content.sliced(colon + ValueMark.size());
        if (records) {
            const auto has = [&](const Post::Record &record) {
                return std::ranges::any_of(record, [&](const auto &pair) { return pair.first == key; });
            };
            if (m_records.isEmpty() || has(m_records.back()))
                m_records.emplaceBack();
            m_records.back().emplaceBack(key, value);
            ++m_count;
            return {};
        }
        const auto id = Post::fieldByLabel(Post::utf8(m_section->label.toUtf8()), Post::utf8(key.toUtf8()));
        if (!id || m_post.meta.has(*id)) {
            keep(line);
            return {};
        }
        m_groupHasFields = true;
        return set(*id, value);
    }

    Result<> set(FieldId id, const QString &value)
    {
        auto parsed = Post::parseScalar(*id, value);
        if (!parsed)
            return failure(std::move(parsed.error()));
        m_post.meta.set(id, std::move(*parsed));
        m_place = text(id->key);
        m_order += m_place;
        return {};
    }

    /// A line of its own, behind what stands above it.
    void keep(const QString &line)
    {
        const QString place = m_section && m_section->field ? linePlace(m_section->key, m_count - 1) : m_place;
        if (!m_post.extra.isEmpty() && m_post.extra.back().after == place)
            m_post.extra.back().lines += line;
        else
            m_post.extra.append({place, {line}});
    }

    void keepOrder()
    {
        QStringList usual;
        for (const FieldId id : Post::allFields()) {
            const QString group = text(groupKey(*id)), key = text(id->key);
            if (m_order.contains(group) && !usual.contains(group))
                usual += group;
            if (m_order.contains(key))
                usual += key;
        }
        if (usual != m_order)
            m_post.extra.append({OrderPlace, m_order});
    }

    const QStringList &m_lines;
    Post::Post &m_post;
    QSet<QString> m_seen; ///< sections
    const Section *m_section = nullptr;
    QString m_place; ///< what a line that nobody names stands behind
    qsizetype m_count = 0; ///< lines of the section so far
    qsizetype m_firstExtra = 0;
    QStringList m_list;
    Post::Records m_records;
    bool m_groupHasFields = false;
    QStringList m_order;
};

} // namespace

Result<> readMetaBox(const QStringList &lines, qint64 firstLine, bool trailerFollows, Post::Post &post)
{
    return BoxReading(lines, post).read(firstLine, trailerFollows);
}

} // namespace Copydesk::Formats
