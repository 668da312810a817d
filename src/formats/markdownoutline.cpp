// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdownoutline.h"

#include <QString>

#include <md4c.h>

#include <limits>

namespace Copydesk::Formats::Markdown {

namespace {

constexpr int DepthLimit = 100;

/// The letters that an entity of a number stands for; empty for another one.
QByteArray numericEntity(QByteArrayView entity)
{
    if (!entity.startsWith("&#") || !entity.endsWith(';'))
        return {};
    const bool isHex = entity.size() > 2 && (entity[2] == 'x' || entity[2] == 'X');
    const QByteArrayView digits = entity.sliced(isHex ? 3 : 2).chopped(1);
    bool good = false;
    const uint code = digits.toUInt(&good, isHex ? 16 : 10);
    if (!good || code == 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        return {};
    const char32_t letter = code;
    return QString::fromUcs4(&letter, 1).toUtf8();
}

class Listener {
public:
    Outline outline;

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        using Kind = Outline::Kind;
        if (type == MD_BLOCK_DOC)
            return 0;
        if (++m_depth > DepthLimit) {
            outline.kind = Kind::Several;
            return 1;
        }
        if (m_depth > 1)
            return 0;
        if (outline.kind != Kind::None) {
            outline.kind = Kind::Several;
            return 1;
        }
        switch (type) {
        case MD_BLOCK_P:
            outline.kind = Kind::Paragraph;
            break;
        case MD_BLOCK_H:
            outline.kind = Kind::Heading;
            outline.level = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_CODE: {
            const auto *code = static_cast<MD_BLOCK_CODE_DETAIL *>(detail);
            outline.kind = Kind::Code;
            outline.isFenced = code->fence_char != '\0';
            outline.language = attribute(code->lang);
            break;
        }
        case MD_BLOCK_HTML:
            outline.kind = Kind::Html;
            break;
        case MD_BLOCK_QUOTE:
            outline.kind = Kind::Quote;
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            outline.kind = Kind::List;
            break;
        case MD_BLOCK_TABLE:
            outline.kind = Kind::Table;
            break;
        case MD_BLOCK_HR:
            outline.kind = Kind::Rule;
            break;
        default:
            outline.kind = Kind::Several;
        }
        outline.isPlain = true;
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        if (type != MD_BLOCK_DOC)
            --m_depth;
        return 0;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        outline.isPlain = false;
        if (type == MD_SPAN_IMG && !m_sawAnything) {
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            outline.url = attribute(image->src);
            outline.hasTitle = image->title.text != nullptr;
            outline.title = attribute(image->title);
            outline.isImage = m_isExact;
            m_insideImage = true;
        } else {
            outline.isImage = false;
        }
        m_sawAnything = true;
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG)
            m_insideImage = false;
        return 0;
    }

    int text(MD_TEXTTYPE type, QByteArrayView text)
    {
        if (m_depth > 1)
            return 0;
        m_sawAnything = true;
        if (!m_insideImage)
            outline.isImage = false;
        QByteArray decoded;
        switch (type) {
        case MD_TEXT_NORMAL:
        case MD_TEXT_CODE:
            outline.text.append(text);
            return 0;
        case MD_TEXT_ENTITY:
            decoded = numericEntity(text);
            if (!decoded.isEmpty()) {
                outline.text.append(decoded);
                return 0;
            }
            break;
        default:
            break;
        }
        outline.text.append(text);
        outline.isPlain = false;
        outline.isImage = false;
        return 0;
    }

private:
    /// Escapes are taken off; an entity with a name makes it inexact.
    QByteArray attribute(const MD_ATTRIBUTE &attribute)
    {
        QByteArray whole;
        for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
            const MD_OFFSET begin = attribute.substr_offsets[i], end = attribute.substr_offsets[i + 1];
            const QByteArrayView part(attribute.text + begin, qsizetype(end - begin));
            if (attribute.substr_types[i] == MD_TEXT_ENTITY) {
                const QByteArray decoded = numericEntity(part);
                m_isExact = m_isExact && !decoded.isEmpty();
                whole.append(decoded.isEmpty() ? part : QByteArrayView(decoded));
            } else {
                whole.append(part);
            }
        }
        return whole;
    }

    int m_depth = 0;
    bool m_sawAnything = false, m_insideImage = false, m_isExact = true;
};

Listener &listener(void *data) { return *static_cast<Listener *>(data); }

} // namespace

Outline outlineOf(QByteArrayView source)
{
    Listener listening;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        return listener(data).enterBlock(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *data) { return listener(data).leaveBlock(type); };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        return listener(data).enterSpan(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) { return listener(data).leaveSpan(type); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        return listener(data).text(type, QByteArrayView(text, qsizetype(size)));
    };
    if (source.size() > std::numeric_limits<int>::max()
        || md_parse(source.data(), MD_SIZE(source.size()), &parser, &listening) < 0)
        listening.outline.kind = Outline::Kind::Several;
    return std::move(listening.outline);
}

} // namespace Copydesk::Formats::Markdown
