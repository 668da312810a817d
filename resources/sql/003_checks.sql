-- SPDX-FileCopyrightText: 2026 The Copydesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the checks found in each post. Derived: all of it can be made anew from the posts. Some ten bytes a post.

CREATE TABLE check_result (
    post INTEGER PRIMARY KEY,
    found INTEGER NOT NULL -- the checks that find something, as bits (post/checktable.h); not those that columns answer, nor dismissed ones
) STRICT;

-- Posts that changed, or whose dismissals did, since they were checked.
CREATE TABLE check_due (
    post INTEGER PRIMARY KEY
) STRICT;

-- One row. Posts behind last_post were never checked; another signature than the program's makes every result void.
CREATE TABLE check_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    signature TEXT NOT NULL,
    last_post INTEGER NOT NULL
) STRICT;

INSERT INTO check_state (id, signature, last_post) VALUES (1, '', 0);

-- The columns that kept checks look at. Decisions set none of them, and so cost nothing here.
CREATE TRIGGER check_post_changed AFTER UPDATE OF body, title, topic, code_language, reading_time, reference, has_images,
    image_heavy, source_id, paragraphs, scenario, seed ON post
WHEN new.id <= (SELECT last_post FROM check_state)
BEGIN
    INSERT OR IGNORE INTO check_due (post) VALUES (new.id);
END;

CREATE TRIGGER check_dismissed AFTER INSERT ON dismissal BEGIN
    INSERT OR IGNORE INTO check_due (post) VALUES (new.post);
END;

CREATE TRIGGER check_taken_back AFTER DELETE ON dismissal BEGIN
    INSERT OR IGNORE INTO check_due (post) VALUES (old.post);
END;
