// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Copydesk::Window {

/// How a window was left, for the next start: one file a library under the system's place for state.
struct Session {
    QByteArray geometry;
    QByteArray docks; ///< of the main window: docks and toolbars
    QByteArray columns; ///< the splitter of list and post
    QByteArray postColumns; ///< the splitter of article and fields
    bool showsTabs = false; ///< below the article
    QByteArray articleRows; ///< the splitter of article and tabs
    QByteArray header; ///< of the table
    bool isTable = false;
    QString query;
    QString post; ///< source id; empty: none
    int listTop = 0; ///< the row at the list's upper edge
    int readingPosition = 0;
    qreal zoom = 1;

    /// A file that is not there, or is not what it should be, reads as the default.
    static Session load(const QString &libraryPath);
    void save(const QString &libraryPath) const;
    /// The library that was open last; empty at the first start.
    static QString lastLibrary();
    bool operator==(const Session &) const = default;
};

} // namespace Copydesk::Window
