// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/painted_words.h"

#include <QAbstractScrollArea>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace calfwise::test {

namespace {

struct PaintedWords {
    QString text;
    QRectF box;
};

/// Takes the words and leaves the rest.
class Listener : public QPaintEngine {
public:
    Listener() : QPaintEngine(AllFeatures) {}

    Type type() const override { return User; }
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &changed) override { m_transform = changed.transform(); }
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF &, const QPixmap &, const QPointF &) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        m_words.push_back({item.text(), m_transform.mapRect(box)});
    }

    const std::vector<PaintedWords> &words() const { return m_words; }

private:
    QTransform m_transform;
    std::vector<PaintedWords> m_words;
};

class Ear : public QPaintDevice {
public:
    explicit Ear(QSize size) : m_size(size) {}

    QPaintEngine *paintEngine() const override { return &m_listener; }
    const std::vector<PaintedWords> &words() const { return m_listener.words(); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmNumColors:
            return 1 << 24;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable Listener m_listener;
};

bool hasLetter(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
}

/// The widget that scrolls it shows a part of it only.
bool isPartOfMore(const QWidget &widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget.parentWidget()) != nullptr;
}

/// What lies over the middle of some words: a neighbour that has nothing to do with the widget.
QString coverOf(const QWidget &widget, const PaintedWords &words)
{
    const QPoint middle = words.box.center().toPoint();
    const QWidget *window = widget.window();
    if (!widget.visibleRegion().contains(middle))
        return {};
    const QWidget *top = window->childAt(widget.mapTo(window, middle));
    // What was just done is told over the page, and goes by itself.
    const bool passes = top && top->inherits("calfwise::Toast");
    const bool free = !top || passes || top == &widget || widget.isAncestorOf(top) || top->isAncestorOf(&widget);
    return free ? QString() : QString::fromUtf8(top->metaObject()->className());
}

QString faultOf(const QWidget &widget)
{
    Ear ear(widget.size());
    const_cast<QWidget &>(widget).render(&ear, {}, {}, QWidget::RenderFlags());
    int depth = 0;
    const QRectF room = QRectF(widget.rect()).adjusted(-2, -2, 2, 2);
    QString said;
    for (const PaintedWords &words : ear.words()) {
        said += words.text;
        const bool open = depth > 0;
        depth +=
            static_cast<int>(words.text.count(QLatin1Char('['))) - static_cast<int>(words.text.count(QLatin1Char(']')));
        if (!open && hasLetter(words.text) && !words.text.contains(QLatin1Char('[')) && !isPartOfMore(widget))
            return QStringLiteral("can't be translated: “%1”").arg(words.text);
        if (hasLetter(words.text) && !isPartOfMore(widget) && !room.contains(words.box))
            return QStringLiteral("beyond its edge: “%1”").arg(words.text);
        if (const QString cover = coverOf(widget, words); hasLetter(words.text) && !cover.isEmpty())
            return QStringLiteral("under %1: “%2”").arg(cover, words.text);
    }
    return depth == 0 || isPartOfMore(widget) ? QString() : QStringLiteral("cut: “%1”").arg(said);
}

/// What is wider than the place that scrolls it up and down only.
QString tooWide(const QWidget &widget)
{
    const QWidget *viewport = widget.parentWidget();
    const auto *area = viewport ? qobject_cast<const QAbstractScrollArea *>(viewport->parentWidget()) : nullptr;
    const bool scrolls = area && area->viewport() == viewport &&
                         area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff &&
                         widget.width() > viewport->width();
    return scrolls ? QStringLiteral("wider than its place by %1").arg(widget.width() - viewport->width()) : QString();
}

void collect(const QWidget &widget, QStringList &faults)
{
    if (const QString wide = tooWide(widget); !wide.isEmpty())
        faults << QString::fromUtf8(widget.parentWidget()->parentWidget()->metaObject()->className()) +
                      QStringLiteral(" ") + wide;
    if (const QString fault = faultOf(widget); !fault.isEmpty())
        faults << QString::fromUtf8(widget.metaObject()->className()) + QStringLiteral(" ") + fault;
    for (const QObject *child : widget.children()) {
        const auto *below = qobject_cast<const QWidget *>(child);
        if (below && below->isVisible() && !below->size().isEmpty())
            collect(*below, faults);
    }
}

} // namespace

QStringList faultsInPaintedWords(const QWidget &window)
{
    QStringList faults;
    collect(window, faults);
    return faults;
}

} // namespace calfwise::test
