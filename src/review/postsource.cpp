// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/postsource.h"

#include "formats/linereader.h"
#include "library/filehead.h"
#include "review/archivereader.h"
#include "review/exportmanifest.h"
#include "review/folderwalk.h"
#include "review/standardstreams.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <fcntl.h>
#include <unistd.h>

namespace Copydesk::Review {

namespace {

constexpr qint64 HeadSize = 4096;
/// A file of at most so many bytes goes to a parser as a whole.
constexpr qint64 DocumentLimit = 1024 * 1024;

QString words(const char *text) { return QCoreApplication::translate("Import", text); }

/// Of the formats that can be read.
QString readableFormats()
{
    QStringList names;
    for (const Formats::Format &row : Formats::formats()) {
        if (row.reader)
            names += Formats::displayName(row);
    }
    return names.join(QLatin1String(", "));
}

/// Of a file whose name tells none: an object's brace, or names and separators.
const Formats::Format *rowFormat(QByteArrayView head)
{
    if (head.trimmed().startsWith('{'))
        return Formats::formatByName(u"jsonl");
    const QByteArrayView line = head.first(std::max<qsizetype>(head.indexOf('\n'), 0));
    const bool isTable = !line.startsWith('<') && (line.contains(',') || line.contains(';') || line.contains('\t'));
    return isTable ? Formats::formatByName(u"csv") : nullptr;
}

/// What lies beside posts in the folder of a site: its pictures, styles, scripts and settings.
bool isSitesOwn(const QString &fileName)
{
    static const QSet<QString> suffixes = [] {
        const auto all =
            QStringLiteral("png jpg jpeg gif svg webp avif ico bmp pdf mp3 mp4 webm woff woff2 ttf otf css scss "
                           "sass less js mjs cjs ts jsx tsx astro vue svelte toml yaml yml lock map html htm "
                           "xml rb sh liquid webmanifest");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return suffixes.contains(QFileInfo(fileName).suffix().toLower());
}

} // namespace

PostSource::PostSource(const QStringList &paths, const Formats::Format *format, const std::atomic<bool> &stop,
                       const Formats::Options &options, const QString &libraryPath)
    : m_paths(paths)
    , m_format(format)
    , m_options(options)
    , m_libraryPath(libraryPath)
    , m_stop(stop)
{
}

qint64 PostSource::totalBytes() const
{
    qint64 total = 0;
    for (const QString &path : m_paths) {
        const QFileInfo info(path);
        if (path == QLatin1String("-") || (info.exists() && !info.isFile() && !info.isDir()))
            return 0;
        walkFiles(info, m_stop, [&total](const QFileInfo &file) {
            total += file.isDir() ? 0 : file.size();
            return true;
        });
    }
    return total;
}

void PostSource::read(const Take &take)
{
    m_take = &take;
    for (const QString &path : std::as_const(m_paths)) {
        if (path == QLatin1String("-")) {
            if (!readStream(STDIN_FILENO, words(QT_TRANSLATE_NOOP("Import", "standard input"))))
                return;
            continue;
        }
        const QFileInfo info(path);
        const bool isFolder = info.isDir();
        if (!walkFiles(info, m_stop, [this, isFolder](const QFileInfo &file) { return readFile(file, isFolder); }))
            return;
    }
}

bool PostSource::take(SourceItem &&item)
{
    m_hasReportedIo |= item.read && !*item.read && item.read->error().kind == Error::Kind::Io;
    return (*m_take)(std::move(item), m_bytesBefore + (m_outermost ? m_outermost->pos() : 0));
}

bool PostSource::readFile(const QFileInfo &info, bool isFromFolder)
{
    const QString path = info.filePath();
    if (info.isDir())
        return report(Error::Kind::Io, path, words(QT_TRANSLATE_NOOP("Import", "The folder cannot be read")),
                      info.isReadable() ? QString() : words(QT_TRANSLATE_NOOP("Import", "no right to read it")),
                      words(QT_TRANSLATE_NOOP("Import", "a file or folder that can be read")));
    if (info.exists() && !info.isFile()) {
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor >= 0) {
            const bool goesOn = readStream(descriptor, path);
            ::close(descriptor);
            return goesOn;
        }
    }
    if (!m_libraryPath.isEmpty() && Library::isFileOfLibrary(path, m_libraryPath)) {
        return isFromFolder
            || report(Error::Kind::Malformed, path,
                      words(QT_TRANSLATE_NOOP("Import", "This is the library itself, which its posts come into")));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return report(Error::Kind::Io, path, words(QT_TRANSLATE_NOOP("Import", "The file cannot be opened")),
                      file.errorString(), words(QT_TRANSLATE_NOOP("Import", "a file or folder that can be read")));
    }
    m_outermost = &file;
    const bool goesOn =
        readInput({.device = file, .name = path, .fileName = path, .size = info.size(), .isFromFolder = isFromFolder});
    m_outermost = nullptr;
    m_bytesBefore += info.size();
    return goesOn;
}

bool PostSource::readStream(int descriptor, const QString &name)
{
    StreamInput stream(descriptor, m_stop);
    m_outermost = &stream;
    const bool goesOn = readInput({.device = stream, .name = name, .fileName = name});
    m_outermost = nullptr;
    return goesOn;
}

bool PostSource::readInput(const Input &input)
{
    const QByteArray head = input.device.peek(HeadSize);
    if (head.isEmpty()) {
        if (m_stop)
            return false;
        // Of an archive the file may be there, and what is in it be damaged.
        if (input.isFromArchive && !input.device.atEnd())
            return report(Error::Kind::Io, input.name,
                          words(QT_TRANSLATE_NOOP("Import", "The file in the archive cannot be read")),
                          input.device.errorString());
        return report(Error::Kind::Malformed, input.name, words(QT_TRANSLATE_NOOP("Import", "The file is empty")),
                      words(QT_TRANSLATE_NOOP("Import", "nothing")), readableFormats());
    }
    if (const Packing packing = packingOf(head); packing != Packing::None) {
        if (packing == Packing::Archive && !input.isFromArchive)
            return readArchive(input);
        return report(
            Error::Kind::Malformed, input.name,
            packing == Packing::Archive ? words(QT_TRANSLATE_NOOP("Import", "An archive inside an archive is not read"))
                                        : words(QT_TRANSLATE_NOOP("Import", "Archives of this kind cannot be read")),
            QFileInfo(input.name).fileName(),
            packing == Packing::Archive ? readableFormats() : QStringLiteral(".zip, .tar, .tar.gz, .tar.zst"));
    }
    if ((input.isFromFolder || input.isFromArchive) && isManifest(head))
        return true; // lies beside what an export wrote
    if (!m_format && input.isFromFolder && isSitesOwn(input.fileName) && !Formats::detectFormat(input.fileName, head))
        return true;
    const Formats::Format *format = m_format ? m_format : Formats::detectFormat(input.fileName, head);
    if (m_takesRows && !m_format && (!format || !Formats::hasRows(*format)))
        format = rowFormat(head);
    if (auto objection = Formats::textObjection(head); objection && (!format || !format->decodes))
        return report(std::move(*objection), input.name);
    if (m_takesRows && format && !Formats::hasRows(*format)) {
        return report(Error::Kind::Malformed, input.name,
                      words(QT_TRANSLATE_NOOP("Import", "A field map reads rows, and the file has none")),
                      Formats::displayName(*format), words(QT_TRANSLATE_NOOP("Import", "JSON Lines, or CSV")));
    }
    if (!format || !format->reader) {
        return report(Error::Kind::Malformed, input.name,
                      words(QT_TRANSLATE_NOOP("Import", "The file is of no format that can be read")),
                      format ? Formats::displayName(*format) : QString::fromUtf8(head.left(40)).simplified(),
                      readableFormats());
    }
    if (auto objection = format->objection ? format->objection(head) : std::nullopt)
        return report(std::move(*objection), input.name);
    if (format->lineReader)
        return readLines(input, *format);
    if (m_takesRows)
        return readRows(input, *format);
    return input.size >= 0 && input.size <= DocumentLimit ? readDocument(input, *format) : readPosts(input, *format);
}

bool PostSource::readArchive(const Input &input)
{
    ArchiveReader archive(input.device, m_stop);
    bool isFirst = true;
    while (!m_stop) {
        auto entry = archive.next();
        if (!entry) {
            if (!isFirst)
                return true;
            return report(Error::Kind::Malformed, input.name,
                          words(QT_TRANSLATE_NOOP("Import", "The archive holds no file")),
                          words(QT_TRANSLATE_NOOP("Import", "nothing")), readableFormats());
        }
        if (!*entry)
            return m_stop ? false : report(std::move(*entry).error(), input.name);
        const ArchiveReader::Entry &file = **entry;
        const bool isSingle = file.path.isEmpty();
        // A word processor's or a book reader's file: a .zip too, but not one of posts.
        if (std::exchange(isFirst, false)
            && (file.path == QLatin1String("mimetype") || file.path == QLatin1String("[Content_Types].xml"))) {
            return report(Error::Kind::Malformed, input.name,
                          words(QT_TRANSLATE_NOOP("Import", "The file is of no format that can be read")),
                          words(QT_TRANSLATE_NOOP("Import", "an office document or an e-book")), readableFormats());
        }
        const QString name = isSingle ? input.name : QString(input.name + QLatin1Char('/') + file.path);
        bool goesOn = true;
        m_hasReportedIo = false;
        if (file.isEncrypted) {
            goesOn = report(Error::Kind::Malformed, name,
                            words(QT_TRANSLATE_NOOP("Import", "The file in the archive is encrypted")), {},
                            words(QT_TRANSLATE_NOOP("Import", "an archive without a password")));
        } else {
            // posts.jsonl.gz holds posts.jsonl
            const QString inner = isSingle ? QFileInfo(input.name).completeBaseName() : file.path;
            goesOn = readInput(
                {.device = archive.data(), .name = name, .fileName = inner, .size = file.size, .isFromArchive = true});
        }
        if (!goesOn)
            return false;
        if (archive.hasFailed())
            return m_hasReportedIo || (!m_stop && report(archive.broken(), name));
    }
    return false;
}

/// The lines are read elsewhere.
bool PostSource::readLines(const Input &input, const Formats::Format &format)
{
    Formats::LineReader lines(input.device, input.name);
    while (!m_stop) {
        auto line = lines.next();
        if (!line)
            return true;
        SourceItem item{.place = {input.name, 0}, .format = &format, .bytes = {}, .read = {}};
        bool ends = false;
        if (!*line) {
            item.place.line = line->error().line;
            ends = line->error().kind == Error::Kind::Io;
            item.read = failure(std::move(*line).error());
        } else if ((*line)->text.trimmed().isEmpty()) {
            continue;
        } else {
            item.place.line = (*line)->number;
            item.bytes = (*line)->text;
        }
        if (!take(std::move(item)))
            return false;
        if (ends)
            return true;
    }
    return false;
}

/// The rows are read elsewhere, by their map.
bool PostSource::readRows(const Input &input, const Formats::Format &format)
{
    const auto reader = format.rowReader(input.device, input.name, m_options);
    while (!m_stop) {
        auto row = reader->next();
        if (!row)
            return true;
        SourceItem item{.place = {input.name, 0}, .format = &format, .bytes = {}, .read = {}};
        const bool ends = !*row && row->error().kind == Error::Kind::Io;
        if (*row) {
            item.place.line = (*row)->line;
            item.bytes = (*row)->json;
        } else {
            item.place.line = row->error().line;
            item.read = failure(std::move(*row).error());
        }
        if (!take(std::move(item)))
            return false;
        if (ends)
            return true;
    }
    return false;
}

/// The file is read elsewhere.
bool PostSource::readDocument(const Input &input, const Formats::Format &format)
{
    QByteArray bytes(input.size + 1, Qt::Uninitialized);
    qint64 held = 0;
    while (held < bytes.size()) {
        const qint64 count = input.device.read(bytes.data() + held, bytes.size() - held);
        if (count < 0 && !input.device.atEnd())
            return report(Error::Kind::Io, input.name, words(QT_TRANSLATE_NOOP("Import", "The file cannot be read")),
                          input.device.errorString());
        if (count <= 0)
            break;
        held += count;
    }
    if (m_stop)
        return false;
    bytes.truncate(held);
    return take({.place = {input.name, 0}, .format = &format, .bytes = bytes, .isDocument = true, .read = {}});
}

bool PostSource::readPosts(const Input &input, const Formats::Format &format)
{
    const auto reader = format.reader(input.device, input.name, m_options);
    while (!m_stop) {
        auto post = reader->next();
        if (!post)
            return true;
        const bool ends = !*post && post->error().kind == Error::Kind::Io;
        SourceItem item{.place = {input.name, 0}, .format = &format, .bytes = {}, .read = {}};
        if (*post) {
            item.place = {(*post)->file, (*post)->line};
            item.read = std::move((*post)->post);
        } else {
            item.place = {post->error().file, post->error().line};
            item.read = failure(std::move(*post).error());
        }
        if (!take(std::move(item)))
            return false;
        if (ends)
            return true;
    }
    return false;
}

bool PostSource::report(Error::Kind kind, const QString &file, const QString &what, const QString &found,
                        const QString &expected)
{
    return report({.kind = kind, .what = what, .file = {}, .line = 0, .found = found, .expected = expected}, file);
}

bool PostSource::report(Error &&error, const QString &file)
{
    error.file = file;
    const SourcePlace place{file, error.line};
    return take({.place = place, .format = nullptr, .bytes = {}, .read = failure(std::move(error))});
}

} // namespace Copydesk::Review
