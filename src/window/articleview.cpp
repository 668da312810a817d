// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/articleview.h"

#include "render/bidi.h"
#include "window/articledocuments.h"
#include "window/articleimages.h"
#include "window/textmarks.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>

#include <algorithm>
#include <utility>

namespace Copydesk::Window {

namespace {

constexpr qreal LeastZoom = 0.5, MostZoom = 3;

bool isWebLink(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

} // namespace

ArticleView::ArticleView(ImageStore *images, QWidget *parent)
    : QTextBrowser(parent)
    , m_store(images)
    , m_theme(Render::Theme::fromPalette(palette()))
    , m_documents(std::make_unique<ArticleDocuments>())
    , m_marks(std::make_unique<TextMarks>())
    , m_lens(std::make_unique<SentenceLens>())
    , m_images(std::make_unique<ArticleImages>(*this, images))
{
    setObjectName(QStringLiteral("article"));
    setAccessibleName(tr("Article"));
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setFrameShape(QFrame::NoFrame);
    // The margins beside the text are of the text's colour, not the window's.
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // One that comes and goes makes the text narrower and wider: each time all of it is laid out anew.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setDocument(&m_empty);

    m_moved.setSingleShot(true);
    m_moved.setInterval(0);
    connect(&m_moved, &QTimer::timeout, this, &ArticleView::viewMoved);
    connect(this, &QTextBrowser::anchorClicked, this, &ArticleView::follow);
    connect(m_documents.get(), &ArticleDocuments::made, this, [this] {
        if (m_awaited.id)
            showPostSoon(Library::StoredPost(m_awaited));
    });
}

ArticleView::~ArticleView()
{
    // The document that is shown goes before the text edit that shows it.
    m_images->setDocument(nullptr);
    setDocument(nullptr);
}

Render::Options ArticleView::options() const
{
    return {.theme = m_theme, .zoom = m_zoom, .forPrint = false, .unfolded = m_unfolded};
}

void ArticleView::showPost(const Library::StoredPost &post)
{
    if (!post.id) {
        showEmpty();
        return;
    }
    m_awaited = {};
    const bool isSame = post.id == m_post.id && m_document;
    if (isSame && post.post == m_post.post) {
        m_post = post;
        return;
    }
    const int position = isSame ? readingPosition() : 0;
    if (!isSame)
        m_unfolded.clear();
    m_post = post;
    const auto before = m_document;
    const auto document = m_documents->document(post.post, options());
    if (isSame && before)
        document->takePictures(*before);
    showDocument(document);
    setReadingPosition(position);
}

void ArticleView::showPostSoon(const Library::StoredPost &post)
{
    Render::Options wanted = options();
    wanted.unfolded.clear();
    if (!post.id || post.id == m_post.id || m_documents->isReady(post.post, wanted)) {
        showPost(post);
        return;
    }
    m_awaited = post;
    m_documents->prepare(post.post, wanted, ArticleDocuments::Urgency::Awaited);
}

void ArticleView::prepare(const Library::StoredPost &post)
{
    Render::Options wanted = options();
    wanted.unfolded.clear();
    m_documents->prepare(post.post, wanted);
}

void ArticleView::showEmpty(const QString &message)
{
    m_awaited = {};
    m_message = message.isEmpty() ? tr("No post selected") : message;
    m_post = {};
    m_unfolded.clear();
    setAccessibleDescription(m_message);
    showDocument(nullptr);
}

void ArticleView::showDocument(std::shared_ptr<Render::PostDocument> document)
{
    const auto before = std::exchange(m_document, std::move(document));
    setExtraSelections({});
    setDocument(m_document ? static_cast<QTextDocument *>(m_document.get()) : &m_empty);
    if (m_document)
        setAccessibleDescription(m_post.post.title);
    updateMeasure();
    if (m_document)
        m_document->setLayoutEnabled(true);
    verticalScrollBar()->setValue(0);
    const int current = m_marks->current();
    m_marks->setDocument(m_document.get());
    if (m_marks->isSeeking())
        m_marks->setCurrent(std::min<int>(current, int(m_marks->hits().size()) - 1));
    m_lens->setDocument(m_document.get());
    m_images->setDocument(m_document);
    m_heading = -2; // none of any document: the outline is told in any case
    viewMoved();
    viewport()->update();
    Q_EMIT documentShown();
    Q_EMIT hitsChanged();
}

/// Another theme, zoom or language: the same post in a new document, at the same place.
void ArticleView::rebuild()
{
    m_documents->clear();
    if (m_awaited.id)
        return showPost(Library::StoredPost(m_awaited));
    if (!m_document)
        return;
    const int position = readingPosition();
    const auto before = m_document;
    const auto document = m_documents->document(m_post.post, options());
    document->takePictures(*before);
    showDocument(document);
    setReadingPosition(position);
}

void ArticleView::updateTheme()
{
    const Render::Theme theme = Render::Theme::fromPalette(palette());
    if (theme == m_theme)
        return;
    m_theme = theme;
    rebuild();
}

void ArticleView::updateMeasure()
{
    const QMargins margins = viewportMargins();
    const int full = viewport()->width() + margins.left() + margins.right();
    // The document has margins of its own, so that letters do not touch the edge of a narrow view.
    const qreal wanted = Render::measure(m_zoom) + 2 * (m_document ? m_document->documentMargin() : 0);
    const int side = std::max(0, int((full - wanted) / 2));
    if (side != margins.left())
        setViewportMargins(side, 0, side, 0);
    // Wrapped at a width of our own: a view that follows its own width lays out once more for each margin and scroll
    // bar that comes and goes, and the outermost, oldest width wins.
    if (viewport()->width() != lineWrapColumnOrWidth())
        setLineWrapColumnOrWidth(viewport()->width());
}

bool ArticleView::pageDown()
{
    QScrollBar *bar = verticalScrollBar();
    // The rest of a long text may not be laid out yet.
    if (m_document && bar->value() >= bar->maximum())
        m_document->documentLayout()->documentSize();
    if (!m_document || bar->value() >= bar->maximum())
        return false;
    bar->setValue(bar->value() + std::max(bar->singleStep(), viewport()->height() - 2 * fontMetrics().lineSpacing()));
    return true;
}

bool ArticleView::pageUp()
{
    QScrollBar *bar = verticalScrollBar();
    if (!m_document || bar->value() <= 0)
        return false;
    bar->setValue(bar->value() - std::max(bar->singleStep(), viewport()->height() - 2 * fontMetrics().lineSpacing()));
    return true;
}

int ArticleView::readingPosition() const
{
    return m_document && verticalScrollBar()->value() > 0 ? cursorForPosition(QPoint(0, 0)).position() : 0;
}

void ArticleView::setReadingPosition(int position)
{
    QScrollBar *bar = verticalScrollBar();
    if (!m_document || position <= 0) {
        bar->setValue(0);
        return;
    }
    QTextCursor cursor(m_document.get());
    cursor.setPosition(std::min(position, m_document->characterCount() - 1));
    const int target = bar->value() + cursorRect(cursor).top();
    if (target > bar->maximum())
        m_document->documentLayout()->documentSize();
    bar->setValue(target);
}

void ArticleView::setZoom(qreal zoom)
{
    zoom = std::clamp(zoom, LeastZoom, MostZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    rebuild();
    Q_EMIT zoomChanged(m_zoom);
}

void ArticleView::follow(const QUrl &link)
{
    const int number = link.path().toInt();
    if (link.scheme() == Render::PostDocument::ImageScheme) {
        m_images->activate(number);
    } else if (link.scheme() == Render::PostDocument::UnfoldScheme) {
        m_unfolded.insert(number);
        rebuild();
    } else if (isWebLink(link)) {
        askAboutLink(link);
    }
}

void ArticleView::askAboutLink(const QUrl &url)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open a link"), tr("Open this address in the web browser?"),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    // As it goes over the line, so that look-alike letters show.
    box->setInformativeText(url.toString(QUrl::FullyEncoded));
    const QPushButton *open = box->addButton(tr("&Open"), QMessageBox::AcceptRole);
    const QPushButton *copy = box->addButton(tr("&Copy address"), QMessageBox::ActionRole);
    connect(open, &QPushButton::clicked, this, [this, url] { Q_EMIT linkConfirmed(url); });
    connect(copy, &QPushButton::clicked, this,
            [url] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
    box->open();
}

void ArticleView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
        updateTheme();
        break;
    case QEvent::LanguageChange:
    case QEvent::LayoutDirectionChange:
        rebuild();
        break;
    default:
        break;
    }
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || (event->modifiers() & ~Qt::ShiftModifier)) {
        QTextBrowser::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->modifiers() & Qt::ShiftModifier) {
        if (!pageUp())
            Q_EMIT pageStartReached();
    } else if (!pageDown()) {
        Q_EMIT pageEndReached();
    }
}

void ArticleView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!m_document && m_message.isEmpty())
        return;
    QPainter painter(viewport());
    if (m_document) {
        paintLens(painter);
        m_findings.paint(painter, *m_document, scrollOffset(), viewport()->rect(), layoutDirection());
        return;
    }
    painter.setPen(m_theme.secondary);
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_message);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    const bool isRewrapped = event->oldSize().width() != event->size().width();
    const int position = isRewrapped && m_document ? readingPosition() : 0;
    QTextBrowser::resizeEvent(event);
    updateMeasure();
    if (position > 0)
        setReadingPosition(position);
    m_moved.start();
}

void ArticleView::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    m_moved.start();
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_document)
        return;
    const QUrl link(anchorAt(viewport()->mapFromGlobal(event->globalPos())));
    std::unique_ptr<QMenu> menu;
    if (link.scheme() == Render::PostDocument::ImageScheme)
        menu = m_images->menu(link.path().toInt());
    if (!menu)
        menu = std::make_unique<QMenu>(this);
    if (!menu->isEmpty())
        menu->addSeparator();
    const SentenceLens::Place *place = sentenceAt(viewport()->mapFromGlobal(event->globalPos()));
    if (place && place->use.isArticle) {
        const QString title = tr("&Where else this sentence stands (%1)").arg(SentenceLens::words(place->use.posts));
        connect(menu->addAction(title), &QAction::triggered, this,
                [this, sentence = place->use.text] { Q_EMIT sentenceRequested(sentence); });
        menu->addSeparator();
    }
    if (isWebLink(link)) {
        connect(menu->addAction(tr("&Open link …")), &QAction::triggered, this, [this, link] { askAboutLink(link); });
        connect(menu->addAction(tr("&Copy link address")), &QAction::triggered, this,
                [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu->addSeparator();
    }
    QAction *copyText = menu->addAction(tr("Copy &text"), this, &QTextEdit::copy);
    copyText->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select &all"), this, &QTextEdit::selectAll);
    QMenu *shown = menu.release();
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->popup(event->globalPos());
}

QVariant ArticleView::loadResource(int, const QUrl &) { return {}; }

QMimeData *ArticleView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    QString text = Render::withoutIsolates(textCursor().selection().toPlainText());
    copied->setText(text.remove(QChar::ObjectReplacementCharacter));
    return copied;
}

} // namespace Copydesk::Window
