// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"

/// For the layer's own sources: what fails is handed on at once.

#define COPYDESK_JOIN_AGAIN(a, b) a##b
#define COPYDESK_JOIN(a, b) COPYDESK_JOIN_AGAIN(a, b)

/// Runs an expression of type Result<…>; returns its error.
#define COPYDESK_TRY(expression) COPYDESK_TRY_AS(COPYDESK_JOIN(tried, __COUNTER__), expression)
#define COPYDESK_TRY_AS(name, expression)                                                                              \
    do {                                                                                                               \
        if (auto name = (expression); !name)                                                                           \
            return ::Copydesk::failure(std::move(name).error());                                                       \
    } while (false)

/// Defines `name` as the value of an expression of type Result<T>; returns its error.
#define COPYDESK_LET(name, expression)                                                                                 \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return ::Copydesk::failure(std::move(name##Result).error());                                                   \
    auto &name = *name##Result
