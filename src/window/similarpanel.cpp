// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/similarpanel.h"

#include "query/writer.h"
#include "review/desk.h"
#include "review/similar.h"
#include "window/sidebarrow.h"
#include "window/similarmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

namespace {

/// Who goes through the list quickly asks for none of the posts between.
constexpr int AskAfterMs = 200;

/// The title and how similar it is; below it why, and whose it is.
class SimilarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {120, 2 * option.fontMetrics.height() + 12};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Render::Theme theme = Render::Theme::fromPalette(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        const QColor second = isSelected ? theme.selectionSecondary : theme.secondary;
        const QRect area = option.rect.adjusted(8, 4, -10, -4);
        const int line = area.height() / 2;
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        const int percent = qRound(index.data(SimilarModel::ScoreRole).toDouble() * 100);
        painter->save();
        drawSidebarGround(*painter, option, theme, isSelected ? theme.selection : QColor());
        drawSidebarRow(*painter, option, QRect(area.topLeft(), QSize(area.width(), line)),
                       {.words = index.data().toString(),
                        .font = bold,
                        .color = isSelected ? theme.selectionText : theme.text,
                        .aside = QLocale().toString(percent) + QLocale().percent(),
                        .asideColor = isSelected ? theme.selectionText : theme.accent});
        drawSidebarRow(*painter, option, QRect(area.left(), area.top() + line, area.width(), line),
                       {.words = index.data(SimilarModel::ReasonsRole).toString(),
                        .font = option.font,
                        .color = second,
                        .aside = index.data(SimilarModel::SourceRole).toString(),
                        .asideColor = second});
        painter->restore();
    }
};

} // namespace

SimilarPanel::SimilarPanel(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new SimilarModel(this))
{
    build();
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(AskAfterMs);
    connect(&m_askSoon, &QTimer::timeout, this, &SimilarPanel::ask);
    connect(&desk, &Review::Desk::changed, this, &SimilarPanel::askSoon);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SimilarPanel::updateButtons);
    clear();
}

void SimilarPanel::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 4, 4, 4);
    rows->setSpacing(4);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_list = new QListView(this);
    m_list->setObjectName(u"similarList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SimilarDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Similar posts"));
    rows->addWidget(m_summary);
    rows->addWidget(m_list, 1);
    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, this);
        made->setAutoDefault(false);
        made->setToolTip(tip);
        buttons->addWidget(made);
        return made;
    };
    m_open = button(tr("&Open"), tr("Opens the post in a window of its own"));
    m_compare = button(tr("&Compare"), tr("Shows both posts side by side"));
    m_filter =
        button(tr("&Near duplicates in the list"), tr("Lists the posts that share most of their text with this"));
    buttons->addStretch();
    rows->addLayout(buttons);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SimilarPanel::updateButtons);
    connect(m_list, &QListView::activated, this, [this] { Q_EMIT openRequested(chosenPost()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(chosenPost()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(chosenPost()); });
    connect(m_filter, &QPushButton::clicked, this, [this] { Q_EMIT filterRequested(duplicatesQuery()); });
}

void SimilarPanel::showPost(PostId id, const Post::Post &post)
{
    if (id == m_id && post == m_post)
        return;
    if (id != m_id)
        clear();
    m_id = id;
    m_post = post;
    askSoon();
}

void SimilarPanel::clear()
{
    ++m_generation;
    m_askSoon.stop();
    m_isAsked = true;
    m_id = {};
    m_post = {};
    m_model->setPosts({});
    m_summary->clear();
    updateButtons();
}

void SimilarPanel::askSoon()
{
    if (!m_id)
        return;
    m_isAsked = false;
    if (isVisible() && !m_askSoon.isActive())
        m_askSoon.start();
}

void SimilarPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isAsked)
        m_askSoon.start();
}

void SimilarPanel::ask()
{
    m_askSoon.stop();
    m_isAsked = true;
    const quint64 generation = ++m_generation;
    if (m_model->rowCount() == 0)
        m_summary->setText(tr("Looking for similar posts…"));
    m_desk
        .count(
            [id = m_id, post = m_post](Library::Library &library) { return Review::similarPosts(library, post, id); })
        .then(this, [this, generation](const Result<std::vector<Library::SimilarPost>> &similar) {
            if (generation == m_generation)
                take(similar);
        });
}

void SimilarPanel::take(const Result<std::vector<Library::SimilarPost>> &similar)
{
    m_model->setPosts(similar.value_or(std::vector<Library::SimilarPost>()));
    m_summary->setText(!similar               ? similar.error().what
                           : similar->empty() ? tr("No post is similar.")
                                              : tr("Similar by text, topic, stack and entities:"));
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    updateButtons();
    Q_EMIT answered();
}

PostId SimilarPanel::chosenPost() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_model->post(current.row()).id : PostId{};
}

/// Empty where there is no near duplicate.
QString SimilarPanel::duplicatesQuery() const
{
    bool hasDuplicates = false;
    for (int row = 0; row < m_model->rowCount(); ++row)
        hasDuplicates |= m_model->post(row).likeness.text.share() >= Post::DuplicateShare;
    const QString id = m_post.sourceId();
    if (!hasDuplicates || id.isEmpty())
        return {};
    Query::Term term;
    term.kind = Query::Term::Kind::Similar;
    term.text = {id, Query::quoted(id) != id, false};
    return Query::toText(term);
}

void SimilarPanel::updateButtons()
{
    m_open->setEnabled(bool(chosenPost()));
    m_compare->setEnabled(bool(chosenPost()));
    m_filter->setEnabled(!duplicatesQuery().isEmpty());
}

} // namespace Copydesk::Window
