-- SPDX-FileCopyrightText: 2026 The Copydesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Near duplicates, as they were when they were last looked for. Derived: all of it can be made anew from the posts.

CREATE TABLE duplicate (
    post INTEGER PRIMARY KEY,
    cluster INTEGER NOT NULL, -- the representative's number
    share INTEGER NOT NULL -- with the representative, in thousandths (post/likeness.h); 1000 for itself
) STRICT;

CREATE INDEX duplicate_cluster ON duplicate (cluster);

-- One row: the state of the library that the clusters belong to.
CREATE TABLE duplicate_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    least INTEGER NOT NULL, -- the share from which posts were taken for duplicates, in thousandths; 0: never looked for
    measure INTEGER NOT NULL, -- the measure's number (post/likeness.h)
    last_post INTEGER NOT NULL, -- posts behind it have come since
    changes INTEGER NOT NULL, -- of the text of the others, since
    found INTEGER NOT NULL -- when, in milliseconds since 1970
) STRICT;

INSERT INTO duplicate_state (id, least, measure, last_post, changes, found) VALUES (1, 0, 0, 0, 0, 0);

CREATE TRIGGER duplicate_text_changed AFTER UPDATE OF body, removed ON post
WHEN (new.body <> old.body OR new.removed <> old.removed) AND new.id <= (SELECT last_post FROM duplicate_state)
BEGIN
    UPDATE duplicate_state SET changes = changes + 1;
END;
