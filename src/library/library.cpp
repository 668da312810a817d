// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/library.h"

#include "library/bodystore.h"
#include "library/connection.h"
#include "library/freedmemory.h"
#include "library/opening.h"
#include "library/outcome.h"
#include "library/poststore.h"
#include "library/searchindex.h"
#include "library/searchtable.h"
#include "library/sentenceindex.h"
#include "library/similarposts.h"
#include "library/textcheck.h"
#include "library/transaction.h"
#include "library/wordsearch.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <pwd.h>
#include <sqlite3.h>
#include <unistd.h>

namespace Copydesk::Library {

using namespace Qt::StringLiterals;

Library::Library() = default;
Library::~Library() = default;

Result<std::unique_ptr<Library>> Library::open(const QString &path, OpenMode mode)
{
    std::unique_ptr<Library> library(new Library);
    library->m_path = QFileInfo(path).absoluteFilePath();
    library->m_readOnly = mode == OpenMode::ReadOnly;
    COPYDESK_LET(connection, openChecked(library->m_path, mode));
    library->m_connection = std::move(connection);
    library->m_bodies = std::make_unique<BodyStore>(*library->m_connection);
    library->m_posts = std::make_unique<PostStore>(*library->m_connection, *library->m_bodies);
    COPYDESK_LET(index, SearchIndex::attach(*library->m_connection, library->m_readOnly));
    library->m_searchIndex = std::move(index);
    library->m_wordSearch = std::make_unique<WordSearch>(*library->m_connection);
    library->m_sentences = std::make_unique<SentenceIndex>(*library->m_connection);
    library->m_similarPosts =
        std::make_unique<SimilarPosts>(*library->m_connection, *library->m_posts, *library->m_sentences);
    library->m_searchTables = std::make_unique<SearchTables>(library->m_connection->handle(), *library->m_wordSearch,
                                                             *library->m_sentences, *library->m_similarPosts);
    library->m_textCheck =
        std::make_unique<TextCheck>(*library->m_connection, *library->m_wordSearch, *library->m_sentences);
    return library;
}

void Library::releaseMemory()
{
    sqlite3_db_release_memory(m_connection->handle());
    giveBackFreedMemory(); // the pages lay in this thread's own heap
}

bool Library::canOnlyBeRead(const QString &path)
{
    const QFileInfo file(path);
    const auto mayBeWritten = [](const QString &name) {
        return ::faccessat(AT_FDCWD, QFile::encodeName(name).constData(), W_OK, AT_EACCESS) == 0;
    };
    return file.isFile() && (!mayBeWritten(file.absoluteFilePath()) || !mayBeWritten(file.absolutePath()));
}

QString Library::path() const { return m_path; }
bool Library::isReadOnly() const { return m_readOnly; }

static QString systemUser()
{
    if (const passwd *entry = getpwuid(geteuid())) {
        const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
        return fullName.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
    }
    return qEnvironmentVariable("USER");
}

QString Library::editor() const
{
    const auto name = m_connection->value(u"SELECT value FROM setting WHERE key = 'editor'"_s);
    return name && !name->toString().isEmpty() ? name->toString() : systemUser();
}

Result<> Library::setEditor(const QString &name)
{
    return inTransaction(*m_connection, [&]() -> Result<> {
        COPYDESK_TRY(
            m_connection->run(u"INSERT OR REPLACE INTO setting (key, value) VALUES ('editor', ?)"_s, {name.trimmed()}));
        return {};
    });
}

qint64 Library::othersChangeNumber() const
{
    const auto number = m_connection->value(u"PRAGMA main.data_version"_s);
    return number ? number->toLongLong() : 0;
}

qint64 Library::changeNumber() const { return (othersChangeNumber() << 32) + m_connection->ownCommits(); }

} // namespace Copydesk::Library
