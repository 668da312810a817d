// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/querychips.h"

#include "render/theme.h"
#include "window/flowlayout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace Copydesk::Window {

namespace {
constexpr int Side = 10;
constexpr int CrossSize = 7;
} // namespace

QueryChip::QueryChip(const Query::Chip &part, QWidget *parent)
    : QAbstractButton(parent)
    , m_part(part)
{
    setText(part.text);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Take “%1” out of the filter").arg(part.text));
    setAccessibleName(toolTip());
}

QSize QueryChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int words = std::min(metrics.horizontalAdvance(text()), metrics.averageCharWidth() * 40);
    return {words + 2 * Side + CrossSize + 8, metrics.height() + 6};
}

void QueryChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Render::Theme theme = Render::Theme::fromPalette(palette());
    const QColor colour = m_part.isSort ? theme.secondary : m_part.text.startsWith(u'-') ? theme.bad : theme.accent;
    QColor back = colour;
    back.setAlpha(underMouse() || isDown() ? 50 : 24);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colour, hasFocus() ? 2 : 1));
    painter.setBrush(back);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);

    const QRect area = rect().adjusted(Side, 0, -Side - CrossSize - 6, 0);
    painter.setPen(theme.text);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), area), Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, area.width()));
    QRect cross(rect().right() - Side - CrossSize, (height() - CrossSize) / 2, CrossSize, CrossSize);
    cross = QStyle::visualRect(layoutDirection(), rect(), cross);
    painter.setPen(QPen(underMouse() ? theme.text : theme.secondary, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void QueryChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool QueryChip::event(QEvent *event)
{
    // The list's Backspace and Return must not be taken from a chip: it answers them itself.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return)
            event->accept();
    }
    return QAbstractButton::event(event);
}

QueryChips::QueryChips(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("chips"));
    setAccessibleName(tr("Parts of the filter"));
    new FlowLayout(this);
    hide();
}

void QueryChips::setQuery(const Query::Query &query)
{
    m_text = query.text;
    const std::vector<Query::Chip> parts = Query::chips(query);
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const Query::Chip &part : parts) {
        auto *chip = new QueryChip(part, this);
        const auto takeOut = [this, part] { Q_EMIT queryRequested(Query::withoutChip(m_text, part)); };
        connect(chip, &QueryChip::clicked, this, takeOut, Qt::QueuedConnection); // the chip is deleted by what follows
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    setVisible(!parts.empty());
}

} // namespace Copydesk::Window
