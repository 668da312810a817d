// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/reasonpopover.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

constexpr int RememberedReasons = 20;

QString settingName() { return u"reasons"_s; }

} // namespace

ReasonPopover::ReasonPopover(const Review::Decision &decision, const QString &what, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_reason(new QLineEdit(this))
    , m_ok(nullptr)
{
    setObjectName(u"reasonPopover"_s);
    const QString title = Review::displayTitle(decision);
    setWindowTitle(title);
    auto *words = new QLabel(tr("<b>%1</b>: why?").arg(title.toHtmlEscaped()), this);
    words->setBuddy(m_reason);
    auto *post = new QLabel(this);
    post->setTextFormat(Qt::PlainText);
    post->setText(fontMetrics().elidedText(what, Qt::ElideRight, 420));
    post->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMinimumWidth(420);
    m_reason->setPlaceholderText(tr("A sentence for the history"));
    const QStringList before = QSettings().value(settingName()).toStringList();
    if (!before.isEmpty()) {
        auto *completer = new QCompleter(before, m_reason);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCompletionMode(QCompleter::InlineCompletion);
        m_reason->setCompleter(completer);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_ok = buttons->addButton(title, QDialogButtonBox::AcceptRole);
    m_ok->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->addWidget(words);
    column->addWidget(post);
    column->addWidget(m_reason);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReasonPopover::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReasonPopover::reject);
    const auto update = [this] { m_ok->setEnabled(!m_reason->text().trimmed().isEmpty()); };
    connect(m_reason, &QLineEdit::textChanged, this, update);
    update();
}

QString ReasonPopover::reason() const { return m_reason->text().trimmed(); }

void ReasonPopover::openAbove(const QWidget &anchor)
{
    adjustSize();
    QPoint at = anchor.mapToGlobal(QPoint((anchor.width() - width()) / 2, -height() - 6));
    const QRect window = parentWidget()->window()->frameGeometry();
    at.setX(std::clamp(at.x(), window.left() + 8, std::max(window.left() + 8, window.right() - width() - 8)));
    at.setY(std::max(at.y(), window.top() + 8));
    move(at);
    open();
    m_reason->setFocus(Qt::PopupFocusReason);
}

void ReasonPopover::accept()
{
    if (reason().isEmpty())
        return;
    QStringList reasons = QSettings().value(settingName()).toStringList();
    reasons.removeAll(reason());
    reasons.prepend(reason());
    QSettings().setValue(settingName(), reasons.mid(0, RememberedReasons));
    QDialog::accept();
}

} // namespace Copydesk::Window
