// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/elsewherepanel.h"

#include "query/writer.h"
#include "review/desk.h"
#include "window/sentencelens.h"
#include "window/sentencesmodel.h"
#include "window/sidebarrow.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;
using Library::PostId;

namespace {

constexpr int PostRole = Qt::UserRole;
/// Posts of a sentence that are listed; all of them can be had in the list of the window.
constexpr size_t MostListed = 200;
/// A change of the library is followed by others while a job runs.
constexpr int AskAfterMs = 150;

struct Listed {
    QList<Library::PostRow> rows;
    qint64 count = 0;
};

/// The sentence, and at the other side its number; what is its own stands out.
class SentenceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, option.fontMetrics.height() + 8};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Render::Theme theme = Render::Theme::fromPalette(option.palette);
        const bool isSelected = option.state & QStyle::State_Selected;
        const qint64 posts = index.data(SentencesModel::PostsRole).toLongLong();
        QFont font = option.font;
        font.setBold(posts == 0);
        painter->save();
        drawSidebarGround(*painter, option, theme, isSelected ? theme.selection : QColor());
        drawSidebarRow(*painter, option, option.rect.adjusted(8, 0, -10, 0),
                       {.words = index.data().toString(),
                        .font = font,
                        .color = isSelected ? theme.selectionText : theme.text,
                        .aside = posts == 0 ? ElsewherePanel::tr("own") : QLocale().toString(posts),
                        .asideColor = isSelected ? theme.selectionSecondary
                            : posts == 0         ? theme.accent
                                                 : theme.secondary});
        painter->restore();
    }
};

QListView *makeList(QWidget *parent, QAbstractItemModel *model)
{
    auto *list = new QListView(parent);
    list->setModel(model);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return list;
}

QString titleOf(const Library::PostRow &row) { return row.title.isEmpty() ? row.sourceId : row.title; }

} // namespace

ElsewherePanel::ElsewherePanel(Review::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sentences(new SentencesModel(this))
    , m_posts(new QStandardItemModel(this))
{
    build();
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(AskAfterMs);
    connect(&m_askSoon, &QTimer::timeout, this, &ElsewherePanel::ask);
    connect(&desk, &Review::Desk::changed, this, [this] {
        if (m_id && !m_askSoon.isActive())
            m_askSoon.start();
    });
    clear();
}

void ElsewherePanel::build()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);

    const auto half = [splitter](QLabel *&label, QListView *list) {
        auto *side = new QWidget(splitter);
        auto *rows = new QVBoxLayout(side);
        rows->setContentsMargins(8, 4, 4, 4);
        rows->setSpacing(4);
        label = new QLabel(side);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
        rows->addWidget(label);
        rows->addWidget(list, 1);
        splitter->addWidget(side);
        return rows;
    };
    m_sentenceList = makeList(splitter, m_sentences);
    m_sentenceList->setItemDelegate(new SentenceDelegate(m_sentenceList));
    m_sentenceList->setAccessibleName(tr("Sentences of the article"));
    m_sentenceList->setMinimumWidth(160);
    QVBoxLayout *left = half(m_summary, m_sentenceList);
    m_postList = makeList(splitter, m_posts);
    m_postList->setAccessibleName(tr("Posts that have the sentence"));
    QVBoxLayout *right = half(m_note, m_postList);
    QHBoxLayout *buttons = nullptr;
    const auto row = [&](QVBoxLayout *side) {
        buttons = new QHBoxLayout;
        side->addLayout(buttons);
    };
    const auto button = [&](const QString &text, const QString &tip) {
        auto *made = new QPushButton(text, this);
        made->setAutoDefault(false);
        made->setToolTip(tip);
        buttons->addWidget(made);
        return made;
    };
    row(left);
    m_replace = button(tr("Fix e&verywhere …"), tr("Replaces the sentence in every post that has it"));
    m_filter = button(tr("Fi&lter"), tr("Lists all posts that have the sentence"));
    buttons->addStretch();
    row(right);
    m_open = button(tr("&Open"), tr("Opens the post in a window of its own"));
    m_compare = button(tr("&Compare"), tr("Shows both posts side by side"));
    buttons->addStretch();
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({480, 320});

    connect(m_sentenceList->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showPosts(); });
    connect(m_sentenceList, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT sentenceChosen(m_sentences->use(index.row())); });
    connect(m_postList->selectionModel(), &QItemSelectionModel::currentChanged, this, &ElsewherePanel::updateButtons);
    connect(m_postList, &QListView::activated, this, [this] { Q_EMIT openRequested(chosenPost()); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(chosenPost()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { Q_EMIT compareRequested(chosenPost()); });
    connect(m_replace, &QPushButton::clicked, this,
            [this] { Q_EMIT replaceRequested(m_sentences->use(m_sentenceList->currentIndex().row()).text); });
    connect(m_filter, &QPushButton::clicked, this, [this] {
        Query::Term term;
        term.kind = Query::Term::Kind::Repeats;
        term.text = {m_sentences->use(m_sentenceList->currentIndex().row()).text, true, false};
        Q_EMIT filterRequested(Query::toText(term));
    });
}

void ElsewherePanel::showPost(PostId id, const Post::Post &post)
{
    const bool isSame = id == m_id;
    if (isSame && post == m_post)
        return;
    if (!isSame)
        clear();
    m_id = id;
    m_post = post;
    ask();
}

void ElsewherePanel::clear()
{
    ++m_generation;
    ++m_postsGeneration;
    m_askSoon.stop();
    m_id = {};
    m_post = {};
    take({});
    m_posts->clear();
    m_note->setText(tr("Select a sentence to see the posts that have it."));
    updateButtons();
}

void ElsewherePanel::ask()
{
    m_askSoon.stop();
    if (!m_id)
        return;
    const quint64 generation = ++m_generation;
    m_desk.read([id = m_id, post = m_post](Library::Library &library) { return sentenceUses(library, post, id); })
        .then(this, [this, generation](const Result<std::vector<Library::SentenceUse>> &uses) {
            if (generation != m_generation)
                return;
            take(uses.value_or(std::vector<Library::SentenceUse>()));
            if (!uses)
                m_summary->setText(uses.error().what);
        });
}

void ElsewherePanel::take(std::vector<Library::SentenceUse> uses)
{
    m_uses = std::move(uses);
    m_sentences->setUses(m_uses);
    const Library::ArticleShare share = Library::articleShare(m_uses);
    m_summary->setText(share.sentences == 0 ? tr("No sentences.")
                                            : tr("%1 of %n sentence(s) are its own.", nullptr, int(share.sentences))
                                                  .arg(QLocale().toString(share.own)));
    Q_EMIT usesChanged();
}

void ElsewherePanel::choose(const QString &sentence)
{
    for (int row = 0; row < m_sentences->rowCount(); ++row) {
        if (m_sentences->use(row).text == sentence) {
            m_sentenceList->setCurrentIndex(m_sentences->index(row));
            return;
        }
    }
}

void ElsewherePanel::showPosts()
{
    const quint64 generation = ++m_postsGeneration;
    m_posts->clear();
    updateButtons();
    const QModelIndex current = m_sentenceList->currentIndex();
    if (!current.isValid())
        return;
    const auto read = [sentence = m_sentences->use(current.row()).text,
                       self = m_id](Library::Library &library) -> Result<Listed> {
        auto posts = Library::postsWithSentence(library, sentence);
        if (!posts)
            return failure(std::move(posts).error());
        std::erase(*posts, self);
        const auto count = qint64(posts->size());
        posts->resize(std::min(posts->size(), MostListed));
        auto rows = Library::readRows(library, *posts);
        if (!rows)
            return failure(std::move(rows).error());
        return Listed{std::move(*rows), count};
    };
    m_desk.read(read).then(this, [this, generation](const Result<Listed> &listed) {
        if (generation != m_postsGeneration)
            return;
        if (!listed) {
            m_note->setText(listed.error().what);
            return;
        }
        for (const Library::PostRow &row : listed->rows) {
            auto *item = new QStandardItem(titleOf(row)); // the model's
            item->setData(row.id.value, PostRole);
            item->setToolTip(row.sourceId);
            m_posts->appendRow(item);
        }
        const QString count = SentenceLens::words(listed->count);
        m_note->setText(listed->count > listed->rows.size()
                            ? tr("%1; the first %2:").arg(count, QLocale().toString(listed->rows.size()))
                            : QString(count + (listed->count > 0 ? ":"_L1 : "."_L1)));
        if (m_posts->rowCount() > 0)
            m_postList->setCurrentIndex(m_posts->index(0, 0));
        updateButtons();
    });
}

PostId ElsewherePanel::chosenPost() const { return PostId{m_postList->currentIndex().data(PostRole).toLongLong()}; }

void ElsewherePanel::updateButtons()
{
    m_open->setEnabled(bool(chosenPost()));
    m_compare->setEnabled(bool(chosenPost()));
    m_filter->setEnabled(m_posts->rowCount() > 0);
    m_replace->setEnabled(m_sentenceList->currentIndex().isValid());
}

} // namespace Copydesk::Window
