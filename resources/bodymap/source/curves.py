# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Smooth outlines through key points. Units: thousandths of the leg frame, y downwards.

A point is (x, y); (x, y, "corner") breaks the smoothness there.
"""
import math


def number(value):
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def pair(point):
    return f"{number(point[0])} {number(point[1])}"


def distinct(points):
    """Drop points that repeat the one before: they have no direction."""
    kept = []
    for point in points:
        if not kept or math.dist(point[:2], kept[-1][:2]) > 0.05:
            kept.append(point)
    return kept


def handles(before, start, end, after):
    """Bezier handles of the centripetal Catmull-Rom piece from start to end: no loops, no overshoot."""
    into, along, out = (math.sqrt(math.dist(a[:2], b[:2])) for a, b in ((before, start), (start, end), (end, after)))
    first, second = [], []
    for i in (0, 1):
        if into > 1e-6:
            first.append((into**2 * end[i] - along**2 * before[i] + (2 * into**2 + 3 * into * along + along**2) * start[i])
                         / (3 * into * (into + along)))
        else:
            first.append(start[i] + (end[i] - start[i]) / 3)
        if out > 1e-6:
            second.append((out**2 * start[i] - along**2 * after[i] + (2 * out**2 + 3 * out * along + along**2) * end[i])
                          / (3 * out * (out + along)))
        else:
            second.append(end[i] + (start[i] - end[i]) / 3)
    return first, second


def pieces(points, closed):
    """Bezier pieces (start, handle, handle, end) through the points."""
    points = distinct(points)
    count = len(points)
    corner = [len(p) > 2 for p in points]
    result = []
    for i in range(count if closed else count - 1):
        start, end = points[i], points[(i + 1) % count]
        before = start if corner[i] or (i == 0 and not closed) else points[i - 1]
        last = not closed and i + 2 >= count
        after = end if corner[(i + 1) % count] or last else points[(i + 2) % count]
        result.append((start, *handles(before, start, end, after), end))
    return result


def sampled(points, closed=False, steps=16):
    """The same curve as a fine polyline."""
    line = []
    for a, b, c, d in pieces(points, closed):
        for k in range(steps):
            t = k / steps
            u = 1 - t
            line.append(tuple(u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i] for i in (0, 1)))
    if not closed:
        line.append(tuple(points[-1][:2]))
    return line


def curve(points, closed=False):
    drawn = pieces(points, closed)
    text = f"M{pair(drawn[0][0])}"
    for _, first, second, end in drawn:
        text += f"C{pair(first)} {pair(second)} {pair(end)}"
    return text + ("Z" if closed else "")


def outline(points):
    return curve(points, True)


class Rows:
    """A shape that hangs: (y, left, right) from top to bottom."""

    def __init__(self, rows, top=(), bottom=()):
        """`top` and `bottom` are further points of the ends: over the top from left to right, under the bottom from right to left."""
        self.rows, self.top, self.bottom = rows, list(top), list(bottom)
        self.left = sampled([(y, l) for y, l, _ in rows])
        self.right = sampled([(y, r) for y, _, r in rows])

    def path(self):
        return outline(self.top + [(r, y) for y, _, r in self.rows] + self.bottom + [(l, y) for y, l, _ in reversed(self.rows)])

    def at(self, y):
        return across(self.left, y), across(self.right, y)

    def below(self, y):
        """The part below y, as a path."""
        rows = [(y + 8, *(self.at(y + 8)))] + [row for row in self.rows if row[0] > y + 12]
        left, right = self.at(y)
        inset = (right - left) * 0.2
        return Rows(rows, [(left + inset, y), (right - inset, y)], self.bottom).path()

    def sinew(self, y, tip=70, lean=0.5):
        """The tendinous part from y down, with a point that reaches `tip` up into the flesh and widens in one sweep; a little wider than the
        shape, which clips it."""
        stop = self.rows[-1][0]

        def row(height):
            part = min(1, (height - (y - tip)) / tip)
            left, right = self.at(height)
            middle = left + (right - left) * (lean + (0.5 - lean) * part)
            return middle, (right - left) * 0.6 * part**1.7
        heights = [y - tip * (1 - k / 6) for k in range(1, 7)] + [*range(int(y) + 14, int(stop), 14), stop]
        edges = [(height, *row(height)) for height in heights]
        ends = self.bottom + [(x, stop) for x in self.at(stop)]
        left, right = min(p[0] for p in ends) - 12, max(p[0] for p in ends) + 12
        low = max(p[1] for p in ends) + 12
        box = [(right, stop, "corner"), (right, low, "corner"), (left, low, "corner"), (left, stop, "corner")]
        first = (self.at(y - tip)[0] + (self.at(y - tip)[1] - self.at(y - tip)[0]) * lean, y - tip, "corner")
        return outline([first] + [(m + w, h) for h, m, w in edges] + box + [(m - w, h) for h, m, w in reversed(edges)])

    def lines(self, fractions, trim=0.06, lean=0.0, bow=0.16, steps=7, start=None, stop=None):
        """Lines from end to end at fractions of the width; the outer ones are shorter, as fibres end along a curved tendon."""
        top, bottom = self.rows[0][0], self.rows[-1][0]
        top, bottom = (top if start is None else start), (bottom if stop is None else stop)
        text = ""
        for k, fraction in enumerate(fractions):
            off = abs(fraction - 0.5)
            first = top + (bottom - top) * (trim + bow * off + 0.02 * (k % 2))
            final = bottom - (bottom - top) * (trim + bow * off + 0.025 * (k % 3 == 1))
            points = []
            for i in range(steps + 1):
                y = first + (final - first) * i / steps
                left, right = self.at(y)
                points.append((left + (right - left) * (fraction + lean * (i / steps - 0.5)), y))
            text += curve(points)
        return text


def across(line, y):
    if y <= line[0][0]:
        return line[0][1]
    for (y0, x0), (y1, x1) in zip(line, line[1:]):
        if y0 <= y <= y1 and y1 > y0:
            return x0 + (x1 - x0) * (y - y0) / (y1 - y0)
    return line[-1][1]


class Ribbon:
    """A shape that winds: (x, y, width) along its middle, ends rounded."""

    def __init__(self, spine):
        self.spine = spine
        middle = sampled([(x, y) for x, y, _ in spine])
        widths = sampled([(i, w) for i, (_, _, w) in enumerate(spine)])
        self.fine = []
        for i, (point, (_, width)) in enumerate(zip(middle, widths)):
            a, b = middle[max(i - 1, 0)], middle[min(i + 1, len(middle) - 1)]
            length = math.dist(a, b) or 1
            self.fine.append((point, ((b[1] - a[1]) / length, -(b[0] - a[0]) / length), width))

    def edge(self, index, offset):
        point, normal, width = self.fine[index]
        return point[0] + normal[0] * width * offset, point[1] + normal[1] * width * offset

    def path(self):
        keys = range(0, len(self.fine), 16)
        cap = self.fine[0][2] * 0.35
        tail = self.fine[-1][2] * 0.35
        (x0, y0), n0, _ = self.fine[0]
        (x1, y1), n1, _ = self.fine[-1]
        points = [(x0 + n0[1] * cap, y0 - n0[0] * cap)] + [self.edge(i, 0.5) for i in keys]
        points += [(x1 - n1[1] * tail, y1 + n1[0] * tail)] + [self.edge(i, -0.5) for i in reversed(keys)]
        return outline(points)

    def sinew(self, y, tip=70, beyond=()):
        """The tendinous part from where the shape has come down to y, with a point that reaches `tip` up into the flesh and widens in one
        sweep; a little wider than the shape, which clips it. `beyond` leads round what else hangs on its end, from the right to the left edge."""
        def first(height):
            return next(i for i, (point, _, _) in enumerate(self.fine) if point[1] >= height)
        start, whole = first(y - tip), first(y)
        keys = [start + (whole - start) * k // 6 for k in range(1, 7)]
        keys += [*range(whole + 12, len(self.fine) - 1, 12), len(self.fine) - 1]
        sides = [(i, 0.6 * min(1, (i - start) / max(1, whole - start))**1.7) for i in keys]
        (x, bottom), normal, width = self.fine[-1]
        end = list(beyond) or [(x - normal[1] * width, bottom + normal[0] * width)]
        return outline([(*self.edge(start, 0), "corner")] + [self.edge(i, side) for i, side in sides] + end
                       + [self.edge(i, -side) for i, side in reversed(sides)])

    def lines(self, fractions, start=0.04, stop=0.96):
        """Lines along it, at fractions of the width; start and stop are parts of its length."""
        text = ""
        last = len(self.fine) - 1
        for k, fraction in enumerate(fractions):
            first, final = last * (start + 0.025 * (k % 2)), last * (stop - 0.03 * (k % 3 == 1))
            steps = max(3, len(self.spine) - 2)
            text += curve([self.edge(round(first + (final - first) * i / steps), fraction - 0.5) for i in range(steps + 1)])
        return text


def fan(trunk, spines):
    """One outline of a tendon that parts into slips: `spines` as Ribbon takes them, with as many points each, in order from the trunk's right
    edge, all beginning at its end."""
    def parting(a, b):
        apart = 1 + max(i for i, (p, q) in enumerate(zip(a.fine, b.fine)) if math.dist(p[0], q[0]) <= (p[2] + q[2]) / 2 + 1)
        (x0, y0), (x1, y1) = a.fine[apart][0], b.fine[apart][0]
        return apart, ((x0 + x1) / 2, (y0 + y1) / 2, "corner")
    slips = [Ribbon(spine) for spine in spines]
    forks = [parting(a, b) for a, b in zip(slips, slips[1:])]
    (x0, y0), normal, width = trunk.fine[0]
    keys = range(0, len(trunk.fine) - 6, 16)
    points = [(x0 + normal[1] * width * 0.35, y0 - normal[0] * width * 0.35)] + [trunk.edge(i, 0.5) for i in keys]
    for k, slip in enumerate(slips):
        last = len(slip.fine) - 1
        (x1, y1), normal, width = slip.fine[last]
        first = forks[k - 1][0] + 8 if k else 8
        final = forks[k][0] + 8 if k < len(forks) else 8
        points += [slip.edge(i, 0.5) for i in [*range(first, last, 12), last]]
        points += [(x1 - normal[1] * width * 0.5, y1 + normal[0] * width * 0.5)]
        points += [slip.edge(i, -0.5) for i in reversed([*range(final, last, 12), last])]
        if k < len(forks):
            points.append(forks[k][1])
    return outline(points + [trunk.edge(i, -0.5) for i in reversed(keys)])


class Drawing:
    """The elements of one view, in drawing order."""

    def __init__(self, title, view_box):
        self.title, self.view_box, self.elements = title, view_box, []

    def add(self, id_, kind, path, layers="", of=""):
        extra = (f' data-layers="{layers}"' if layers else "") + (f' data-of="{of}"' if of else "")
        self.elements.append(f'  <path id="{id_}" data-kind="{kind}"{extra} d="{path}"/>\n')

    def fibres(self, id_, path, layers=""):
        self.add(f"fibres-{id_}", "fibres", path, layers, id_)

    def sinew(self, id_, path, layers=""):
        self.add(f"sinew-{id_}", "sinew", path, layers, id_)

    def sheen(self, id_, path, layers=""):
        self.add(f"sheen-{id_}", "sheen", path, layers, id_)

    def text(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{self.view_box}">\n  <title>{self.title}</title>\n'
                + "".join(self.elements) + "</svg>\n")


def spread(count, margin=0.1):
    """Even fractions of a width."""
    return [margin + (1 - 2 * margin) * i / (count - 1) for i in range(count)]


def mirrored(points):
    return [(-p[0], *p[1:]) for p in points]
