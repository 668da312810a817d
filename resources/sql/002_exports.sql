-- SPDX-FileCopyrightText: 2026 The Copydesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The export ledger anew: places and file names stand once, rows of an export lie together, so that an export of 100,000 posts writes what
-- it writes however many there were before. What lies at a place now is worked out of the rows of that place. With it: export profiles,
-- field maps for imports from elsewhere, watched folders.

ALTER TABLE export RENAME TO export_1;
ALTER TABLE export_item RENAME TO export_item_1;

CREATE TABLE export_place (
    id INTEGER PRIMARY KEY,
    place TEXT NOT NULL UNIQUE,
    base INTEGER NOT NULL DEFAULT 0 -- the export that wrote everything there anew; earlier ones say nothing of what lies there now
) STRICT;

CREATE TABLE export_name (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE -- of a file, relative to the place
) STRICT;

CREATE TABLE export (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    editor TEXT NOT NULL,
    place INTEGER NOT NULL REFERENCES export_place (id),
    format TEXT NOT NULL,
    query TEXT NOT NULL,
    scope TEXT NOT NULL, -- whose files they are: a later export takes away only what one of the same scope wrote (a profile, or a query)
    posts INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX export_at_place ON export (place);

CREATE TABLE export_file (
    export INTEGER NOT NULL REFERENCES export (id),
    name INTEGER NOT NULL, -- of export_name
    bytes INTEGER,
    sha256 BLOB NOT NULL,
    PRIMARY KEY (export, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_item (
    export INTEGER NOT NULL REFERENCES export (id),
    post INTEGER NOT NULL REFERENCES post (id),
    version INTEGER,
    head INTEGER NOT NULL,
    name INTEGER NOT NULL, -- of export_name
    removed INTEGER NOT NULL DEFAULT 0, -- 1: taken away from the place
    PRIMARY KEY (export, post)
) STRICT, WITHOUT ROWID;

-- As what each post last left, wherever to.
CREATE TABLE export_last (
    post INTEGER PRIMARY KEY REFERENCES post (id),
    export INTEGER NOT NULL,
    head INTEGER NOT NULL
) STRICT;

INSERT INTO export_place (place) SELECT DISTINCT place FROM export_1 ORDER BY place;
INSERT INTO export_name (name) SELECT DISTINCT file FROM export_item_1 ORDER BY file;
INSERT INTO export (id, time, editor, place, format, query, scope, posts)
    SELECT e.id, e.time, e.editor, p.id, e.format, e.query, e.query, (SELECT count(*) FROM export_item_1 i WHERE i.export = e.id)
    FROM export_1 e JOIN export_place p ON p.place = e.place ORDER BY e.id;
INSERT INTO export_file (export, name, sha256)
    SELECT i.export, n.id, min(coalesce(unhex(i.sha256), x'')) FROM export_item_1 i JOIN export_name n ON n.name = i.file
    GROUP BY i.export, n.id ORDER BY i.export, n.id;
INSERT INTO export_item (export, post, version, head, name)
    SELECT i.export, i.post, i.version, i.head, n.id FROM export_item_1 i JOIN export_name n ON n.name = i.file ORDER BY i.export, i.post;
INSERT INTO export_last (post, export, head) SELECT post, max(export), head FROM export_item GROUP BY post ORDER BY post;
-- One file was written whole each time; of a folder all files are still there.
UPDATE export_place SET base = (SELECT max(e.id) FROM export e WHERE e.place = export_place.id)
    WHERE (SELECT e.format FROM export e WHERE e.place = export_place.id ORDER BY e.id DESC LIMIT 1) = 'jsonl';

DROP TABLE export_item_1;
DROP TABLE export_1;

CREATE TABLE export_profile (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    query TEXT NOT NULL,
    format TEXT NOT NULL,
    place TEXT NOT NULL,
    options TEXT NOT NULL DEFAULT '{}' -- JSON
) STRICT, WITHOUT ROWID;

-- Which keys of somebody else's rows are which of our fields.
CREATE TABLE field_map (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    map TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_folder (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    options TEXT NOT NULL DEFAULT '{}' -- JSON
) STRICT;

-- The log of a watched folder, and by what a file is known that was taken in before.
CREATE TABLE watched_file (
    folder INTEGER NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
    name TEXT NOT NULL, -- relative to the folder
    bytes INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    time INTEGER NOT NULL, -- when it was taken in
    operation INTEGER, -- of the import; NULL: nothing changed
    counts TEXT NOT NULL, -- JSON
    PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
