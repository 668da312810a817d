// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/bidi.h"

#include <QStringList>

namespace Copydesk::Render {

namespace {
constexpr QChar LeftToRightIsolate(0x2066), PopIsolate(0x2069);
constexpr QChar BeginningOfFrame(0xfdd0), EndOfFrame(0xfdd1);
} // namespace

Qt::LayoutDirection firstStrongDirection(QStringView text, Qt::LayoutDirection fallback)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        switch (QChar::direction(c)) {
        case QChar::DirL:
            return Qt::LeftToRight;
        case QChar::DirR:
        case QChar::DirAL:
            return Qt::RightToLeft;
        default:
            break;
        }
    }
    return fallback;
}

Qt::LayoutDirection listDirection(const QStringList &items, Qt::LayoutDirection fallback)
{
    for (const QString &item : items) {
        // An item without letters says nothing; two different fallbacks tell.
        const Qt::LayoutDirection direction = firstStrongDirection(item, Qt::LeftToRight);
        if (direction == firstStrongDirection(item, Qt::RightToLeft))
            return direction;
    }
    return fallback;
}

QString isolated(const QString &text)
{
    return text.isEmpty() ? text : QString(LeftToRightIsolate + text + PopIsolate);
}

QString withoutIsolates(QString text) { return text.remove(LeftToRightIsolate).remove(PopIsolate); }

QString displayable(QString text)
{
    for (QChar &c : text) {
        if (c == u'\n' || c == QChar::ParagraphSeparator)
            c = QChar::LineSeparator;
        else if (c.isNull() || c == QChar::ObjectReplacementCharacter || c == BeginningOfFrame || c == EndOfFrame
                 || c == u'\r')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace Copydesk::Render
