// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "synth/dice.h"

#include <QString>

namespace Copydesk::Synth {

/// A sentence of 9 to 20 made-up words, common ones often and rare ones seldom, as in a language: no two are alike.
QString ownSentence(Dice &dice);

} // namespace Copydesk::Synth
