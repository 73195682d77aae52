// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_picture_cache.h"

#include <QDataStream>
#include <QFile>
#include <QHashFunctions>
#include <QSaveFile>
#include <QThreadPool>

namespace calfwise {

namespace {

constexpr quint32 magic = 0x43574d50; // "CWMP"
constexpr quint32 format = 1;
constexpr int mostPixelsEachWay = 1 << 14;
constexpr auto pixelFormat = QImage::Format_ARGB32_Premultiplied;

struct Head {
    quint32 magic = 0;
    quint32 format = 0;
    QByteArray edition;
    QByteArray key;
    QSize size;
    double pixelRatio = 1;
    quint64 hash = 0;
};

QDataStream &operator<<(QDataStream &out, const Head &head)
{
    return out << head.magic << head.format << head.edition << head.key << head.size << head.pixelRatio << head.hash;
}

QDataStream &operator>>(QDataStream &in, Head &head)
{
    return in >> head.magic >> head.format >> head.edition >> head.key >> head.size >> head.pixelRatio >> head.hash;
}

/// Against accidents. With any seed but 0 Qt mixes in one of the process. It may differ between versions of Qt: then
/// the picture is drawn again.
quint64 hashOf(const QImage &picture)
{
    return qHashBits(picture.constBits(), static_cast<size_t>(picture.sizeInBytes()), 0);
}

QString pathOf(const std::filesystem::path &file)
{
    return QString::fromStdString(file.string());
}

void write(const std::filesystem::path &to, Head head, const QImage &picture)
{
    QSaveFile file(pathOf(to));
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    head.hash = hashOf(picture);
    QDataStream out(&file);
    out.setVersion(QDataStream::Qt_6_4);
    out << head;
    file.write(reinterpret_cast<const char *>(picture.constBits()), picture.sizeInBytes());
    file.commit();
}

} // namespace

MapPictureCache::MapPictureCache(std::filesystem::path folder, QByteArray edition)
    : m_edition(std::move(edition)), m_folder(std::move(folder))
{
}

std::filesystem::path MapPictureCache::file() const
{
    return m_folder / "map.picture";
}

QImage MapPictureCache::find(const QByteArray &key) const
{
    QFile file(pathOf(this->file()));
    if (m_folder.empty() || !file.open(QIODevice::ReadOnly))
        return {};
    QDataStream in(&file);
    in.setVersion(QDataStream::Qt_6_4);
    Head head;
    in >> head;
    if (in.status() != QDataStream::Ok || head.magic != magic || head.format != format || head.edition != m_edition ||
        head.key != key || head.size.isEmpty() || head.size.width() > mostPixelsEachWay ||
        head.size.height() > mostPixelsEachWay)
        return {};
    QImage picture(head.size, pixelFormat);
    if (picture.isNull() || file.size() - file.pos() != picture.sizeInBytes() ||
        file.read(reinterpret_cast<char *>(picture.bits()), picture.sizeInBytes()) != picture.sizeInBytes() ||
        hashOf(picture) != head.hash)
        return {};
    picture.setDevicePixelRatio(head.pixelRatio);
    return picture;
}

void MapPictureCache::keep(const QByteArray &key, const QImage &picture) const
{
    if (m_folder.empty() || picture.isNull() || picture.format() != pixelFormat)
        return;
    const Head head{magic, format, m_edition, key, picture.size(), picture.devicePixelRatio(), 0};
    QThreadPool::globalInstance()->start([to = file(), head, picture] { write(to, head, picture); });
}

} // namespace calfwise
