// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/wxritem.h"

#include "formats/htmlentities.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace Copydesk::Formats {

using namespace Qt::StringLiterals;

namespace {

constexpr int DepthLimit = 32;
constexpr qsizetype ListLimit = 20'000;

/// References that HTML knows and XML does not; old exports have them in titles.
class HtmlEntities : public QXmlStreamEntityResolver {
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const char32_t c = htmlEntity(name);
        return c ? QString(QChar::fromUcs4(c)) : QString();
    }
};

class ItemReader {
public:
    ItemReader(const XmlUnits::Unit &unit, const WxrPrefixes &prefixes)
        : m_xml(unit.bytes)
        , m_prefixes(prefixes)
    {
        m_xml.setNamespaceProcessing(false);
        m_xml.setEntityResolver(&m_entities);
    }

    WxrItem read()
    {
        WxrItem item;
        m_xml.readNextStartElement();
        while (m_xml.readNextStartElement()) {
            const QString name = this->name();
            if (name == "category"_L1) {
                const auto attributes = m_xml.attributes();
                WxrTerm term{attributes.value("domain"_L1).toString(), attributes.value("nicename"_L1).toString(),
                             text()};
                if (item.terms.size() < ListLimit)
                    item.terms += term;
            } else if (name == "wp:postmeta"_L1) {
                auto meta = pair();
                if (item.meta.size() < ListLimit)
                    item.meta += std::move(meta);
            } else if (name == "wp:comment"_L1) {
                ++item.comments;
                text();
            } else if (QString content = text(); !item.texts.contains(name) && item.texts.size() < ListLimit) {
                item.texts.insert(name, content.isNull() ? u""_s : content);
            }
        }
        return item;
    }

    QMap<QString, QString> readTexts()
    {
        QMap<QString, QString> texts;
        m_xml.readNextStartElement();
        while (m_xml.readNextStartElement()) {
            const QString name = this->name();
            texts.insert(name, text());
        }
        return texts;
    }

    const QXmlStreamReader &xml() const { return m_xml; }

private:
    QString name() const
    {
        const QStringView name = m_xml.qualifiedName();
        const qsizetype colon = name.indexOf(u':');
        const QByteArray prefix = colon < 0 ? QByteArray() : name.first(colon).toUtf8();
        const auto usual = m_prefixes.constFind(prefix);
        return usual == m_prefixes.cend() ? name.toString() : QString(QString::fromUtf8(*usual) + name.sliced(colon));
    }

    /// All text in the element, up to its end.
    QString text()
    {
        QString text;
        for (int depth = 1; depth > 0 && !m_xml.hasError();) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (++depth > DepthLimit)
                    m_xml.raiseError(QCoreApplication::translate("Format", "elements are nested too deep"));
                break;
            case QXmlStreamReader::EndElement:
                --depth;
                break;
            case QXmlStreamReader::Characters:
                text += m_xml.text();
                break;
            default:
                break;
            }
        }
        return text;
    }

    std::pair<QString, QString> pair()
    {
        std::pair<QString, QString> meta;
        while (m_xml.readNextStartElement()) {
            const QString name = this->name();
            const QString content = text();
            if (name == "wp:meta_key"_L1)
                meta.first = content;
            else if (name == "wp:meta_value"_L1)
                meta.second = content;
        }
        return meta;
    }

    QXmlStreamReader m_xml;
    HtmlEntities m_entities;
    const WxrPrefixes &m_prefixes;
};

} // namespace

QString WxrItem::metaValue(QLatin1StringView key) const
{
    for (const auto &[name, value] : meta) {
        if (name == key)
            return value;
    }
    return {};
}

WxrPrefixes wxrPrefixes(const QHash<QByteArray, QByteArray> &namespaces)
{
    WxrPrefixes prefixes;
    for (const auto &[prefix, uri] : namespaces.asKeyValueRange()) {
        QByteArray usual;
        if (uri.contains("wordpress.org/export/"))
            usual = uri.endsWith("/excerpt/") ? "excerpt" : "wp";
        else if (uri.contains("purl.org/rss/1.0/modules/content"))
            usual = "content";
        else if (uri.contains("purl.org/dc/elements"))
            usual = "dc";
        if (!usual.isEmpty() && usual != prefix)
            prefixes.insert(prefix, usual);
    }
    return prefixes;
}

Result<WxrItem> readWxrItem(const XmlUnits::Unit &unit, const WxrPrefixes &prefixes, const QString &file)
{
    ItemReader reader(unit, prefixes);
    WxrItem item = reader.read();
    if (reader.xml().hasError()) {
        return failure(Error{
            .kind = Error::Kind::Malformed,
            .what =
                QCoreApplication::translate("Format", "The item is no good XML: %1").arg(reader.xml().errorString()),
            .file = file,
            .line = unit.line + reader.xml().lineNumber() - 1,
            .found = {},
            .expected = {}});
    }
    item.line = unit.line;
    return item;
}

QMap<QString, QString> readWxrTexts(const XmlUnits::Unit &unit, const WxrPrefixes &prefixes)
{
    return ItemReader(unit, prefixes).readTexts();
}

} // namespace Copydesk::Formats
