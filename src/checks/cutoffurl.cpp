// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"
#include "checks/url.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Ends where an address does not: behind a sign that opens something, or in the middle of an escape.
bool endsInTheMiddle(const QString &url)
{
    static const QRegularExpression ends(u"([?&=%+,-]|%[0-9a-f]|…|\\.\\.\\.)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return ends.match(url).hasMatch();
}

/// The address carries the caption as the picture's text, and that breaks off within a word.
bool cutsItsText(const QUrl &url, const QString &caption)
{
    const QString text = normalized(QUrlQuery(url).queryItemValue(u"text"_s, QUrl::FullyDecoded).replace(u'+', u' '));
    const QString whole = normalized(caption);
    return !text.isEmpty() && text.size() < whole.size() && whole.startsWith(text) && text.back().isLetterOrNumber()
        && whole[text.size()].isLetterOrNumber();
}

/// "/1200x630/ffffff.png&text=…" has its query behind the path.
QUrl withQuery(const QString &url)
{
    QString whole = url;
    if (const qsizetype amp = whole.indexOf(u'&'); amp >= 0 && !whole.contains(u'?'))
        whole[amp] = u'?';
    return QUrl(whole);
}

Findings find(const Post::Post &post, const Context &)
{
    Findings findings;
    const Post::Records records = post.meta.records(Post::Fields::ImageSources);
    forEachUrl(post, [&](const FoundUrl &found) {
        const QUrl url(found.url);
        if (found.record >= 0 && found.url.trimmed().isEmpty()) {
            findings.append({QCoreApplication::translate("Check", "An image source has no address"),
                             {},
                             QCoreApplication::translate("Check", "a whole address: https://…"),
                             found.place});
        } else if (!url.isValid() || url.scheme().isEmpty() || (url.host().isEmpty() && url.path().isEmpty())
                   || (url.scheme().startsWith("http"_L1) && url.host().isEmpty())) {
            findings.append({QCoreApplication::translate("Check", "An address is none"), quoted(found.url),
                             QCoreApplication::translate("Check", "a whole address: https://…"), found.place});
        } else if (endsInTheMiddle(found.url)
                   || (found.record >= 0
                       && cutsItsText(withQuery(found.url), Post::recordText(records[found.record], u"caption")))) {
            findings.append({QCoreApplication::translate("Check", "An address is cut off"),
                             u"…"_s + found.url.right(60),
                             {},
                             found.place});
        }
    });
    return findings;
}

} // namespace

const CheckPart CutOffUrl = {QT_TRANSLATE_NOOP("Check", "Cut-off address"), &find};

} // namespace Copydesk::Checks
