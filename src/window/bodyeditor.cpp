// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/bodyeditor.h"

#include "render/typography.h"
#include "window/blockeditor.h"
#include "window/growingedit.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Copydesk::Window {

namespace {

/// Blocks that get an editor at once, and each time more are asked for. An ordinary post has 15 to 25.
constexpr int Portion = 60;

} // namespace

BodyEditor::BodyEditor(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"bodyEditor"_s);
    build();
}

BodyEditor::~BodyEditor() = default;

void BodyEditor::build()
{
    auto *contents = new QWidget;
    auto *column = new QVBoxLayout(contents);
    column->setContentsMargins(12, 8, 12, 12);
    const auto addField = [&](const QString &name, const QFont &font, bool &isTouched) {
        auto *edit = new GrowingEdit(contents);
        edit->setOneParagraph(true);
        edit->setFont(font);
        auto *label = new QLabel(name, contents);
        label->setBuddy(edit);
        edit->setAccessibleName(name);
        column->addWidget(label);
        column->addWidget(edit);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, &isTouched] {
            isTouched = isTouched || !m_isFilling;
            noteChange();
        });
        return edit;
    };
    m_title = addField(tr("Title"), Render::sansFont(14), m_isTitleTouched);
    m_lead = addField(tr("Lead"), Render::serifFont(11), m_isLeadTouched);

    m_blocks = new QVBoxLayout;
    m_blocks->setSpacing(6);
    column->addSpacing(6);
    column->addLayout(m_blocks);
    m_more = new QPushButton(contents);
    connect(m_more, &QPushButton::clicked, this, &BodyEditor::showMore);
    m_add = new QPushButton(tr("Add a block"), contents);
    auto *types = new QMenu(m_add);
    for (const auto type : {Post::BlockType::Paragraph, Post::BlockType::Heading, Post::BlockType::Image,
                            Post::BlockType::List, Post::BlockType::Code, Post::BlockType::Quote,
                            Post::BlockType::Table, Post::BlockType::Rule, Post::BlockType::Html, Post::BlockType::Raw})
        types->addAction(displayName(type), this, [this, type] { addBlock(int(m_editors.size()), type); });
    m_add->setMenu(types);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch();

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(contents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    setFocusProxy(m_title);

    const auto addKey = [this](QKeyCombination key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act] {
            const auto current = std::ranges::find_if(m_editors, [](const BlockEditor *editor) {
                return editor->isAncestorOf(editor->window()->focusWidget());
            });
            act(current == m_editors.end() ? -1 : int(current - m_editors.begin()));
        });
    };
    addKey(Qt::ALT | Qt::Key_Up, [this](int index) { moveBlock(index, -1); });
    addKey(Qt::ALT | Qt::Key_Down, [this](int index) { moveBlock(index, 1); });
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_Return,
           [this](int index) { addBlock(index + 1, Post::BlockType::Paragraph); });
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, [this](int index) { removeBlock(index); });
    showRest();
}

void BodyEditor::setPost(const Post::Post &post)
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_post = post;
    m_isTitleTouched = m_isLeadTouched = false;
    m_title->setText(post.title);
    m_lead->setText(post.lead);
    for (BlockEditor *editor : m_editors) {
        m_blocks->removeWidget(editor);
        editor->hide();
        editor->deleteLater();
    }
    m_editors.clear();
    m_rest = post.blocks;
    showMore();
    m_scroll->ensureVisible(0, 0);
}

Post::Post BodyEditor::post() const
{
    Post::Post edited = m_post;
    if (m_isTitleTouched)
        edited.title = m_title->text();
    if (m_isLeadTouched)
        edited.lead = m_lead->text();
    edited.blocks.clear();
    edited.blocks.reserve(blockCount());
    for (const BlockEditor *editor : m_editors)
        edited.blocks.append(editor->block());
    edited.blocks.append(m_rest);
    return edited;
}

BlockEditor *BodyEditor::insertEditor(int index, const Post::Block &block)
{
    auto *editor = new BlockEditor(block, m_scroll->widget());
    m_blocks->insertWidget(index, editor);
    m_editors.insert(m_editors.begin() + index, editor);
    connect(editor, &BlockEditor::changed, this, &BodyEditor::noteChange);
    connect(editor, &BlockEditor::moveRequested, this, [this, editor](int step) { moveBlock(indexOf(editor), step); });
    connect(editor, &BlockEditor::removeRequested, this, [this, editor] { removeBlock(indexOf(editor)); });
    connect(editor, &BlockEditor::splitRequested, this, [this, editor](const QString &rest) {
        const int next = indexOf(editor) + 1;
        addBlock(next, Post::BlockType::Paragraph);
        m_editors[size_t(next)]->text().setText(rest);
        m_editors[size_t(next)]->text().moveCursor(QTextCursor::Start);
    });
    return editor;
}

int BodyEditor::indexOf(const BlockEditor *editor) const
{
    const auto found = std::ranges::find(m_editors, editor);
    return found == m_editors.end() ? -1 : int(found - m_editors.begin());
}

void BodyEditor::showMore()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const qsizetype count = std::min<qsizetype>(Portion, m_rest.size());
    for (qsizetype i = 0; i < count; ++i)
        insertEditor(int(m_editors.size()), m_rest.at(i));
    m_rest.remove(0, count);
    showRest();
}

void BodyEditor::showRest()
{
    m_more->setVisible(!m_rest.isEmpty());
    m_more->setText(tr("Show more (%n block(s) left)", nullptr, int(m_rest.size())));
    m_add->setVisible(m_rest.isEmpty());
    for (size_t i = 0; i < m_editors.size(); ++i)
        m_editors[i]->setPlace(int(i), int(m_editors.size()));
}

void BodyEditor::addBlock(int index, Post::BlockType type)
{
    if (index < 0 || index > int(m_editors.size()))
        return;
    Post::Block block;
    block.type = type;
    BlockEditor *editor = insertEditor(index, block);
    showRest();
    editor->text().setFocus();
    noteChange();
}

void BodyEditor::removeBlock(int index)
{
    if (index < 0 || index >= int(m_editors.size()))
        return;
    BlockEditor *editor = m_editors[size_t(index)];
    m_editors.erase(m_editors.begin() + index);
    m_blocks->removeWidget(editor);
    editor->hide();
    editor->deleteLater();
    if (m_editors.empty())
        m_lead->setFocus();
    else
        m_editors[std::min(size_t(index), m_editors.size() - 1)]->text().setFocus();
    showRest();
    noteChange();
}

bool BodyEditor::moveBlock(int index, int step)
{
    const int target = index + step;
    if (index < 0 || target < 0 || index >= int(m_editors.size()) || target >= int(m_editors.size()))
        return false;
    BlockEditor *editor = m_editors[size_t(index)];
    m_editors.erase(m_editors.begin() + index);
    m_editors.insert(m_editors.begin() + target, editor);
    m_blocks->removeWidget(editor);
    m_blocks->insertWidget(target, editor);
    showRest();
    editor->text().setFocus();
    m_scroll->ensureWidgetVisible(editor);
    noteChange();
    return true;
}

void BodyEditor::focusFirst() { m_title->setFocus(Qt::ShortcutFocusReason); }

void BodyEditor::noteChange()
{
    if (!m_isFilling)
        Q_EMIT changed();
}

} // namespace Copydesk::Window
