// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commandpalette.h"

#include "render/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {300, option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Render::Theme theme = Render::Theme::fromPalette(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        const bool isEnabled = index.flags() & Qt::ItemIsEnabled;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isSelected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.selection);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 5, 5);
        }
        const QRect area = option.rect.adjusted(12, 0, -12, 0);
        const QColor secondary = isSelected ? theme.selectionSecondary : theme.secondary;
        painter->setPen(isSelected ? theme.selectionText : isEnabled ? theme.text : theme.secondary);
        const QString keys = index.data(CommandModel::KeysRole).toString();
        const QString group = index.data(CommandModel::GroupRole).toString();
        const int side = painter->fontMetrics().horizontalAdvance(keys) + 16;
        const QRect words = QStyle::visualRect(option.direction, area, area.adjusted(0, 0, -side, 0));
        const auto leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter);
        const QString title = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->drawText(words, leading, title);
        const int used = painter->fontMetrics().horizontalAdvance(title) + 12;
        painter->setPen(secondary);
        painter->drawText(QStyle::visualRect(option.direction, words, words.adjusted(used, 0, 0, 0)), leading, group);
        painter->drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter),
                          keys);
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_model(new CommandModel(std::move(commands), this))
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
{
    setObjectName(u"commandPalette"_s);
    setWindowTitle(tr("Commands"));
    setAccessibleName(windowTitle());
    m_edit->setObjectName(u"commandEdit"_s);
    m_edit->setPlaceholderText(tr("What do you want to do?"));
    m_edit->setAccessibleName(tr("Command"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands that fit"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(this));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::type);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { run(m_list->currentIndex().row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    type({});
}

void CommandPalette::openOver(const QWidget &window)
{
    resize(std::min(620, window.width() - 40), std::min(440, window.height() - 80));
    move(window.mapToGlobal(QPoint((window.width() - width()) / 2, std::min(90, window.height() / 8))));
    open();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::type(const QString &text)
{
    m_model->setTyped(text);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount() || !m_model->commandAt(row).isEnabled)
        return;
    const auto act = m_model->commandAt(row).run;
    accept();
    // After the palette has gone: what runs may open a dialog of its own.
    QTimer::singleShot(0, parent(), act);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Copydesk::Window
