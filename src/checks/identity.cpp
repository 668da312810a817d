// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/check.h"
#include "checks/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <optional>

using namespace Qt::StringLiterals;

namespace Copydesk::Checks {

namespace {

/// Other archives' posts have ids of other forms: nothing is known of them.
std::optional<qint64> sourceNumber(const Post::Post &post)
{
    static const QRegularExpression form(u"^alphanode-(\\d{6,18})$"_s);
    const auto match = form.match(post.sourceId());
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

QString digits(qint64 number) { return QString::number(number).rightJustified(6, u'0'); }

QRegularExpressionMatch referenceMatch(const Post::Post &post)
{
    static const QRegularExpression form(u"^(anp-ref-)(\\d{6,18})(-\\d{4})$"_s);
    return form.match(post.meta.text(Fields::Reference));
}

Findings find(const Post::Post &post, const Context &)
{
    const auto number = sourceNumber(post);
    if (!number)
        return {};
    Findings findings;
    if (post.meta.has(Fields::Reference)) {
        const auto reference = referenceMatch(post);
        if (!reference.hasMatch() || reference.captured(2).toLongLong() != *number) {
            findings.append(
                {QCoreApplication::translate("Check", "The reference does not carry the number of the source id"),
                 quoted(post.meta.text(Fields::Reference)), u"anp-ref-"_s + digits(*number) + u"-NNNN"_s,
                 Place::inField(Fields::Reference)});
        }
    }
    if (post.meta.has(Fields::Seed) && post.meta.number(Fields::Seed) != *number) {
        findings.append({QCoreApplication::translate("Check", "The seed is not the number of the source id"),
                         QString::number(post.meta.number(Fields::Seed)), QString::number(*number),
                         Place::inField(Fields::Seed)});
    }
    return findings;
}

/// The source id is the post's identity; what disagrees with it follows it.
Post::Post fix(const Post::Post &post, const Context &)
{
    Post::Post after = post;
    const auto number = sourceNumber(post);
    if (!number)
        return after;
    if (const auto reference = referenceMatch(post); reference.hasMatch())
        after.meta.set(Fields::Reference, QString(reference.captured(1) + digits(*number) + reference.captured(3)));
    if (post.meta.has(Fields::Seed))
        after.meta.set(Fields::Seed, *number);
    return after;
}

} // namespace

const CheckPart Identity = {QT_TRANSLATE_NOOP("Check", "Reference, source id and seed"), &find,
                            QT_TRANSLATE_NOOP("Check", "Give reference and seed the number of the source id"), &fix};

} // namespace Copydesk::Checks
