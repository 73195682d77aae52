// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/article_view.h"

#include "ui/figure/figure_view.h"
#include "ui/kit/widgets/toast_room.h"
#include "ui/kit/words.h"
#include "ui/text/screen_look.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace calfwise {

namespace {

constexpr int figureHeight = 240;
constexpr int mostStills = 4;
constexpr int caretWidth = 3;

int wantedHeight(const QWidget *widget, int width)
{
    if (widget == nullptr || widget->isHidden())
        return 0;
    const QLayout *layout = widget->layout();
    return layout != nullptr && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                            : widget->sizeHint().height();
}

} // namespace

ArticleView::ArticleView(const Theme &theme, Reading reading, Options options, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_reading(std::move(reading)), m_options(std::move(options))
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setProperty(readTextProperty, true);
    setCursor(Qt::IBeamCursor);
    setProperty("ownFocusRing", true);
    setAccessibleName(m_reading.title);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (m_options.numbers.empty())
        m_options.numbers = evidenceNumbers(m_reading.blocks);
    rewrite(ScreenLook::doseColumnsIn(theme, sizeHint().width()));
    for (const FlowPlace &place : m_written.places) {
        auto *part = new FlowPart(m_theme, place, this);
        connect(part, &QAbstractButton::clicked, this, [this, part] { emit partChosen(part); });
        m_parts << part;
    }
    // A link's own words stay pressable where a mark's wider target reaches over them.
    for (FlowPart *part : std::as_const(m_parts)) {
        if (part->place().kind == Span::Kind::Evidence)
            part->lower();
    }
    for (const WrittenRoom &room : m_written.rooms) {
        auto *view = new FigureView(m_theme, this);
        view->setFigure(*room.figure, scenesFor(*room.figure, std::nullopt, 0), Side::Right);
        view->showStills(mostStills); // a page to be read keeps still
        m_figures << view;
    }
    connect(&theme, &Theme::changed, this, &ArticleView::refresh);
}

ArticleView::~ArticleView() = default;

void ArticleView::rewrite(int doseColumns) const
{
    const int caret = m_document ? m_caret.position() : 0;
    m_caret = QTextCursor();
    auto document = std::make_unique<QTextDocument>();
    const ScreenLook look(m_theme, m_options.body, doseColumns);
    DocumentWriter writer(*document, look);
    DocumentHooks hooks;
    hooks.figure = [this](DocumentWriter &into, const Figure &figure) {
        into.room(&figure, m_theme.px(figureHeight));
        into.paragraph(Piece::Note, forLeg(figure.description, Side::Right));
    };
    if (m_belowLead)
        hooks.afterLead = [](DocumentWriter &into) { into.room(nullptr, 1); };
    writeReading(writer, m_reading, m_options.core, m_options.numbers, hooks);
    m_written = writer.take();
    m_document = std::move(document);
    m_doseColumns = doseColumns;
    m_width = -1;
    m_heights.clear();
    m_caret = QTextCursor(m_document.get());
    m_caret.setPosition(std::min(caret, m_document->characterCount() - 1));
    m_isMoved = true;
    ++m_edition;
}

void ArticleView::refresh()
{
    rewrite(m_doseColumns);
    placeParts();
    updateGeometry();
    update();
}

void ArticleView::setBelowLead(QWidget *widget)
{
    if (m_belowLead == widget)
        return;
    if (m_belowLead)
        m_belowLead->removeEventFilter(this);
    m_belowLead = widget;
    if (widget != nullptr) {
        widget->setParent(this);
        widget->installEventFilter(this);
        widget->show();
    }
    refresh();
}

bool ArticleView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOther = event->type() == QEvent::LayoutRequest || event->type() == QEvent::ShowToParent ||
                         event->type() == QEvent::HideToParent;
    if (watched == m_belowLead && isOther) {
        m_width = -1;
        m_heights.clear();
        placeParts();
        updateGeometry();
        update();
    }
    return QWidget::eventFilter(watched, event);
}

void ArticleView::layOut(int width) const
{
    if (width == m_width)
        return;
    if (const int columns = ScreenLook::doseColumnsIn(m_theme, width); columns != m_doseColumns)
        rewrite(columns);
    m_width = width;
    for (const WrittenRoom &room : m_written.rooms) {
        if (room.figure != nullptr)
            continue;
        QTextCursor cursor(m_document.get());
        cursor.setPosition(room.at);
        QTextBlockFormat format = cursor.blockFormat();
        format.setLineHeight(std::max(1, wantedHeight(m_belowLead, width)), QTextBlockFormat::FixedHeight);
        cursor.setBlockFormat(format);
    }
    m_document->setTextWidth(width);
    m_heights[width] =
        static_cast<int>(std::ceil(m_document->documentLayout()->documentSize().height())) + 2 * m_theme.px(overhang);
}

QSize ArticleView::sizeHint() const
{
    const int width = m_theme.textPx(640);
    return {width, m_document ? heightForWidth(width) : 0};
}

QSize ArticleView::minimumSizeHint() const
{
    return {m_theme.px(160), m_theme.lineHeight(m_options.body) + 2 * m_theme.px(overhang)};
}

int ArticleView::heightForWidth(int width) const
{
    if (const auto known = m_heights.find(width); known != m_heights.end())
        return known->second;
    layOut(width);
    return m_heights[width];
}

void ArticleView::placeParts()
{
    layOut(width());
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const FlowPlace &place = m_written.places[static_cast<std::size_t>(i)];
        if (m_isMoved)
            m_parts[i]->moveTo(place);
        QList<QRectF> rects = rectsOf(place.start, place.start + place.length);
        if (place.kind == Span::Kind::Evidence && !rects.isEmpty()) {
            const double size = m_theme.textPx(ScreenLook::ringSize);
            const QRectF last = rects.last();
            rects = {QRectF(last.right() - size, last.center().y() - size / 2, size, size)};
        }
        m_parts[i]->setSeen(rects);
    }
    m_isMoved = false;
    qsizetype next = 0;
    for (const WrittenRoom &room : m_written.rooms) {
        QWidget *widget = room.figure != nullptr ? static_cast<QWidget *>(m_figures[next++]) : m_belowLead.data();
        if (widget == nullptr)
            continue;
        const QRectF box = m_document->documentLayout()->blockBoundingRect(m_document->findBlock(room.at));
        const int height = room.figure != nullptr ? m_theme.px(figureHeight) : wantedHeight(m_belowLead, width());
        widget->setGeometry(0, static_cast<int>(box.top()) + m_theme.px(overhang), width(), height);
    }
}

QRect ArticleView::rectAt(int position) const
{
    layOut(width());
    const QTextBlock block = m_document->findBlock(position);
    const QRectF box = m_document->documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    const QPointF corner(0, m_theme.px(overhang));
    if (!line.isValid())
        return box.translated(corner).toAlignedRect();
    const QRectF caret(box.left() + line.cursorToX(position - block.position()), box.top() + line.y(), caretWidth,
                       line.ascent() + line.descent());
    return caret.translated(corner).toAlignedRect();
}

QList<QRectF> ArticleView::rectsOf(int from, int to) const
{
    layOut(width());
    QList<QRectF> rects;
    for (QTextBlock block = m_document->findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        const QPointF corner = m_document->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout &layout = *block.layout();
        const int start = std::max(0, from - block.position());
        const QTextLine firstLine = layout.lineForTextPosition(start);
        for (int i = firstLine.isValid() ? firstLine.lineNumber() : 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const int first = std::max(start, line.textStart());
            int last = std::min(to - block.position(), line.textStart() + line.textLength());
            while (last > first + 1 && m_document->characterAt(block.position() + last - 1) == QLatin1Char(' '))
                --last;
            if (line.textStart() >= to - block.position())
                break;
            if (first >= last)
                continue;
            const double left = line.cursorToX(first);
            const double right = line.cursorToX(last);
            rects << QRectF(std::min(left, right), line.y(), std::abs(right - left), line.ascent() + line.descent())
                         .translated(corner + QPointF(0, m_theme.px(overhang)));
        }
    }
    return rects;
}

int ArticleView::positionAt(const QPointF &point) const
{
    layOut(width());
    const int position = m_document->documentLayout()->hitTest(point - QPointF(0, m_theme.px(overhang)), Qt::FuzzyHit);
    return std::clamp(position, 0, m_document->characterCount() - 1);
}

int ArticleView::topOf(const QString &anchor) const
{
    const auto found = m_written.anchors.find(anchor);
    return found == m_written.anchors.end() ? 0 : rectAt(found->second).top();
}

QStringList ArticleView::termsIn(const QRect &area) const
{
    QStringList terms;
    for (const FlowPart *part : m_parts) {
        const int middle = part->seen().center().y();
        if (part->place().kind == Span::Kind::Term && !terms.contains(part->place().target) && middle >= area.top() &&
            middle <= area.bottom())
            terms << part->place().target;
    }
    return terms;
}

QStringList ArticleView::termsOfLead() const
{
    QStringList terms;
    for (const FlowPart *part : m_parts) {
        if (part->place().kind == Span::Kind::Term && part->place().start < m_written.leadEnd &&
            !terms.contains(part->place().target))
            terms << part->place().target;
    }
    return terms;
}

void ArticleView::setMarked(std::vector<MarkedWords> words)
{
    m_marked = std::move(words);
    update();
}

void ArticleView::setCaret(const QTextCursor &caret)
{
    const bool hadSelection = m_caret.hasSelection();
    m_caret = caret;
    update();
    if (!QAccessible::isActive())
        return;
    QAccessibleTextCursorEvent moved(this, m_caret.position());
    QAccessible::updateAccessibility(&moved);
    if (hadSelection || m_caret.hasSelection()) {
        QAccessibleTextSelectionEvent selected(this, m_caret.selectionStart(), m_caret.selectionEnd());
        QAccessible::updateAccessibility(&selected);
    }
}

void ArticleView::select(int from, int to)
{
    QTextCursor cursor(m_document.get());
    const int end = m_document->characterCount() - 1;
    cursor.setPosition(std::clamp(from, 0, end));
    cursor.setPosition(std::clamp(to, 0, end), QTextCursor::KeepAnchor);
    setCaret(cursor);
}

QString ArticleView::selectedWords() const
{
    return copiedWords(m_caret);
}

void ArticleView::selectAll()
{
    select(0, m_document->characterCount() - 1);
}

void ArticleView::copy() const
{
    if (const QString words = selectedWords(); !words.isEmpty())
        QApplication::clipboard()->setText(words);
}

bool ArticleView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeParts();
}

void ArticleView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    QTextCursor caret = m_caret;
    caret.setPosition(positionAt(event->position()), event->modifiers().testFlag(Qt::ShiftModifier)
                                                         ? QTextCursor::KeepAnchor
                                                         : QTextCursor::MoveAnchor);
    setCaret(caret);
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    QTextCursor caret = m_caret;
    caret.setPosition(positionAt(event->position()), QTextCursor::KeepAnchor);
    setCaret(caret);
    const QRect seen = visibleRegion().boundingRect();
    if (!seen.contains(event->pos()))
        emit caretMoved(QRect(event->pos(), QSize(1, 1)));
}

void ArticleView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTextCursor caret = m_caret;
    caret.setPosition(positionAt(event->position()));
    caret.select(QTextCursor::WordUnderCursor);
    setCaret(caret);
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &ArticleView::copy)->setEnabled(m_caret.hasSelection());
    menu->addAction(tr("Select all of it"), this, &ArticleView::selectAll);
    emit menuAboutToOpen(menu);
    menu->popup(event->globalPos());
}

FlowPart *ArticleView::partAt(int position) const
{
    const auto found = std::find_if(m_parts.begin(), m_parts.end(), [position](const FlowPart *part) {
        return position >= part->place().start && position < part->place().start + part->place().length;
    });
    return found == m_parts.end() ? nullptr : *found;
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    FlowPart *part = isReturn ? partAt(m_caret.position()) : nullptr;
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (part != nullptr)
        part->click();
    else if (!moveCaret(event))
        event->ignore();
}

/// The place where one reads, when the page was scrolled away from the caret; true where it was.
void ArticleView::bringCaretIntoView()
{
    const QRect seen = visibleRegion().boundingRect();
    if (seen.isEmpty() || seen.intersects(rectAt(m_caret.position())))
        return;
    QTextCursor caret = m_caret;
    caret.setPosition(positionAt(QPointF(0, seen.top() + m_theme.lineHeight(m_options.body))));
    setCaret(caret);
}

bool ArticleView::moveCaret(QKeyEvent *event)
{
    using Move = QTextCursor::MoveOperation;
    struct Key {
        int key;
        Move plain;
        Move withControl;
    };
    static constexpr Key keys[] = {{Qt::Key_Left, QTextCursor::Left, QTextCursor::WordLeft},
                                   {Qt::Key_Right, QTextCursor::Right, QTextCursor::WordRight},
                                   {Qt::Key_Up, QTextCursor::Up, QTextCursor::PreviousBlock},
                                   {Qt::Key_Down, QTextCursor::Down, QTextCursor::NextBlock},
                                   {Qt::Key_Home, QTextCursor::StartOfLine, QTextCursor::Start},
                                   {Qt::Key_End, QTextCursor::EndOfLine, QTextCursor::End}};
    const auto *found = std::find_if(std::begin(keys), std::end(keys),
                                     [event](const Key &candidate) { return candidate.key == event->key(); });
    if (found == std::end(keys) || event->modifiers().testAnyFlags(Qt::AltModifier | Qt::MetaModifier))
        return false;
    const bool keeps = event->modifiers().testFlag(Qt::ShiftModifier);
    if (!keeps)
        bringCaretIntoView();
    QTextCursor caret = m_caret;
    caret.movePosition(event->modifiers().testFlag(Qt::ControlModifier) ? found->withControl : found->plain,
                       keeps ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    setCaret(caret);
    emit caretMoved(rectAt(caret.position()));
    return true;
}

} // namespace calfwise
