// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/facetspanel.h"

#include "library/interruption.h"
#include "library/search.h"
#include "window/facetmodel.h"
#include "window/sidebarrow.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Copydesk::Window {

namespace {

Query::Pick pickFor(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::AltModifier)
        return Query::Pick::Exclude;
    return modifiers & Qt::ControlModifier ? Query::Pick::Add : Query::Pick::Replace;
}

/// A value with its count at the other side; what is chosen is marked by more than colour.
class FacetDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = option.fontMetrics.height();
        return {100, index.parent().isValid() ? height + 8 : height + 16};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Render::Theme theme = Render::Theme::fromPalette(option.palette);
        painter->save();
        const auto choice = index.data(FacetModel::ChoiceRole).value<FacetModel::Choice>();
        const bool isGroup = !index.parent().isValid();
        QRect area = option.rect.adjusted(isGroup ? 2 : 6, 0, -10, 0);
        QFont font = option.font;
        QColor colour = theme.text;
        if (isGroup) {
            font.setWeight(QFont::DemiBold);
            font.setPointSizeF(font.pointSizeF() * 0.9);
            colour = theme.secondary;
            area.setTop(area.top() + 6);
        } else {
            drawSidebarGround(*painter, option, theme,
                              choice == FacetModel::Choice::Included ? theme.selection : QColor());
            if (choice == FacetModel::Choice::Included)
                colour = theme.selectionText;
            if (choice == FacetModel::Choice::Excluded) {
                font.setStrikeOut(true);
                colour = theme.secondary;
            }
            if (index.data(FacetModel::IsMoreRole).toBool())
                colour = theme.link;
        }
        const QVariant count = index.data(FacetModel::CountRole);
        const bool isChosen = choice == FacetModel::Choice::Included;
        drawSidebarRow(*painter, option, area,
                       {.words = index.data().toString(),
                        .font = font,
                        .color = colour,
                        .aside = count.isValid() ? QLocale().toString(count.toLongLong()) : QString(),
                        .asideColor = isChosen ? theme.selectionSecondary : theme.secondary});
        painter->restore();
    }
};

} // namespace

FacetsPanel::FacetsPanel(Review::Desk &desk, QWidget *parent)
    : QTreeView(parent)
    , m_desk(desk)
    , m_model(new FacetModel(this))
    , m_pace([this] { ask(); })
{
    setObjectName(QStringLiteral("facets"));
    setAccessibleName(tr("Facets"));
    setModel(m_model);
    setItemDelegate(new FacetDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setUniformRowHeights(false);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    expandAll();
    const auto showGroups = [this] {
        for (int i = 0; i < m_model->rowCount(); ++i)
            setRowHidden(i, {}, m_model->rowCount(m_model->index(i, 0)) == 0);
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this, showGroups](const QModelIndex &group, int first, int last) {
                showGroups();
                if (m_model->rowCount(group) == last - first + 1)
                    expand(group); // its first values; one that was folded by hand stays so
            });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, showGroups);
    showGroups();
    connect(&desk, &Review::Desk::changed, this, [this](Review::Desk::By by) { m_pace.libraryChanged(by); });
}

void FacetsPanel::setQuery(const Query::Query &query)
{
    m_query = query;
    m_model->setQuery(query);
    m_pace.begin();
}

void FacetsPanel::ask()
{
    const quint64 question = ++*m_question;
    m_desk
        .count([query = m_query, newest = m_question,
                question](Library::Library &library) -> Result<QList<Library::Facet>> {
            const auto isNewest = [newest, question] { return *newest == question; };
            if (!isNewest())
                return QList<Library::Facet>();
            const Library::Interruption interruption(library, isNewest);
            return Library::facets(library, query);
        })
        .then(this, [this, question](const Result<QList<Library::Facet>> &facets) {
            if (*m_question != question)
                return;
            if (facets)
                m_model->setFacets(*facets);
            m_pace.end();
        });
}

void FacetsPanel::click(const QModelIndex &index, Query::Pick how)
{
    if (index.data(FacetModel::IsMoreRole).toBool()) {
        m_model->toggleGroup(index);
    } else if (const FacetModel::Value *value = m_model->valueAt(index)) {
        Q_EMIT queryRequested(Window::clicked(m_query, value->term, how));
    } else if (index.isValid()) {
        setExpanded(index, !isExpanded(index));
    }
}

void FacetsPanel::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->position().toPoint());
    if (m_pressed.isValid() && event->button() == Qt::LeftButton)
        setCurrentIndex(m_pressed);
}

void FacetsPanel::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == m_pressed)
        click(index, pickFor(event->modifiers()));
}

void FacetsPanel::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

void FacetsPanel::keyPressEvent(QKeyEvent *event)
{
    const bool isClick =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (isClick && currentIndex().isValid())
        click(currentIndex(), pickFor(event->modifiers()));
    else
        QTreeView::keyPressEvent(event);
}

} // namespace Copydesk::Window
