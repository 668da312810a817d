// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagewriter.h"

#include "formats/jsonlineswriter.h"
#include "formats/pagelayout.h"

#include <QCoreApplication>
#include <QSet>

namespace Copydesk::Formats {

namespace {

using namespace PageLayout;
using Post::Block;
using Post::BlockType;
using Post::FieldId;

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

class PageWriting {
public:
    explicit PageWriting(const Post::Post &post)
        : m_post(post)
        , m_hasBox(hasBox())
    {
    }

    QStringList page()
    {
        take(QString());
        body();
        if (m_hasBox)
            box();
        if (m_post.similar) {
            m_lines += SimilarLine;
            gap(SimilarPlace, {});
            for (qsizetype i = 0; i < m_post.similar->size(); ++i) {
                m_lines += m_post.similar->at(i);
                gap(similarPlace(i), {});
            }
        }
        return m_lines;
    }

private:
    bool hasBox() const
    {
        return std::ranges::any_of(Post::allFields(), [this](FieldId id) { return m_post.meta.has(id); })
            || isMarkedEmpty(QString(), QStringLiteral("meta")) || isMarkedEmpty(QStringLiteral("meta"), {});
    }

    /// An empty object that the interchange shape keeps (post/jsonlayout.h); `key` empty: any.
    bool isMarkedEmpty(const QString &object, const QString &key) const
    {
        return std::ranges::any_of(m_post.unknown, [&](const Post::UnknownMember &member) {
            return member.object == object
                && (key.isEmpty() ? Post::isGroupKey(Post::utf8(member.key.toUtf8())) : member.key == key);
        });
    }

    /// Writes the extra lines of a place; answers whether there are any entries of it.
    bool take(const QString &place)
    {
        bool any = false;
        for (qsizetype i = 0; i < m_post.extra.size(); ++i) {
            if (m_post.extra[i].after == place && !m_taken.contains(i)) {
                m_lines += m_post.extra[i].lines;
                m_taken += i;
                any = true;
            }
        }
        return any;
    }

    void gap(const QString &place, const QStringList &usual)
    {
        if (!take(place))
            m_lines += usual;
    }

    QStringList usualEnd() const { return m_hasBox || m_post.similar ? QStringList{QString()} : QStringList(); }

    void body()
    {
        const QStringList oneBlank{QString()};
        const bool hasBlocks = !m_post.blocks.isEmpty();
        if (!m_post.title.isNull()) {
            m_lines += m_post.title;
            gap(TitlePlace, !m_post.lead.isNull() || hasBlocks ? oneBlank : usualEnd());
        }
        if (!m_post.lead.isNull()) {
            m_lines += m_post.lead;
            const qsizetype before = m_lines.size();
            gap(LeadPlace, hasBlocks ? oneBlank : usualEnd());
            if (hasBlocks && m_lines.size() == before
                && !canBeGlued(Block::paragraph(m_post.lead), m_post.blocks.first()))
                m_lines += QString();
        }
        for (qsizetype i = 0; i < m_post.blocks.size(); ++i) {
            const Block &block = m_post.blocks[i];
            lines(block);
            const bool last = i + 1 == m_post.blocks.size();
            const qsizetype before = m_lines.size();
            gap(blockPlace(i), last ? usualEnd() : usualGap(block, m_post.blocks[i + 1]));
            // The gap may be that of blocks which stood here before an edit.
            if (!last && m_lines.size() == before && !canBeGlued(block, m_post.blocks[i + 1]))
                m_lines += QString();
        }
    }

    /// A page never wraps a paragraph.
    static QString oneLine(const QString &text) { return text.contains(u'\n') ? text.simplified() : text; }

    void lines(const Block &block)
    {
        switch (block.type) {
        case BlockType::Paragraph:
        case BlockType::Heading:
            m_lines += oneLine(block.text);
            break;
        case BlockType::Quote:
        case BlockType::Table:
        case BlockType::Html:
        case BlockType::Raw: // a page has nothing like these: as lines
            m_lines += block.text.split(u'\n', Qt::SkipEmptyParts);
            break;
        case BlockType::Rule:
            m_lines += QStringLiteral("---");
            break;
        case BlockType::Image:
            m_lines += block.text;
            m_lines += block.text + ImageMark + block.source;
            break;
        case BlockType::List:
            for (const QString &item : block.items)
                m_lines += ItemMark + oneLine(item);
            break;
        case BlockType::Code:
            for (QString line : block.text.split(u'\n')) {
                while (line.endsWith(u'\r'))
                    line.chop(1);
                m_lines += line;
            }
            break;
        }
    }

    /// The fields in the order of the box: the table's, or the one that was kept; what that does not name stands behind
    /// its neighbour of the table.
    QList<FieldId> order() const
    {
        QList<FieldId> fields;
        for (const Post::ExtraLines &extra : m_post.extra) {
            if (extra.after != OrderPlace)
                continue;
            for (const QString &key : extra.lines) {
                for (const FieldId id : Post::allFields()) {
                    const bool named = text(id->key) == key || (text(groupKey(*id)) == key && !m_post.meta.has(id));
                    if (named && !fields.contains(id))
                        fields += id;
                }
            }
        }
        std::optional<FieldId> previous;
        for (const FieldId id : Post::allFields()) {
            if (!fields.contains(id)) {
                qsizetype place = previous ? fields.indexOf(*previous) + 1 : 0;
                // No map is broken up by a field that is not of it.
                while (place > 0 && place < fields.size() && !fields[place]->group.empty()
                       && fields[place]->group == fields[place - 1]->group && fields[place]->group != id->group)
                    ++place;
                fields.insert(place, id);
            }
            previous = id;
        }
        return fields;
    }

    void box()
    {
        m_lines += MetaLine;
        const bool marked = isMarkedEmpty(QStringLiteral("meta"), {});
        const bool anything =
            marked || std::ranges::any_of(Post::allFields(), [this](FieldId id) { return m_post.meta.has(id); });
        gap(MetaPlace, anything ? QStringList{QString()} : QStringList());
        QString open;
        for (const FieldId id : order()) {
            const QString group = text(groupKey(*id));
            const bool opensEmpty =
                marked && !group.isEmpty() && isMarkedEmpty(QStringLiteral("meta"), group) && isAbsent(group);
            if (group != open && (m_post.meta.has(id) || opensEmpty)) {
                open = group;
                if (!group.isEmpty()) {
                    m_lines += text(id->group);
                    take(group);
                }
            }
            field(id);
            take(text(id->key));
        }
        leftOver();
        gap(BoxPlace, m_post.similar ? QStringList{QString()} : QStringList());
    }

    bool isAbsent(const QString &group) const
    {
        return std::ranges::none_of(Post::allFields(),
                                    [&](FieldId id) { return text(groupKey(*id)) == group && m_post.meta.has(id); });
    }

    void field(FieldId id)
    {
        if (!m_post.meta.has(id))
            return;
        const QString key = text(id->key), label = text(id->label);
        const Post::Value &value = m_post.meta.value(id);
        if (!id->group.empty()) {
            m_lines += ItemMark + label + ValueMark + scalarText(value);
            return;
        }
        if (isOneLine(*id)) {
            m_lines += label + scalarText(value);
            return;
        }
        QStringList below;
        for (const QString &item : m_post.meta.list(id))
            below += ItemMark + item;
        for (const Post::Record &record : m_post.meta.records(id)) {
            for (const auto &[name, content] : record)
                below += RecordMark + name + ValueMark + content;
        }
        m_lines += label;
        for (qsizetype i = 0; i < below.size(); ++i) {
            take(linePlace(key, i - 1));
            m_lines += below[i];
        }
    }

    /// Lines whose place is gone, or that came with a place nobody knows: never dropped.
    void leftOver()
    {
        for (qsizetype i = 0; i < m_post.extra.size(); ++i) {
            const Post::ExtraLines &extra = m_post.extra[i];
            if (m_taken.contains(i) || extra.after == OrderPlace || extra.after == BoxPlace
                || extra.after == SimilarPlace || extra.after.startsWith(QLatin1StringView("similar.")))
                continue;
            for (const QString &line : extra.lines) {
                if (!isBlank(line))
                    m_lines += line;
            }
        }
    }

    const Post::Post &m_post;
    bool m_hasBox;
    QStringList m_lines;
    QSet<qsizetype> m_taken; ///< entries of `extra`
};

} // namespace

QStringList pageLines(const Post::Post &post) { return PageWriting(post).page(); }

PageWriter::PageWriter(QIODevice &device)
    : m_device(device)
{
}

Result<> PageWriter::write(const Post::Post &post)
{
    const QStringList lines = pageLines(post);
    for (const QString &line : lines) {
        if (line.contains(u'\n') || line.endsWith(u'\r')) {
            Error error;
            error.kind = Error::Kind::Refused;
            error.what = QCoreApplication::translate("Format",
                                                     "“%1” cannot be written as a page: a line of it holds a line "
                                                     "break. Take it out, or use another format.")
                             .arg(post.sourceId());
            error.found = line.left(80);
            error.expected = QCoreApplication::translate("Format", "a text without line breaks");
            return failure(std::move(error));
        }
    }
    QByteArray bytes = lines.join(u'\n').toUtf8();
    if (!lines.isEmpty() && lines.back().isEmpty())
        bytes.append('\n'); // else the empty last line would be none
    if (!m_first)
        bytes.prepend("\n\n");
    m_first = false;
    return writeBytes(m_device, bytes);
}

Result<> PageWriter::finish() { return {}; }

} // namespace Copydesk::Formats
