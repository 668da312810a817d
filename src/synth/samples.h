// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Code samples of the stacks: short, whole enough to be highlighted, most with a blank line inside as the archive's
/// are.
namespace Copydesk::Synth::Samples {

inline constexpr std::string_view Python[] = {
    R"(from dataclasses import dataclass

@dataclass(frozen=True)
class Budget:
    seconds: float
    retries: int = 2

    def spent(self, elapsed):
        return elapsed >= self.seconds)",
    R"(import logging
import time

log = logging.getLogger(__name__)

def timed(call):
    started = time.perf_counter()
    try:
        return call()
    finally:
        log.info('took %.3f s', time.perf_counter() - started))",
    R"(def batches(rows, size=500):
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch)",
};

inline constexpr std::string_view Laravel[] = {
    R"(<?php

namespace App\Jobs;

use Illuminate\Support\Facades\Cache;

final class WarmFrontPage
{
    public function handle(): void
    {
        Cache::remember('front', 300, fn () => view('front')->render());
    }
})",
    R"(<?php

Route::middleware('throttle:uploads')->group(function () {
    Route::post('/media', StoreMedia::class);

    Route::delete('/media/{id}', ForgetMedia::class);
});)",
};

inline constexpr std::string_view Go[] = {
    R"(package main

import (
	"context"
	"time"
)

func work(ctx context.Context, jobs <-chan string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()

	for job := range jobs {
		if err := run(ctx, job); err != nil {
			return err
		}
	}
	return nil
})",
    R"(func retry(attempts int, call func() error) error {
	var err error
	for i := 0; i < attempts; i++ {
		if err = call(); err == nil {
			return nil
		}
	}

	return err
})",
};

inline constexpr std::string_view React[] = {
    R"(import { useEffect, useState } from 'react';

export function Status({ url }) {
  const [state, setState] = useState('waiting');

  useEffect(() => {
    fetch(url).then((answer) => setState(answer.ok ? 'up' : 'down'));
  }, [url]);

  return <p role="status">{state}</p>;
})",
    R"(export const shown = (posts, query) =>
  posts.filter((post) => post.title.includes(query));

export const byDate = (a, b) => b.date.localeCompare(a.date);)",
};

inline constexpr std::string_view Bash[] = {
    R"(#!/usr/bin/env bash
set -euo pipefail

target=/srv/backup/$(date +%F)

mkdir -p "$target"
rsync -a --delete /srv/www/ "$target/"

find /srv/backup -maxdepth 1 -mtime +14 -exec rm -r {} +)",
    R"(for unit in web worker scheduler; do
    systemctl is-active --quiet "$unit" || echo "$unit is down"
done

df -h / | tail -n 1
journalctl -p err --since -1h --no-pager)",
};

inline constexpr std::string_view Sql[] = {
    R"(BEGIN;

ALTER TABLE article ADD COLUMN reviewed_on date;

UPDATE article
SET reviewed_on = updated_at::date
WHERE status = 'reviewed';

COMMIT;)",
    R"(EXPLAIN (ANALYZE, BUFFERS)
SELECT id, title
FROM article
WHERE status = 'drafted'
ORDER BY updated_at DESC
LIMIT 50;)",
    R"(CREATE INDEX CONCURRENTLY article_open
    ON article (updated_at)
    WHERE status <> 'approved';

ANALYZE article;)",
};

inline constexpr std::string_view Compose[] = {
    R"(services:
  web:
    image: registry.example/web:2.4.1
    restart: unless-stopped
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost/health"]

  queue:
    image: redis:7.2-alpine
    volumes:
      - queue:/data

volumes:
  queue: {})",
    R"(version: "3.9"

services:
  worker:
    build: .
    env_file: .env.staging
    deploy:
      replicas: 2)",
};

inline constexpr std::string_view Wordpress[] = {
    R"(<?php

add_filter('upload_size_limit', function () {
    return 8 * MB_IN_BYTES;
});

add_action('init', function () {
    if (! wp_next_scheduled('press_cleanup')) {
        wp_schedule_event(time(), 'daily', 'press_cleanup');
    }
});)",
    R"(<?php

$recent = new WP_Query([
    'posts_per_page' => 20,
    'no_found_rows' => true,
]);

foreach ($recent->posts as $post) {
    clean_post_cache($post->ID);
})",
};

inline constexpr std::string_view Nginx[] = {
    R"(map $request_method $skip_cache {
    default 1;
    GET 0;
}

server {
    listen 443 ssl;
    server_name press.example;

    location / {
        proxy_cache pages;
        proxy_no_cache $skip_cache;
        proxy_pass http://app;
    }
})",
    R"(limit_req_zone $binary_remote_addr zone=login:10m rate=5r/m;

location = /login {
    limit_req zone=login burst=3 nodelay;
    proxy_pass http://app;
})",
};

inline constexpr std::string_view Node[] = {
    R"('use strict';

const { createServer } = require('node:http');

const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true }));
});

server.listen(8080);)",
    R"(process.on('SIGTERM', async () => {
  server.close();

  await pool.end();
  process.exit(0);
});)",
};

inline constexpr std::string_view Java[] = {
    R"(package press.pool;

import java.time.Duration;

public record Limits(int size, Duration wait) {
    public Limits {
        if (size < 1) {
            throw new IllegalArgumentException("size: " + size);
        }
    }
})",
    R"(try (var connection = source.getConnection();
     var statement = connection.prepareStatement(QUERY)) {
    statement.setQueryTimeout(5);

    return statement.executeUpdate();
})",
};

inline constexpr std::string_view Rust[] = {
    R"(use std::fs;
use std::io;

fn read(path: &str) -> io::Result<Vec<String>> {
    let text = fs::read_to_string(path)?;

    Ok(text.lines().map(str::to_owned).collect())
})",
    R"(#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    Waiting,
    Running,
    Done,
}

impl State {
    fn is_final(self) -> bool {
        self == State::Done
    }
})",
};

inline constexpr std::string_view Ruby[] = {
    R"(class ImportJob < ApplicationJob
  queue_as :slow

  retry_on Timeout::Error, attempts: 3

  def perform(batch)
    Article.upsert_all(batch, unique_by: :reference)
  end
end)",
    R"(Rails.application.routes.draw do
  resources :articles, only: %i[index show]

  get '/up', to: 'health#show'
end)",
};

inline constexpr std::string_view Kubernetes[] = {
    R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web

spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: web
          image: registry.example/web:2.4.1
          resources:
            limits:
              memory: 256Mi)",
    R"(readinessProbe:
  httpGet:
    path: /health
    port: 8080

livenessProbe:
  tcpSocket:
    port: 8080
  periodSeconds: 20)",
};

inline constexpr std::string_view Typescript[] = {
    R"(type Answer<T> = { ok: true; value: T } | { ok: false; reason: string };

export async function load<T>(url: string): Promise<Answer<T>> {
  const answer = await fetch(url);

  if (!answer.ok) {
    return { ok: false, reason: answer.statusText };
  }
  return { ok: true, value: await answer.json() };
})",
    R"(export interface Article {
  id: string;
  title: string;
  reviewed?: Date;
}

export const isOpen = (article: Article): boolean => article.reviewed === undefined;)",
};

} // namespace Copydesk::Synth::Samples
