// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/codereading.h"

#include "language/codedefinition.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <ksyntaxhighlighting_version.h>

#include <QCache>
#include <QMutex>

using namespace Qt::StringLiterals;

namespace Copydesk::Language {

namespace {

constexpr int MostRemembered = 1000; ///< codes

/// Collects what is marked as an error.
class ErrorFinder : private KSyntaxHighlighting::AbstractHighlighter {
public:
    std::vector<Checks::Objection> errors(const KSyntaxHighlighting::Definition &definition, const QString &code)
    {
        m_errors.clear();
        setDefinition(definition);
        KSyntaxHighlighting::State state;
        m_isReading = false;
        if (const QString mark = openingMark(definition, code); !mark.isEmpty())
            state = highlightLine(mark, state);
        m_isReading = true;
        m_lineStart = 0;
        for (const QStringView line : QStringView(code).split(u'\n')) {
            state = highlightLine(line, state);
            m_lineStart += line.size() + 1;
        }
        return std::move(m_errors);
    }

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (!m_isReading || length <= 0 || format.textStyle() != KSyntaxHighlighting::Theme::Error)
            return;
        const Checks::Objection found{m_lineStart + offset, length};
        if (!m_errors.empty() && m_errors.back().offset + m_errors.back().length == found.offset)
            m_errors.back().length += found.length;
        else
            m_errors.push_back(found);
    }

    std::vector<Checks::Objection> m_errors;
    qsizetype m_lineStart = 0;
    bool m_isReading = false;
};

} // namespace

struct CodeReading::Private {
    QMutex mutex;
    std::unique_ptr<KSyntaxHighlighting::Repository>
        repository; ///< costs some milliseconds, so not before it is wanted
    ErrorFinder finder;
    QCache<std::pair<QString, QString>, std::vector<Checks::Objection>> remembered{MostRemembered};
};

CodeReading::CodeReading()
    : d(std::make_unique<Private>())
{
}

CodeReading::~CodeReading() = default;

std::vector<Checks::Objection> CodeReading::objections(const QString &language, const QString &code)
{
    if (language.isEmpty() || code.size() > Limit)
        return {};
    const QMutexLocker lock(&d->mutex);
    const std::pair key(language, code);
    if (const auto *known = d->remembered.object(key))
        return *known;
    if (!d->repository)
        d->repository = std::make_unique<KSyntaxHighlighting::Repository>();
    const auto definition = codeDefinition(*d->repository, language);
    std::vector<Checks::Objection> found;
    if (definition.isValid())
        found = d->finder.errors(definition, code);
    d->remembered.insert(key, new std::vector(found));
    return found;
}

QString CodeReading::signature() { return u"KSyntaxHighlighting " KSYNTAXHIGHLIGHTING_VERSION_STRING ""_s; }

} // namespace Copydesk::Language
