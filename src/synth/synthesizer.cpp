// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "synth/synthesizer.h"

#include "synth/dice.h"
#include "synth/ownsentence.h"
#include "synth/passages.h"
#include "synth/stacks.h"
#include "synth/topics.h"
#include "synth/variant.h"

#include <array>
#include <vector>

namespace Copydesk::Synth {

namespace {

using namespace Qt::StringLiterals;
using Post::Block;
using Post::field;

QString text(std::string_view ascii) { return QString::fromLatin1(ascii.data(), qsizetype(ascii.size())); }

QStringList texts(std::span<const std::string_view> list)
{
    QStringList made;
    made.reserve(qsizetype(list.size()));
    for (const std::string_view each : list)
        made += text(each);
    return made;
}

QString digits(qint64 number) { return QString::number(number).rightJustified(6, u'0'); }

/// What a post is about: the first throws of its dice, so that the title can be had without the rest.
struct Subject {
    const Stack *stack;
    QString name, problem, scenario, title;

    Subject(Dice &dice)
        : stack(&dice.pick(stacks()))
        , name(text(stack->name))
        , problem(text(dice.pick(problems())))
        , scenario(text(dice.pick(scenarios())))
        , title(filled(dice.pick(titlePatterns())))
    {
    }

    QString filled(std::string_view pattern) const
    {
        QString made;
        made.reserve(qsizetype(pattern.size()) + 80);
        while (!pattern.empty()) {
            const size_t open = std::min(pattern.find('{'), pattern.size());
            made += QLatin1StringView(pattern.data(), qsizetype(open));
            pattern.remove_prefix(open);
            if (pattern.empty())
                break;
            const size_t close = pattern.find('}');
            const std::string_view key = pattern.substr(1, close - 1);
            made += key == "stack" ? name : key == "problem" ? problem : scenario;
            pattern.remove_prefix(close + 1);
        }
        return made;
    }
};

class PostMaking {
public:
    PostMaking(quint64 seed, qint64 index, bool isUnique = false)
        : m_index(index)
        , m_isUnique(isUnique)
        , m_dice(seed, quint64(index))
        , m_subject(m_dice)
    {
    }

    Post::Post made(const Synthesizer &others)
    {
        constexpr std::array<int, 20> ImageCounts = {0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4};
        m_images = ImageCounts[size_t(m_dice.below(ImageCounts.size()))];
        m_checklist = texts(m_dice.pick(checklists()));
        if (m_dice.chance(40))
            m_post.extra.append({u""_s, {m_dice.chance(50) ? u"|"_s : u"| |"_s, QString()}});
        m_post.title = m_subject.title;
        m_post.lead = m_isUnique ? ownSentence(m_dice) : m_subject.filled(m_dice.pick(leadPatterns()));
        body();
        meta();
        QStringList &similar = m_post.similar.emplace();
        if (m_index > 0 && m_dice.chance(10)) {
            for (qint64 i = m_dice.between(1, 3); i > 0; --i)
                similar += others.title(m_dice.below(m_index));
        }
        return std::move(m_post);
    }

    QString title() const { return m_subject.title; }

private:
    void image()
    {
        const QString number = QString::number(m_captions.size() + 1);
        const QString caption = m_subject.problem + u" with "_s + m_subject.name + u" visual reference "_s + number;
        const bool placeholder = m_dice.chance(20);
        const QString source = placeholder ? u"dummyimage.com"_s : u"unsplash"_s;
        const QString url = placeholder
            ? QString(u"https://dummyimage.com/1200x630/"_s + QString::number(m_dice.between(0x100000, 0xffffff), 16)
                      + u"/ffffff.png&text="_s + QString(m_subject.problem).replace(u' ', u'+'))
            : QString(u"https://images.example/photo-"_s + QString::number(m_dice.between(1, 400))
                      + u".jpg?auto=format&fit=crop&w=1200&q=80"_s);
        m_post.blocks.append(Block::image(caption, source));
        m_captions += caption;
        m_sources.append({{u"source"_s, source}, {u"url"_s, url}, {u"caption"_s, caption}});
    }

    void paragraph(const Passage &passage)
    {
        QString made = m_isUnique
            ? QString(ownSentence(m_dice) + u' ' + ownSentence(m_dice) + u' ' + ownSentence(m_dice))
            : QString(text(passage[0]) + u' ' + text(passage[1]) + u' ' + text(passage[2]));
        if (m_dice.chance(30))
            made += u' ' + (m_isUnique ? ownSentence(m_dice) : m_subject.filled(m_dice.pick(closings())));
        m_post.blocks.append(Block::paragraph(made));
        ++m_paragraphs;
    }

    /// `count` of the choices, each at most once, in an order of their own.
    template <typename T> std::vector<const T *> drawn(std::span<const T> choices, qint64 count)
    {
        std::vector<const T *> all;
        all.reserve(choices.size());
        for (const T &choice : choices)
            all.push_back(&choice);
        for (size_t i = 0; i < size_t(count); ++i)
            std::swap(all[i], all[i + size_t(m_dice.below(qint64(all.size() - i)))]);
        all.resize(size_t(count));
        return all;
    }

    void body()
    {
        for (int i = 0; i < std::min(m_images, 2); ++i)
            image();
        const bool hasCode = m_dice.chance(35);
        bool first = true;
        for (const Section *section : drawn(sections(), m_dice.between(2, 3))) {
            m_post.blocks.append(Block::heading(text(section->heading)));
            for (const Passage *passage : drawn(section->passages, m_dice.between(2, 3)))
                paragraph(*passage);
            if (hasCode && std::exchange(first, false))
                m_post.blocks.append(
                    Block::code(text(m_subject.stack->language), text(m_dice.pick(m_subject.stack->samples))));
        }
        m_post.blocks.append(Block::heading(u"implementation checklist"_s));
        m_post.blocks.append(Block::list(m_checklist));
        for (int i = 2; i < m_images; ++i)
            image();
        m_post.blocks.append(Block::heading(text(finalSection().heading)));
        paragraph(m_dice.pick(finalSection().passages));
    }

    void meta()
    {
        Post::Meta &meta = m_post.meta;
        const Stack &stack = *m_subject.stack;
        const QString language = text(stack.language), area = text(stack.area);
        meta.set(field("topic"), QString(m_subject.problem + u" / "_s + m_subject.name));
        meta.set(field("summary"), m_subject.filled(m_dice.pick(summaryPatterns())));
        meta.set(field("ai_outline.context"), m_subject.scenario);
        meta.set(field("ai_outline.problem"), m_subject.problem);
        meta.set(field("ai_outline.stack"), m_subject.name);
        meta.set(field("ai_outline.recommended_action"), text(m_dice.pick(recommendedActions())));
        meta.set(field("ai_brief"), text(m_dice.pick(briefs())));
        meta.set(field("stack"), QStringList{m_subject.name, area, language});
        meta.set(field("tools"), texts(stack.tools));
        meta.set(field("code_language"), language);
        meta.set(field("difficulty"),
                 std::array{u"beginner"_s, u"intermediate"_s, u"advanced"_s}[size_t(m_dice.below(3))]);
        meta.set(field("reading_time"), m_dice.between(4, 12));
        // A few have more views than 32 bits hold.
        meta.set(field("view_count"),
                 m_dice.chance(1) ? m_dice.between(4'300'000'000, 9'000'000'000)
                                  : m_dice.below(m_dice.chance(20) ? 900'000 : 90'000));
        for (const Post::FieldId id :
             {field("score.quality"), field("score.freshness"), field("score.depth"), field("score.clarity")})
            meta.set(id, m_dice.between(50, 99));
        meta.set(field("revision.status"),
                 std::array{u"drafted"_s, u"expanded"_s, u"reviewed"_s}[size_t(m_dice.below(3))]);
        // One throw a statement: the order of arguments is the compiler's.
        const qint64 minor = m_dice.below(10), patch = m_dice.below(10);
        meta.set(field("revision.version"), Post::Version(1, minor, patch));
        meta.set(field("revision.last_reviewed"), QDate(2022, 1, 1).addDays(m_dice.below(5 * 365)));
        meta.set(field("reference"),
                 QString(u"anp-ref-"_s + digits(m_index) + u'-' + QString::number(m_dice.between(1000, 9999))));
        const quint64 upper = m_dice.next(), lower = m_dice.next() >> 32;
        meta.set(field("hash"), QString(hex(upper, 16) + hex(lower, 8)));
        meta.set(field("flags.ai_generated_style"), m_dice.chance(90));
        meta.set(field("flags.has_images"), m_images > 0);
        meta.set(field("flags.image_heavy"), m_images > 2);
        meta.set(field("flags.needs_human_review"), m_dice.chance(20));
        meta.set(field("checklist"), m_checklist);
        const auto entity = [](const QString &name, const QString &type) {
            return Post::Record{{u"name"_s, name}, {u"type"_s, type}};
        };
        meta.set(field("entities"),
                 Post::Records{entity(m_subject.name, u"stack"_s), entity(area, u"area"_s),
                               entity(m_subject.problem, u"problem"_s)});
        meta.set(field("image_sources"), m_sources);
        meta.set(field("payload.source_id"), QString(u"alphanode-"_s + digits(m_index)));
        meta.set(field("payload.generator"), u"anp content synthesizer"_s);
        meta.set(field("payload.paragraphs"), m_paragraphs);
        meta.set(field("payload.scenario"), m_subject.scenario);
        meta.set(field("payload.seed"), m_index);
        QStringList notes;
        for (const std::string_view *note : drawn(noteLines(), m_dice.between(1, 3)))
            notes += text(*note);
        meta.set(field("notes"), notes);
    }

    static QString hex(quint64 number, int width) { return QString::number(number, 16).rightJustified(width, u'0'); }

    qint64 m_index;
    bool m_isUnique;
    Dice m_dice;
    Subject m_subject;
    int m_images = 0;
    qint64 m_paragraphs = 0;
    QStringList m_checklist, m_captions;
    Post::Records m_sources;
    Post::Post m_post;
};

} // namespace

Synthesizer::Synthesizer(quint64 seed, bool isUnique)
    : m_seed(seed)
    , m_isUnique(isUnique)
{
}

Post::Post Synthesizer::post(qint64 index) const { return PostMaking(m_seed, index, m_isUnique).made(*this); }

Post::Post Synthesizer::post(qint64 index, int duplicates) const
{
    Dice dice(m_seed + 1, quint64(index)); // not the one that makes the posts
    if (index == 0 || !dice.chance(duplicates))
        return post(index);
    const Variation variation{int(dice.below(12)), int(dice.below(12)), dice.chance(50)};
    return variantOf(post(dice.below(index)), index, variation, dice);
}

QString Synthesizer::title(qint64 index) const { return PostMaking(m_seed, index).title(); }

} // namespace Copydesk::Synth
