// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settingsdialog.h"

#include "library/checkresults.h"
#include "library/library.h"
#include "review/desk.h"
#include "window/keyeditor.h"
#include "window/keysmodel.h"

#include "ui_settingsdialog.h"

#include <QDirIterator>
#include <QLocale>
#include <QSettings>

namespace Copydesk::Window {

namespace {

/// The languages that there are translations for, by their files in the resources ("copydesk_de.qm").
QStringList translatedLanguages()
{
    QStringList codes = {QStringLiteral("en")};
    QDirIterator files(QStringLiteral(":/i18n"), {QStringLiteral("copydesk_*.qm")}, QDir::Files);
    while (files.hasNext()) {
        files.next();
        const QString code = files.fileInfo().completeBaseName().section(QLatin1Char('_'), 1);
        if (!codes.contains(code))
            codes += code;
    }
    return codes;
}

template <typename Choice> void offer(QComboBox *box, Choice choice, const QString &text)
{
    box->addItem(text, int(choice));
}

template <typename Choice> Choice chosen(const QComboBox *box) { return Choice(box->currentData().toInt()); }

} // namespace

SettingsDialog::SettingsDialog(Review::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
    , m_keys(new KeyEditor(this))
{
    m_ui->setupUi(this);
    m_ui->keysPage->layout()->addWidget(m_keys);
    offer(m_ui->advance, Preferences::Advance::Next, tr("Go to the next post"));
    offer(m_ui->advance, Preferences::Advance::Previous, tr("Go to the previous post"));
    offer(m_ui->advance, Preferences::Advance::Stay, tr("Stay on the post"));
    offer(m_ui->appearance, Preferences::Appearance::Automatic, tr("As the system"));
    offer(m_ui->appearance, Preferences::Appearance::Light, tr("Light"));
    offer(m_ui->appearance, Preferences::Appearance::Dark, tr("Dark"));
    offer(m_ui->density, Preferences::Density::Comfortable, tr("Comfortable"));
    offer(m_ui->density, Preferences::Density::Compact, tr("Compact"));
    offer(m_ui->remoteImages, Preferences::RemoteImages::Never, tr("Never load them"));
    offer(m_ui->remoteImages, Preferences::RemoteImages::Ask, tr("Ask, and load those of the hosts below"));
    offer(m_ui->remoteImages, Preferences::RemoteImages::Always, tr("Always load them"));
    m_ui->language->addItem(tr("As the system"), QString());
    for (const QString &code : translatedLanguages()) {
        const QLocale locale(code);
        QString name = locale.nativeLanguageName();
        name[0] = name.at(0).toUpper();
        m_ui->language->addItem(name, code);
    }
    connect(m_ui->remoteImages, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->hosts->setEnabled(chosen<Preferences::RemoteImages>(m_ui->remoteImages)
                                == Preferences::RemoteImages::Ask);
    });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill(Preferences::load(QSettings()));
    loadName();
    connect(m_ui->staleDays, &QSpinBox::valueChanged, this, &SettingsDialog::showDays);
    loadLimits();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fill(const Preferences &preferences)
{
    const auto select = [](QComboBox *box, const QVariant &value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    select(m_ui->advance, int(preferences.advance));
    select(m_ui->appearance, int(preferences.appearance));
    select(m_ui->density, int(preferences.density));
    select(m_ui->remoteImages, int(preferences.remoteImages));
    select(m_ui->language, preferences.language);
    m_ui->hosts->setPlainText(preferences.allowedHosts.join(QLatin1Char('\n')));
    m_ui->hosts->setEnabled(preferences.remoteImages == Preferences::RemoteImages::Ask);
}

void SettingsDialog::loadName()
{
    m_ui->name->setEnabled(false);
    m_desk.read([](Library::Library &library) { return library.editor(); }).then(this, [this](const QString &name) {
        m_name = name;
        m_ui->name->setText(name);
        m_ui->name->setEnabled(true);
    });
}

void SettingsDialog::loadLimits()
{
    m_ui->checksPage->setEnabled(false);
    m_desk.read([](Library::Library &library) { return Library::checkLimits(library); })
        .then(this, [this](const Post::CheckLimits &limits) {
            m_limits = limits;
            m_ui->leastQuality->setValue(int(limits.leastQuality));
            m_ui->staleDays->setValue(limits.staleDays);
            showDays(limits.staleDays);
            m_ui->checksPage->setEnabled(!m_desk.isReadOnly());
        });
}

/// The word behind the number goes by the number.
void SettingsDialog::showDays(int days)
{
    const QString text = tr("%n day(s)", nullptr, days), number = QString::number(days);
    const qsizetype at = text.indexOf(number);
    m_ui->staleDays->setPrefix(text.left(at));
    m_ui->staleDays->setSuffix(text.sliced(at + number.size()));
}

Preferences SettingsDialog::preferences() const
{
    Preferences preferences;
    preferences.advance = chosen<Preferences::Advance>(m_ui->advance);
    preferences.appearance = chosen<Preferences::Appearance>(m_ui->appearance);
    preferences.density = chosen<Preferences::Density>(m_ui->density);
    preferences.remoteImages = chosen<Preferences::RemoteImages>(m_ui->remoteImages);
    preferences.language = m_ui->language->currentData().toString();
    for (const QString &line : m_ui->hosts->toPlainText().split(QLatin1Char('\n'))) {
        const QString host = line.trimmed().toLower();
        if (!host.isEmpty() && !preferences.allowedHosts.contains(host))
            preferences.allowedHosts += host;
    }
    return preferences;
}

void SettingsDialog::showKeys() { m_ui->pages->setCurrentWidget(m_ui->keysPage); }

void SettingsDialog::accept()
{
    QSettings settings;
    preferences().save(settings);
    m_keys->model().save();
    const QString name = m_ui->name->text().trimmed();
    if (m_ui->name->isEnabled() && !name.isEmpty() && name != m_name)
        m_desk.write([name](Library::Library &library) { return library.setEditor(name); });
    if (m_limits && m_ui->checksPage->isEnabled()) {
        Post::CheckLimits limits = *m_limits;
        limits.leastQuality = m_ui->leastQuality->value();
        limits.staleDays = m_ui->staleDays->value();
        if (limits.leastQuality != m_limits->leastQuality || limits.staleDays != m_limits->staleDays)
            m_desk.write([limits](Library::Library &library) { return Library::setCheckLimits(library, limits); });
    }
    QDialog::accept();
}

} // namespace Copydesk::Window
