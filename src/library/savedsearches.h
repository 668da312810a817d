// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QList>
#include <QString>

namespace Copydesk::Library {

class Library;

struct SavedSearch {
    QString name;
    QString query;
    bool operator==(const SavedSearch &) const = default;
};

/// In their order; the first nine have the keys Ctrl+1…9.
Result<QList<SavedSearch>> savedSearches(Library &library);
Result<> setSavedSearches(Library &library, const QList<SavedSearch> &searches);

} // namespace Copydesk::Library
