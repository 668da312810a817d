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
                           Post::BlockType::List, Post::BlockType::Code};

bool isOneParagraph(Post::BlockType type) { return type != Post::BlockType::List && type != Post::BlockType::Code; }

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
    m_text->setOneParagraph(isOneParagraph(m_block.type));
    const bool isCode = m_block.type == Post::BlockType::Code;
    QFont font = Render::serifFont(11);
    if (isCode)
        font = Render::monospaceFont(10);
    else if (m_block.type == Post::BlockType::Heading)
        font = Render::sansFont(12);
    m_text->setFont(font);
    m_text->setTabChangesFocus(!isCode);
    m_text->setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(u'0'));
    m_text->setText(m_block.type == Post::BlockType::List ? m_block.items.join(u'\n') : m_block.text);

    const bool hasDetail = isCode || m_block.type == Post::BlockType::Image;
    m_detail->setVisible(hasDetail);
    m_detailLabel->setVisible(hasDetail);
    m_detailLabel->setText(isCode ? tr("Language:") : tr("Source:"));
    m_detail->setText(isCode ? m_block.language : m_block.source);
}

Post::Block BlockEditor::block() const
{
    if (!m_isTouched)
        return m_block;
    const QString text = m_text->text();
    switch (m_block.type) {
    case Post::BlockType::Paragraph:
        return Post::Block::paragraph(text);
    case Post::BlockType::Heading:
        return Post::Block::heading(text);
    case Post::BlockType::Image:
        return Post::Block::image(text, m_detail->text());
    case Post::BlockType::List: {
        QStringList items = text.split(u'\n');
        // An empty line is not yet an item.
        items.removeAll(QString());
        return Post::Block::list(items);
    }
    case Post::BlockType::Code:
        return Post::Block::code(m_detail->text().isEmpty() && m_block.language.isNull() ? QString() : m_detail->text(),
                                 text);
    }
    return m_block;
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
