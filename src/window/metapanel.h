// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/editing.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QScrollArea;
class QToolButton;

namespace Copydesk::Window {

class FieldRow;
class Section;
class WheelGuard;

/// Every field of the field table, each with the widget that suits it (spec window.md, "Meta panel"). Generated: a new
/// row of the table stands here by itself. Edits land in the draft at once; text that is no value of its field stays in
/// the widget with a message below, and the draft keeps the value before it.
class MetaPanel : public QWidget {
    Q_OBJECT
public:
    explicit MetaPanel(QWidget *parent = nullptr);

    /// Shows a post. The same post again (another revision of it, or the draft as the text editor changed it) keeps
    /// text that is not valid yet.
    void setDraft(const Review::Draft &draft);
    /// The same, a few rows in each turn of the event loop, and the panel is painted when all are there: forty editors
    /// cost more than a frame. A newer draft takes the place of one that is still being shown.
    void setDraftSoon(const Review::Draft &draft);
    bool isBeingFilled() const { return m_fill.isActive(); }
    Review::Draft draft() const { return m_draft; }
    /// No post: the panel is empty and disabled.
    void clear();

    /// To the first field with a message, else to the first field.
    void focusFirstInvalid();
    /// Opens the row's section, shows the row and puts the focus into it.
    void focusRow(FieldRow &row);
    bool hasInvalidInput() const;
    /// Puts every meta field back as the library holds it.
    void restoreAll();

    /// Sections that were closed by hand, by name; for the session.
    QStringList closedSections() const;
    void setClosedSections(const QStringList &names);
    /// For tests and for going to a finding: the row of a field.
    FieldRow *row(Post::FieldId field) const { return m_rows[field.index()]; }

Q_SIGNALS:
    /// A valid edit, or a field put back, or "keep the approval" switched.
    void draftChanged();
    /// Text that is no value came or went; the draft is the same.
    void invalidInputChanged();

private:
    struct Part {
        QString name;
        Section *section;
        std::vector<FieldRow *> rows;
    };

    QWidget *buildTop();
    void buildSections(QWidget *inside);
    void showSummary();
    void showRows(bool forget);
    void fillSome(qint64 milliseconds);
    void fillRest();
    void takeEdit(FieldRow &row);
    void restore(FieldRow &row);
    void focusMoved(QWidget *old, QWidget *now);
    FieldRow *rowOf(QWidget *widget) const;

    Review::Draft m_draft;
    std::vector<FieldRow *> m_rows; ///< by FieldId::index()
    std::vector<Part> m_parts; ///< as they stand, from the top
    WheelGuard *m_guard;
    QScrollArea *m_scroll;
    QLabel *m_summary;
    QToolButton *m_restoreAll;
    QCheckBox *m_keepApproval;
    bool m_hadInvalidInput = false;
    QTimer m_fill; ///< active while rows wait to be filled
    size_t m_filled = 0; ///< of `m_order`
    std::vector<FieldRow *> m_order; ///< as they stand
    bool m_forgets = false; ///< the rows are filled for another post than before
};

} // namespace Copydesk::Window
