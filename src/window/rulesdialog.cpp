// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rulesdialog.h"

#include "review/desk.h"
#include "window/querycompletion.h"
#include "window/queryedit.h"
#include "window/tones.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

constexpr int PreviewAfterMs = 300;
enum Column { NameColumn, QueryColumn };

QPushButton *button(const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QLabel *paragraph(const QString &name, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setObjectName(name);
    made->setWordWrap(true);
    made->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

RulesDialog::RulesDialog(Review::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
{
    setObjectName(u"rulesDialog"_s);
    setWindowTitle(tr("Rules"));
    resize(820, 600);
    build();
    m_previewSoon.setSingleShot(true);
    m_previewSoon.setInterval(PreviewAfterMs);
    connect(&m_previewSoon, &QTimer::timeout, this, &RulesDialog::preview);
    change();
    load({});
}

RulesDialog::~RulesDialog()
{
    if (m_job)
        m_job->cancel();
}

void RulesDialog::build()
{
    auto *intro = new QLabel(tr("A rule is a query. It flags posts for a person: those that come in with an import, as "
                                "long as it is enabled, and those that are here, when it is run. What a person has "
                                "decided since a post last came in is left alone."),
                             this);
    intro->setWordWrap(true);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildList());
    parts->addWidget(buildRule());
    parts->setStretchFactor(1, 1);
    m_said = paragraph(u"ruleSaid"_s, this);
    m_said->hide();
    m_undo = button(tr("&Undo the run"), u"ruleUndo"_s, this);
    m_undo->hide();
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        Q_EMIT undoRequested(m_lastRun);
        m_undo->hide();
        say(tr("The run was taken back."));
        preview();
    });

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    foot->addWidget(m_undo);
    foot->addWidget(close);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(intro);
    lines->addWidget(parts, 1);
    lines->addLayout(foot);
}

QWidget *RulesDialog::buildList()
{
    auto *part = new QWidget(this);
    m_list = new QTreeWidget(part);
    m_list->setObjectName(u"rules"_s);
    m_list->setAccessibleName(tr("Rules, in their order"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Enabled, name"), tr("Query")});
    m_list->header()->setStretchLastSection(true);
    m_new = button(tr("&New rule"), u"ruleNew"_s, part);
    m_up = button(tr("Move u&p"), u"ruleUp"_s, part);
    m_down = button(tr("Move &down"), u"ruleDown"_s, part);
    m_remove = button(tr("&Remove"), u"ruleRemove"_s, part);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *one : {m_new, m_up, m_down, m_remove})
        buttons->addWidget(one);
    buttons->addStretch();
    auto *line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_list, 1);
    line->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RulesDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &RulesDialog::enable);
    connect(m_new, &QPushButton::clicked, this, [this] { startRule({}, {}); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &RulesDialog::remove);
    return part;
}

QWidget *RulesDialog::buildRule()
{
    auto *part = new QWidget(this);
    m_name = new QLineEdit(part);
    m_name->setObjectName(u"ruleName"_s);
    m_name->setPlaceholderText(tr("thin articles"));
    m_query = new QueryEdit(part);
    m_query->setObjectName(u"ruleQuery"_s);
    m_query->setPlaceholderText(tr("quality:<60"));
    new QueryCompletion(m_desk, *m_query);
    m_keep = button(tr("&Keep the rule"), u"ruleKeep"_s, part);
    auto *form = new QFormLayout;
    form->addRow(tr("N&ame"), m_name);
    form->addRow(tr("&Query"), m_query);
    m_counts = paragraph(u"ruleCounts"_s, part);
    m_agreement = paragraph(u"ruleAgreement"_s, part);
    m_samples = new QTreeWidget(part);
    m_samples->setObjectName(u"ruleSamples"_s);
    m_samples->setAccessibleName(tr("Some of what it would flag"));
    m_samples->setRootIsDecorated(false);
    m_samples->setUniformRowHeights(true);
    m_samples->setHeaderLabels({tr("It would flag, among others"), tr("Source id")});
    m_samples->header()->setStretchLastSection(false);
    m_samples->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_samples->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_show = button(tr("&Show them in the list"), u"ruleShow"_s, part);
    m_run = button(tr("&Flag them now"), u"ruleRun"_s, part);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addStretch();
    buttons->addWidget(m_show);
    buttons->addWidget(m_run);
    auto *lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 6, 0, 0);
    lines->addLayout(form);
    lines->addWidget(m_counts);
    lines->addWidget(m_agreement);
    lines->addWidget(m_samples, 1);
    lines->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &RulesDialog::showButtons);
    connect(m_query, &QLineEdit::textChanged, this, &RulesDialog::change);
    connect(m_keep, &QPushButton::clicked, this, &RulesDialog::keep);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT filterRequested(m_query->text()); });
    connect(m_run, &QPushButton::clicked, this, &RulesDialog::run);
    return part;
}

void RulesDialog::load(Library::RuleId chosen)
{
    m_desk.read([](Library::Library &library) { return Library::rules(library); })
        .then(this, [this, chosen](const Result<QList<Library::Rule>> &rules) {
            if (rules)
                showRules(*rules, chosen);
            else
                say(rules.error().text(), true);
        });
}

void RulesDialog::showRules(const QList<Library::Rule> &rules, Library::RuleId chosen)
{
    const bool isTyping = !current() && !m_query->text().isEmpty();
    m_isFilling = true;
    m_rules = rules;
    m_list->clear();
    for (const Library::Rule &rule : rules) {
        auto *item = new QTreeWidgetItem(m_list, {rule.name, rule.query});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(NameColumn, rule.isEnabled ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(QueryColumn, rule.query);
    }
    m_list->resizeColumnToContents(NameColumn);
    m_list->setColumnWidth(NameColumn, std::clamp(m_list->columnWidth(NameColumn) + 12, 140, 320));
    m_isFilling = false;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (rules.at(i).id == chosen)
            m_list->setCurrentItem(m_list->topLevelItem(int(i)));
    }
    if (!m_list->currentItem() && !rules.isEmpty() && !isTyping)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showButtons();
}

const Library::Rule *RulesDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_rules.size() ? &m_rules.at(row) : nullptr;
}

void RulesDialog::showCurrent()
{
    if (m_isFilling)
        return;
    if (const Library::Rule *rule = current()) {
        m_name->setText(rule->name);
        if (m_query->text() != rule->query || !m_isPreviewed) {
            m_query->setText(rule->query);
            change();
        }
    }
    showButtons();
}

void RulesDialog::startRule(const QString &name, const QString &query)
{
    m_list->setCurrentItem(nullptr);
    m_name->setText(name);
    m_query->setText(query);
    change();
    (query.isEmpty() ? static_cast<QWidget *>(m_query) : m_name)->setFocus(Qt::OtherFocusReason);
}

void RulesDialog::showButtons()
{
    const Library::Rule *rule = current();
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool isQuery = !m_query->text().trimmed().isEmpty() && Query::parse(m_query->text()).isValid();
    const bool isChanged =
        !rule || rule->name != m_name->text().simplified() || rule->query != m_query->text().trimmed();
    const bool canWrite = !m_desk.isReadOnly();
    m_up->setEnabled(canWrite && rule && row > 0);
    m_down->setEnabled(canWrite && rule && row + 1 < m_rules.size());
    m_remove->setEnabled(canWrite && rule);
    m_new->setEnabled(canWrite);
    m_keep->setEnabled(canWrite && isQuery && isChanged && !m_name->text().trimmed().isEmpty());
    m_keep->setText(rule ? tr("&Keep the change") : tr("&Keep the rule"));
    m_show->setEnabled(isQuery);
    // A run names the rule that it was: only what is kept can be run.
    m_run->setEnabled(canWrite && rule && !isChanged && m_isPreviewed && m_flagging > 0);
}

template <typename Change> void RulesDialog::write(Change change, Library::RuleId chosen)
{
    m_desk.writeQuietly(std::move(change)).then(this, [this, chosen](const Result<> &answer) {
        if (!answer)
            say(answer.error().text(), true);
        load(chosen);
    });
}

void RulesDialog::keep()
{
    const QString name = m_name->text(), query = m_query->text();
    say({});
    if (const Library::Rule *rule = current()) {
        write(
            [id = rule->id, name, query](Library::Library &library) -> Result<> {
                if (auto renamed = Library::renameRule(library, id, name); !renamed)
                    return renamed;
                return Library::setRuleQuery(library, id, query);
            },
            rule->id);
        return;
    }
    m_desk.writeQuietly([name, query](Library::Library &library) { return Library::addRule(library, name, query); })
        .then(this, [this](const Result<Library::Rule> &rule) {
            if (!rule) {
                say(rule.error().text(), true);
                return;
            }
            say(tr("Kept. Tick it to let it flag what comes in."));
            load(rule->id);
        });
}

void RulesDialog::remove()
{
    const Library::Rule *rule = current();
    if (!rule)
        return;
    // A removed rule is one edit away: its name and query stay in the fields.
    say(tr("“%1” was removed. What it flagged stays flagged.").arg(rule->name));
    const auto id = rule->id;
    m_list->setCurrentItem(nullptr);
    write([id](Library::Library &library) { return Library::removeRule(library, id); }, {});
}

void RulesDialog::move(int step)
{
    const Library::Rule *rule = current();
    if (!rule)
        return;
    const qsizetype place = m_list->indexOfTopLevelItem(m_list->currentItem()) + step;
    write([id = rule->id, place](Library::Library &library) { return Library::moveRule(library, id, place); },
          rule->id);
}

void RulesDialog::enable(QTreeWidgetItem *item)
{
    const int row = m_list->indexOfTopLevelItem(item);
    if (m_isFilling || row < 0)
        return;
    const bool isEnabled = item->checkState(NameColumn) == Qt::Checked;
    const Library::Rule rule = m_rules.at(row);
    if (isEnabled == rule.isEnabled)
        return;
    say(isEnabled ? tr("“%1” flags what comes in from now on.").arg(rule.name) : tr("“%1” is asleep.").arg(rule.name));
    write([id = rule.id,
           isEnabled](Library::Library &library) { return Library::setRuleEnabled(library, id, isEnabled); },
          current() ? current()->id : rule.id);
}

void RulesDialog::say(const QString &text, bool isProblem)
{
    QPalette colors = palette();
    if (isProblem)
        colors.setColor(QPalette::WindowText, tone(palette(), Tone::Problem));
    m_said->setPalette(colors);
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

} // namespace Copydesk::Window
