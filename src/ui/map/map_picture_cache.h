// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <filesystem>

namespace calfwise {

/// The last first picture of the map, kept on disk so that the next start need not draw it: drawing takes a third of a
/// start. It holds the guide's drawing alone, nothing of the person's, and can be deleted at any time. What cannot be
/// read or written is drawn again.
class MapPictureCache {
public:
    /// `folder` exists; empty keeps nothing. `edition` changes whenever the content or the program does.
    MapPictureCache(std::filesystem::path folder, QByteArray edition);

    /// The picture that was kept under exactly this key and edition; null if there is none or it is damaged.
    QImage find(const QByteArray &key) const;
    /// Replaces what was kept, in a thread of the global pool.
    void keep(const QByteArray &key, const QImage &picture) const;

    std::filesystem::path file() const;

private:
    QByteArray m_edition;
    std::filesystem::path m_folder;
};

} // namespace calfwise
