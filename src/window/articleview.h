// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/posts.h"
#include "render/postdocument.h"
#include "render/theme.h"
#include "window/findingmarks.h"
#include "window/sentencelens.h"
#include "window/soughtwords.h"

#include <QStringList>
#include <QTextBrowser>
#include <QTimer>

#include <memory>

class QHelpEvent;
class QPainter;

namespace Copydesk::Window {

class ArticleDocuments;
class ArticleImages;
class ImageStore;
class TextMarks;

/// The post as a reader of the site would see it (spec window.md, "Article"). Shows text at a measure of 66 to 72
/// characters at any width; nothing is loaded from files, and pictures only as the image store allows. For find bar,
/// keys and zoom take `ArticlePane`, which holds one of these.
class ArticleView : public QTextBrowser {
    Q_OBJECT
public:
    /// `images` may be null: pictures then stay placeholders. It must outlive the view.
    explicit ArticleView(ImageStore *images = nullptr, QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Shows a post from its beginning; the same post again (after an edit or a decision) stays where it is scrolled
    /// to.
    void showPost(const Library::StoredPost &post);
    /// The same, but a document that is not ready is made in another thread, and what is shown stays until then.
    void showPostSoon(const Library::StoredPost &post);
    /// Makes a neighbour's document ready in another thread, so that its `showPost` takes a frame. The newest few are
    /// kept.
    void prepare(const Library::StoredPost &post);
    /// No post; `message` says why and what to do ("Nothing matches · Clear filters"). Empty: a plain "No post
    /// selected".
    void showEmpty(const QString &message = {});
    /// 0 while nothing is shown.
    Library::PostId postId() const { return m_post.id; }
    const Library::StoredPost &post() const { return m_post; }

    /// A page down or up, two lines kept in sight. False where there is nothing more in that direction: the view has
    /// not moved.
    bool pageDown();
    bool pageUp();
    /// The character at the top of the view: stays true when width or zoom change, and at the next start.
    int readingPosition() const;
    void setReadingPosition(int position);

    /// 1 is 100 %; kept between 0.5 and 3.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);

    /// Marks what the filter looked for; `findNext` goes through it while nothing else is sought.
    void setHighlightWords(const QList<SoughtWords> &words);
    /// Marks all hits of the find bar and goes to the first one at or behind the top of the view. Empty: no marks.
    void find(const QString &text);
    /// Goes to the next (1) or previous (-1) hit, round the ends.
    void findNext(int step);
    int hitCount() const;
    /// From 0; -1: none.
    int currentHit() const;

    /// In how many other posts the sentences stand: bars beside the text, words under the mouse.
    void setSentenceUses(std::vector<Library::SentenceUse> uses);
    /// Sentences that other posts have too are pale, so that the own ones stand out.
    bool isFadingShared() const;
    void setFadingShared(bool isFading);
    void goToSentence(const Library::SentenceUse &use);

    /// Null while nothing is shown.
    const Render::PostDocument *postDocument() const { return m_document.get(); }
    const Render::Theme &theme() const { return m_theme; }
    /// The heading under whose text the top of the view is; an index into `postDocument()->headings()`, -1: none.
    int currentHeading() const { return m_heading; }
    void goToHeading(int index);

    /// What checks found, as bars in the margin; a bar says what on hovering.
    void setFindings(const QList<FindingMarks::Mark> &marks);
    const QList<FindingMarks::Mark> &findings() const { return m_findings.marks(); }
    /// Scrolls there; false where the place is not in the article.
    bool goTo(const Checks::Place &place);

Q_SIGNALS:
    /// A finding's bar was clicked.
    void findingClicked(const Copydesk::Checks::Place &place);
    /// Another document is shown (another post, text, zoom or theme).
    void documentShown();
    /// Space at the end, Shift+Space at the beginning: the shell moves to the next or previous post.
    void pageEndReached();
    void pageStartReached();
    void zoomChanged(qreal zoom);
    void hitsChanged();
    void currentHeadingChanged(int index);
    /// A person asked for a web address, has seen it in full and wants it opened; `ArticlePane` hands it to the
    /// browser.
    void linkConfirmed(const QUrl &url);
    /// A person asks where else a sentence stands.
    void sentenceRequested(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    QPoint scrollOffset() const;
    void follow(const QUrl &link);
    void askAboutLink(const QUrl &url);
    void showDocument(std::shared_ptr<Render::PostDocument> document);
    void rebuild();
    void updateTheme();
    void updateMeasure();
    void viewMoved();
    int currentHeadingAtTop() const;
    Render::Options options() const;
    void paintLens(QPainter &painter);
    bool tellAboutSentence(const QHelpEvent &help);
    const SentenceLens::Place *sentenceAt(QPoint point) const;

    ImageStore *m_store;
    Render::Theme m_theme;
    qreal m_zoom = 1;
    Library::StoredPost m_post;
    Library::StoredPost m_awaited; ///< to be shown as soon as its document is ready; none: id 0
    QSet<int> m_unfolded; ///< blocks whose cut text was asked for in full
    QString m_message;
    QString m_sought;
    int m_heading = -1;
    QTimer m_moved; ///< gathers the scrolling of one turn of the event loop
    QTextDocument m_empty; ///< shown where there is no post
    std::shared_ptr<Render::PostDocument> m_document;
    std::unique_ptr<ArticleDocuments> m_documents;
    std::unique_ptr<TextMarks> m_marks;
    std::unique_ptr<SentenceLens> m_lens;
    std::unique_ptr<ArticleImages> m_images;
    FindingMarks m_findings;
};

} // namespace Copydesk::Window
