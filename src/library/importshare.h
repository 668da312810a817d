// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/bodystore.h"
#include "library/knownlines.h"
#include "library/rulejudge.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace Copydesk::Library {

/// What an import's writer tells those who make posts ready for it on other threads.
class ImportShare {
public:
    /// Hardly anything is new: bodies are not packed beforehand.
    std::atomic<bool> expectsUnchanged = false;
    /// Bodies are kept for a dictionary to be trained on.
    std::atomic<bool> wantsSamples = true;

    BodyStore::Newest dictionary() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_dictionary;
    }
    void setDictionary(const BodyStore::Newest &dictionary)
    {
        const std::scoped_lock lock(m_mutex);
        m_dictionary = dictionary;
    }
    /// Null: not known.
    std::shared_ptr<const KnownLines> lines() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }
    void setLines(std::shared_ptr<const KnownLines> lines)
    {
        const std::scoped_lock lock(m_mutex);
        m_lines = std::move(lines);
    }

    /// Null: no rule is asked.
    std::shared_ptr<const RuleJudge> judge() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_judge;
    }
    void setJudge(std::shared_ptr<const RuleJudge> judge)
    {
        const std::scoped_lock lock(m_mutex);
        m_judge = std::move(judge);
    }

private:
    mutable std::mutex m_mutex;
    BodyStore::Newest m_dictionary;
    std::shared_ptr<const KnownLines> m_lines;
    std::shared_ptr<const RuleJudge> m_judge;
};

} // namespace Copydesk::Library
