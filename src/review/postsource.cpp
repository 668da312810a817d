// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/postsource.h"

#include "formats/linereader.h"
#include "review/exportmanifest.h"
#include "review/standardstreams.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace Copydesk::Review {

namespace {

constexpr qint64 HeadSize = 4096;

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

} // namespace

PostSource::PostSource(const QStringList &paths, const Formats::Format *format, const std::atomic<bool> &stop)
    : m_paths(paths)
    , m_format(format)
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
        walk(info, [&total](const QFileInfo &file) {
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
        if (!walk(info, [this, isFolder](const QFileInfo &file) { return readFile(file, isFolder); }))
            return;
    }
}

bool PostSource::walk(const QFileInfo &path, const Visit &visit) const
{
    if (m_stop)
        return false;
    if (!path.isDir() || !path.isReadable())
        return visit(path);
    const QFileInfoList entries =
        QDir(path.filePath()).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        // A link to a folder may lead in a circle.
        const bool goesOn = entry.isDir() ? entry.isSymLink() || walk(entry, visit) : visit(entry);
        if (!goesOn)
            return false;
    }
    return true;
}

bool PostSource::readFile(const QFileInfo &info, bool isFromFolder)
{
    const QString path = info.filePath();
    if (info.isDir())
        return report(Error::Kind::Io, path, words(QT_TRANSLATE_NOOP("Import", "The folder cannot be read")));
    if (info.exists() && !info.isFile()) {
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor >= 0) {
            const bool goesOn = readStream(descriptor, path);
            ::close(descriptor);
            return goesOn;
        }
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return report(Error::Kind::Io, path,
                      words(QT_TRANSLATE_NOOP("Import", "The file cannot be opened: %1")).arg(file.errorString()));
    }
    const bool goesOn = readDevice(file, path, isFromFolder);
    m_bytesBefore += info.size();
    return goesOn;
}

bool PostSource::readStream(int descriptor, const QString &name)
{
    StreamInput stream(descriptor, m_stop);
    return readDevice(stream, name, false);
}

bool PostSource::readDevice(QIODevice &device, const QString &name, bool isFromFolder)
{
    const QByteArray head = device.peek(HeadSize);
    if (head.isEmpty()) {
        if (m_stop)
            return false;
        return report(Error::Kind::Malformed, name, words(QT_TRANSLATE_NOOP("Import", "The file is empty")),
                      words(QT_TRANSLATE_NOOP("Import", "nothing")), readableFormats());
    }
    if (isFromFolder && isManifest(head))
        return true; // lies beside what an export wrote
    if (auto objection = Formats::textObjection(head))
        return report(std::move(*objection), name);
    const Formats::Format *format = m_format ? m_format : Formats::detectFormat(name, head);
    if (!format || !format->reader) {
        return report(Error::Kind::Malformed, name,
                      words(QT_TRANSLATE_NOOP("Import", "The file is of no format that can be read")),
                      format ? Formats::displayName(*format) : QString::fromUtf8(head.left(40)).simplified(),
                      readableFormats());
    }
    if (auto objection = format->objection ? format->objection(head) : std::nullopt)
        return report(std::move(*objection), name);
    return format->lineReader ? readLines(device, name, *format) : readPosts(device, name, *format);
}

/// The lines are read elsewhere.
bool PostSource::readLines(QIODevice &device, const QString &name, const Formats::Format &format)
{
    Formats::LineReader lines(device, name);
    while (!m_stop) {
        auto line = lines.next();
        if (!line)
            return true;
        SourceItem item{.place = {name, 0}, .format = &format, .line = {}, .read = {}};
        bool ends = false;
        if (!*line) {
            item.place.line = line->error().line;
            ends = line->error().kind == Error::Kind::Io;
            item.read = failure(std::move(*line).error());
        } else if ((*line)->text.trimmed().isEmpty()) {
            continue;
        } else {
            item.place.line = (*line)->number;
            item.line = (*line)->text;
        }
        if (!(*m_take)(std::move(item), m_bytesBefore + device.pos()))
            return false;
        if (ends)
            return true;
    }
    return false;
}

bool PostSource::readPosts(QIODevice &device, const QString &name, const Formats::Format &format)
{
    const auto reader = format.reader(device, name);
    while (!m_stop) {
        auto post = reader->next();
        if (!post)
            return true;
        const bool ends = !*post && post->error().kind == Error::Kind::Io;
        SourceItem item{.place = {name, 0}, .format = &format, .line = {}, .read = {}};
        if (*post) {
            item.place = {(*post)->file, (*post)->line};
            item.read = std::move((*post)->post);
        } else {
            item.place = {post->error().file, post->error().line};
            item.read = failure(std::move(*post).error());
        }
        if (!(*m_take)(std::move(item), m_bytesBefore + device.pos()))
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
    return (*m_take)({.place = place, .format = nullptr, .line = {}, .read = failure(std::move(error))}, m_bytesBefore);
}

} // namespace Copydesk::Review
