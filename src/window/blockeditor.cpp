// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/blockeditor.h"

#include "render/typography.h"
#include "window/growingedit.h"
#include "window/icons.h"
#include "window/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

namespace {

constexpr std::array Types{Post::BlockType::Paragraph, Post::BlockType::Heading, Post::BlockType::Image,
                           Post::BlockType::List,      Post::BlockType::Code,    Post::BlockType::Quote,
                           Post::BlockType::Table,     Post::BlockType::Rule,    Post::BlockType::Html,
                           Post::BlockType::Raw};

bool isOneParagraph(Post::BlockType type)
{
    return type == Post::BlockType::Paragraph || type == Post::BlockType::Heading || type == Post::BlockType::Image;
}

/// Shown as its document writes it, in a fixed width.
bool isSource(Post::BlockType type)
{
    return type == Post::BlockType::Code || type == Post::BlockType::Table || type == Post::BlockType::Html
        || type == Post::BlockType::Raw;
}

} // namespace

QString displayName(Post::BlockType type)
{
    switch (type) {
    case Post::BlockType::Paragraph:
        return BlockEditor::tr("Paragraph");
    case Post::BlockType::Heading:
        return BlockEditor::tr("Heading");
    case Post::BlockType::Image:
        return BlockEditor::tr("Image");
    case Post::BlockType::List:
        return BlockEditor::tr("List");
    case Post::BlockType::Code:
        return BlockEditor::tr("Code");
    case Post::BlockType::Quote:
        return BlockEditor::tr("Quote");
    case Post::BlockType::Table:
        return BlockEditor::tr("Table");
    case Post::BlockType::Rule:
        return BlockEditor::tr("Rule");
    case Post::BlockType::Html:
        return BlockEditor::tr("HTML");
    case Post::BlockType::Raw:
        return BlockEditor::tr("Source text");
    }
    return {};
}

BlockEditor::BlockEditor(const Post::Block &block, QWidget *parent)
    : QFrame(parent)
    , m_block(block)
{
    build();
    fill();
    connect(m_text, &QPlainTextEdit::textChanged, this, &BlockEditor::noteChange);
    connect(m_detail, &QLineEdit::textEdited, this, &BlockEditor::noteChange);
    connect(m_type, &QComboBox::activated, this, &BlockEditor::changeType);
    connect(m_text, &GrowingEdit::returnPressed, this, &BlockEditor::split);
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &BlockEditor::removeRequested);
}

QToolButton *BlockEditor::button(const QString &iconName, const QString &name)
{
    auto *made = new QToolButton(this);
    made->setIcon(icon(iconName));
    made->setAutoRaise(true);
    made->setToolTip(name);
    made->setAccessibleName(name);
    // Reached by keys of their own; three more stops a block would make Tab useless.
    made->setFocusPolicy(Qt::NoFocus);
    return made;
}

void BlockEditor::build()
{
    m_type = new QComboBox(this);
    for (const Post::BlockType type : Types)
        m_type->addItem(displayName(type), int(type));
    auto *guard = new WheelGuard(this);
    guard->guard(m_type);
    m_text = new GrowingEdit(this);
    m_detail = new QLineEdit(this);
    m_detailLabel = new QLabel(this);
    m_detailLabel->setBuddy(m_detail);
    m_up = button(u"row-up"_s, tr("Move up (Alt+Up)"));
    m_down = button(u"row-down"_s, tr("Move down (Alt+Down)"));
    m_remove = button(u"row-remove"_s, tr("Remove (Ctrl+Shift+Delete)"));

    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_type);
    head->addWidget(m_detailLabel);
    head->addWidget(m_detail, 1);
    head->addStretch();
    for (QToolButton *part : {m_up, m_down, m_remove})
        head->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 6);
    layout->setSpacing(3);
    layout->addLayout(head);
    layout->addWidget(m_text);
}

void BlockEditor::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_type->setCurrentIndex(m_type->findData(int(m_block.type)));
    // A paragraph of several lines in its document keeps them.
    m_text->setOneParagraph(isOneParagraph(m_block.type) && !m_block.text.contains(u'\n'));
    m_text->setVisible(m_block.type != Post::BlockType::Rule);
    const bool isCode = m_block.type == Post::BlockType::Code;
    QFont font = Render::serifFont(11);
    if (isSource(m_block.type) || !m_block.marks.isEmpty())
        font = Render::monospaceFont(10);
    else if (m_block.type == Post::BlockType::Heading)
        font = Render::sansFont(12);
    m_text->setFont(font);
    m_text->setTabChangesFocus(!isCode);
    m_text->setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(u'0'));
    m_text->setText(Post::textLines(m_block));

    const bool hasLevel = m_block.type == Post::BlockType::Heading && m_block.level > 0;
    const bool hasDetail = isCode || hasLevel || m_block.type == Post::BlockType::Image;
    m_detail->setVisible(hasDetail);
    m_detailLabel->setVisible(hasDetail);
    if (isCode) {
        m_detailLabel->setText(tr("Language:"));
        m_detail->setText(m_block.language);
    } else if (hasLevel) {
        m_detailLabel->setText(tr("Level:"));
        m_detail->setText(QString::number(m_block.level));
    } else if (m_block.url.isNull()) {
        m_detailLabel->setText(tr("Source:"));
        m_detail->setText(m_block.source);
    } else {
        m_detailLabel->setText(tr("Address:"));
        m_detail->setText(m_block.url);
    }
}

Post::Block BlockEditor::block() const
{
    if (!m_isTouched)
        return m_block;
    const QString text = m_text->text();
    Post::Block edited = m_block;
    switch (m_block.type) {
    case Post::BlockType::Paragraph:
    case Post::BlockType::Quote:
    case Post::BlockType::Table:
    case Post::BlockType::Html:
    case Post::BlockType::Raw:
        edited.text = text;
        break;
    case Post::BlockType::Heading: {
        const int level = m_detail->text().toInt();
        edited.text = text;
        if (m_block.level > 0 && level >= 1 && level <= 6)
            edited.level = level;
        break;
    }
    case Post::BlockType::Image:
        edited.text = text;
        (m_block.url.isNull() ? edited.source : edited.url) = m_detail->text();
        break;
    case Post::BlockType::List: // an empty line is not yet an item
        Post::setListText(edited, text, !m_block.marks.isEmpty());
        break;
    case Post::BlockType::Code:
        edited.text = text;
        if (!m_detail->text().isEmpty() || !m_block.language.isNull())
            edited.language = m_detail->text();
        break;
    case Post::BlockType::Rule:
        break;
    }
    return edited;
}

void BlockEditor::setPlace(int index, int count)
{
    m_up->setEnabled(index > 0);
    m_down->setEnabled(index + 1 < count);
    const QString place = tr("Block %1 of %2").arg(index + 1).arg(count);
    m_type->setAccessibleName(tr("%1: type").arg(place));
    m_text->setAccessibleName(tr("%1: %2").arg(place, displayName(m_block.type)));
    m_detail->setAccessibleName(place + u": "_s + m_detailLabel->text());
}

void BlockEditor::noteChange()
{
    if (m_isFilling)
        return;
    m_isTouched = true;
    Q_EMIT changed();
}

/// The text goes along: the lines of a list become one paragraph, a paragraph a list of one item.
void BlockEditor::changeType()
{
    const auto type = Post::BlockType(m_type->currentData().toInt());
    if (type == m_block.type)
        return;
    const QString text = m_text->text();
    Post::Block changedBlock;
    changedBlock.type = type;
    changedBlock.syntax = m_block.syntax;
    changedBlock.gap = m_block.gap;
    if (type == Post::BlockType::List)
        changedBlock.items = text.split(u'\n', Qt::SkipEmptyParts);
    else
        changedBlock.text = isOneParagraph(type) ? QString(text).replace(u'\n', u' ') : text;
    m_block = changedBlock;
    m_isTouched = false;
    fill();
    Q_EMIT changed();
}

void BlockEditor::split()
{
    if (m_block.type != Post::BlockType::Paragraph)
        return;
    QTextCursor cursor = m_text->textCursor();
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    const QString rest = cursor.selectedText();
    cursor.removeSelectedText();
    Q_EMIT splitRequested(rest);
}

} // namespace Copydesk::Window
