// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/value.h"

#include <algorithm>
#include <array>
#include <compare>
#include <optional>
#include <span>
#include <string_view>

namespace Copydesk::Post {

/// What a field's value is, and so how it is read, compared and sorted.
enum class FieldType {
    Text, ///< QString
    Enum, ///< QString out of an open set: known values are offered, others are kept
    Integer, ///< qint64, 0 or more
    Score, ///< qint64; 0 to 100 is expected, others are kept
    Flag, ///< bool; `0` or `1` on the page
    Date, ///< QDate; ISO 8601
    Version, ///< Version
    TextList, ///< QStringList
    Records, ///< Records with the keys of `recordKeys`
};

/// Where the library keeps the field.
enum class Storage {
    Column, ///< a column of its own, for lists, sorting, facets and set-based changes
    Body, ///< in the compressed body, found by the search index
};

/// The widget that suits the field in the meta panel.
enum class Editor { Line, Multiline, Combo, SpinBox, Slider, CheckBox, Calendar, Version, Rows, Table, ReadOnly };

/// One row of the field table: all that any layer needs to know of a meta field.
struct Field {
    std::string_view key; ///< the path inside "meta" of the interchange shape: "score.quality"
    std::string_view group; ///< the label of its map on the page ("score"), empty for a field of its own
    std::string_view label; ///< the label on the page: "quality"
    FieldType type;
    std::string_view queryName; ///< in the query language: "quality"
    Storage storage;
    std::string_view column; ///< the column of the library's post table, or of the search index for a body field
    Editor editor;
    bool facet; ///< counted in the facets
    const char *title; ///< for people; translate in context "Field"
    std::string_view known = {}; ///< Enum: offered values; Records: the keys; separated by a blank
};

// clang-format off
/// The field table (spec post.md, "meta box"), in the order of the page and of the interchange shape.
/// To add a meta field is to add a row here; a column wants a numbered SQL file as well.
inline constexpr Field FieldTable[] = {
    // key                        group         label                 type                 queryName       storage          column            editor              facet  title
    {"topic",                     "",           "topic",              FieldType::Text,     "topic",        Storage::Column, "topic",          Editor::Line,       true,  QT_TRANSLATE_NOOP("Field", "Topic")},
    {"summary",                   "",           "summary",            FieldType::Text,     "summary",      Storage::Body,   "summary",        Editor::Multiline,  false, QT_TRANSLATE_NOOP("Field", "Summary")},
    {"ai_outline.context",        "ai outline", "context",            FieldType::Text,     "context",      Storage::Body,   "context",        Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Context")},
    {"ai_outline.problem",        "ai outline", "problem",            FieldType::Text,     "problem",      Storage::Body,   "problem",        Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Problem")},
    {"ai_outline.stack",          "ai outline", "stack",              FieldType::Text,     "outline-stack",Storage::Body,   "outline_stack",  Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Stack of the outline")},
    {"ai_outline.recommended_action","ai outline","recommended action",FieldType::Text,    "action",       Storage::Body,   "action",         Editor::Multiline,  false, QT_TRANSLATE_NOOP("Field", "Recommended action")},
    {"ai_brief",                  "",           "ai brief",           FieldType::Text,     "brief",        Storage::Body,   "brief",          Editor::Multiline,  false, QT_TRANSLATE_NOOP("Field", "AI brief")},
    {"stack",                     "",           "stack",              FieldType::TextList, "stack",        Storage::Column, "stack",          Editor::Rows,       true,  QT_TRANSLATE_NOOP("Field", "Stack")},
    {"tools",                     "",           "tools",              FieldType::TextList, "tools",        Storage::Column, "tools",          Editor::Rows,       true,  QT_TRANSLATE_NOOP("Field", "Tools")},
    {"code_language",             "",           "code language",      FieldType::Enum,     "language",     Storage::Column, "code_language",  Editor::Combo,      true,  QT_TRANSLATE_NOOP("Field", "Code language"), "python php bash sql javascript go nginx yaml java rust"},
    {"difficulty",                "",           "difficulty",         FieldType::Enum,     "difficulty",   Storage::Column, "difficulty",     Editor::Combo,      true,  QT_TRANSLATE_NOOP("Field", "Difficulty"), "beginner intermediate advanced"},
    {"reading_time",              "",           "reading time",       FieldType::Integer,  "reading",      Storage::Column, "reading_time",   Editor::SpinBox,    false, QT_TRANSLATE_NOOP("Field", "Reading time")},
    {"view_count",                "",           "view count",         FieldType::Integer,  "views",        Storage::Column, "view_count",     Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "View count")},
    {"score.quality",             "score",      "quality",            FieldType::Score,    "quality",      Storage::Column, "quality",        Editor::Slider,     false, QT_TRANSLATE_NOOP("Field", "Quality")},
    {"score.freshness",           "score",      "freshness",          FieldType::Score,    "freshness",    Storage::Column, "freshness",      Editor::Slider,     false, QT_TRANSLATE_NOOP("Field", "Freshness")},
    {"score.depth",               "score",      "depth",              FieldType::Score,    "depth",        Storage::Column, "depth",          Editor::Slider,     false, QT_TRANSLATE_NOOP("Field", "Depth")},
    {"score.clarity",             "score",      "clarity",            FieldType::Score,    "clarity",      Storage::Column, "clarity",        Editor::Slider,     false, QT_TRANSLATE_NOOP("Field", "Clarity")},
    {"revision.status",           "revision",   "status",             FieldType::Enum,     "status",       Storage::Column, "status",         Editor::Combo,      true,  QT_TRANSLATE_NOOP("Field", "Status"), "drafted expanded reviewed approved rejected"},
    {"revision.version",          "revision",   "version",            FieldType::Version,  "version",      Storage::Column, "version",        Editor::Version,    false, QT_TRANSLATE_NOOP("Field", "Version")},
    {"revision.last_reviewed",    "revision",   "last reviewed",      FieldType::Date,     "reviewed",     Storage::Column, "last_reviewed",  Editor::Calendar,   false, QT_TRANSLATE_NOOP("Field", "Last reviewed")},
    {"reference",                 "",           "reference",          FieldType::Text,     "reference",    Storage::Column, "reference",      Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Reference")},
    {"hash",                      "",           "hash",               FieldType::Text,     "hash",         Storage::Column, "hash",           Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Hash")},
    {"flags.ai_generated_style",  "flags",      "ai generated style", FieldType::Flag,     "ai-style",     Storage::Column, "ai_generated_style",Editor::CheckBox,true, QT_TRANSLATE_NOOP("Field", "AI generated style")},
    {"flags.has_images",          "flags",      "has images",         FieldType::Flag,     "has-images",   Storage::Column, "has_images",     Editor::CheckBox,   true,  QT_TRANSLATE_NOOP("Field", "Has images")},
    {"flags.image_heavy",         "flags",      "image heavy",        FieldType::Flag,     "image-heavy",  Storage::Column, "image_heavy",    Editor::CheckBox,   true,  QT_TRANSLATE_NOOP("Field", "Image heavy")},
    {"flags.needs_human_review",  "flags",      "needs human review", FieldType::Flag,     "needs-review", Storage::Column, "needs_review",   Editor::CheckBox,   true,  QT_TRANSLATE_NOOP("Field", "Needs human review")},
    {"checklist",                 "",           "checklist",          FieldType::TextList, "checklist",    Storage::Body,   "checklist",      Editor::Rows,       false, QT_TRANSLATE_NOOP("Field", "Checklist")},
    {"entities",                  "",           "entities",           FieldType::Records,  "entity",       Storage::Body,   "entity",         Editor::Table,      false, QT_TRANSLATE_NOOP("Field", "Entities"), "name type"},
    {"image_sources",             "",           "image sources",      FieldType::Records,  "source",       Storage::Body,   "source",         Editor::Table,      false, QT_TRANSLATE_NOOP("Field", "Image sources"), "source url caption"},
    {"payload.source_id",         "payload",    "source id",          FieldType::Text,     "id",           Storage::Column, "source_id",      Editor::ReadOnly,   false, QT_TRANSLATE_NOOP("Field", "Source id")},
    {"payload.generator",         "payload",    "generator",          FieldType::Text,     "generator",    Storage::Body,   "generator",      Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Generator")},
    {"payload.paragraphs",        "payload",    "paragraphs",         FieldType::Integer,  "paragraphs",   Storage::Column, "paragraphs",     Editor::SpinBox,    false, QT_TRANSLATE_NOOP("Field", "Paragraphs")},
    {"payload.scenario",          "payload",    "scenario",           FieldType::Text,     "scenario",     Storage::Column, "scenario",       Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Scenario")},
    {"payload.seed",              "payload",    "seed",               FieldType::Integer,  "seed",         Storage::Column, "seed",           Editor::Line,       false, QT_TRANSLATE_NOOP("Field", "Seed")},
    {"notes",                     "",           "notes",              FieldType::TextList, "notes",        Storage::Body,   "notes",          Editor::Rows,       false, QT_TRANSLATE_NOOP("Field", "Notes")},
};
// clang-format on

inline constexpr size_t FieldCount = std::size(FieldTable);

/// A field's place in the table. `field("score.quality")` names one at compile time; a name that is not there does not
/// compile.
class FieldId {
public:
    constexpr explicit FieldId(size_t index)
        : m_index(index)
    {
    }
    constexpr size_t index() const { return m_index; }
    constexpr const Field &operator*() const { return FieldTable[m_index]; }
    constexpr const Field *operator->() const { return &FieldTable[m_index]; }
    constexpr auto operator<=>(const FieldId &) const = default;

private:
    size_t m_index;
};

consteval FieldId field(std::string_view key)
{
    for (size_t i = 0; i < FieldCount; ++i) {
        if (FieldTable[i].key == key)
            return FieldId(i);
    }
    throw "no such field"; // reached at compile time only, where it is an error
}

/// The fields that code must name because a rule is about them.
namespace Fields {
inline constexpr FieldId Topic = field("topic");
inline constexpr FieldId CodeLanguage = field("code_language");
inline constexpr FieldId Status = field("revision.status");
inline constexpr FieldId Version = field("revision.version");
inline constexpr FieldId LastReviewed = field("revision.last_reviewed");
inline constexpr FieldId NeedsReview = field("flags.needs_human_review");
inline constexpr FieldId HasImages = field("flags.has_images");
inline constexpr FieldId ImageHeavy = field("flags.image_heavy");
inline constexpr FieldId ImageSources = field("image_sources");
inline constexpr FieldId SourceId = field("payload.source_id");
inline constexpr FieldId Paragraphs = field("payload.paragraphs");
} // namespace Fields

/// Every field, in table order.
constexpr std::array<FieldId, FieldCount> allFields()
{
    return []<size_t... I>(std::index_sequence<I...>) {
        return std::array<FieldId, FieldCount>{FieldId(I)...};
    }(std::make_index_sequence<FieldCount>());
}

std::optional<FieldId> fieldByKey(std::string_view key);
std::optional<FieldId> fieldByQueryName(QStringView name);
/// The field with this label; `group` empty for a field of its own. Labels are matched exactly.
std::optional<FieldId> fieldByLabel(std::string_view group, std::string_view label);
/// Whether the page opens a map with this line ("score").
bool isGroupLabel(std::string_view line);
/// Whether "meta" of the interchange shape has a group of this key ("score", "ai_outline").
bool isGroupKey(std::string_view key);
/// The first part of a grouped key ("score" of "score.quality"), empty for a field of its own.
constexpr std::string_view groupKey(const Field &row)
{
    const size_t dot = row.key.find('.');
    return dot == std::string_view::npos ? std::string_view() : row.key.substr(0, dot);
}
/// The last part of a key: "quality" of "score.quality".
constexpr std::string_view leafKey(const Field &row)
{
    const size_t dot = row.key.find('.');
    return dot == std::string_view::npos ? row.key : row.key.substr(dot + 1);
}
/// Enum: the offered values; Records: the keys.
QStringList knownValues(const Field &row);
/// The field's name for a person, in the language of the window.
QString displayName(const Field &row);

/// Reads a scalar (everything but TextList and Records) from the page's or a person's text.
/// The error's `found` and `expected` are set; file and line are the caller's to add. Rules: spec post.md, section 2,
/// last paragraph.
Result<Value> parseScalar(const Field &row, const QString &text);
/// The page's form of a scalar: flags as 0 or 1, dates as ISO. Empty for an absent value.
QString scalarText(const Value &value);

inline std::string_view utf8(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }
inline QLatin1StringView latin1(std::string_view text)
{
    return QLatin1StringView(text.data(), qsizetype(text.size()));
}

} // namespace Copydesk::Post

Q_DECLARE_METATYPE(Copydesk::Post::Value)
