// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <array>
#include <map>
#include <memory>

namespace calfwise {

namespace {

class CanvasInterface;

/// One target. It knows only its key: what the key stands for is asked of the canvas each time, so that it never tells
/// of yesterday's map.
class TargetInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TargetInterface(CanvasInterface &canvas, std::string key) : m_canvas(canvas), m_key(std::move(key)) {}

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == pressAction() ? QStringList{QStringLiteral("Return"), QStringLiteral("Space")} : QStringList();
    }

    const std::string &key() const { return m_key; }

private:
    const MapTarget *target() const;

    CanvasInterface &m_canvas;
    std::string m_key;
};

/// The canvas: its children are its targets.
class CanvasInterface : public QAccessibleWidget {
public:
    explicit CanvasInterface(BodyMapCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Grouping)
    {
        m_connections[0] = QObject::connect(canvas, &BodyMapCanvas::targetsForgotten, [this] { follow(); });
        m_connections[1] = QObject::connect(canvas, &BodyMapCanvas::targetFocused, [this](std::size_t target) {
            if (QAccessible::isActive() && this->canvas()->hasFocus())
                tell(target, QAccessible::Focus);
        });
    }

    ~CanvasInterface() override
    {
        for (const QMetaObject::Connection &connection : m_connections)
            QObject::disconnect(connection);
        for (const auto &[key, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    /// Null once the widget is gone.
    BodyMapCanvas *canvas() const { return static_cast<BodyMapCanvas *>(object()); }

    int childCount() const override { return canvas() ? static_cast<int>(canvas()->targets().size()) : 0; }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return childOf(canvas()->targets()[static_cast<std::size_t>(index)].key());
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *target = dynamic_cast<const TargetInterface *>(child);
        const auto index = target && canvas() ? canvas()->targetOf(target->key()) : std::nullopt;
        return index ? static_cast<int>(*index) : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!canvas() || !rect().contains(x, y))
            return nullptr;
        const auto target = canvas()->targetAt(canvas()->mapFromGlobal(QPointF(x, y)));
        return target ? child(static_cast<int>(*target)) : nullptr;
    }

    QAccessibleInterface *focusChild() const override
    {
        if (!canvas() || !canvas()->hasFocus())
            return nullptr;
        const auto target = canvas()->focusedTarget();
        return target ? child(static_cast<int>(*target)) : const_cast<CanvasInterface *>(this);
    }

private:
    struct Told {
        QString name;
        QString description;
        bool chosen;
    };

    QAccessibleInterface *childOf(const std::string &key) const
    {
        if (const auto known = m_ids.find(key); known != m_ids.end())
            return QAccessible::accessibleInterface(known->second);
        auto made = std::make_unique<TargetInterface>(const_cast<CanvasInterface &>(*this), key);
        QAccessibleInterface *kept = made.get();
        // From here on the interface belongs to QAccessible, which deletes it by its id.
        m_ids[key] = QAccessible::registerAccessibleInterface(made.release());
        return kept;
    }

    void tell(std::size_t target, QAccessible::Event what) const
    {
        QAccessibleEvent event(child(static_cast<int>(target)), what);
        QAccessible::updateAccessibility(&event);
    }

    /// The targets are others, or other: lets go of those that are no more and says what has changed about the rest.
    void follow()
    {
        if (m_ids.empty())
            return;
        for (auto known = m_ids.begin(); known != m_ids.end();) {
            if (canvas()->targetOf(known->first)) {
                ++known;
                continue;
            }
            if (QAccessible::isActive()) {
                QAccessibleEvent gone(QAccessible::accessibleInterface(known->second), QAccessible::ObjectDestroyed);
                QAccessible::updateAccessibility(&gone);
            }
            QAccessible::deleteAccessibleInterface(known->second);
            known = m_ids.erase(known);
        }
        if (!QAccessible::isActive())
            return;
        std::vector<std::string> order;
        for (const MapTarget &target : canvas()->targets())
            order.push_back(target.key());
        if (order != m_order) {
            m_order = std::move(order);
            QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
            QAccessible::updateAccessibility(&reordered);
        }
        tellChanges();
    }

    void tellChanges()
    {
        const std::vector<MapTarget> &now = canvas()->targets();
        std::map<std::string, Told> told;
        for (std::size_t i = 0; i < now.size(); ++i) {
            const Told tells{spokenName(now[i], canvas()->side()), now[i].description, now[i].chosen};
            const auto before = m_told.find(now[i].key());
            const bool known = before != m_told.end();
            if (known && before->second.name != tells.name)
                tell(i, QAccessible::NameChanged);
            if (known && before->second.description != tells.description)
                tell(i, QAccessible::DescriptionChanged);
            if (tells.chosen != (known && before->second.chosen))
                tellChosen(i, tells.chosen);
            told.emplace(now[i].key(), tells);
        }
        m_told = std::move(told);
    }

    void tellChosen(std::size_t index, bool chosen)
    {
        tell(index, chosen ? QAccessible::SelectionAdd : QAccessible::SelectionRemove);
        QAccessible::State changed;
        changed.checked = true;
        QAccessibleStateChangeEvent event(child(static_cast<int>(index)), changed);
        if (event.accessibleInterface()->state().checkable)
            QAccessible::updateAccessibility(&event);
    }

    std::array<QMetaObject::Connection, 2> m_connections;
    mutable std::map<std::string, QAccessible::Id> m_ids; ///< of the children that were asked for
    std::vector<std::string> m_order;                     ///< the children as they were last told of
    std::map<std::string, Told> m_told;
};

const MapTarget *TargetInterface::target() const
{
    const BodyMapCanvas *canvas = m_canvas.canvas();
    const auto index = canvas ? canvas->targetOf(m_key) : std::nullopt;
    return index ? &canvas->targets()[*index] : nullptr;
}

bool TargetInterface::isValid() const
{
    return m_canvas.canvas() != nullptr;
}

QWindow *TargetInterface::window() const
{
    return m_canvas.window();
}

QAccessibleInterface *TargetInterface::parent() const
{
    return &m_canvas;
}

QString TargetInterface::text(QAccessible::Text kind) const
{
    const MapTarget *known = target();
    if (known && kind == QAccessible::Name)
        return spokenName(*known, m_canvas.canvas()->side());
    if (known && kind == QAccessible::Description)
        return known->description;
    return {};
}

QRect TargetInterface::rect() const
{
    const BodyMapCanvas *canvas = m_canvas.canvas();
    const auto index = canvas ? canvas->targetOf(m_key) : std::nullopt;
    if (!index)
        return {};
    const QRect box = canvas->targetRect(*index);
    return {canvas->mapToGlobal(box.topLeft()), box.size()};
}

/// One of the spots is the current one. A press on anything else marks there.
QAccessible::Role TargetInterface::role() const
{
    const MapTarget *known = target();
    if (!known)
        return QAccessible::NoRole;
    switch (known->kind) {
    case MapTarget::Kind::Spot:
        return QAccessible::RadioButton;
    case MapTarget::Kind::TriggerPoint:
    case MapTarget::Kind::Muscle:
    case MapTarget::Kind::Zone:
    case MapTarget::Kind::NoPress:
        return QAccessible::Button;
    }
    return QAccessible::NoRole;
}

QAccessible::State TargetInterface::state() const
{
    QAccessible::State state;
    const BodyMapCanvas *canvas = m_canvas.canvas();
    const auto index = canvas ? canvas->targetOf(m_key) : std::nullopt;
    if (!index) {
        state.invalid = true;
        return state;
    }
    const MapTarget &known = canvas->targets()[*index];
    state.focusable = true;
    state.focused = canvas->hasFocus() && canvas->focusedTarget() == index;
    state.selectable = true;
    state.selected = known.chosen;
    state.checkable = known.kind == MapTarget::Kind::Spot;
    state.checked = state.checkable && known.chosen;
    state.disabled = !canvas->isEnabled();
    state.invisible = !canvas->isVisible();
    state.offscreen = !canvas->rect().intersects(canvas->targetRect(*index));
    return state;
}

void TargetInterface::doAction(const QString &action)
{
    BodyMapCanvas *canvas = m_canvas.canvas();
    const auto index = canvas ? canvas->targetOf(m_key) : std::nullopt;
    if (!index || !canvas->isEnabled())
        return;
    if (action == setFocusAction()) {
        canvas->focusTarget(*index);
        canvas->setFocus(Qt::OtherFocusReason);
    } else if (action == pressAction()) {
        // What the press changes may take this interface away: nothing of it is touched afterwards.
        canvas->pressTarget(*index);
    }
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<BodyMapCanvas *>(object);
    return canvas ? new CanvasInterface(canvas) : nullptr;
}

} // namespace

void BodyMapCanvas::installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace calfwise
