// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/field.h"

#include <QList>
#include <QString>

namespace Copydesk::Window {

/// One heading of the meta panel and the fields below it.
struct FieldSection {
    QString name; ///< stable, for the settings
    QString title; ///< for people
    QList<Post::FieldId> fields;
};

/// The field table in sections, in reading order. A section names groups ("score") and single fields; a field that none
/// names stands under the last one, "More", so that a new row of the table is never missing.
QList<FieldSection> fieldSections();

} // namespace Copydesk::Window
