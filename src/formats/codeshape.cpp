// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/codeshape.h"

#include <QList>
#include <QRegularExpression>
#include <QSet>

namespace Copydesk::Formats {

namespace {

using namespace Qt::StringLiterals;

/// Longer lines are not looked at: expressions on text from anywhere should have an end.
constexpr qsizetype LongestCode = 4000;

// Beyond ASCII there is no code to tell, and not every script parts its words by blanks.
bool isPlainCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.unicode() >= 0x80 || c == u'-' || c == u'\'' || c == u'%';
}

/// A token of prose: a word or number, perhaps in quotes or brackets or with a mark behind it, or two joined by a slash
/// or a dot.
bool isPlain(QStringView token)
{
    static constexpr QStringView Opening = u"\"'“‘„«([`¿¡";
    static constexpr QStringView Closing = u".,;:!?)]\"'”’»…`";
    while (!token.isEmpty() && Opening.contains(token.front()))
        token = token.sliced(1);
    while (!token.isEmpty() && Closing.contains(token.back()))
        token.chop(1);
    if (token.isEmpty())
        return false;
    if (token == u"-" || token == u"–" || token == u"—" || token == u"&")
        return true;
    for (qsizetype i = 0; i < token.size(); ++i) {
        const QChar c = token[i];
        if (isPlainCharacter(c))
            continue;
        const bool inside =
            i > 0 && i + 1 < token.size() && token[i - 1].isLetterOrNumber() && token[i + 1].isLetterOrNumber();
        if (!inside || (c != u'/' && c != u'.' && c != u',' && c != u':'))
            return false;
        if (c == u'.' && token[i + 1].isLetter())
            return false; // app.get, nginx.conf
    }
    return token.front() != u'-';
}

struct Shape {
    int words = 0; ///< tokens
    int plain = 0; ///< of these, tokens of prose
    double plainShare() const { return words ? double(plain) / words : 0; }
};

Shape shapeOf(QStringView line)
{
    Shape shape;
    for (const QStringView token : line.tokenize(u' ', Qt::SkipEmptyParts)) {
        ++shape.words;
        shape.plain += isPlain(token);
    }
    return shape;
}

#define PATTERN(name, pattern)                                                                                         \
    const QRegularExpression &name()                                                                                   \
    {                                                                                                                  \
        static const QRegularExpression expression(QStringLiteral(pattern));                                           \
        return expression;                                                                                             \
    }

// What no prose of an article begins with: comments, prompts, tags, directives, variables, annotations.
PATTERN(
    openingMark,
    R"(^(<\?|#!|//|/\*|\*/|--+ |# |#\[|#(include|define|if|ifdef|ifndef|endif|pragma|else)\b|\$[A-Za-z_({]|\$ |>>> |@[A-Za-z_][\w.]*(\(|$)|@media|---$|\.\.\.$|</?[A-Za-z!][^>]*>?|\+\+\+ |@@ |%[a-z]|:root|\.[a-z-]+ ?\{))")
PATTERN(comment, R"(^(#|//|--+) )")
// Nothing but brackets, marks and operators, "});" or "]".
PATTERN(onlyMarks, R"(^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e\s]+$)")
PATTERN(section, R"(^\[\[?[\w.:/ "-]+\]\]?$)")
PATTERN(jsonMember, R"(^"[^"]*"\s*:)")
PATTERN(
    assignment,
    R"(^(?:(?:export|set|let|const|var|val|local|static|final|public|private|protected|readonly|auto|int|long|string|bool|float|double|char|env|ENV|ARG|type|mut|my|our|global|declare|typeset|alias)\s+)*[\w.$@\[\]'">*&-]+(?:\s*:\s*[\w<>\[\]|., ]+)?\s*(?::=|<-|[-+*/|?.%&]?=)(?![=>~])\s*\S)")
PATTERN(
    declaration,
    R"(^(?:(?:export|pub|public|private|protected|static|async|abstract|final|default|inline|virtual|override|unsafe)\s+)*(?:def|class|function|func|fn|interface|struct|enum|trait|impl|module|mod|namespace|package|import|from|use|using|require|require_relative|require_once|include|extern|return|yield|await|throw|raise|assert|delete|new|del|pass|defer|go|const|let|var|val|type|typedef|template|constexpr|goto|echo|print|puts)\b)")
// A name and its parameters.
PATTERN(
    signature,
    R"(^(?:(?:export|pub|public|private|protected|internal|static|async|abstract|final|default|inline|virtual|override|open|sealed|data|suspend|partial|readonly|const|unsafe) )*(?:def|class|function|func|fn|fun|record|interface|struct|enum|trait|object|protocol|macro|sub|proc)(?: [\w:.]+)? ?[(<]\w*)")
PATTERN(
    pythonHead,
    R"(^(?:(?:async )?def \w+\(.*|class [A-Z]\w*(?:\(.*\))?|else|try|finally|except(?: [A-Z(].*)?|while True|(?:async )?for \w+(?:, ?\w+)* in \S+|(?:async )?with \S+\(.*|(?:el)?if \S+ (?:==|!=|<|>|<=|>=|in|is|not in|is not) \S+|(?:el)?if not \S+|(?:el)?if \S*[_(.\[]\S*|case \S+|default|do):$)")
PATTERN(
    loneKeyword,
    R"(^(end|fi|done|esac|else|then|do|begin|BEGIN|END|COMMIT|ROLLBACK|commit|rollback|pass|break|continue|return|use strict|use warnings|endif|endforeach|endwhile|loop|next|EOF|SQL|exit( \d+)?)$)")
PATTERN(
    importLine,
    R"(^(package \w+|import [\w.]+( as \w+)?(, [\w.]+)*|from [\w.]+ import .+|import .+ from .+|use \w*[:\\][\w:\\]*|mod \w+|module [\w.]+|require ['"].+|include ['"<].+|using [\w.]+)$)")
PATTERN(
    quotedImport,
    R"(^(import|require|require_relative|require_once|include|include_once|load|source|use|from)\s*\(?\s*(['"<(][^'"<>]*['">)]?|[\w.]+ ['"].*)\)?;?$)")
PATTERN(
    sqlUpper,
    R"(^(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|EXPLAIN|ANALYZE|VACUUM|WITH|GRANT|REVOKE|TRUNCATE|REINDEX|CLUSTER|COPY|SET|SHOW|BEGIN|COMMIT|ROLLBACK|START TRANSACTION|FROM|WHERE|JOIN|LEFT JOIN|GROUP BY|ORDER BY|HAVING|LIMIT|VALUES|RETURNING|UNION|PRAGMA|DECLARE|LOCK)\b)")
PATTERN(
    sqlLower,
    R"(^(select\s.+\sfrom\s|insert into \w+|update \w+ set |delete from \w+|create (unique )?(table|index|view|extension|materialized|role|user|database|schema|function|trigger)|alter (table|role|system|database|index)|drop (table|index|view)|explain |analyze \w+$|vacuum |reindex |refresh materialized|with \w+ as|grant \w+|set \w+ (to|=)))")
PATTERN(sqlMark, R"([=<>*]|\w\.\w|'\w*'|\(\w)")
PATTERN(
    dockerUpper,
    R"(^(FROM|RUN|CMD|COPY|ADD|ENV|ARG|WORKDIR|EXPOSE|ENTRYPOINT|USER|VOLUME|LABEL|HEALTHCHECK|ONBUILD|SHELL|STOPSIGNAL|MAINTAINER)\s+\S)")
PATTERN(yamlMember, R"(^(- )?["']?[\w./$-]+["']?:( .*)?$)")
PATTERN(shoutedCommand, R"(^[A-Z]{3,} \S*\w[:_*]\S*)")
PATTERN(call, R"([\w\])>]\((?:[^ )]|\)))")
PATTERN(callFirst, R"(^(?:await |return |new |throw |yield )?[\w.:$>\[\]'"\\-]+!?\(.*\)[;,]?$)")
PATTERN(
    operators,
    R"((:=|=>|->|::|==|!=|<=|>=|&&|\|\||\+=|-=|<-|\$\(|\$\{|\(\)|</|/>| \| | >> | 2>&1|\\$|\?\?|\{\{|%\}| < \S+$| > \S+$))")
PATTERN(
    command,
    R"(^(?:sudo |time |exec |env |nohup )*(?:\./\S+|\.\./\S+|/\S+/\S+|cd|ls|cat|echo|export|git|docker|docker-compose|podman|kubectl|helm|npm|npx|pnpm|yarn|node|pip|pip3|pipx|poetry|uv|uvicorn|gunicorn|pytest|ruff|black|mypy|python|python3|php|composer|artisan|systemctl|service|curl|wget|grep|rg|sed|awk|find|xargs|tar|gzip|zstd|rsync|ssh|scp|mysql|mysqldump|psql|pg_dump|pg_restore|pgbench|createdb|redis-cli|wp|nginx|go|cargo|rustc|rustup|make|cmake|ninja|mvn|gradle|java|javac|dotnet|bundle|rails|rake|ruby|gem|chmod|chown|mkdir|rm|cp|mv|ln|touch|crontab|journalctl|tail|head|sort|ps|kill|top|htop|df|du|free|ss|netstat|ip|ping|dig|nslookup|source|set|unset|trap|apt|apt-get|dnf|yum|apk|brew|snap|terraform|ansible|ansible-playbook|vagrant|certbot|openssl|logrotate|supervisorctl|sqlite3|restic|borg|ab|wrk|hey|k6|strace|perf|sysctl|ulimit|mount|iptables|ufw|useradd|passwd|su|exit|shift|local|read|printf|test|eval|wait|exec|unlink|tee|watch|nc|dpkg|update-rc\.d|a2enmod|a2ensite|mix|elixir|iex|flutter|deno|bun|turbo|vite|drush|bin/\S+|vendor/bin/\S+)(?:\s|$))")
// Of the commands, those that no heading begins with.
PATTERN(
    surelyCommand,
    R"(^(sudo|cd|ls|chmod|chown|mkdir|rm|cp|mv|ln|xargs|apt-get) |^[A-Z][a-z]+-[A-Z]\w+( |$)|^[A-Z]{2,} [A-Z]{2,}\b)")
// And those that are words as well, or names of stacks.
PATTERN(
    ambiguousCommand,
    R"(^(find|sort|head|tail|test|read|source|set|unset|go|make|cat|service|time|kill|top|free|echo|local|export|mount|trap|eval|shift|touch|wait|git|docker|podman|node|python|php|ruby|rails|java|nginx|terraform|ansible|helm|cargo|gradle|snap|brew|black|mypy|ruff|ab|hey|perf|rake|gem|bundle|vagrant|borg|restic|find|yarn|poetry|uv|ip|ss)\b)")
PATTERN(
    subcommand,
    R"(^(?!nginx |python |java |ruby |node |redis |perl |set |read |find |source |sort |time |free |wait |touch |mount |local )\S+ (install|pull|push|status|up|down|start|stop|restart|reload|build|run|test|deploy|migrate|artisan|update|upgrade|add|commit|fetch|checkout|clone|compose|ps|logs|exec|apply|get|init|renew|describe|rollout|cache|plugin|db|core|cron|audit|fmt|vet|clippy|list|show|enable|disable|daemon-reload|generate|require|dump-autoload|ci|publish|prune|inspect|tag|merge|rebase|stash|log|diff|ping|info|flushall)\b)")
// Words that join others, as in "docker compose for staging": commands have none.
PATTERN(joiningWord, R"( (a|an|and|as|at|by|for|from|in|of|on|or|the|to|vs|with|without)( |$))")
PATTERN(argument, R"((\s-{1,2}[\w]|\s[~.]?/|/\w|\s\w+\.[A-Za-z]|\s[A-Za-z]\w*\.\w|\w=|\s["']|:\w|\s\*|@\w|\$\w))")
PATTERN(bareDirective, R"(^[a-z_]+( [\w./:$*~^"'-]+)*;$)")
#undef PATTERN

bool matches(const QRegularExpression &expression, QStringView line) { return expression.matchView(line).hasMatch(); }

bool isShell(const QString &language)
{
    static const QSet<QString> names = {u"bash"_s, u"sh"_s,      u"shell"_s,    u"zsh"_s,
                                        u"fish"_s, u"console"_s, u"terminal"_s, u"shellscript"_s};
    return names.contains(language);
}

bool isKeyed(const QString &language)
{
    static const QSet<QString> names = {u"yaml"_s,    u"yml"_s,        u"docker"_s, u"compose"_s,
                                        u"ansible"_s, u"kubernetes"_s, u"css"_s,    u"scss"_s,
                                        u"http"_s,    u"properties"_s, u"make"_s,   u"makefile"_s};
    return names.contains(language);
}

bool isSql(const QString &language)
{
    return language.contains("sql"_L1) || language == "postgres"_L1 || language == "sqlite"_L1;
}

/// Marks of a sentence; for lines whose shape allows prose at all.
bool isSentence(QStringView line, const Shape &shape)
{
    if (shape.words < 4 || !endsAsSentence(line))
        return false;
    const QChar last = line.back();
    if (last == u';')
        return shape.words > 12 && shape.plainShare() >= 0.85;
    if (last == u':' || last == u')' || last == u'"' || last == u'\'')
        return shape.plainShare() >= 0.75;
    return shape.plainShare() >= 0.5 || (shape.words >= 8 && shape.plainShare() >= 0.4);
}

} // namespace

int wordCount(QStringView line) { return shapeOf(line).words; }

bool endsAsSentence(QStringView line)
{
    while (!line.isEmpty() && QStringView(u")]\"'”’»` ").contains(line.back()))
        line.chop(1);
    return !line.isEmpty() && QStringView(u".!?:;…。！？").contains(line.back());
}

bool looksLikeHeading(QStringView line) { return line.size() <= 80 && !endsAsSentence(line) && !line.endsWith(u','); }

int codeScore(QStringView line, const QString &language)
{
    if (line.isEmpty())
        return 0;
    if (line.front().isSpace())
        return 10; // prose is never indented
    if (line.size() > LongestCode)
        return 0;
    // Most lines are sentences: the expressions are kept for those that could match.
    const bool opensLikeCode =
        !line.front().isLetterOrNumber() && (matches(onlyMarks(), line) || matches(openingMark(), line));
    if (opensLikeCode && !matches(comment(), line))
        return 10;
    const Shape shape = shapeOf(line);
    // A comment; but "# of requests" opens a sentence as well, and only code beside it tells.
    if (opensLikeCode)
        return shape.words >= 9 && isSentence(line, shape) ? CodeBesideCode : 10;
    if (line.back() == u':' && matches(pythonHead(), line))
        return 8;
    if (isSentence(line, shape))
        return -10;

    int score = 0;
    const QChar last = line.back();
    if (last == u'{' || last == u'}' || last == u';' || last == u'\\' || line.endsWith("(["_L1) || last == u'['
        || last == u'(')
        score += shape.words > 12 && shape.plainShare() >= 0.75 ? 1 : 6;
    if (last == u',' && shape.plainShare() < 0.5)
        score += 3;
    if (matches(bareDirective(), line))
        score += 2;
    if (matches(section(), line) || matches(jsonMember(), line))
        score += 6;
    if (matches(assignment(), line))
        score += 6;
    if (matches(callFirst(), line))
        score += 5;
    else if (matches(call(), line))
        score += 3;
    if (shape.plain < shape.words && matches(declaration(), line))
        score += 2;
    if (matches(signature(), line))
        score += 5;
    if (matches(quotedImport(), line))
        score += 5;
    if (matches(importLine(), line) || matches(loneKeyword(), line))
        score += shape.plain < shape.words ? 4 : 2;
    if (matches(sqlUpper(), line) || matches(dockerUpper(), line))
        score += 5;
    if (matches(shoutedCommand(), line))
        score += 2; // "GET page:1"
    if (matches(sqlLower(), line))
        score += (isSql(language) ? 5 : 2) + (matches(sqlMark(), line) ? 4 : 0);
    if (matches(yamlMember(), line) && !(shape.words > 8 && shape.plainShare() > 0.8))
        score += !isKeyed(language) ? 1 : shape.words >= 3 && shape.plainShare() > 0.8 ? 2 : 5;
    if (line.startsWith("- "_L1))
        score += isKeyed(language) ? 5 : 2;
    if (matches(surelyCommand(), line)) {
        score += 5;
    } else if (matches(command(), line)) {
        if (matches(argument(), line))
            score += 5;
        else if (shape.plain == shape.words && matches(joiningWord(), line))
            score += 0;
        else if (matches(subcommand(), line)
                 || (isShell(language) && (shape.words == 1 || !matches(ambiguousCommand(), line))))
            score += 2; // "git pull"; but "git habits" is a heading
        else
            score += 1;
    }
    const auto found = operators().globalMatchView(line);
    int marks = 0;
    for (auto it = found; it.hasNext() && marks < 3; it.next())
        ++marks;
    score += 2 * marks;
    if (shape.plainShare() <= 0.34 && (shape.words > 1 || score > 0))
        score += 3;
    else if (shape.plainShare() <= 0.5 && shape.words > 1)
        score += 1;
    if (shape.words >= 6 && shape.plainShare() >= 0.85)
        score -= 4;
    return score;
}

} // namespace Copydesk::Formats
