// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/metapanel.h"

#include "post/status.h"
#include "window/fieldeditor.h"
#include "window/fieldeditor_version.h"
#include "window/fieldrow.h"
#include "window/fieldsections.h"
#include "window/icons.h"
#include "window/section.h"
#include "window/tones.h"
#include "window/wheelguard.h"

#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace Copydesk::Window {

MetaPanel::MetaPanel(QWidget *parent)
    : QWidget(parent)
    , m_rows(Post::FieldCount)
    , m_guard(new WheelGuard(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildTop());
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(m_scroll);
    buildSections(inside);
    m_scroll->setWidget(inside);
    layout->addWidget(m_scroll, 1);
    setAccessibleName(tr("Fields of the post"));
    m_fill.setInterval(0);
    constexpr int SliceMs = 2;
    m_fill.callOnTimeout([this] { fillSome(SliceMs); });
    connect(qApp, &QApplication::focusChanged, this, &MetaPanel::focusMoved);
    clear();
}

QWidget *MetaPanel::buildTop()
{
    auto *top = new QWidget(this);
    auto *rows = new QVBoxLayout(top);
    rows->setContentsMargins(9, 4, 6, 4);
    rows->setSpacing(2);
    auto *line = new QHBoxLayout;
    m_summary = new QLabel(top);
    m_restoreAll = new QToolButton(top);
    m_restoreAll->setText(tr("Put all back"));
    m_restoreAll->setIcon(icon(QStringLiteral("put-back")));
    m_restoreAll->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_restoreAll->setAutoRaise(true);
    m_restoreAll->setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy = m_restoreAll->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_restoreAll->setSizePolicy(policy);
    line->addWidget(m_summary, 1);
    line->addWidget(m_restoreAll);
    rows->addLayout(line);
    m_keepApproval = new QCheckBox(tr("&Keep the approval"), top);
    m_keepApproval->setObjectName(QStringLiteral("keepApproval"));
    m_keepApproval->setToolTip(
        tr("Otherwise this edit takes the approval away: the post becomes reviewed and is flagged."));
    rows->addWidget(m_keepApproval);
    connect(m_restoreAll, &QToolButton::clicked, this, &MetaPanel::restoreAll);
    connect(m_keepApproval, &QCheckBox::clicked, this, [this](bool keep) {
        m_draft.keepApproval = keep;
        Q_EMIT draftChanged();
    });
    return top;
}

void MetaPanel::buildSections(QWidget *inside)
{
    auto *sections = new QVBoxLayout(inside);
    sections->setContentsMargins(4, 2, 6, 8);
    sections->setSpacing(4);
    constexpr int widestName = 130;
    int nameWidth = 0;
    for (const Post::FieldId field : Post::allFields())
        nameWidth = std::max(nameWidth, fontMetrics().horizontalAdvance(Post::displayName(*field)) + 2);
    nameWidth = std::min(nameWidth, widestName);
    for (const FieldSection &row : fieldSections()) {
        Part part{row.name, new Section(row.title, inside), {}};
        for (const Post::FieldId field : row.fields) {
            auto *fieldRow = new FieldRow(field, *m_guard, nameWidth, part.section);
            part.section->add(fieldRow);
            connect(fieldRow, &FieldRow::edited, this, [this](FieldRow *edited) { takeEdit(*edited); });
            connect(fieldRow, &FieldRow::restoreRequested, this, [this](FieldRow *wanted) { restore(*wanted); });
            connect(fieldRow, &FieldRow::clearRequested, this, [this](FieldRow *wanted) {
                wanted->editor().setValue({});
                takeEdit(*wanted);
            });
            m_rows[field.index()] = fieldRow;
            part.rows.push_back(fieldRow);
            m_order.push_back(fieldRow);
        }
        sections->addWidget(part.section);
        m_parts.push_back(std::move(part));
    }
    sections->addStretch();
    auto *version = qobject_cast<VersionEditor *>(&m_rows[Post::Fields::Version.index()]->editor());
    connect(version, &VersionEditor::bumpChosen, this, [this](Post::Bump bump) {
        m_draft.chosenBump = bump;
        m_rows[Post::Fields::Version.index()]->showDraft(m_draft, false);
        Q_EMIT draftChanged();
    });
}

void MetaPanel::setDraft(const Review::Draft &draft)
{
    const bool isOther = m_forgets || draft.stored.id != m_draft.stored.id;
    m_draft = draft;
    m_scroll->widget()->show();
    showRows(isOther);
}

void MetaPanel::setDraftSoon(const Review::Draft &draft)
{
    m_forgets = m_forgets || draft.stored.id != m_draft.stored.id;
    m_draft = draft;
    m_filled = 0;
    m_scroll->widget()->show();
    m_scroll->widget()->setUpdatesEnabled(false);
    m_fill.start();
}

void MetaPanel::fillSome(qint64 milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (m_filled < m_order.size() && clock.elapsed() < milliseconds)
        m_order[m_filled++]->showDraft(m_draft, m_forgets);
    if (m_filled < m_order.size())
        return;
    m_fill.stop();
    m_forgets = false;
    m_scroll->widget()->setUpdatesEnabled(true);
    showSummary();
}

void MetaPanel::fillRest()
{
    if (m_fill.isActive())
        fillSome(std::numeric_limits<qint64>::max());
}

void MetaPanel::clear()
{
    m_draft = Review::Draft();
    m_scroll->widget()->hide();
    showRows(true);
    m_summary->clear();
}

void MetaPanel::showRows(bool forget)
{
    // One layout and one paint for the whole post instead of one a row.
    m_scroll->widget()->setUpdatesEnabled(false);
    m_forgets = forget;
    m_filled = 0;
    fillSome(std::numeric_limits<qint64>::max());
}

void MetaPanel::takeEdit(FieldRow &row)
{
    fillRest();
    if (!row.hasProblem()) {
        m_draft.post.meta.set(row.field(), row.editor().value());
        row.showDraft(m_draft, false);
        m_rows[Post::Fields::Version.index()]->showDraft(m_draft, false);
    }
    showSummary();
    if (!row.hasProblem())
        Q_EMIT draftChanged();
}

void MetaPanel::restore(FieldRow &row)
{
    fillRest();
    m_draft.restore(row.field());
    row.showDraft(m_draft, true);
    m_rows[Post::Fields::Version.index()]->showDraft(m_draft, false);
    showSummary();
    row.focusEditor();
    Q_EMIT draftChanged();
}

void MetaPanel::restoreAll()
{
    for (const Post::FieldId field : Post::allFields())
        m_draft.restore(field);
    showRows(true);
    Q_EMIT draftChanged();
}

bool MetaPanel::hasInvalidInput() const
{
    // What stands in rows of another post is gone with it.
    return !m_forgets && std::ranges::any_of(m_rows, &FieldRow::hasProblem);
}

void MetaPanel::focusFirstInvalid()
{
    fillRest();
    FieldRow *wanted = nullptr;
    Section *section = nullptr;
    for (const Part &part : m_parts) {
        const auto found = std::ranges::find_if(part.rows, &FieldRow::hasProblem);
        if (found == part.rows.end())
            continue;
        wanted = *found;
        section = part.section;
        break;
    }
    if (!wanted) {
        section = m_parts.front().section;
        wanted = m_parts.front().rows.front();
    }
    section->setOpen(true);
    wanted->focusEditor();
    m_scroll->ensureWidgetVisible(wanted);
}

void MetaPanel::focusRow(FieldRow &row)
{
    for (const Part &part : m_parts) {
        if (std::ranges::find(part.rows, &row) != part.rows.end())
            part.section->setOpen(true);
    }
    row.focusEditor();
    m_scroll->ensureWidgetVisible(&row);
}

void MetaPanel::showSummary()
{
    int changes = 0, problems = 0;
    for (const Part &part : m_parts) {
        const auto changed = int(std::ranges::count_if(part.rows, &FieldRow::isChanged));
        const auto wrong = int(std::ranges::count_if(part.rows, &FieldRow::hasProblem));
        const QString remark = wrong ? tr("%n problem(s)", nullptr, wrong)
            : changed                ? tr("%n change(s)", nullptr, changed)
                                     : QString();
        part.section->setRemark(remark, tone(palette(), wrong ? Tone::Problem : Tone::Change));
        changes += changed;
        problems += wrong;
    }
    QStringList words;
    if (changes > 0)
        words += tr("%n change(s)", nullptr, changes);
    if (problems > 0)
        words += tr("%n problem(s)", nullptr, problems);
    m_summary->setText(words.isEmpty() ? tr("No changes") : words.join(QStringLiteral(" · ")));
    m_summary->setForegroundRole(words.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_restoreAll->setVisible(!words.isEmpty());
    m_keepApproval->setVisible(m_draft.stored.post.meta.text(Post::Fields::Status) == Post::Status::Approved
                               && m_draft.isChanged());
    m_keepApproval->setChecked(m_draft.keepApproval);
    if (std::exchange(m_hadInvalidInput, problems > 0) != (problems > 0))
        Q_EMIT invalidInputChanged();
}

QStringList MetaPanel::closedSections() const
{
    QStringList names;
    for (const Part &part : m_parts) {
        if (!part.section->isOpen())
            names += part.name;
    }
    return names;
}

void MetaPanel::setClosedSections(const QStringList &names)
{
    for (const Part &part : m_parts)
        part.section->setOpen(!names.contains(part.name));
}

FieldRow *MetaPanel::rowOf(QWidget *widget) const
{
    if (!widget || !isAncestorOf(widget))
        return nullptr;
    while (widget && !qobject_cast<FieldRow *>(widget))
        widget = widget->parentWidget();
    return static_cast<FieldRow *>(widget);
}

void MetaPanel::focusMoved(QWidget *old, QWidget *now)
{
    FieldRow *left = rowOf(old);
    FieldRow *entered = rowOf(now);
    for (FieldRow *moved : {left, entered}) {
        if (moved && left != entered)
            moved->showButtons();
    }
}

} // namespace Copydesk::Window
