// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checkwatch.h"

#include "library/worker.h"
#include "review/checking.h"

#include <chrono>

namespace Copydesk::Review {

namespace {

using namespace std::chrono_literals;

constexpr auto Delay = 300ms; ///< behind the last change, so that typing and a row of decisions are one

} // namespace

CheckWatch::CheckWatch(Library::Worker &reader, Library::Worker &writer, const Checks::Knowledge &knowledge,
                       QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_writer(writer)
    , m_knowledge(knowledge)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Delay);
    connect(&m_soon, &QTimer::timeout, this, &CheckWatch::begin);
}

void CheckWatch::look()
{
    m_isAsked = true;
    if (!m_isRunning && !m_isPaused && !m_soon.isActive())
        m_soon.start();
}

void CheckWatch::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (isPaused)
        m_soon.stop();
    else if (m_isAsked)
        look();
}

void CheckWatch::begin()
{
    if (m_isRunning || m_isPaused)
        return;
    m_isRunning = true;
    m_isAsked = false;
    m_writer
        .run([signature = m_knowledge.signature](Library::Library &library) {
            return Library::expectSignature(library, Checks::tableSignature(), signature);
        })
        .then(this, [this](const Result<> &expected) {
            if (expected)
                step();
            else
                finish(); // a library that cannot be written has no kept answers
        });
}

void CheckWatch::step()
{
    if (m_isPaused) {
        m_isAsked = true;
        finish();
        return;
    }
    using Answers = Result<std::vector<Library::CheckAnswer>>;
    m_reader.run([knowledge = m_knowledge](Library::Library &library) { return nextAnswers(library, knowledge); })
        .then(this, [this](const Answers &answers) {
            if (!answers || answers->empty()) {
                finish();
                return;
            }
            m_writer.run([answers = *answers](Library::Library &library) { return Library::keep(library, answers); })
                .then(this, [this](const Result<> &kept) {
                    if (!kept) {
                        finish();
                        return;
                    }
                    m_hasNews = true;
                    step();
                });
        });
}

void CheckWatch::finish()
{
    m_isRunning = false;
    if (std::exchange(m_hasNews, false))
        Q_EMIT settled();
    if (m_isAsked)
        look();
}

} // namespace Copydesk::Review
