// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/codeshape.h"

#include <QTest>

using namespace Copydesk::Formats;
using namespace Qt::StringLiterals;

/// Protects the line between code and prose for lines that stand alone: a false friend on either side would spoil a
/// paragraph or a code block.
class CodeShapeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void code_data();
    void code();
    void besideCode_data();
    void besideCode();
    void prose_data();
    void prose();
    void headings_data();
    void headings();
};

namespace {

void rows(const char *language, std::initializer_list<const char *> lines)
{
    for (const char *line : lines)
        QTest::addRow("%s: %s", language, line) << QString::fromUtf8(line) << QString::fromLatin1(language);
}

void columns()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("language");
}

} // namespace

void CodeShapeTest::code_data()
{
    columns();
    rows("php",
         {"<?php", "?>", "declare(strict_types=1);", "namespace App\\Jobs;", "use App\\Models\\Post;",
          "$posts = Post::where('status', 'drafted')->get();", "return $posts;", "}", "});", "// nothing to do here",
          "/** @var Post $post */", "Route::get('/up', Health::class);", "echo $total;"});
    rows("bash",
         {"#!/bin/sh", "set -euo pipefail", "cd /srv/www", "# keep the last seven", "tar -czf site.tgz public",
          "systemctl restart php8.3-fpm", "export PATH=/usr/local/bin:$PATH",
          "curl -fsS https://press.example/health | jq .status", "find . -type f -name '*.log' -delete",
          "sudo nginx -t", "mysqldump press > press.sql", "./deploy.sh staging", "name=$(hostname)", "exec \"$@\"",
          "sudo systemctl stop nginx", "exit 0"});
    rows("sql",
         {"BEGIN;", "SELECT count(*) FROM post;", "select id, title from post where status = 'drafted'",
          "UPDATE post SET status = 'reviewed' WHERE id = 7;", "-- the old index goes last",
          "drop index concurrently post_old_idx;", "create table note (id bigint primary key)", "COMMIT;",
          "explain analyze select 1;", "ANALYZE post;", "vacuum analyze post;"});
    rows("javascript",
         {"'use strict';", "const express = require('express');", "import { join } from 'node:path';",
          "app.listen(3000);", "});", "export default router;", "let retries = 3", "console.log('up')",
          "module.exports = { load };", "await pool.end();", "return <Status url={url} />;"});
    rows("go",
         {"import \"fmt\"", "func main() {", "}", "var ErrClosed = errors.New(\"closed\")", "defer cancel()",
          "jobs := make(chan int, 8)", "// Run starts the worker.", ")"});
    rows("nginx",
         {"server {", "}", "listen 80;", "include /etc/nginx/conf.d/*.conf;", "location ~ \\.php$ {",
          "limit_req zone=login burst=5;", "gzip on;"});
    rows("yaml",
         {"---", "services:", "version: \"3.9\"", "- name: install nginx", "kind: Deployment", "  image: web:1"});
    rows("python",
         {"from app.models import Post", "app = FastAPI()", "@app.get('/health')",
          "def health():", "class Post(Model):", "print('done')", "if __name__ == '__main__':", "else:", "return None;",
          "posts = [p for p in posts if p.open]", "async def main():", "    return 1", "\tpass",
          "raise ValueError(f'bad {name}')", "assert total == 3", "# one worker a core"});
    rows("java",
         {"package press.pool;", "import java.time.Duration;", "public record Limits(int size) {", "@Override", "}",
          "private static final int SIZE = 8;"});
    rows("rust", {"use std::fs;", "#[derive(Debug)]", "fn main() {", "let total = 0;", "mod cache;"});
    rows("ruby", {"require 'set'", "@open = Set.new", "def expire(before:)", "Post.where(open: true).each do |post|"});
    rows("dockerfile",
         {"FROM python:3.13-slim", "RUN apt-get update", "COPY . .", "CMD [\"python\", \"-m\", \"app\"]",
          "WORKDIR /app", "EXPOSE 8000"});
    rows("html", {"<!doctype html>", "<p>one</p>", "</div>", "<link rel=\"stylesheet\" href=\"a.css\">"});
    rows("css", {"body {", "}", ":root {", "@media (max-width: 40em) {", "color: #333;"});
    rows("ini", {"[Unit]", "ExecStart=/usr/bin/web --port 80", "Restart=always", "memory_limit = 256M"});
    rows("kotlin",
         {"data class Note(val id: Long, val title: String)", "suspend fun load(id: Long): Note = api.get(id)"});
    rows("c", {"#include <stdio.h>", "int main(void)", "return 0;"});
    rows("json", {"{", "\"title\": \"a post\",", "}", "],"});
    rows("powershell", {"Write-Host \"done\""});
    rows("redis", {"CONFIG SET maxmemory 256mb"});
    rows("cron", {"*/5 * * * * /usr/local/bin/warm-cache"});
    rows("",
         {"x = 1", "}", "server {", "print(\"hello\")", "git commit -m 'first'", "npm install --save-dev vitest",
          "SELECT 1;"});
}

void CodeShapeTest::code()
{
    QFETCH(QString, line);
    QFETCH(QString, language);
    QVERIFY2(codeScore(line, language) >= SurelyCode, qPrintable(QString::number(codeScore(line, language))));
}

void CodeShapeTest::besideCode_data()
{
    columns();
    rows("python", {"import os", "import os, sys", "pass"});
    rows("go", {"package main"});
    rows("ruby", {"end"});
    rows("bash", {"fi", "done", "git pull", "php artisan up", "docker compose up", "certbot renew"});
    rows("perl", {"use strict"});
    rows("redis", {"GET note:7", "TTL note:7"});
    // A comment, or a sentence: only what stands beside it can tell.
    for (const char *language : {"bash", "python", "sql"})
        rows(language, {"# of all the things that can go wrong here this one is the worst."});
}

void CodeShapeTest::besideCode()
{
    QFETCH(QString, line);
    QFETCH(QString, language);
    const int score = codeScore(line, language);
    QVERIFY2(score >= CodeBesideCode && score < SurelyCode, qPrintable(QString::number(score)));
}

void CodeShapeTest::prose_data()
{
    columns();
    for (const char *language : {"python", "bash", "sql", "yaml", "nginx", "php"}) {
        rows(language,
             {"use `git log` (or the panel); then check: is it up?",
              "for example:",
              "for every post in the queue: read it, decide, go on.",
              "if the cache is cold: wait; if it is warm: measure.",
              "select the right index from the list, and update the note.",
              "the answer is {status: \"ok\"}, with [brackets] and a semicolon; nothing else.",
              "set the limit to 8 MB (see nginx.conf), then reload.",
              "import scripts should be idempotent, logged, and safe to run again.",
              "with the old one still running, start the new one.",
              "\"it works\", she said; \"but why?\"",
              "call foo() before bar(), never after.",
              "it takes 5 s (not 50 ms): look at config/cache.php and at the slow log.",
              "note: the first request is slow.",
              "a paragraph without a closing mark that goes on and on about the way in which people write things down "
              "when nobody asks them to",
              "return to the list when the work is done.",
              "is the service up, is it slow, are jobs failing?",
              "(this step is optional; skip it on small hosts.)",
              "we say \"drafted -> reviewed\" and mean a person, not a job.",
              "prices fell: $5 a month is enough.",
              "e.g. on monday, at 9:00, with 3 of 4 hosts.",
              "déjà vu: ça marche – même ici…",
              "日本語の段落です。これは一行です。"});
    }
}

void CodeShapeTest::prose()
{
    QFETCH(QString, line);
    QFETCH(QString, language);
    QVERIFY2(codeScore(line, language) < CodeBesideCode, qPrintable(QString::number(codeScore(line, language))));
    QVERIFY(!looksLikeHeading(line));
}

void CodeShapeTest::headings_data()
{
    columns();
    for (const char *language : {"python", "bash", "sql", "yaml", "nginx", "php"}) {
        rows(language,
             {"why this matters",
              "the practical approach",
              "implementation checklist",
              "final notes",
              "security and maintenance notes",
              "production checks",
              "docker hosts in practice",
              "python services and their limits",
              "git habits",
              "service checks",
              "make the change visible",
              "source of truth",
              "set limits early",
              "find the slow query",
              "read the logs",
              "test the backup",
              "sizes, limits and units",
              "step 2: compare",
              "what is new in 1.4",
              "logs (and what they hide)",
              "q&a",
              "überblick und größe",
              "select the right index",
              "before / after",
              "update the note",
              "with a second pair of eyes",
              "class sizes",
              "return to normal",
              "HTTP caching basics",
              "SQL habits",
              "docker hosts",
              "php and its limits",
              "python 3.12 and later",
              "python 3.13 changes",
              "docker compose for small hosts",
              "git merge in a team of two",
              "nginx cache rules",
              "set up staging",
              "read list pages"});
    }
}

void CodeShapeTest::headings()
{
    QFETCH(QString, line);
    QFETCH(QString, language);
    QVERIFY2(codeScore(line, language) < CodeBesideCode, qPrintable(QString::number(codeScore(line, language))));
    QVERIFY(looksLikeHeading(line));
}

QTEST_GUILESS_MAIN(CodeShapeTest)
#include "codeshapetest.moc"
