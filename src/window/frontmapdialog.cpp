// SPDX-FileCopyrightText: 2026 The Copydesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frontmapdialog.h"

#include "formats/fieldmap.h"
#include "formats/rowmap.h"
#include "review/desk.h"
#include "window/keptmaprow.h"
#include "window/tones.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Copydesk::Window {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Draft{"revision.status as draft"};

/// What a rule says of its key, as the fields' lists hold it.
QString partOf(const Formats::FieldMap::Rule &rule)
{
    if (rule.form == Formats::FieldMap::Form::Draft)
        return Draft;
    const QString part = rule.field ? QString(Post::latin1((*rule.field)->key)) : u"title"_s;
    return rule.form == Formats::FieldMap::Form::Words ? QString(part + " as words"_L1) : part;
}

} // namespace

FrontMapDialog::FrontMapDialog(Review::Desk &desk, const QStringList &paths, const QString &rules, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_first(rules)
    , m_table(new QTableWidget(this))
    , m_kept(new KeptMapRow(desk, KeptMapRow::Of::FrontMatter, this))
    , m_rest(new QLineEdit(this))
    , m_state(new QLabel(tr("The first documents are being read…"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Map front matter"));
    resize(760, 560);
    auto *intro =
        new QLabel(tr("Which key of the site's front matter is which field? A key without a field stays in its "
                      "document as it stands."),
                   this);
    intro->setWordWrap(true);
    m_table->setObjectName(u"keys"_s);
    m_table->setAccessibleName(tr("Keys and the fields that they are"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Says"), tr("Is the field")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setColumnWidth(2, 230);
    m_rest->setObjectName(u"rest"_s);
    m_rest->setPlaceholderText(tr("None: they stay in the library"));
    auto *form = new QFormLayout;
    form->addRow(tr("All &other fields under the key"), m_rest);
    m_state->setObjectName(u"state"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *lines = new QVBoxLayout(this);
    lines->addWidget(intro);
    lines->addWidget(m_kept);
    lines->addWidget(m_table, 1);
    lines->addLayout(form);
    lines->addWidget(m_state);
    lines->addWidget(m_buttons);

    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rest, &QLineEdit::textChanged, this, &FrontMapDialog::check);
    connect(m_kept, &KeptMapRow::chosen, this, [this](const Library::KeptMap &kept) { setRules(kept.rules); });
    connect(m_kept, &KeptMapRow::keepRequested, this,
            [this](const QString &name) { m_kept->keep({.name = name, .rules = this->rules()}); });
    connect(m_kept, &KeptMapRow::failed, m_state, &QLabel::setText);
    m_desk.read([paths](Library::Library &) { return Review::firstFrontKeys(paths, Documents); })
        .then(this, [this](const Review::FrontKeys &found) { showKeys(found); });
}

QComboBox *FrontMapDialog::editor(int row) const { return qobject_cast<QComboBox *>(m_table->cellWidget(row, 2)); }

int FrontMapDialog::addKey(const QString &key, const QString &example)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(key));
    auto *said = new QTableWidgetItem(example);
    said->setToolTip(example);
    m_table->setItem(row, 1, said);
    auto *field = new QComboBox(m_table);
    field->setFocusPolicy(Qt::StrongFocus);
    field->setAccessibleName(tr("%1 is the field").arg(key));
    field->addItem(tr("Stays as it is"), QString());
    field->addItem(Formats::mappableName(u"title"_s), u"title"_s);
    for (const Post::FieldId id : Post::allFields())
        field->addItem(Post::displayName(*id), QString(Post::latin1(id->key)));
    field->addItem(tr("Status: true is a draft"), QString(Draft));
    connect(field, &QComboBox::currentIndexChanged, this, &FrontMapDialog::check);
    m_table->setCellWidget(row, 2, field);
    return row;
}

void FrontMapDialog::showKeys(const Review::FrontKeys &found)
{
    m_found = found;
    setRules(!m_first.isEmpty() ? m_first : found.profile.isEmpty() ? u"markdown"_s : found.profile);
    Q_EMIT loaded();
}

void FrontMapDialog::setRules(const QString &rules)
{
    const auto map = Formats::fieldMap(rules);
    if (!map) {
        m_state->setText(map.error().text());
        return;
    }
    m_isFilling = true;
    m_table->setRowCount(0);
    for (const Formats::FrontKey &key : std::as_const(m_found.keys))
        addKey(key.key, key.example);
    for (const Formats::FieldMap::Rule &rule : map->rules()) {
        const QString key = rule.key.join(u'.');
        const auto items = m_table->findItems(key, Qt::MatchExactly);
        const auto there = std::ranges::find_if(items, [](const auto *item) { return item->column() == 0; });
        // A rule for a key that these documents do not have is one all the same.
        const int row = there == items.end() ? addKey(key, {}) : (*there)->row();
        if (rule.form == Formats::FieldMap::Form::Words)
            editor(row)->addItem(tr("%1: words with blanks between", "a field").arg(Post::displayName(**rule.field)),
                                 partOf(rule));
        editor(row)->setCurrentIndex(std::max(0, editor(row)->findData(partOf(rule))));
    }
    m_rest->setText(map->rest().join(u'.'));
    m_isFilling = false;
    check();
}

QString FrontMapDialog::rules() const
{
    QStringList rules;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (const QString part = editor(row)->currentData().toString(); !part.isEmpty())
            rules += m_table->item(row, 0)->text() + " = "_L1 + part;
    }
    if (const QString rest = m_rest->text().trimmed(); !rest.isEmpty())
        rules += "rest = "_L1 + rest;
    return rules.join("; "_L1);
}

void FrontMapDialog::check()
{
    if (m_isFilling)
        return;
    const auto map = Formats::FieldMap::parsed(rules());
    const QString documents = tr("%n document(s) read.", nullptr, m_found.documents);
    m_state->setText(!map ? map.error().text()
                         : m_found.documents == 0
                         ? tr("No Markdown with front matter was found in what is to be imported.")
                         : documents);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tone(colors, map ? Tone::Done : Tone::Problem));
    m_state->setPalette(colors);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(map.has_value());
}

} // namespace Copydesk::Window
