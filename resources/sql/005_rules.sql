-- SPDX-FileCopyrightText: 2026 The Copydesk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Rules: queries that flag posts on import and on demand. And how far a post has gone since it was approved.

CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: posts and the log of imports name it
    position INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    query TEXT NOT NULL, -- as it was written: ages are counted from the day on which it is asked
    enabled INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Both are part of a post's state, as its status is: revisions that change them name them, and undo brings them back.
ALTER TABLE post ADD COLUMN flagged_by INTEGER; -- the rule that set the flag, for as long as that flag stands
-- Revisions since the post was approved, 1 or more; NULL: it never was, or is as it was approved (its status tells which).
ALTER TABLE post ADD COLUMN since_approval INTEGER;

CREATE INDEX post_flagged_by ON post (flagged_by) WHERE flagged_by IS NOT NULL;
CREATE INDEX post_since_approval ON post (since_approval) WHERE since_approval IS NOT NULL;

-- Of posts with a history: back along it from what the post shows, until one comes to an approval, or to how it came in.
WITH RECURSIVE
    line (post, revision, steps, status, ends) AS (
        SELECT p.id, p.head, 0, p.status, 0 FROM post p WHERE p.head <> 0
        UNION ALL
        SELECT l.post, iif(r.ends, l.revision, r.head_before), l.steps + NOT r.ends,
            iif(r.ends OR json_type(r.before, '$.status') IS NULL, l.status, r.before ->> '$.status'), r.ends
        FROM line l JOIN (
            SELECT id, head_before, before, kind IN ('approve', 'status=approved')
                OR (lower(ifnull(after ->> '$.status', '')) = 'approved' AND lower(ifnull(before ->> '$.status', '')) <> 'approved')
                OR json_type(after, '$.removed') IS NOT NULL AS ends
            FROM revision) r ON r.id = l.revision
        WHERE l.revision <> 0 AND NOT l.ends)
UPDATE post SET since_approval = l.steps FROM line l
    WHERE l.post = post.id AND (l.ends OR l.revision = 0) AND lower(l.status) = 'approved' AND l.steps > 0;
