// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outline_blob.h"

#include "store/mismatch.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace calfwise {

namespace {

constexpr std::uint32_t version = 1;
constexpr std::size_t pointSize = 16;
constexpr std::size_t segmentSize = 3 * pointSize;

template <class Word> void append(std::string &blob, Word word)
{
    for (std::size_t i = 0; i < sizeof(Word); ++i) {
        blob += static_cast<char>((word >> (8 * i)) & 0xff);
    }
}

void append(std::string &blob, Point point)
{
    append(blob, std::bit_cast<std::uint64_t>(point.x));
    append(blob, std::bit_cast<std::uint64_t>(point.y));
}

/// Takes values from the front of a blob.
class BlobReader {
public:
    explicit BlobReader(std::string_view blob) : m_rest(blob) {}

    std::size_t left() const { return m_rest.size(); }

    template <class Word> Word word()
    {
        if (m_rest.size() < sizeof(Word)) {
            throw Mismatch("a stored outline is too short");
        }
        Word value = 0;
        for (std::size_t i = 0; i < sizeof(Word); ++i) {
            value |= static_cast<Word>(static_cast<Word>(static_cast<unsigned char>(m_rest[i])) << (8 * i));
        }
        m_rest.remove_prefix(sizeof(Word));
        return value;
    }

    Point point()
    {
        const Point point{std::bit_cast<double>(word<std::uint64_t>()), std::bit_cast<double>(word<std::uint64_t>())};
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) {
            throw Mismatch("a stored outline has a coordinate that is no number");
        }
        return point;
    }

private:
    std::string_view m_rest;
};

Contour contourOf(BlobReader &reader)
{
    Contour contour;
    const auto closed = reader.word<std::uint32_t>();
    const auto segments = reader.word<std::uint32_t>();
    if (closed > 1 || segments > reader.left() / segmentSize) {
        throw Mismatch("a stored contour is longer than its outline");
    }
    contour.closed = closed == 1;
    contour.start = reader.point();
    contour.segments.reserve(segments);
    for (std::uint32_t i = 0; i < segments; ++i) {
        const Point control1 = reader.point();
        const Point control2 = reader.point();
        contour.segments.push_back({control1, control2, reader.point()});
    }
    return contour;
}

} // namespace

std::string blobOf(const Outline &outline)
{
    std::string blob;
    append(blob, version);
    append(blob, static_cast<std::uint32_t>(outline.contours().size()));
    for (const Contour &contour : outline.contours()) {
        append(blob, std::uint32_t{contour.closed ? 1u : 0u});
        append(blob, static_cast<std::uint32_t>(contour.segments.size()));
        append(blob, contour.start);
        for (const CurveSegment &segment : contour.segments) {
            append(blob, segment.control1);
            append(blob, segment.control2);
            append(blob, segment.end);
        }
    }
    return blob;
}

Outline outlineOf(std::string_view blob)
{
    BlobReader reader(blob);
    if (reader.word<std::uint32_t>() != version) {
        throw Mismatch("a stored outline has an unknown version");
    }
    const auto count = reader.word<std::uint32_t>();
    if (count > reader.left() / (8 + pointSize)) {
        throw Mismatch("a stored outline names more contours than it holds");
    }
    std::vector<Contour> contours;
    contours.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        contours.push_back(contourOf(reader));
    }
    if (reader.left() != 0) {
        throw Mismatch("a stored outline is too long");
    }
    return Outline(std::move(contours));
}

} // namespace calfwise
