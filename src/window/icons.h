// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace Copydesk::Window {

/// One of the icons in resources/icons, drawn in the colour of the palette's text, so that it is right in the light and
/// in the dark. A name that is not there gives an empty icon.
QIcon icon(const QString &name);

} // namespace Copydesk::Window
