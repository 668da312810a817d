// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/phpvalue.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Copydesk::Formats {

namespace {

constexpr int DepthLimit = 16;
constexpr int ValueLimit = 100'000;
constexpr qint64 LargestExact = 1LL << 53;

class PhpReader {
public:
    explicit PhpReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    std::optional<QJsonValue> whole()
    {
        const auto value = read(0);
        return value && m_rest.isEmpty() ? value : std::nullopt;
    }

private:
    bool take(char c)
    {
        if (m_rest.isEmpty() || m_rest.front() != c)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    std::optional<QByteArrayView> until(char c)
    {
        const qsizetype end = m_rest.first(std::min<qsizetype>(m_rest.size(), 400)).indexOf(c);
        if (end < 0)
            return {};
        const QByteArrayView taken = m_rest.first(end);
        m_rest = m_rest.sliced(end + 1);
        return taken;
    }

    std::optional<qint64> number(char end)
    {
        const auto digits = until(end);
        bool isNumber = false;
        const qint64 value = digits ? digits->toLongLong(&isNumber) : 0;
        return isNumber ? std::optional(value) : std::nullopt;
    }

    /// Behind `s:`; the length counts bytes.
    std::optional<QString> text()
    {
        const auto length = number(':');
        if (!length || *length < 0 || *length > m_rest.size() - 2 || !take('"'))
            return {};
        const QString taken = QString::fromUtf8(m_rest.first(*length));
        m_rest = m_rest.sliced(*length);
        return take('"') ? std::optional(taken) : std::nullopt;
    }

    /// Behind `a:` or an object's name: the count, then keys and values.
    std::optional<QJsonValue> map(int depth)
    {
        const auto count = number(':');
        if (!count || *count < 0 || *count > ValueLimit || !take('{'))
            return {};
        QJsonArray list;
        QJsonObject object;
        for (qint64 i = 0; i < *count; ++i) {
            const auto key = read(depth + 1);
            const auto value = key && (key->isString() || key->isDouble()) ? read(depth + 1) : std::nullopt;
            if (!value)
                return {};
            const bool counts = key->isDouble() && key->toInteger(-1) == i && list.size() == i;
            if (counts)
                list.append(*value);
            object.insert(key->isString() ? key->toString() : QString::number(key->toInteger()), *value);
        }
        if (!take('}'))
            return {};
        return list.size() == *count ? QJsonValue(list) : QJsonValue(object);
    }

    std::optional<QJsonValue> read(int depth)
    {
        if (depth > DepthLimit || ++m_values > ValueLimit || m_rest.size() < 2)
            return {};
        const char kind = m_rest.front();
        m_rest = m_rest.sliced(1);
        if (kind == 'N')
            return take(';') ? std::optional<QJsonValue>(QJsonValue::Null) : std::nullopt;
        if (!take(':'))
            return {};
        switch (kind) {
        case 'b': {
            const auto flag = number(';');
            return flag && (*flag == 0 || *flag == 1) ? std::optional(QJsonValue(*flag == 1)) : std::nullopt;
        }
        case 'i': {
            const auto value = number(';');
            if (!value)
                return {};
            return qAbs(*value) <= LargestExact ? QJsonValue(*value) : QJsonValue(QString::number(*value));
        }
        case 'd': {
            const auto digits = until(';');
            bool isNumber = false;
            const double value = digits ? digits->toDouble(&isNumber) : 0;
            return isNumber ? std::optional(QJsonValue(value)) : std::nullopt;
        }
        case 's': {
            const auto taken = text();
            return taken && take(';') ? std::optional(QJsonValue(*taken)) : std::nullopt;
        }
        case 'a':
            return map(depth);
        case 'O':
            return text() && take(':') ? map(depth) : std::nullopt;
        case 'R':
        case 'r':
            return number(';') ? std::optional<QJsonValue>(QJsonValue::Null) : std::nullopt;
        default:
            return {};
        }
    }

    QByteArrayView m_rest;
    int m_values = 0;
};

} // namespace

std::optional<QJsonValue> readPhpValue(QByteArrayView bytes) { return PhpReader(bytes).whole(); }

QByteArray phpString(QByteArrayView text)
{
    return "s:" + QByteArray::number(text.size()) + ":\"" + text.toByteArray() + "\";";
}

} // namespace Copydesk::Formats
