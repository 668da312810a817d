// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "post/meta.h"
#include "review/decision.h"

#include <QAbstractButton>
#include <QHash>
#include <QList>
#include <QWidget>

namespace Copydesk::Window {

class ActionSet;

/// A decision as a button: its name and key, and below what it would do to the post that is open.
class DecisionButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit DecisionButton(QWidget *parent = nullptr);
    void setWords(const QString &title, const QString &key, const QString &effect);
    void setPrimary(bool isPrimary) { m_isPrimary = isPrimary; }
    QString effect() const { return m_effect; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key, m_effect;
    bool m_isPrimary = false;
};

/// The decisions of the decision table, each with its effect on the post that is open, read from the same table ("1.6.3
/// → 1.6.4, approved, reviewed today"); with a selection, on how many posts.
class DecisionBar : public QWidget {
    Q_OBJECT
public:
    explicit DecisionBar(ActionSet &actions, QWidget *parent = nullptr);

    /// The post that the effects are about.
    void showPost(const Post::Meta &meta, bool textChanged);
    void showSelection(qint64 posts);
    /// What stands against an approval of the post; empty: nothing.
    void setBlocking(const QString &why);
    /// The step of the version that an approval of the post is worth, offered under the key of `action` where it is
    /// larger than the decision's own; None: no offer.
    void setProposal(Post::Bump bump, const QAction *action);
    void showNothing();
    /// The row that a key of two decisions means for this post (flag, clear flag).
    const Review::Decision *effective(const Review::Decision &first) const;

    struct Entry {
        const Review::Decision *decision; ///< null: skip
        QAction *action;
        DecisionButton *button;
    };
    const QList<Entry> &entries() const { return m_entries; }

private:
    void showEffects();
    QString effectText(const Review::Decision &decision) const;

    QList<Entry> m_entries;
    std::optional<Post::Meta> m_meta;
    bool m_textChanged = false;
    QString m_blocking;
    Post::Bump m_proposed = Post::Bump::None;
    const QAction *m_proposalAction = nullptr;
    qint64 m_selected = 0;
};

} // namespace Copydesk::Window
