// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/json.h"

#include "post/jsonlayout.h"
#include "post/jsonoutput.h"

#include <ranges>

namespace Copydesk::Post {

namespace {

using namespace JsonLayout;

class PostWriting {
public:
    PostWriting(const Post &post, JsonPart part)
        : m_post(post)
        , m_part(part)
    {
    }

    QByteArray whole()
    {
        m_out.raw("{");
        if (m_part != JsonPart::Body)
            optionalText("title", m_post.title);
        if (m_part == JsonPart::Columns) {
            columns();
            m_out.raw("}");
            return m_out.take();
        }
        optionalText("lead", m_post.lead);
        if (m_post.blocks.isEmpty()) {
            emptyContainer({}, "blocks");
        } else {
            m_out.key("blocks");
            m_out.raw("[");
            for (qsizetype i = 0; i < m_post.blocks.size(); ++i)
                block(m_post.blocks[i], i);
            m_out.raw("]");
        }
        meta();
        if (m_post.similar) {
            m_out.key("similar");
            texts(*m_post.similar);
        }
        extra();
        unknown({});
        m_out.raw("}");
        return m_out.take();
    }

private:
    /// The fields of the columns, group by group.
    void columns()
    {
        m_out.key("meta");
        m_out.raw("{");
        for (const Entry &entry : entries()) {
            const auto isHere = [this](size_t i) { return isWritten(FieldId(i)); };
            if (std::ranges::none_of(std::views::iota(entry.first, entry.last), isHere))
                continue;
            if (entry.isGroup) {
                m_out.key(entry.key);
                m_out.raw("{");
            }
            for (size_t i = entry.first; i < entry.last; ++i)
                field(FieldId(i));
            if (entry.isGroup)
                m_out.raw("}");
        }
        m_out.raw("}");
    }

    void optionalText(std::string_view key, const QString &text)
    {
        if (text.isNull())
            return;
        m_out.key(key);
        m_out.text(text);
    }

    void texts(const QStringList &list)
    {
        m_out.raw("[");
        for (const QString &text : list) {
            m_out.separate();
            m_out.text(text);
        }
        m_out.raw("]");
    }

    void block(const Block &block, qsizetype index)
    {
        m_out.separate();
        m_out.raw("{");
        m_out.key("type");
        m_out.raw("\"");
        m_out.raw(std::ranges::find(BlockNames, block.type, &BlockName::type)->name);
        m_out.raw("\"");
        switch (block.type) {
        case BlockType::Heading:
            optionalText("text", block.text);
            if (block.level > 0) {
                m_out.key("level");
                m_out.number(block.level);
            }
            break;
        case BlockType::Paragraph:
        case BlockType::Quote:
        case BlockType::Table:
        case BlockType::Html:
        case BlockType::Raw:
            optionalText("text", block.text);
            break;
        case BlockType::Rule:
            break;
        case BlockType::Image:
            optionalText("caption", block.text);
            optionalText("source", block.source);
            optionalText("url", block.url);
            break;
        case BlockType::List:
            m_out.key("items");
            texts(block.items);
            if (!block.marks.isEmpty()) {
                m_out.key("marks");
                texts(block.marks);
            }
            break;
        case BlockType::Code:
            optionalText("language", block.language);
            optionalText("text", block.text);
            break;
        }
        for (const BlockMember &common : CommonBlockMembers)
            optionalText(common.name, block.*common.member);
        if (!m_post.unknown.isEmpty())
            unknown(QString(QLatin1String("blocks.") + QString::number(index)));
        m_out.raw("}");
    }

    bool isWritten(FieldId id) const
    {
        if (!m_post.meta.has(id))
            return false;
        return m_part == JsonPart::Whole || (id->storage == Storage::Body) == (m_part == JsonPart::Body);
    }

    bool isWritten(const Entry &entry) const
    {
        for (size_t i = entry.first; i < entry.last; ++i) {
            if (isWritten(FieldId(i)))
                return true;
        }
        return entry.isGroup && !m_post.unknown.isEmpty() && hasUnknown(groupPath(entry));
    }

    static QString groupPath(const Entry &entry) { return QLatin1String("meta.") + latin1(entry.key); }

    void meta()
    {
        if (!std::ranges::any_of(entries(), [this](const Entry &entry) { return isWritten(entry); })
            && !hasUnknown(QStringLiteral("meta"))) {
            emptyContainer({}, "meta");
            return;
        }
        m_out.key("meta");
        m_out.raw("{");
        for (const Entry &entry : entries()) {
            if (!isWritten(entry)) {
                if (entry.isGroup)
                    emptyContainer(QStringLiteral("meta"), entry.key);
            } else if (entry.isGroup) {
                m_out.key(entry.key);
                m_out.raw("{");
                for (size_t i = entry.first; i < entry.last; ++i)
                    field(FieldId(i));
                if (!m_post.unknown.isEmpty())
                    unknown(groupPath(entry));
                m_out.raw("}");
            } else {
                field(FieldId(entry.first));
            }
        }
        unknown(QStringLiteral("meta"));
        m_out.raw("}");
    }

    void field(FieldId id)
    {
        if (!isWritten(id))
            return;
        m_out.key(leafKey(*id));
        const Value &value = m_post.meta.value(id);
        if (const auto *text = std::get_if<QString>(&value)) {
            m_out.text(*text);
        } else if (const auto *number = std::get_if<qint64>(&value)) {
            m_out.number(*number);
        } else if (const auto *flag = std::get_if<bool>(&value)) {
            m_out.raw(*flag ? "true" : "false");
        } else if (const auto *list = std::get_if<QStringList>(&value)) {
            texts(*list);
        } else if (const auto *records = std::get_if<Records>(&value)) {
            m_out.raw("[");
            for (const Record &record : *records) {
                m_out.separate();
                m_out.raw("{");
                for (const auto &[key, content] : record) {
                    m_out.key(key);
                    m_out.text(content);
                }
                m_out.raw("}");
            }
            m_out.raw("]");
        } else {
            m_out.text(scalarText(value));
        }
    }

    void extra()
    {
        if (m_post.extra.isEmpty()) {
            emptyContainer({}, "extra");
            return;
        }
        m_out.key("extra");
        m_out.raw("[");
        for (qsizetype i = 0; i < m_post.extra.size(); ++i) {
            m_out.separate();
            m_out.raw("{");
            m_out.key("after");
            m_out.text(m_post.extra[i].after);
            m_out.key("lines");
            texts(m_post.extra[i].lines);
            if (!m_post.unknown.isEmpty())
                unknown(QString(QLatin1String("extra.") + QString::number(i)));
            m_out.raw("}");
        }
        m_out.raw("]");
    }

    static bool isContainer(const UnknownMember &member)
    {
        const auto named = [&](std::string_view name) { return member.key == latin1(name); };
        if (member.object.isEmpty())
            return std::ranges::any_of(Containers, named);
        return member.object == QLatin1String("meta")
            && std::ranges::any_of(entries(), [&](const Entry &entry) { return entry.isGroup && named(entry.key); });
    }

    bool hasUnknown(QStringView object) const
    {
        // An empty group makes "meta" present as any other member does.
        return std::ranges::any_of(m_post.unknown,
                                   [&](const UnknownMember &member) { return member.object == object; });
    }

    void unknown(QStringView object)
    {
        for (const UnknownMember &member : m_post.unknown) {
            if (member.object == object && !isContainer(member)) {
                m_out.key(QStringView(member.key));
                m_out.raw(utf8(member.json));
            }
        }
    }

    void emptyContainer(QStringView object, std::string_view key)
    {
        for (const UnknownMember &member : m_post.unknown) {
            if (member.object == object && member.key == latin1(key)) {
                m_out.key(key);
                m_out.raw(utf8(member.json));
                return;
            }
        }
    }

    const Post &m_post;
    JsonPart m_part;
    JsonOutput m_out;
};

} // namespace

void sortUnknown(QList<UnknownMember> &unknown)
{
    if (unknown.size() < 2)
        return;
    // Within an object, what stands in the place of a known member comes first, in the order of these.
    const auto rank = [](const UnknownMember &member) {
        const auto named = [&](std::string_view name) { return member.key == latin1(name); };
        if (member.object.isEmpty())
            return std::ranges::find_if(Containers, named) - std::begin(Containers);
        if (member.object != QLatin1String("meta"))
            return ptrdiff_t(0);
        const auto group =
            std::ranges::find_if(entries(), [&](const Entry &entry) { return entry.isGroup && named(entry.key); });
        return group - entries().begin();
    };
    std::ranges::stable_sort(unknown, [&](const UnknownMember &a, const UnknownMember &b) {
        const int order = a.object.compare(b.object);
        return order != 0 ? order < 0 : rank(a) < rank(b);
    });
}

QByteArray toJson(const Post &post, JsonPart part) { return PostWriting(post, part).whole(); }

} // namespace Copydesk::Post
