// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include "formats/csvreader.h"
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
    {"markdown.map", "",
     QT_TRANSLATE_NOOP("Format", "markdown, hugo, jekyll, astro, or rules such as title = title; tags = stack"),
     [](const QString &text) -> Result<> {
         if (text.isEmpty())
             return {};
         const auto map = fieldMap(text);
         return map ? Result<>() : tl::make_unexpected(map.error());
     }},
};

constexpr OptionRow CsvOptions[] = {
    {"csv.guard", "on",
     QT_TRANSLATE_NOOP("Format", "on: cells that a spreadsheet would take for formulas get an apostrophe; off"),
     [](const QString &text) -> Result<> {
         if (text == QLatin1String("on") || text == QLatin1String("off"))
             return {};
         Error error;
         error.what = QCoreApplication::translate("Format", "The guard against formulas is on or off");
         error.found = text;
         error.expected = QStringLiteral("on, off");
         return tl::make_unexpected(std::move(error));
     }},
};

const Format FormatTable[] = {
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
     .options = CsvOptions},
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

} // namespace

std::span<const Format> formats() { return FormatTable; }

const Format *formatByName(QStringView name)
{
    const auto found =
        std::ranges::find_if(FormatTable, [&](const Format &format) { return name == Post::latin1(format.name); });
    return found == std::end(FormatTable) ? nullptr : found;
}

const Format *detectFormat(const QString &fileName, QByteArrayView head)
{
    for (const Format &format : FormatTable) {
        if (format.reader && format.recognizes(head))
            return &format;
    }
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return nullptr;
    const QString suffix = fileName.sliced(dot + 1).toLower();
    for (const Format &format : FormatTable) {
        if (format.reader && QString(Post::latin1(format.suffixes)).split(u' ').contains(suffix))
            return &format;
    }
    return nullptr;
}

const OptionRow *optionRow(QStringView name)
{
    for (const Format &format : FormatTable) {
        for (const OptionRow &row : format.options) {
            if (name == Post::latin1(row.name))
                return &row;
        }
    }
    return nullptr;
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
