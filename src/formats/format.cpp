// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/csvreader.h"
#include "formats/csvrows.h"
#include "formats/csvwriter.h"
#include "formats/feedwriters.h"
#include "formats/fieldmap.h"
#include "formats/htmlwriter.h"
#include "formats/jsonlinesreader.h"
#include "formats/jsonlineswriter.h"
#include "formats/markdownreader.h"
#include "formats/markdownwriter.h"
#include "formats/pagereader.h"
#include "formats/pagewriter.h"
#include "formats/wxrreader.h"
#include "formats/wxrwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace Copydesk::Formats {

namespace {

template <typename T> std::unique_ptr<Reader> makeReader(QIODevice &device, const QString &file, const Options &options)
{
    if constexpr (std::is_constructible_v<T, QIODevice &, const QString &, const Options &>)
        return std::make_unique<T>(device, file, options);
    else
        return std::make_unique<T>(device, file);
}

template <typename T> std::unique_ptr<Writer> makeWriter(QIODevice &device, const Options &options)
{
    if constexpr (std::is_constructible_v<T, QIODevice &, const Options &>)
        return std::make_unique<T>(device, options);
    else
        return std::make_unique<T>(device);
}

template <typename T> std::unique_ptr<Writer> makeFilesWriter(FileSet &files, const Options &options)
{
    return std::make_unique<T>(files, options);
}

constexpr OptionRow MarkdownOptions[] = {
    {"markdown.map",
     "",
     QT_TRANSLATE_NOOP("Format",
                       "markdown, hugo, jekyll, astro, a map that the library keeps, or rules such as title = title; "
                       "tags = stack"),
     [](const QString &text) -> Result<> {
         if (!text.contains(u'=')) // a name, which the library may know
             return {};
         const auto map = fieldMap(text);
         return map ? Result<>() : tl::make_unexpected(map.error());
     },
     {},
     QT_TRANSLATE_NOOP("Format", "Field map")},
};

constexpr OptionRow CsvOptions[] = {
    {"csv.guard", "on",
     QT_TRANSLATE_NOOP("Format", "on: cells that a spreadsheet would take for formulas get an apostrophe; off"),
     nullptr, "on off", QT_TRANSLATE_NOOP("Format", "Guard against formulas")},
    {"csv.encoding", "auto",
     QT_TRANSLATE_NOOP("Format", "of tables that come in; auto: UTF-8, or UTF-16 with its mark; windows-1252"), nullptr,
     "auto utf-8 utf-16le utf-16be windows-1252", QT_TRANSLATE_NOOP("Format", "Encoding of tables"),
     OptionRow::Of::Reading},
    {"csv.separator", "auto",
     QT_TRANSLATE_NOOP("Format", "between the cells of tables that come in; auto: what the line of names has most of"),
     nullptr, "auto comma semicolon tab", QT_TRANSLATE_NOOP("Format", "Between cells"), OptionRow::Of::Reading},
};

const Format OwnRows[] = {
    {"jsonl", QT_TRANSLATE_NOOP("Format", "JSON Lines"), "jsonl ndjson", false, &JsonLinesReader::recognizes,
     &makeReader<JsonLinesReader>, &makeWriter<JsonLinesWriter>,
     []() -> std::unique_ptr<PostLineReader> { return std::make_unique<JsonLineReader>(); },
     &JsonLinesReader::objection},
    {"page", QT_TRANSLATE_NOOP("Format", "Page text"), "txt", true, &PageReader::recognizes, &makeReader<PageReader>,
     &makeWriter<PageWriter>},
    {.name = "wxr",
     .title = QT_TRANSLATE_NOOP("Format", "WordPress (WXR)"),
     .suffixes = "xml wxr",
     .onePostPerFile = false,
     .recognizes = &WxrReader::recognizes,
     .reader = {&makeReader<WxrReader>},
     .writer = {&makeWriter<WxrWriter>},
     .filesWriter = {&makeFilesWriter<WxrPartsWriter>},
     .postsPerFile = WxrPartsWriter::PostLimit,
     .options = WxrOptions},
    {.name = "markdown",
     .title = QT_TRANSLATE_NOOP("Format", "Markdown"),
     .suffixes = "md markdown mdx",
     .onePostPerFile = true,
     .recognizes = &MarkdownReader::recognizes,
     .reader = {&makeReader<MarkdownReader>},
     .writer = {&makeWriter<MarkdownWriter>},
     .options = MarkdownOptions,
     .fileOf = &MarkdownWriter::fileOf},
    {.name = "csv",
     .title = QT_TRANSLATE_NOOP("Format", "CSV"),
     .suffixes = "csv tsv",
     .onePostPerFile = false,
     .recognizes = &CsvReader::recognizes,
     .reader = {&makeReader<CsvReader>},
     .writer = {&makeWriter<CsvWriter>},
     .options = CsvOptions,
     .decodes = true,
     .rowReader = {[](QIODevice &device, const QString &file, const Options &options) -> std::unique_ptr<RowReader> {
         return std::make_unique<CsvRowReader>(device, file, options);
     }}},
    {.name = "html",
     .title = QT_TRANSLATE_NOOP("Format", "Web pages (HTML)"),
     .suffixes = "html htm",
     .onePostPerFile = false,
     .recognizes = nullptr,
     .reader = {},
     .writer = {&makeWriter<HtmlWriter>},
     .filesWriter = {&makeFilesWriter<HtmlSiteWriter>}},
    {.name = "jsonfeed",
     .title = QT_TRANSLATE_NOOP("Format", "JSON Feed"),
     .suffixes = "json",
     .onePostPerFile = false,
     .recognizes = nullptr,
     .reader = {},
     .writer = {&makeWriter<JsonFeedWriter>},
     .options = JsonFeedOptions},
    {.name = "atom",
     .title = QT_TRANSLATE_NOOP("Format", "Atom"),
     .suffixes = "atom xml",
     .onePostPerFile = false,
     .recognizes = nullptr,
     .reader = {},
     .writer = {&makeWriter<AtomWriter>},
     .options = AtomOptions},
};

/// Rows stay where they are once somebody may have met them.
std::vector<Format> &table()
{
    static std::vector<Format> all(std::begin(OwnRows), std::end(OwnRows));
    return all;
}

} // namespace

void addFormats(std::span<const Format> rows)
{
    for (const Format &row : rows) {
        if (!formatByName(QString(Post::latin1(row.name))))
            table().push_back(row);
    }
}

std::span<const Format> formats() { return table(); }

const Format *formatByName(QStringView name)
{
    const auto all = formats();
    const auto found =
        std::ranges::find_if(all, [&](const Format &format) { return name == Post::latin1(format.name); });
    return found == all.end() ? nullptr : &*found;
}

bool hasRows(const Format &format) { return format.rowReader || format.name == "jsonl"; }

const Format *detectFormat(const QString &fileName, QByteArrayView head)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QString suffix = dot < 0 ? QString() : fileName.sliced(dot + 1).toLower();
    const auto isNamedSo = [&suffix](const Format &format) {
        return format.reader && !suffix.isEmpty()
            && QString(Post::latin1(format.suffixes)).split(u' ').contains(suffix);
    };
    // Front matter in JSON makes no lines of JSON of a document.
    const bool isDocument =
        std::ranges::any_of(formats(), [&](const Format &format) { return format.fileOf && isNamedSo(format); });
    for (const Format &format : formats()) {
        if (format.reader && format.recognizes(head) && !(format.lineReader && isDocument))
            return &format;
    }
    const auto all = formats();
    const auto found = std::ranges::find_if(all, isNamedSo);
    return found == all.end() ? nullptr : &*found;
}

const OptionRow *optionRow(QStringView name)
{
    for (const Format &format : formats()) {
        for (const OptionRow &row : format.options) {
            if (name == Post::latin1(row.name))
                return &row;
        }
    }
    return nullptr;
}

Result<> checkOption(const OptionRow &row, const QString &text)
{
    if (row.choices.empty())
        return row.check ? row.check(text) : Result<>();
    const QStringList choices = QString(Post::latin1(row.choices)).split(u' ');
    if (choices.contains(text))
        return {};
    Error error;
    error.what = QCoreApplication::translate("Format", "%1 cannot be that").arg(Post::latin1(row.name));
    error.found = text;
    error.expected = choices.join(QLatin1String(", "));
    return failure(std::move(error));
}

QString optionText(const Options &options, std::string_view name)
{
    if (const auto said = options.constFind(Post::latin1(name)); said != options.cend())
        return *said;
    const OptionRow *row = optionRow(QString(Post::latin1(name)));
    return row ? QString::fromUtf8(row->standard.data(), qsizetype(row->standard.size())) : QString();
}

QString displayName(const Format &format) { return QCoreApplication::translate("Format", format.title); }

QString fileSuffix(const Format &format) { return QString(Post::latin1(format.suffixes)).section(u' ', 0, 0); }

} // namespace Copydesk::Formats
