// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

#include <QMap>
#include <QString>

namespace Copydesk::Library {

class Library;

/// What the library keeps for formats (formats/options.h): texts by name, such as "wxr.author".
Result<QMap<QString, QString>> formatOptions(Library &library);
/// A null text takes it out.
Result<> setFormatOption(Library &library, const QString &name, const QString &text);

} // namespace Copydesk::Library
