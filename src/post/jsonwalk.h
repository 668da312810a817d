// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/error.h"
#include "post/utf8.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <cstring>
#include <string_view>

/// Steps through a JSON text with simdjson, for the reader of posts alone: each answers false when it has set the
/// error.
namespace Copydesk::Post {

namespace Json = simdjson::ondemand;

/// Where a value stands, for messages; joined only when there is one.
struct Place {
    std::string_view object;
    std::string_view key;
};

inline QString qt(std::string_view text) { return exactUtf8({text.data(), qsizetype(text.size())}); }

inline std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blank = " \t\r\n";
    const size_t first = text.find_first_not_of(Blank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(Blank) - first + 1);
}

/// What was found, short enough for a message.
inline QString shortened(std::string_view text)
{
    const QString all = qt(trimmed(text.substr(0, 400)));
    return all.size() > 80 ? QString(all.left(80) + QChar(0x2026)) : all;
}

class JsonWalk {
protected:
    static QString expectedObject() { return QCoreApplication::translate("Json", "an object {…}"); }
    static QString expectedList() { return QCoreApplication::translate("Json", "a list […]"); }
    static QString expectedText() { return QCoreApplication::translate("Json", "a text in quotes"); }

    /// The rest of `json` from where the walk has come to.
    static std::string_view at(Json::document &document, std::string_view json)
    {
        const char *place = nullptr;
        const char *const end = json.data() + json.size();
        if (document.current_location().get(place) || place < json.data() || place > end)
            return {};
        return {place, size_t(end - place)}; // nothing ends what stands behind it
    }

    /// The input is no JSON; `found` is where.
    tl::unexpected<Error> failed(simdjson::error_code code, std::string_view found)
    {
        const bool utf = code == simdjson::UTF8_ERROR;
        m_error.kind = Error::Kind::Malformed;
        m_error.what = utf ? QCoreApplication::translate("Json", "The text is not valid UTF-8.")
                           : QCoreApplication::translate("Json", "This is not valid JSON: %1")
                                 .arg(QString::fromUtf8(simdjson::error_message(code)));
        m_error.found = utf ? QCoreApplication::translate("Json", "bytes that are no UTF-8") : shortened(found);
        m_error.expected = utf ? QStringLiteral("UTF-8") : expectedObject();
        return tl::make_unexpected(m_error);
    }

    bool broken(simdjson::error_code code)
    {
        m_code = code;
        return false;
    }

    bool misfit(Place place, std::string_view found, const QString &expected)
    {
        QString path = qt(place.object);
        if (!place.object.empty() && !place.key.empty())
            path += QLatin1Char('.');
        path += qt(place.key);
        m_error.kind = Error::Kind::Malformed;
        m_error.what = path.isEmpty() ? QCoreApplication::translate("Json", "This is not a post.")
                                      : QCoreApplication::translate("Json", "“%1” cannot be read.").arg(path);
        m_error.found = shortened(found);
        m_error.expected = expected;
        return false;
    }

    /// A value of another type than it should be, or broken JSON: told apart by the code.
    bool misfit(Place place, Json::value value, simdjson::error_code code, const QString &expected)
    {
        if (code == simdjson::STRING_ERROR)
            return misfit(place, value.raw_json_token(),
                          QCoreApplication::translate("Json", "escapes that are whole characters"));
        if (code != simdjson::INCORRECT_TYPE && code != simdjson::NUMBER_ERROR && code != simdjson::NUMBER_OUT_OF_RANGE
            && code != simdjson::BIGINT_ERROR)
            return broken(code);
        return misfit(place, value.raw_json_token(), expected);
    }

    bool twice(Place place) { return misfit(place, place.key, QCoreApplication::translate("Json", "each key once")); }

    /// Calls `member(key, value)` for each member of an object.
    template <typename Object, typename Member> bool members(Object &&object, Member &&member)
    {
        for (auto each : object) {
            Json::field one;
            if (const auto code = std::move(each).get(one); code)
                return broken(code);
            std::string_view key;
            if (const auto code = one.unescaped_key().get(key); code)
                return broken(code);
            if (!member(key, one.value()))
                return false;
        }
        return true;
    }

    bool object(Json::value value, Place place, Json::object &out)
    {
        const auto code = value.get_object().get(out);
        return !code || misfit(place, value, code, expectedObject());
    }

    template <typename Element> bool elements(Json::value value, Place place, Element &&element)
    {
        Json::array array;
        if (const auto code = value.get_array().get(array); code)
            return misfit(place, value, code, expectedList());
        for (auto each : array) {
            Json::value one;
            if (const auto code = std::move(each).get(one); code)
                return broken(code);
            if (!element(one))
                return false;
        }
        return true;
    }

    bool text(Json::value value, Place place, QString &out)
    {
        // As it stands, where nothing in it is escaped; that it is UTF-8 was seen before.
        std::string_view text = value.raw_json_token();
        const size_t end = text.rfind('"');
        if (text.starts_with('"') && end > 0 && !std::memchr(text.data(), '\\', end)) {
            out = qt(text.substr(1, end - 1));
            return true;
        }
        if (const auto code = value.get_string().get(text); code)
            return misfit(place, value, code, expectedText());
        out = qt(text);
        return true;
    }

    bool texts(Json::value value, Place place, QStringList &out)
    {
        return elements(value, place, [&](Json::value one) {
            out.emplace_back();
            return text(one, place, out.back());
        });
    }

    Error m_error;
    simdjson::error_code m_code =
        simdjson::SUCCESS; ///< of broken JSON; the error is made of it where the place is known
};

} // namespace Copydesk::Post
