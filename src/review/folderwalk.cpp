// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/folderwalk.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <vector>

#include <dirent.h>

namespace Copydesk::Review {

namespace {

struct FolderClosing {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

enum class Kind : char { File, Folder, Unknown };

/// The names of a folder in one piece of memory, in order.
class FolderNames {
public:
    explicit FolderNames(DIR *folder)
    {
        while (const dirent *entry = ::readdir(folder)) {
            // What a package manager brought is nobody's post.
            if (entry->d_name[0] == '.' || qstrcmp(entry->d_name, "node_modules") == 0)
                continue;
            m_places.push_back(m_text.size());
            m_text += char(kindOf(entry->d_type));
            m_text += entry->d_name;
            m_text += '\0';
        }
        std::ranges::sort(m_places, [this](qsizetype a, qsizetype b) { return qstrcmp(name(a), name(b)) < 0; });
    }
    const std::vector<qsizetype> &places() const { return m_places; }
    Kind kind(qsizetype place) const { return Kind(m_text.at(place)); }
    const char *name(qsizetype place) const { return m_text.constData() + place + 1; }

private:
    static Kind kindOf(unsigned char type)
    {
        return type == DT_REG ? Kind::File : (type == DT_DIR ? Kind::Folder : Kind::Unknown);
    }

    QByteArray m_text;
    std::vector<qsizetype> m_places;
};

} // namespace

bool walkFiles(const QFileInfo &path, const std::atomic<bool> &stop,
               const std::function<bool(const QFileInfo &file)> &visit)
{
    if (stop)
        return false;
    std::unique_ptr<DIR, FolderClosing> folder(path.isDir() ? ::opendir(QFile::encodeName(path.filePath()).constData())
                                                            : nullptr);
    if (!folder)
        return visit(path);
    const FolderNames names(folder.get());
    folder.reset(); // folders may lie deep, and open ones are few
    const QString base = path.filePath().endsWith(u'/') ? path.filePath() : QString(path.filePath() + u'/');
    for (const qsizetype place : names.places()) {
        if (stop)
            return false;
        const QFileInfo entry(base + QFile::decodeName(names.name(place)));
        const Kind kind = names.kind(place);
        const bool isFolder = kind == Kind::Folder || (kind == Kind::Unknown && entry.isDir());
        // A link to a folder may lead in a circle.
        const bool goesOn = isFolder ? entry.isSymLink() || walkFiles(entry, stop, visit) : visit(entry);
        if (!goesOn)
            return false;
    }
    return true;
}

} // namespace Copydesk::Review
