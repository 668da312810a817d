// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

QString stateFile(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::StateLocation));
    return folder.filePath(name);
}

QSettings settingsOf(const QString &libraryPath)
{
    const QByteArray path = QFileInfo(libraryPath).absoluteFilePath().toUtf8();
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex().first(16));
    return QSettings(stateFile(u"session-%1.ini"_s.arg(name)), QSettings::IniFormat);
}

} // namespace

Session Session::load(const QString &libraryPath)
{
    const QSettings settings = settingsOf(libraryPath);
    Session session;
    session.geometry = settings.value("window/geometry").toByteArray();
    session.docks = settings.value("window/docks").toByteArray();
    session.columns = settings.value("window/columns").toByteArray();
    session.postColumns = settings.value("window/postColumns").toByteArray();
    session.showsTabs = settings.value("window/tabs").toBool();
    session.articleRows = settings.value("window/articleRows").toByteArray();
    session.header = settings.value("list/header").toByteArray();
    session.isTable = settings.value("list/table").toBool();
    session.query = settings.value("list/query").toString();
    session.listTop = settings.value("list/top").toInt();
    session.post = settings.value("post/id").toString();
    session.readingPosition = settings.value("post/position").toInt();
    session.zoom = std::clamp(settings.value("post/zoom", 1.0).toDouble(), 0.5, 3.0);
    return session;
}

void Session::save(const QString &libraryPath) const
{
    QSettings settings = settingsOf(libraryPath);
    settings.setValue("window/geometry", geometry);
    settings.setValue("window/docks", docks);
    settings.setValue("window/columns", columns);
    settings.setValue("window/postColumns", postColumns);
    settings.setValue("window/tabs", showsTabs);
    settings.setValue("window/articleRows", articleRows);
    settings.setValue("list/header", header);
    settings.setValue("list/table", isTable);
    settings.setValue("list/query", query);
    settings.setValue("list/top", listTop);
    settings.setValue("post/id", post);
    settings.setValue("post/position", readingPosition);
    settings.setValue("post/zoom", zoom);
    QSettings(stateFile(u"state.ini"_s), QSettings::IniFormat)
        .setValue("library", QFileInfo(libraryPath).absoluteFilePath());
}

QString Session::lastLibrary()
{
    return QSettings(stateFile(u"state.ini"_s), QSettings::IniFormat).value("library").toString();
}

} // namespace Copydesk::Window
