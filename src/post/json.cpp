// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/json.h"

#include "post/jsonlayout.h"

#include <charconv>
#include <cstring>
#include <ranges>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Copydesk::Post {

namespace {

using namespace JsonLayout;

/// Bytes that grow by doubling and are written through a pointer: a `QByteArray::append` a character would cost as much
/// as all the rest.
class Output {
public:
    Output() { m_bytes.resizeForOverwrite(8192); }

    void raw(std::string_view text)
    {
        std::memcpy(room(qsizetype(text.size())), text.data(), text.size());
        m_size += qsizetype(text.size());
    }

    void number(qint64 value)
    {
        char *begin = room(24);
        m_size += std::to_chars(begin, begin + 24, value).ptr - begin;
    }

    void text(QStringView text)
    {
        raw("\"");
        constexpr qsizetype Chunk = 4096; // a character takes up to six bytes
        while (text.size() > Chunk) {
            const qsizetype cut = text[Chunk - 1].isHighSurrogate() ? Chunk - 1 : Chunk;
            escaped(text.first(cut));
            text = text.sliced(cut);
        }
        escaped(text);
        raw("\"");
    }

    /// `"key":`, behind a comma where something stands before it.
    void key(std::string_view name)
    {
        separate();
        raw("\"");
        raw(name);
        raw("\":");
    }
    void key(QStringView name)
    {
        separate();
        text(name);
        raw(":");
    }
    void separate()
    {
        if (m_size > 0 && m_bytes.constData()[m_size - 1] != '{' && m_bytes.constData()[m_size - 1] != '[')
            raw(",");
    }

    QByteArray take()
    {
        m_bytes.truncate(m_size);
        return std::move(m_bytes);
    }

private:
    char *room(qsizetype count)
    {
        if (m_size + count > m_bytes.size())
            m_bytes.resizeForOverwrite(std::max(m_bytes.size() * 2, m_size + count));
        return m_bytes.data() + m_size;
    }

    void escaped(QStringView text)
    {
        char *out = room(6 * text.size());
        const char *const begin = out;
        for (const QChar *c = text.begin(), *end = text.end(); c != end; ++c) {
            for (; end - c >= 8 && plain(c, out); c += 8)
                out += 8;
            if (c == end)
                break;
            const char16_t unit = c->unicode();
            if (unit < 0x80) {
                if (unit >= 0x20 && unit != u'"' && unit != u'\\') [[likely]]
                    *out++ = char(unit);
                else
                    out = control(out, unit);
            } else if (unit < 0x800) {
                *out++ = char(0xc0 | (unit >> 6));
                *out++ = char(0x80 | (unit & 0x3f));
            } else if (c->isHighSurrogate() && c + 1 != end && c[1].isLowSurrogate()) {
                const char32_t point = QChar::surrogateToUcs4(*c, c[1]);
                ++c;
                *out++ = char(0xf0 | (point >> 18));
                *out++ = char(0x80 | ((point >> 12) & 0x3f));
                *out++ = char(0x80 | ((point >> 6) & 0x3f));
                *out++ = char(0x80 | (point & 0x3f));
            } else {
                // Half a pair is no character; UTF-8 has no form for it.
                const char16_t point = c->isSurrogate() ? char16_t(QChar::ReplacementCharacter) : unit;
                *out++ = char(0xe0 | (point >> 12));
                *out++ = char(0x80 | ((point >> 6) & 0x3f));
                *out++ = char(0x80 | (point & 0x3f));
            }
        }
        m_size += out - begin;
    }

    /// Writes eight characters at once, where all of them stand for themselves.
    static bool plain(const QChar *text, char *out)
    {
#ifdef __SSE2__
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text));
        const auto above = [&](int least) { return _mm_cmpgt_epi16(units, _mm_set1_epi16(short(least))); };
        const auto is = [&](int unit) { return _mm_cmpeq_epi16(units, _mm_set1_epi16(short(unit))); };
        // Signed: what is above 0x7fff counts as below a blank.
        const __m128i range = _mm_andnot_si128(above(0x7f), above(0x1f));
        const __m128i good = _mm_andnot_si128(_mm_or_si128(is('"'), is('\\')), range);
        if (_mm_movemask_epi8(good) != 0xffff)
            return false;
        _mm_storel_epi64(reinterpret_cast<__m128i *>(out), _mm_packus_epi16(units, units));
        return true;
#else
        Q_UNUSED(text)
        Q_UNUSED(out)
        return false;
#endif
    }

    static char *control(char *out, char16_t unit)
    {
        *out++ = '\\';
        switch (unit) {
        case u'"':
        case u'\\':
            *out++ = char(unit);
            break;
        case u'\n':
            *out++ = 'n';
            break;
        case u'\t':
            *out++ = 't';
            break;
        case u'\r':
            *out++ = 'r';
            break;
        case u'\b':
            *out++ = 'b';
            break;
        case u'\f':
            *out++ = 'f';
            break;
        default:
            std::memcpy(out, "u00", 3);
            out[3] = "0123456789abcdef"[unit >> 4];
            out[4] = "0123456789abcdef"[unit & 15];
            out += 5;
        }
        return out;
    }

    QByteArray m_bytes; ///< as long as there is room; m_size of it is written
    qsizetype m_size = 0;
};

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
        case BlockType::Paragraph:
            optionalText("text", block.text);
            break;
        case BlockType::Image:
            optionalText("caption", block.text);
            optionalText("source", block.source);
            break;
        case BlockType::List:
            m_out.key("items");
            texts(block.items);
            break;
        case BlockType::Code:
            optionalText("language", block.language);
            optionalText("text", block.text);
            break;
        }
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
    Output m_out;
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
