// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/kit/theme/themed.h"
#include "ui/kit/widgets/card.h"
#include "ui/kit/widgets/copy_button.h"
#include "ui/kit/widgets/label.h"
#include "ui/kit/widgets/label_selection.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace calfwise;

namespace {

/// Counts the clicks that get through to what lies under the words.
class Ground : public QWidget {
public:
    int clicks = 0;

protected:
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseReleaseEvent(QMouseEvent *) override { ++clicks; }
};

struct Shown {
    test::Themed themed;
    Ground ground;
    Label *label = new Label(themed.theme, TextStyle::Body, QStringLiteral("Call 999 now, please"));

    Shown()
    {
        auto *box = new QVBoxLayout(&ground);
        box->addWidget(label);
        ground.resize(400, 80);
        QApplication::clipboard()->clear();
        test::showNow(ground);
    }

    QPoint at(int x) const { return {x, label->height() / 2}; }
    QString selected() const { return label->findChild<LabelSelection *>()->words(); }
    void drag(int from, int to)
    {
        QTest::mousePress(label, Qt::LeftButton, {}, at(from));
        for (int x = from; x != to; x += from < to ? 1 : -1) {
            QMouseEvent move(QEvent::MouseMove, at(x), label->mapToGlobal(at(x)), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(label, &move);
        }
        QTest::mouseRelease(label, Qt::LeftButton, {}, at(to));
    }
};

} // namespace

TEST_CASE("LabelSelection: words are selected by dragging and copied by the keys for it")
{
    Shown shown;
    shown.drag(0, 399);
    CHECK(shown.selected() == QStringLiteral("Call 999 now, please"));
    QTest::keyClick(&shown.ground, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Call 999 now, please"));
}

TEST_CASE("LabelSelection: a double click takes a word, a press elsewhere takes it back")
{
    Shown shown;
    const int inNumber = QFontMetrics(shown.label->font()).horizontalAdvance(QStringLiteral("Call 9"));
    QTest::mouseDClick(shown.label, Qt::LeftButton, {}, shown.at(inNumber));
    CHECK(shown.selected() == QStringLiteral("999"));
    QTest::mouseClick(&shown.ground, Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(shown.selected().isEmpty());
}

TEST_CASE("LabelSelection: a click is still what lies under the words' own, and a drag isn't one")
{
    Shown shown;
    QTest::mouseClick(shown.label, Qt::LeftButton, {}, shown.at(20));
    CHECK(shown.ground.clicks == 1);
    shown.drag(0, 120);
    CHECK(shown.ground.clicks == 1);
    CHECK_FALSE(shown.selected().isEmpty());
}

TEST_CASE("LabelSelection: a label is no Tab stop, before and after")
{
    Shown shown;
    CHECK(shown.label->focusPolicy() == Qt::NoFocus);
    shown.drag(0, 200);
    CHECK(shown.label->focusPolicy() == Qt::NoFocus);
    CHECK_FALSE(shown.label->hasFocus());
}

TEST_CASE("LabelSelection: the words of a button belong to it")
{
    test::Themed themed;
    CardButton card(themed.theme, QStringLiteral("A card"));
    auto *label = new Label(themed.theme, TextStyle::Body, QStringLiteral("Words of the card"));
    card.body()->addWidget(label);
    card.resize(300, 100);
    test::showNow(card);
    QTest::mouseDClick(label, Qt::LeftButton, {}, label->rect().center());
    CHECK(label->findChild<LabelSelection *>()->words().isEmpty());
}

TEST_CASE("LabelSelection: what is selected is painted over the words")
{
    Shown shown;
    const QImage before = shown.label->grab().toImage();
    shown.drag(0, 120);
    CHECK(shown.label->grab().toImage() != before);
    QTest::mouseClick(&shown.ground, Qt::LeftButton, {}, QPoint(2, 2));
    CHECK(shown.label->grab().toImage() == before);
}

TEST_CASE("CopyButton: copies what it stands beside and says so")
{
    test::Themed themed;
    CopyButton button(themed.theme, QStringLiteral("Copy the number 999"), QStringLiteral("999"));
    QApplication::clipboard()->clear();
    const QSignalSpy copied(&button, &CopyButton::copied);
    button.click();
    CHECK(QApplication::clipboard()->text() == QStringLiteral("999"));
    CHECK(copied.count() == 1);
    CHECK(button.accessibleName() == QStringLiteral("Copy the number 999"));
}
