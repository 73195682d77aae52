// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/path_data.h"

#include <charconv>
#include <cmath>

namespace calfwise {

namespace {

/// No drawing is larger than this many user units; beyond it arithmetic could overflow.
constexpr double largest = 1e6;

class PathReader {
public:
    PathReader(std::string_view data, double scale, std::size_t mostSegments)
        : m_data(data), m_scale(scale), m_mostSegments(mostSegments)
    {
    }

    PathData read()
    {
        skipSpace();
        while (m_path.error.empty() && m_at < m_data.size())
            readCommand();
        if (m_path.error.empty() && m_path.contours.empty())
            fail("no shape");
        return std::move(m_path);
    }

private:
    void fail(const std::string &what)
    {
        if (m_path.error.empty())
            m_path.error = what + " at character " + std::to_string(m_at + 1);
    }

    static bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

    void skipSpace()
    {
        while (m_at < m_data.size() && isSpace(m_data[m_at]))
            ++m_at;
    }

    void skipSeparator()
    {
        skipSpace();
        if (m_at < m_data.size() && m_data[m_at] == ',') {
            ++m_at;
            skipSpace();
        }
    }

    bool numberFollows() const
    {
        if (m_at >= m_data.size())
            return false;
        const char c = m_data[m_at];
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }

    double number()
    {
        if (!numberFollows()) {
            fail("no number");
            return 0;
        }
        // from_chars knows no leading plus.
        if (m_data[m_at] == '+')
            ++m_at;
        double value = 0;
        const char *first = m_data.data() + m_at;
        const auto [end, error] = std::from_chars(first, m_data.data() + m_data.size(), value);
        if (error != std::errc() || !std::isfinite(value) || std::abs(value) > largest) {
            fail("no number that a drawing can have");
            return 0;
        }
        m_at += static_cast<std::size_t>(end - first);
        skipSeparator();
        return value;
    }

    Point point()
    {
        Point p;
        p.x = number();
        p.y = number();
        return m_relative ? Point{m_current.x + p.x, m_current.y + p.y} : p;
    }

    Point scaled(Point p) const { return {p.x * m_scale, p.y * m_scale}; }

    bool startContour()
    {
        if (m_drawing)
            return true;
        if (!m_started) {
            fail("a path that does not begin with M");
            return false;
        }
        // After Z a path may go on from where the closed contour began.
        m_path.contours.push_back({scaled(m_current), {}, false});
        m_start = m_current;
        m_drawing = true;
        return true;
    }

    void curveTo(Point control1, Point control2, Point end)
    {
        if (!m_path.error.empty() || !startContour())
            return;
        if (++m_path.segments > m_mostSegments) {
            fail("more than " + std::to_string(m_mostSegments) + " segments");
            return;
        }
        for (Point p : {control1, control2, end}) {
            if (std::abs(p.x) > largest || std::abs(p.y) > largest) {
                fail("a position that no drawing has");
                return;
            }
        }
        m_path.contours.back().segments.push_back({scaled(control1), scaled(control2), scaled(end)});
        m_current = end;
    }

    static Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

    void lineTo(Point end) { curveTo(between(m_current, end, 1.0 / 3), between(m_current, end, 2.0 / 3), end); }

    /// A contour begins with its first line: a move without one draws nothing.
    void moveTo(Point p)
    {
        m_current = p;
        m_start = p;
        m_started = true;
        m_drawing = false;
    }

    void close()
    {
        if (m_drawing)
            m_path.contours.back().closed = true;
        else
            fail("Z without a contour");
        m_drawing = false;
        m_current = m_start;
    }

    void readCommand()
    {
        const char letter = m_data[m_at];
        const char command = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter);
        m_relative = letter != command;
        if (std::string_view("MLHVCSQZ").find(command) == std::string_view::npos) {
            fail("a command other than M L H V C S Q Z");
            return;
        }
        ++m_at;
        skipSpace();
        if (command == 'Z') {
            close();
            m_lastControl.reset();
            skipSpace();
            return;
        }
        bool first = true;
        do {
            // Further pairs after a move are lines.
            draw(command == 'M' && !first ? 'L' : command);
            first = false;
        } while (m_path.error.empty() && numberFollows());
    }

    void draw(char command)
    {
        std::optional<Point> control;
        switch (command) {
        case 'M':
            moveTo(point());
            break;
        case 'L':
            lineTo(point());
            break;
        case 'H':
            lineTo({number() + (m_relative ? m_current.x : 0), m_current.y});
            break;
        case 'V':
            lineTo({m_current.x, number() + (m_relative ? m_current.y : 0)});
            break;
        case 'C': {
            const Point control1 = point();
            control = point();
            curveTo(control1, *control, point());
            break;
        }
        case 'S': {
            const Point mirrored = m_lastControl ? between(*m_lastControl, m_current, 2) : m_current;
            control = point();
            curveTo(mirrored, *control, point());
            break;
        }
        default: {
            const Point quadratic = point();
            const Point end = point();
            curveTo(between(m_current, quadratic, 2.0 / 3), between(end, quadratic, 2.0 / 3), end);
            break;
        }
        }
        m_lastControl = control;
    }

    std::string_view m_data;
    double m_scale;
    std::size_t m_mostSegments;
    std::size_t m_at = 0;
    PathData m_path;
    Point m_current;
    Point m_start;
    bool m_started = false;
    bool m_drawing = false; ///< the last contour is open and goes on
    bool m_relative = false;
    std::optional<Point> m_lastControl; ///< the second control point of the last C or S, for S
};

} // namespace

PathData parsePathData(std::string_view data, double scale, std::size_t mostSegments)
{
    return PathReader(data, scale, mostSegments).read();
}

} // namespace calfwise
