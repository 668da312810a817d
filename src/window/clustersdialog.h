// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/decision.h"
#include "window/clusterqueries.h"

#include <QDialog>
#include <QPointer>

class QBoxLayout;
class QDoubleSpinBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QTableView;

namespace Copydesk::Review {
class Desk;
class Job;
} // namespace Copydesk::Review

namespace Copydesk::Window {

/// Near duplicates by clusters: looks for them as a job, shows the posts of one, and decides for all of them at once or
/// for all but those that are to be kept, each as one operation. Says what the clusters belong to, and when posts have
/// come or changed since.
class ClustersDialog : public QDialog {
    Q_OBJECT
public:
    explicit ClustersDialog(Review::Desk &desk, QWidget *parent = nullptr);

    /// Looks for near duplicates with the share that is set.
    void look();
    bool isLooking() const { return !m_job.isNull(); }

Q_SIGNALS:
    /// A query for the list.
    void filterRequested(const QString &query);
    void compareRequested(const std::vector<Copydesk::Library::PostId> &posts);
    /// Clusters, or the posts of one, are shown as they are now.
    void loaded();
    void decided();

private:
    enum class Whom { Others, All };

    void build();
    QBoxLayout *addClusters(QWidget *side);
    QBoxLayout *addPosts(QWidget *side);
    QMenu *decisionMenu(Whom whom);
    void load();
    void showClusters(const LoadedClusters &loaded);
    void loadPosts();
    void showState();
    void decide(Whom whom, const Review::Decision &decision);
    void takeBack();
    std::vector<Library::PostId> posts(Whom whom) const;
    std::vector<Library::PostId> selectedPosts() const;
    Library::PostId chosenCluster() const;

    Review::Desk &m_desk;
    ClustersModel *m_clusters;
    ClusterPostsModel *m_posts;
    QLabel *m_state = nullptr, *m_result = nullptr;
    QDoubleSpinBox *m_least = nullptr;
    QPushButton *m_look = nullptr, *m_cancel = nullptr, *m_list = nullptr, *m_compare = nullptr, *m_others = nullptr,
                *m_all = nullptr, *m_undo = nullptr;
    QProgressBar *m_progress = nullptr;
    QTableView *m_clusterTable = nullptr, *m_postTable = nullptr;
    QPointer<Review::Job> m_job;
    Library::OperationId m_operation; ///< the last decision of this dialog
    Library::PostId m_shown; ///< the cluster whose posts are shown
    bool m_isShareTaken = false; ///< the share that was asked for stands in the box
    quint64 m_generation = 0, m_postsGeneration = 0; ///< older answers are dropped
};

} // namespace Copydesk::Window
