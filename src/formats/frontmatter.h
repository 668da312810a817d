// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Copydesk::Formats {

/// A value of front matter, of whatever language it is written in.
struct FrontValue {
    enum class Kind {
        Null,
        Text, ///< what its language would take for something else (`no`, `1.10`, a date) is put in quotes
        Bare, ///< a number, a truth value, a date: never in quotes
        List,
        Map,
    };
    Kind kind = Kind::Null;
    QString text = {}; ///< Text, Bare
    QList<FrontValue> items = {}; ///< List
    QList<std::pair<QString, FrontValue>> members = {}; ///< Map, in their order
    qint64 line = 0; ///< of the front matter's text, from 1; 0 where it was not read. Does not count in comparisons

    static FrontValue ofText(const QString &text) { return {.kind = Kind::Text, .text = text}; }
    static FrontValue bare(const QString &text) { return {.kind = Kind::Bare, .text = text}; }
    static FrontValue list(const QStringList &texts);

    const FrontValue *member(QStringView name) const;
    /// What stands at a path of keys; null where nothing does. An empty path is the value itself.
    const FrontValue *at(const QStringList &path) const;
    /// Sets or, for null, takes out what stands at a path; maps are made on the way.
    void put(const QStringList &path, const FrontValue *value);
    bool operator==(const FrontValue &other) const;
};

/// The front matter of a document as it stands, and how it is changed in its text: comments, order, unknown keys and
/// the style of each value stay.
class FrontMatter {
public:
    enum class Language { None, Yaml, Toml, Json };

    /// At most so many bytes, and so many values once aliases are followed.
    static constexpr qsizetype SizeLimit = 1024 * 1024;
    static constexpr int ValueLimit = 20'000;
    static constexpr int DepthLimit = 64;

    FrontMatter() = default;
    /// The front matter that `document` begins with, fences and all (JSON has none); None where it begins with none.
    /// `length` is how much of the document that is. Lines end with "\n". The error's line is the document's.
    static Result<FrontMatter> read(const QByteArray &document, qsizetype &length);
    static FrontMatter empty(Language language);

    Language language() const { return m_language; }
    /// Lines of the document before those of the values: the fence.
    qint64 linesBefore() const { return m_before.count('\n'); }
    const FrontValue &values() const { return m_values; }
    /// Sets a value, or takes it out where `value` is null. An error where that cannot be done without a change of
    /// something else.
    Result<> set(const QStringList &path, const FrontValue *value);
    /// With its fences.
    QByteArray text() const { return m_before + m_text + m_after; }

private:
    static Result<FrontMatter> readJson(const QByteArray &document, qsizetype mark, qsizetype &length);

    Language m_language = Language::None;
    QByteArray m_before, m_text, m_after; ///< the text, and the fences around it
    FrontValue m_values;
};

} // namespace Copydesk::Formats
