// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figure_view.h"
#include "ui/text/article_view.h"
#include "ui/text/document_text.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

#include <algorithm>

namespace calfwise {

namespace {

class DocumentTreeWords {
    Q_DECLARE_TR_FUNCTIONS(DocumentTreeWords)
};

class ViewInterface;

/// A part of the tree: words, a group of them, or a widget that stands among them.
struct Node {
    QAccessible::Role role = QAccessible::Paragraph;
    int from = 0;
    int to = 0;
    QString name;
    QWidget *widget = nullptr; ///< a link, a mark, a term, a figure or what stands below the lead
    int parent = -1;
    std::vector<int> children;
};

/// The tree of a document as it is written now.
std::vector<Node> treeOf(const ArticleView &view)
{
    std::vector<Node> nodes(1);
    nodes[0].role = QAccessible::Document;
    const auto add = [&](int parent, Node node) {
        node.parent = parent;
        nodes.push_back(std::move(node));
        const int made = static_cast<int>(nodes.size()) - 1;
        nodes[static_cast<std::size_t>(parent)].children.push_back(made);
        return made;
    };
    const Written &written = view.written();
    auto nextRoom = written.rooms.begin();
    qsizetype nextFigure = 0;
    const auto addRoomsBefore = [&](int position) {
        for (; nextRoom != written.rooms.end() && nextRoom->at < position; ++nextRoom) {
            QWidget *widget =
                nextRoom->figure != nullptr ? static_cast<QWidget *>(view.figures()[nextFigure++]) : view.belowLead();
            if (widget != nullptr)
                add(0, {QAccessible::Graphic, 0, 0, {}, widget, 0, {}});
        }
    };
    const QString text = view.document().toPlainText();
    const WrittenBox *box = nullptr;
    int group = 0;
    int list = -1;
    int dose = -1;
    for (const WrittenBlock &block : written.blocks) {
        addRoomsBefore(block.from);
        const auto isAround = [&block](const WrittenBox &candidate) {
            return block.from >= candidate.from && block.to <= candidate.to;
        };
        const auto around = std::find_if(written.boxes.begin(), written.boxes.end(), isAround);
        const WrittenBox *now = around == written.boxes.end() ? nullptr : &*around;
        if (now != box) {
            box = now;
            const bool isCaution = box != nullptr && box->piece == Piece::CautionTitle;
            group = box == nullptr ? 0
                                   : add(0, {QAccessible::Grouping,
                                             block.from,
                                             block.to,
                                             isCaution ? DocumentTreeWords::tr("Caution")
                                                       : text.mid(block.from, block.to - block.from),
                                             nullptr,
                                             0,
                                             {}});
        }
        if (group != 0)
            nodes[static_cast<std::size_t>(group)].to = block.to;
        if (block.piece == Piece::DoseCaption && dose >= 0) {
            nodes[static_cast<std::size_t>(dose)].to = block.to; // the number and what it counts are read as one
            continue;
        }
        Node node{QAccessible::Paragraph, block.from, block.to, {}, nullptr, 0, {}};
        if (block.piece == Piece::Item) {
            if (list < 0)
                list = add(group, {QAccessible::List, block.from, block.to, {}, nullptr, 0, {}});
            nodes[static_cast<std::size_t>(list)].to = block.to;
            node.role = QAccessible::ListItem;
        } else {
            list = -1;
        }
        if (block.piece == Piece::Title || block.piece == Piece::Heading || block.piece == Piece::SubHeading ||
            block.piece == Piece::CautionTitle) {
            node.role = QAccessible::Heading;
            node.name = text.mid(block.from, block.to - block.from);
        }
        const int made = add(list >= 0 ? list : group, node);
        dose = block.piece == Piece::DoseFigure ? made : -1;
        for (FlowPart *part : view.parts()) {
            if (part->place().start >= block.from && part->place().start < block.to)
                add(made, {QAccessible::Link, 0, 0, {}, part, 0, {}});
        }
    }
    addRoomsBefore(view.document().characterCount());
    return nodes;
}

/// Words or a group of them. It knows only its number: what that stands for is asked of the view's interface.
class NodeInterface : public QAccessibleInterface, public DocumentText {
public:
    NodeInterface(ViewInterface &tree, int node) : m_tree(tree), m_node(node) {}

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;
    int node() const { return m_node; }

    using DocumentText::text;

protected:
    ArticleView *shownBy() const override;
    int from() const override;
    int to() const override;

private:
    ViewInterface &m_tree;
    int m_node;
};

/// The whole: a document with a text of its own, so that it can be read from top to bottom and walked by lines.
class ViewInterface : public QAccessibleWidget, public DocumentText {
public:
    explicit ViewInterface(ArticleView *view) : QAccessibleWidget(view, QAccessible::Document) {}
    ~ViewInterface() override { forget(); }

    ArticleView *view() const { return static_cast<ArticleView *>(object()); }
    const std::vector<Node> &nodes() const
    {
        if (view() != nullptr && m_edition != view()->edition()) {
            forget();
            m_edition = view()->edition();
            m_nodes = treeOf(*view());
            m_ids.assign(m_nodes.size(), 0);
        }
        return m_nodes;
    }
    bool has(int node) const { return view() != nullptr && node < static_cast<int>(nodes().size()); }
    const Node &at(int node) const { return nodes()[static_cast<std::size_t>(node)]; }

    QAccessibleInterface *interfaceOf(int node) const
    {
        if (node == 0)
            return const_cast<ViewInterface *>(this);
        if (at(node).widget != nullptr)
            return QAccessible::queryAccessibleInterface(at(node).widget);
        QAccessible::Id &id = m_ids[static_cast<std::size_t>(node)];
        if (id == 0)
            // From here on the interface belongs to QAccessible, which deletes it by its id.
            id = QAccessible::registerAccessibleInterface(new NodeInterface(const_cast<ViewInterface &>(*this), node));
        return QAccessible::accessibleInterface(id);
    }

    QAccessibleInterface *childOf(int node, int index) const
    {
        if (!has(node) || index < 0 || index >= static_cast<int>(at(node).children.size()))
            return nullptr;
        return interfaceOf(at(node).children[static_cast<std::size_t>(index)]);
    }

    int indexIn(int node, const QAccessibleInterface *child) const
    {
        if (!has(node) || child == nullptr)
            return -1;
        const auto *own = dynamic_cast<const NodeInterface *>(child);
        const std::vector<int> &children = at(node).children;
        const auto found = std::find_if(children.begin(), children.end(), [&](int candidate) {
            return own != nullptr ? own->node() == candidate
                                  : at(candidate).widget != nullptr && at(candidate).widget == child->object();
        });
        return found == children.end() ? -1 : static_cast<int>(found - children.begin());
    }

    QAccessibleInterface *childOfAt(int node, int x, int y) const
    {
        for (int i = 0; has(node) && i < static_cast<int>(at(node).children.size()); ++i) {
            QAccessibleInterface *child = childOf(node, i);
            if (child != nullptr && child->rect().contains(x, y))
                return child;
        }
        return nullptr;
    }

    /// The paragraph that a link stands in.
    QAccessibleInterface *parentOf(const QWidget *widget) const
    {
        for (const Node &node : nodes()) {
            if (node.widget == widget && widget != nullptr)
                return interfaceOf(node.parent);
        }
        return const_cast<ViewInterface *>(this);
    }

    int childCount() const override { return has(0) ? static_cast<int>(at(0).children.size()) : 0; }
    QAccessibleInterface *child(int index) const override { return childOf(0, index); }
    int indexOfChild(const QAccessibleInterface *child) const override { return indexIn(0, child); }
    QAccessibleInterface *childAt(int x, int y) const override { return childOfAt(0, x, y); }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    using DocumentText::text;
    using QAccessibleWidget::text;

protected:
    ArticleView *shownBy() const override { return view(); }
    int from() const override { return 0; }
    int to() const override { return view() != nullptr ? view()->document().characterCount() - 1 : 0; }

private:
    void forget() const
    {
        for (const QAccessible::Id id : m_ids) {
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        }
        m_ids.clear();
        m_nodes.clear();
    }

    mutable int m_edition = 0;
    mutable std::vector<Node> m_nodes;
    mutable std::vector<QAccessible::Id> m_ids;
};

bool NodeInterface::isValid() const
{
    return m_tree.has(m_node);
}

QWindow *NodeInterface::window() const
{
    return m_tree.window();
}

QAccessibleInterface *NodeInterface::parent() const
{
    return isValid() ? m_tree.interfaceOf(m_tree.at(m_node).parent) : nullptr;
}

QAccessibleInterface *NodeInterface::child(int index) const
{
    return m_tree.childOf(m_node, index);
}

QAccessibleInterface *NodeInterface::childAt(int x, int y) const
{
    return m_tree.childOfAt(m_node, x, y);
}

int NodeInterface::childCount() const
{
    return isValid() ? static_cast<int>(m_tree.at(m_node).children.size()) : 0;
}

int NodeInterface::indexOfChild(const QAccessibleInterface *child) const
{
    return m_tree.indexIn(m_node, child);
}

QString NodeInterface::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name && isValid() ? m_tree.at(m_node).name : QString();
}

QRect NodeInterface::rect() const
{
    if (!isValid())
        return {};
    QRectF whole;
    for (const QRectF &rect : m_tree.view()->rectsOf(from(), to()))
        whole = whole.united(rect);
    return whole.toAlignedRect().translated(m_tree.view()->mapToGlobal(QPoint()));
}

QAccessible::Role NodeInterface::role() const
{
    return isValid() ? m_tree.at(m_node).role : QAccessible::NoRole;
}

QAccessible::State NodeInterface::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.multiLine = true;
    if (!isValid())
        state.invalid = true;
    return state;
}

void *NodeInterface::interface_cast(QAccessible::InterfaceType type)
{
    const bool isGroup = role() == QAccessible::List || role() == QAccessible::Grouping;
    return type == QAccessible::TextInterface && !isGroup ? static_cast<QAccessibleTextInterface *>(this) : nullptr;
}

ArticleView *NodeInterface::shownBy() const
{
    return isValid() ? m_tree.view() : nullptr;
}

int NodeInterface::from() const
{
    return isValid() ? m_tree.at(m_node).from : 0;
}

int NodeInterface::to() const
{
    return isValid() ? m_tree.at(m_node).to : 0;
}

/// A link, or what opens an explanation.
class PartInterface : public QAccessibleWidget {
public:
    explicit PartInterface(FlowPart *part)
        : QAccessibleWidget(part, part->place().kind == Span::Kind::Link ? QAccessible::Link : QAccessible::Button)
    {
    }

    QAccessibleInterface *parent() const override
    {
        auto *view = dynamic_cast<ViewInterface *>(
            QAccessible::queryAccessibleInterface(static_cast<QWidget *>(object())->parentWidget()));
        return view != nullptr ? view->parentOf(static_cast<QWidget *>(object())) : QAccessibleWidget::parent();
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            static_cast<FlowPart *>(object())->click();
        else
            QAccessibleWidget::doAction(action);
    }
    QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == pressAction() ? QStringList{QStringLiteral("Return"), QStringLiteral("Space")} : QStringList();
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *view = qobject_cast<ArticleView *>(object))
        return new ViewInterface(view);
    if (auto *part = qobject_cast<FlowPart *>(object))
        return new PartInterface(part);
    return nullptr;
}

} // namespace

void ArticleView::installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace calfwise
