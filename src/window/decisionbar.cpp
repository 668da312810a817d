// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/decisionbar.h"

#include "render/theme.h"
#include "review/checking.h"
#include "window/actionset.h"
#include "window/rowtext.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 10;

QFont effectFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.87);
    return small;
}

QFont titleFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

/// An effect in two lines of about the same width, parted at a comma.
QStringList effectLines(const QString &effect, const QFontMetrics &metrics)
{
    QStringList best{effect};
    int width = metrics.horizontalAdvance(effect);
    for (qsizetype comma = effect.indexOf(", "_L1); comma >= 0; comma = effect.indexOf(", "_L1, comma + 1)) {
        const QStringList parted{effect.left(comma + 1), effect.mid(comma + 2)};
        const int wider = std::max(metrics.horizontalAdvance(parted[0]), metrics.horizontalAdvance(parted[1]));
        if (wider < width) {
            width = wider;
            best = parted;
        }
    }
    return best;
}

} // namespace

DecisionButton::DecisionButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DecisionButton::setWords(const QString &title, const QString &key, const QString &effect)
{
    setText(title);
    m_key = key;
    m_effect = effect;
    setToolTip(key.isEmpty() ? tr("%1: %2").arg(title, effect) : tr("%1 (%2): %3").arg(title, key, effect));
    setAccessibleName(title);
    setAccessibleDescription(effect);
    updateGeometry();
    update();
}

QSize DecisionButton::sizeHint() const
{
    const QFontMetrics title(titleFont(font())), effect(effectFont(font()));
    const int first = title.horizontalAdvance(text()) + (m_key.isEmpty() ? 0 : effect.horizontalAdvance(m_key) + 22);
    int second = 0;
    for (const QString &line : effectLines(m_effect, effect))
        second = std::max(second, effect.horizontalAdvance(line) + 4); // painters round otherwise
    return {std::max(first, second) + 2 * Side, title.height() + 2 * effect.height() + 14};
}

QSize DecisionButton::minimumSizeHint() const
{
    const QFontMetrics title(titleFont(font())), effect(effectFont(font()));
    return {title.horizontalAdvance(text()) + effect.horizontalAdvance(m_key) + 22 + 2 * Side, sizeHint().height()};
}

void DecisionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Render::Theme theme = Render::Theme::fromPalette(palette());
    const bool isEmphasized = m_isPrimary && isEnabled();
    QColor back = isEmphasized ? theme.selection : palette().color(QPalette::Button);
    if (isDown())
        back = back.darker(115);
    else if (underMouse() && isEnabled())
        back = theme.dark || isEmphasized ? back.lighter(115) : back.darker(105);
    const QRectF frame = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(isEmphasized ? back : theme.border, 1));
    painter.setBrush(back);
    painter.drawRoundedRect(frame, 6, 6);

    const QColor text = !isEnabled() ? palette().color(QPalette::Disabled, QPalette::ButtonText)
        : isEmphasized               ? theme.selectionText
                                     : palette().color(QPalette::ButtonText);
    const QColor secondary = !isEnabled() ? text
        : isEmphasized                    ? theme.selectionSecondary
                                          : Render::readable(theme.secondary, back);
    const QRect area = rect().adjusted(Side, 6, -Side, -6);
    painter.setFont(titleFont(font()));
    const int titleHeight = painter.fontMetrics().height();
    painter.setPen(text);
    const QRect titleRect(area.left(), area.top(), area.width(), titleHeight);
    painter.drawText(titleRect, Qt::AlignLeading | Qt::AlignVCenter, QAbstractButton::text());
    const int titleWidth = painter.fontMetrics().horizontalAdvance(QAbstractButton::text());

    painter.setFont(effectFont(font()));
    if (!m_key.isEmpty()) {
        const int width = painter.fontMetrics().horizontalAdvance(m_key) + 10;
        QRect key(area.left() + titleWidth + 8, area.top() + 1, width, titleHeight - 2);
        key = QStyle::visualRect(layoutDirection(), area, key);
        painter.setPen(QPen(secondary, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(key).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(secondary);
        painter.drawText(key, Qt::AlignCenter, m_key);
    }
    painter.setPen(secondary);
    const QFontMetrics metrics = painter.fontMetrics();
    int top = area.top() + titleHeight + 1;
    for (const QString &line : effectLines(m_effect, metrics)) {
        painter.drawText(QRect(area.left(), top, area.width(), metrics.height()), Qt::AlignLeading | Qt::AlignVCenter,
                         metrics.elidedText(line, Qt::ElideRight, area.width()));
        top += metrics.height();
    }
}

DecisionBar::DecisionBar(ActionSet &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"decisionBar"_s);
    setAccessibleName(tr("Decisions"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(10, 8, 10, 8);
    line->setSpacing(8);
    const auto add = [&](const Review::Decision *decision, QAction *action) {
        auto *button = new DecisionButton(this);
        button->setObjectName(action->objectName() + u"-button");
        button->setPrimary(m_entries.isEmpty());
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
        line->addWidget(button);
        m_entries.append({decision, action, button});
        connect(action, &QAction::changed, this, &DecisionBar::showEffects);
    };
    for (const Review::Decision &decision : Review::decisions()) {
        if (QAction *action = actions.action(QString(DecisionPrefix + Post::latin1(decision.name))))
            add(&decision, action);
    }
    add(nullptr, actions.action(u"skip"));
    line->addStretch(1);
    showEffects();
}

void DecisionBar::showPost(const Post::Meta &meta, bool textChanged)
{
    m_meta = meta;
    m_textChanged = textChanged;
    m_selected = 0;
    showEffects();
}

void DecisionBar::showSelection(qint64 posts)
{
    m_selected = posts;
    showEffects();
}

void DecisionBar::setBlocking(const QString &why)
{
    if (std::exchange(m_blocking, why) != why)
        showEffects();
}

void DecisionBar::setProposal(Post::Bump bump, const QAction *action)
{
    m_proposalAction = action;
    if (std::exchange(m_proposed, bump) != bump)
        showEffects();
}

void DecisionBar::showNothing()
{
    m_meta.reset();
    m_selected = 0;
    showEffects();
}

const Review::Decision *DecisionBar::effective(const Review::Decision &first) const
{
    if (!m_meta)
        return &first;
    for (const Review::Decision &decision : Review::decisions()) {
        const bool isSameKey = QLatin1StringView(decision.shortcut) == QLatin1StringView(first.shortcut);
        if (isSameKey
            && !Review::preview({.decision = &decision, .status = {}, .reason = {}}, *m_meta, QDate::currentDate())
                    .changesNothing)
            return &decision;
    }
    return &first;
}

QString DecisionBar::effectText(const Review::Decision &decision) const
{
    if (m_selected > 1)
        return tr("%n post(s)", nullptr, int(std::min<qint64>(m_selected, INT_MAX)));
    if (!m_meta)
        return tr("No post");
    if (!m_blocking.isEmpty() && Review::isApproved(QString(Post::latin1(decision.status))))
        return tr("held back by a check, %1", "which one").arg(m_blocking);
    Review::Verdict verdict{.decision = &decision, .status = {}, .reason = {}};
    if (m_textChanged)
        verdict.bump = Post::Bump::Minor; // what was typed goes into the same revision
    QString text = Review::preview(verdict, *m_meta, QDate::currentDate()).text();
    const bool approves = Review::isApproved(QString(Post::latin1(decision.status)));
    if (approves && m_proposalAction && m_proposed > verdict.effectiveBump()) {
        const QString key = m_proposalAction->shortcut().toString(QKeySequence::NativeText);
        const QString version = m_meta->version(Post::Fields::Version).bumped(m_proposed).toString();
        text += key.isEmpty() ? tr(", or %1", "the proposed version").arg(version)
                              : tr(", %1: %2", "a key, the proposed version").arg(key, version);
    }
    return text;
}

void DecisionBar::showEffects()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const QString key = entry.action->shortcut().toString(QKeySequence::NativeText);
        if (entry.decision) {
            const Review::Decision *decision = m_selected > 1 ? entry.decision : effective(*entry.decision);
            entry.button->setWords(Review::displayTitle(*decision), key, effectText(*decision));
        } else {
            entry.button->setWords(entry.action->text(), key, tr("comes again at the end"));
        }
        entry.button->setEnabled((m_meta.has_value() || m_selected > 1) && entry.action->isEnabled());
    }
}

} // namespace Copydesk::Window
