// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/stacks.h"

#include "synth/samples.h"

namespace Copydesk::Synth {

namespace {

// clang-format off
constexpr std::string_view PythonTools[] = {"fastapi", "pytest", "uvicorn", "ruff", "git", "logs"};
constexpr std::string_view LaravelTools[] = {"laravel", "composer", "phpunit", "horizon", "git", "logs"};
constexpr std::string_view GoTools[] = {"go test", "pprof", "golangci-lint", "git", "metrics"};
constexpr std::string_view ReactTools[] = {"vite", "vitest", "eslint", "lighthouse", "git"};
constexpr std::string_view LinuxTools[] = {"systemd", "journalctl", "rsync", "logrotate", "ssh"};
constexpr std::string_view PostgresTools[] = {"psql", "pg_dump", "pgbouncer", "explain", "logs"};
constexpr std::string_view DockerTools[] = {"docker compose", "buildkit", "trivy", "registry", "git"};
constexpr std::string_view WordpressTools[] = {"wp-cli", "phpcs", "query monitor", "cron", "git"};
constexpr std::string_view NginxTools[] = {"nginx", "curl", "certbot", "access logs", "git"};
constexpr std::string_view NodeTools[] = {"npm", "node --test", "autocannon", "pino", "git"};
constexpr std::string_view JavaTools[] = {"maven", "junit", "flight recorder", "micrometer", "git"};
constexpr std::string_view RustTools[] = {"cargo", "clippy", "criterion", "tracing", "git"};
constexpr std::string_view RailsTools[] = {"bundler", "rspec", "sidekiq", "rubocop", "git", "logs"};
constexpr std::string_view KubernetesTools[] = {"kubectl", "helm", "kustomize", "prometheus", "git"};
constexpr std::string_view TypescriptTools[] = {"tsc", "vitest", "eslint", "openapi", "git"};

constexpr Stack Table[] = {
    {"python services", "backend", "python", PythonTools, Samples::Python},
    {"laravel apps", "backend", "php", LaravelTools, Samples::Laravel},
    {"go workers", "background jobs", "go", GoTools, Samples::Go},
    {"react front ends", "frontend", "javascript", ReactTools, Samples::React},
    {"linux servers", "operations", "bash", LinuxTools, Samples::Bash},
    {"postgres clusters", "database", "sql", PostgresTools, Samples::Sql},
    {"docker hosts", "operations", "yaml", DockerTools, Samples::Compose},
    {"wordpress sites", "content", "php", WordpressTools, Samples::Wordpress},
    {"nginx gateways", "edge", "nginx", NginxTools, Samples::Nginx},
    {"node services", "backend", "javascript", NodeTools, Samples::Node},
    {"java backends", "backend", "java", JavaTools, Samples::Java},
    {"rust tools", "tooling", "rust", RustTools, Samples::Rust},
    {"rails sites", "backend", "ruby", RailsTools, Samples::Ruby},
    {"kubernetes fleets", "platform", "yaml", KubernetesTools, Samples::Kubernetes},
    {"typescript clients", "frontend", "typescript", TypescriptTools, Samples::Typescript},
};
// clang-format on

} // namespace

std::span<const Stack> stacks() { return Table; }

} // namespace Copydesk::Synth
