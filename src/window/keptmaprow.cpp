// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/keptmaprow.h"

#include "formats/fieldmap.h"
#include "review/desk.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

KeptMapRow::KeptMapRow(Review::Desk &desk, Of kind, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_kind(kind)
    , m_name(new QComboBox(this))
    , m_keep(new QPushButton(tr("&Keep"), this))
{
    m_name->setObjectName(u"name"_s);
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_name->lineEdit()->setPlaceholderText(tr("A name keeps this map in the library"));
    auto *label = new QLabel(tr("&Map"), this);
    label->setBuddy(m_name);
    m_keep->setObjectName(u"keep"_s);
    m_keep->setAutoDefault(false);
    m_keep->setEnabled(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_name, 1);
    line->addWidget(m_keep);

    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(name()); });
    connect(m_name, &QComboBox::editTextChanged, this,
            [this] { m_keep->setEnabled(!name().isEmpty() && !m_desk.isReadOnly()); });
    connect(m_name, &QComboBox::activated, this, [this](int index) {
        if (const Library::KeptMap map = m_maps.value(index); !map.name.isEmpty())
            Q_EMIT chosen(map);
    });
    load();
}

QString KeptMapRow::name() const { return m_name->currentText().trimmed(); }

void KeptMapRow::keep(const Library::KeptMap &map)
{
    m_desk.writeQuietly([map](Library::Library &library) { return Library::storeFieldMap(library, map); })
        .then(this, [this](const Result<> &stored) {
            if (stored)
                Q_EMIT kept();
            else
                Q_EMIT failed(stored.error().text());
            load();
        });
}

void KeptMapRow::load()
{
    m_desk.read([](Library::Library &library) { return Library::fieldMaps(library); })
        .then(this, [this](const Result<QList<Library::KeptMap>> &maps) {
            m_maps.clear();
            if (m_kind == Of::FrontMatter) {
                for (const Formats::SiteProfile &profile : Formats::siteProfiles())
                    m_maps.append(
                        {.name = QString(Post::latin1(profile.name)), .rules = QString(Post::latin1(profile.map))});
            }
            for (const Library::KeptMap &map : maps.value_or(QList<Library::KeptMap>())) {
                if (map.isOfFrontMatter() == (m_kind == Of::FrontMatter))
                    m_maps += map;
            }
            const QString typed = m_name->currentText();
            m_name->clear();
            for (const Library::KeptMap &map : std::as_const(m_maps))
                m_name->addItem(map.name);
            m_name->setEditText(typed);
        });
}

} // namespace Copydesk::Window
