-- SPDX-FileCopyrightText: 2026 The Copydesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The library, first form. Rules: bodies are never changed, only added, and posts and revisions name them, so that what was before can
-- always be had again; a post that an undone import brought is marked as removed, never deleted. Times are milliseconds since 1970, UTC.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT
) STRICT, WITHOUT ROWID;

-- Zstandard dictionaries for bodies, trained on the archive.
CREATE TABLE dictionary (
    id INTEGER PRIMARY KEY,
    samples INTEGER NOT NULL, -- bodies that it was trained on
    data BLOB NOT NULL
) STRICT;

-- What a post holds beyond its columns: the interchange object without them, compressed.
CREATE TABLE body (
    id INTEGER PRIMARY KEY,
    dictionary INTEGER REFERENCES dictionary (id), -- NULL: compressed without one
    data BLOB NOT NULL
) STRICT;

-- Lists (stack, tools) are interned: a post names one; few distinct ones are shared by all posts.
CREATE TABLE list (
    id INTEGER PRIMARY KEY,
    items TEXT NOT NULL UNIQUE -- a JSON array of strings
) STRICT;

CREATE TABLE list_item (
    item TEXT NOT NULL,
    list INTEGER NOT NULL REFERENCES list (id),
    PRIMARY KEY (item, list)
) STRICT, WITHOUT ROWID;

-- Everything that a person or an import does, as one step that can be taken back.
CREATE TABLE operation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, -- import, decision, edit, bulk, revert, conflict, undo, redo
    label TEXT NOT NULL, -- what it was, for the history: "approve", a file's name
    editor TEXT NOT NULL,
    started INTEGER NOT NULL,
    finished INTEGER, -- NULL: an import that is under way or was cut off
    target INTEGER REFERENCES operation (id), -- undo and redo: the operation taken back or done again
    undone INTEGER NOT NULL DEFAULT 0, -- 1: taken back; 2: taken back but for posts that had changed since
    posts INTEGER NOT NULL DEFAULT 0, -- posts that it changed or brought; an import of 0 is a line in the log and nothing to take back
    details TEXT NOT NULL DEFAULT '{}' -- JSON: counts, query, source
) STRICT;

CREATE INDEX operation_unfinished ON operation (id) WHERE finished IS NULL;

CREATE TABLE post (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: the search index relies on it
    imported_by INTEGER NOT NULL REFERENCES operation (id),
    import_hash BLOB NOT NULL, -- XXH3-128 of the post as it last came in, whole
    import_line INTEGER, -- XXH3-64 of the line that it last came in as, XOR import_hash's first half, so that it fits no line where that has changed
    import_head INTEGER NOT NULL DEFAULT 0, -- head right after that import: the ancestor of a three-way comparison
    removed INTEGER NOT NULL DEFAULT 0,
    head INTEGER NOT NULL DEFAULT 0, -- the revision whose outcome the post shows; 0: as first imported. Undo moves it back
    changed INTEGER NOT NULL, -- time of the last change of any kind; strictly increases
    body INTEGER NOT NULL REFERENCES body (id),
    title TEXT,
    topic TEXT,
    stack INTEGER REFERENCES list (id),
    tools INTEGER REFERENCES list (id),
    code_language TEXT,
    difficulty TEXT,
    reading_time INTEGER,
    view_count INTEGER,
    quality INTEGER,
    freshness INTEGER,
    depth INTEGER,
    clarity INTEGER,
    status TEXT,
    version INTEGER, -- packed: major << 36 | minor << 18 | patch
    last_reviewed TEXT, -- ISO date
    reference TEXT,
    hash TEXT,
    ai_generated_style INTEGER,
    has_images INTEGER,
    image_heavy INTEGER,
    needs_review INTEGER,
    source_id TEXT NOT NULL UNIQUE, -- the identity
    paragraphs INTEGER,
    scenario TEXT,
    seed INTEGER
) STRICT;

CREATE INDEX post_status ON post (status COLLATE NOCASE); -- as queries compare it
CREATE INDEX post_flagged ON post (needs_review) WHERE needs_review = 1;
CREATE INDEX post_removed ON post (removed) WHERE removed = 1;
CREATE INDEX post_imported_by ON post (imported_by);

-- One row a change of a post; never deleted, never changed.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    post INTEGER NOT NULL REFERENCES post (id),
    operation INTEGER NOT NULL REFERENCES operation (id),
    kind TEXT NOT NULL, -- the decision's name, or edit, import, bulk, revert, conflict, undo, redo
    bump TEXT NOT NULL, -- patch, minor, major; '' for undo and redo
    version_before INTEGER,
    version_after INTEGER,
    head_before INTEGER NOT NULL, -- the post's head before; what an undo sets it back to
    head_after INTEGER NOT NULL, -- undo and redo: the head that they restore, as it stands; all others: 0 for this revision itself
    time INTEGER NOT NULL,
    reason TEXT,
    -- JSON: the changed columns of post as they were, by name; lists as their id, import_hash in hexadecimal; "conflict" is the row of that
    -- table (operation, base_head, theirs, theirs_hash), null where there is none. A bulk change names all columns that it is about.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    body_before INTEGER REFERENCES body (id), -- both NULL where the body did not change; both the same where only the title did
    body_after INTEGER REFERENCES body (id),
    UNIQUE (operation, post)
) STRICT;

CREATE INDEX revision_post ON revision (post);
-- What the search index must catch up with after a crash.
CREATE INDEX revision_text ON revision (id) WHERE body_after IS NOT NULL;

-- A post's state is a function of its head: the revisions that are no undo or redo form a tree (head_before is the parent, 0 the root), and
-- undo and redo only move along its branches.

-- A changed post that came in and was also changed here: theirs is kept whole until the editor has picked.
CREATE TABLE conflict (
    post INTEGER PRIMARY KEY REFERENCES post (id),
    operation INTEGER NOT NULL REFERENCES operation (id), -- the import
    base_head INTEGER NOT NULL, -- the ancestor: the post at this head
    theirs INTEGER NOT NULL REFERENCES body (id), -- the whole interchange object
    theirs_hash BLOB NOT NULL
) STRICT;

CREATE TABLE rejection (
    id INTEGER PRIMARY KEY,
    operation INTEGER NOT NULL REFERENCES operation (id),
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    what TEXT NOT NULL,
    found TEXT NOT NULL,
    expected TEXT NOT NULL
) STRICT;

CREATE INDEX rejection_operation ON rejection (operation);

-- The export ledger: what left, when, as which version.
CREATE TABLE export (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    editor TEXT NOT NULL,
    place TEXT NOT NULL,
    format TEXT NOT NULL,
    query TEXT NOT NULL
) STRICT;

CREATE TABLE export_item (
    export INTEGER NOT NULL REFERENCES export (id),
    post INTEGER NOT NULL REFERENCES post (id),
    version INTEGER,
    head INTEGER NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (post, export)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissal (
    post INTEGER NOT NULL REFERENCES post (id),
    check_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    operation INTEGER NOT NULL REFERENCES operation (id),
    PRIMARY KEY (post, check_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL
) STRICT;

-- Typing that is not a revision yet; it outlives a crash and goes when it is saved or given up.
CREATE TABLE draft (
    post INTEGER PRIMARY KEY REFERENCES post (id),
    head INTEGER NOT NULL, -- the post's head when the typing began
    content INTEGER NOT NULL REFERENCES body (id), -- the whole interchange object
    changed INTEGER NOT NULL
) STRICT;
