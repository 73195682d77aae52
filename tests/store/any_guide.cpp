// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/any_guide.h"

#include "tests/store/members.h"

#include <bit>
#include <cstdint>

namespace calfwise::test {

namespace {

template <class E> constexpr int lastOf = 1;
template <> constexpr int lastOf<View> = static_cast<int>(View::Sole);
template <> constexpr int lastOf<Layer> = static_cast<int>(Layer::Deepest);
template <> constexpr int lastOf<ShapeKind> = static_cast<int>(ShapeKind::Sheen);
template <> constexpr int lastOf<Level> = static_cast<int>(Level::Incomplete);
template <> constexpr int lastOf<Clause::Kind> = static_cast<int>(Clause::Kind::History);
template <> constexpr int lastOf<HistoryTest> = static_cast<int>(HistoryTest::StoppedHere);
template <> constexpr int lastOf<Anchor> = static_cast<int>(Anchor::NearToes);
template <> constexpr int lastOf<LegHold> = static_cast<int>(LegHold::OnShin);
template <> constexpr int lastOf<ArmHold> = static_cast<int>(ArmHold::OnFoot);
template <> constexpr int lastOf<HandShape> = static_cast<int>(HandShape::Cup);
template <> constexpr int lastOf<Prop> = static_cast<int>(Prop::Strap);
template <> constexpr int lastOf<TreatedPart> = static_cast<int>(TreatedPart::OuterLeg);
template <> constexpr int lastOf<TechniqueKind> = static_cast<int>(TechniqueKind::Professional);
template <> constexpr int lastOf<TechniqueRole> = static_cast<int>(TechniqueRole::Release);
template <> constexpr int lastOf<ToolKind> = static_cast<int>(ToolKind::Owned);
template <> constexpr int lastOf<Checked> = static_cast<int>(Checked::General);
template <> constexpr int lastOf<HabitWhen> = static_cast<int>(HabitWhen::AtTimes);
template <> constexpr int lastOf<Block::Kind> = static_cast<int>(Block::Kind::Dose);
template <> constexpr int lastOf<Span::Kind> = static_cast<int>(Span::Kind::Term);

/// Sets values from a counter.
class Filler {
public:
    template <class... Values> void operator()(Values &...values) { (fill(values), ...); }

private:
    void fill(std::string &text)
    {
        text = next() % 11 == 0 ? "" : "Wört " + std::to_string(m_count) + "\n\\n it's \"so\"";
    }
    void fill(int &number) { number = next() - 40; }
    void fill(bool &flag) { flag = next() % 3 == 0; }
    void fill(double &number) { number = next() / 7.0 - 3; }
    void fill(Outline &outline)
    {
        std::vector<Contour> contours;
        fill(contours);
        outline = Outline(std::move(contours));
    }
    template <class Tag> void fill(Id<Tag> &id) { id = Id<Tag>("id-" + std::to_string(next())); }
    template <class E>
    requires std::is_enum_v<E>
    void fill(E &value) { value = static_cast<E>(next() % (lastOf<E> + 1)); }
    template <class T> void fill(std::optional<T> &value)
    {
        if (next() % 2 == 0) {
            fill(value.emplace());
        }
    }
    template <class T> void fill(std::vector<T> &list)
    {
        list.resize(static_cast<std::size_t>(1 + next() % 3));
        for (T &item : list) {
            fill(item);
        }
    }
    template <class T, std::size_t count> void fill(std::array<T, count> &list)
    {
        for (T &item : list)
            fill(item);
    }
    template <class T> void fill(std::set<T> &list)
    {
        for (int i = 0; i < 2; ++i) {
            T item{};
            fill(item);
            list.insert(item);
        }
    }
    template <class Key, class Value> void fill(std::map<Key, Value> &map)
    {
        for (int i = 0; i < 3; ++i) {
            Key key{};
            fill(key);
            fill(map[key]);
        }
    }
    template <class Struct>
    requires std::is_aggregate_v<Struct>
    void fill(Struct &value) { members(value, *this); }

    int next() { return ++m_count; }

    int m_count = 0;
};

class Writer {
public:
    template <class... Values> void operator()(Values &...values) { (write(values), ...); }
    std::string text;

private:
    void write(const std::string &value) { text += std::to_string(value.size()) + ":" + value + "\n"; }
    void write(int value) { text += "int " + std::to_string(value) + "\n"; }
    void write(bool value) { text += value ? "yes\n" : "no\n"; }
    void write(double value) { text += "real " + std::to_string(std::bit_cast<std::uint64_t>(value)) + "\n"; }
    void write(const Outline &outline)
    {
        std::vector<Contour> contours = outline.contours();
        write(contours);
    }
    template <class Tag> void write(const Id<Tag> &id) { write(id.value()); }
    template <class E>
    requires std::is_enum_v<E>
    void write(E value) { text += "enum " + std::to_string(static_cast<int>(value)) + "\n"; }
    template <class T> void write(std::optional<T> &value)
    {
        text += value ? "set " : "unset\n";
        if (value) {
            write(*value);
        }
    }
    template <class T> void write(std::vector<T> &list)
    {
        text += std::to_string(list.size()) + " items\n";
        for (T &item : list) {
            write(item);
        }
    }
    template <class T, std::size_t count> void write(std::array<T, count> &list)
    {
        for (T &item : list)
            write(item);
    }
    template <class T> void write(std::set<T> &list)
    {
        text += std::to_string(list.size()) + " members\n";
        for (T item : list) {
            write(item);
        }
    }
    template <class Key, class Value> void write(std::map<Key, Value> &map)
    {
        text += std::to_string(map.size()) + " pairs\n";
        for (auto &[key, value] : map) {
            write(key);
            write(value);
        }
    }
    template <class Struct>
    requires std::is_aggregate_v<Struct>
    void write(Struct &value) { members(value, *this); }
};

} // namespace

Guide anyGuide()
{
    Guide guide;
    Filler filler;
    filler(guide);
    guide.digest = "digest of any guide";
    return guide;
}

std::string textOf(Guide guide)
{
    Writer writer;
    writer(guide);
    return writer.text;
}

} // namespace calfwise::test
