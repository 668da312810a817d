// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/suggestion.h"
#include "post/field.h"

namespace Copydesk::Cli {

namespace {

using Takes = Option::Takes;

constexpr Option GlobalOptions[] = {
    {"library", Takes::Value, "L", ""},
    {"json", Takes::Nothing, "", ""},
    {"help", Takes::Nothing, "", ""},
    {"version", Takes::Nothing, "", ""},
};

QString name(const Option &option) { return Post::latin1(option.name); }

tl::unexpected<Error> unknown(const QString &what, const QString &found, const QStringList &names,
                              const QString &prefix)
{
    const QString near = suggestion(found, names);
    return usage(what, prefix + found,
                 near.isEmpty() ? words(QT_TRANSLATE_NOOP("Cli", "what `copydesk-cli help` lists"))
                                : QString(prefix + near));
}

/// Goes through the words one after the other.
class WordReader {
public:
    explicit WordReader(const QStringList &all)
        : m_words(all)
    {
    }

    Result<CommandLine> read()
    {
        while (m_next < m_words.size()) {
            const QString word = m_words[m_next++];
            if (m_optionsEnded || !isOption(word)) {
                if (const auto taken = takeWord(word); !taken)
                    return tl::make_unexpected(taken.error());
            } else if (word == QLatin1String("--")) {
                m_optionsEnded = true;
            } else if (const auto taken = takeOption(word); !taken) {
                return tl::make_unexpected(taken.error());
            }
        }
        if (const auto counted = checkCount(); !counted)
            return tl::make_unexpected(counted.error());
        return m_line;
    }

private:
    bool isOption(const QString &word) const
    {
        return word.startsWith(QLatin1String("--")) || (word == QLatin1String("-h") && !m_line.command);
    }

    Result<> takeWord(const QString &word)
    {
        if (m_line.command) {
            m_line.arguments.words += word;
            return {};
        }
        if (word == QLatin1String("help") && !m_line.wantsHelp) { // `help COMMAND`: the next word is the command
            m_line.wantsHelp = true;
            return {};
        }
        m_line.command = commandByName(word);
        if (m_line.command)
            return {};
        QStringList names{QStringLiteral("help")};
        for (const Command &row : commands())
            names += Post::latin1(row.name);
        return unknown(words(QT_TRANSLATE_NOOP("Cli", "There is no such command")), word, names, {});
    }

    Result<> takeOption(const QString &word)
    {
        const qsizetype sign = word.indexOf(QLatin1Char('='));
        const QString found =
            word == QLatin1String("-h") ? QStringLiteral("help") : word.sliced(2, (sign < 0 ? word.size() : sign) - 2);
        const Option *option = optionByName(found);
        if (!option) {
            QStringList names;
            for (const Option &row : GlobalOptions)
                names += name(row);
            for (const Option &row : ownOptions())
                names += name(row);
            return unknown(words(QT_TRANSLATE_NOOP("Cli", "There is no such option")), found, names,
                           QStringLiteral("--"));
        }
        if (option->takes == Takes::Nothing) {
            if (sign >= 0)
                return usage(words(QT_TRANSLATE_NOOP("Cli", "This option takes no value")), word,
                             QLatin1String("--") + found);
            note(*option, QLatin1String(""));
            return {};
        }
        if (sign >= 0) {
            note(*option, word.sliced(sign + 1));
            return {};
        }
        // A value may begin with a single "-", or be "-" itself.
        if (m_next >= m_words.size() || m_words[m_next].startsWith(QLatin1String("--"))) {
            return usage(words(QT_TRANSLATE_NOOP("Cli", "A value is missing behind --%1")).arg(found), {},
                         QString::fromUtf8(option->value));
        }
        note(*option, m_words[m_next++]);
        while (option->takes == Takes::Words && m_next < m_words.size()
               && !m_words[m_next].startsWith(QLatin1String("--")))
            note(*option, m_words[m_next++]);
        return {};
    }

    std::span<const Option> ownOptions() const
    {
        return m_line.command ? m_line.command->options : std::span<const Option>();
    }

    const Option *optionByName(const QString &found) const
    {
        for (const Option &row : ownOptions()) {
            if (found == name(row))
                return &row;
        }
        for (const Option &row : GlobalOptions) {
            if (found == name(row))
                return &row;
        }
        return nullptr;
    }

    void note(const Option &option, const QString &value)
    {
        if (option.name == "library")
            m_line.library = value;
        else if (option.name == "json")
            m_line.isJson = true;
        else if (option.name == "help")
            m_line.wantsHelp = true;
        else if (option.name == "version")
            m_line.wantsVersion = true;
        else
            m_line.arguments.options += {name(option), value};
    }

    Result<> checkCount() const
    {
        if (!m_line.command || m_line.wantsHelp)
            return {};
        const qsizetype count = m_line.arguments.words.size();
        const Command &command = *m_line.command;
        const QString expected =
            QString(Post::latin1(command.name)) + QLatin1Char(' ') + QString::fromUtf8(command.synopsis);
        if (count < command.leastWords)
            return usage(words(QT_TRANSLATE_NOOP("Cli", "Something is missing")),
                         m_line.arguments.words.join(QLatin1Char(' ')), expected);
        if (command.mostWords >= 0 && count > command.mostWords)
            return usage(words(QT_TRANSLATE_NOOP("Cli", "This is too much")), m_line.arguments.words.last(), expected);
        return {};
    }

    QStringList m_words;
    qsizetype m_next = 0;
    bool m_optionsEnded = false;
    CommandLine m_line;
};

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &words) { return WordReader(words).read(); }

} // namespace Copydesk::Cli
