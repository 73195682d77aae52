// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/private_bus.h"
#include "ui/desktop/one_program.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace calfwise;
using test::patience;
using test::PrivateBus;

namespace {

const Errand errand{QStringLiteral("diary"), QByteArray("/home/somebody/caf\xe9.calfwise.json"),
                    QStringLiteral("token")};

/// Hands over from another thread, as another process would, while this one answers.
bool handsOver(OneProgram &second)
{
    bool handed = false;
    QThread *thread = QThread::create([&] { handed = second.handOver(errand); });
    thread->start();
    REQUIRE(QTest::qWaitFor([&] { return thread->isFinished(); }, patience));
    delete thread;
    return handed;
}

} // namespace

TEST_CASE("OneProgram: the first start stays, and a second one hands over its errand byte by byte")
{
    const PrivateBus bus;
    const auto address = [&] { return bus.address(); };
    OneProgram first("folder", address);
    std::vector<Errand> asked;
    QObject::connect(&first, &OneProgram::asked, &first, [&](const Errand &each) { asked.push_back(each); });
    CHECK_FALSE(first.handOver({}));
    OneProgram second("folder", address);
    CHECK(handsOver(second));
    REQUIRE(asked.size() == 1);
    CHECK(asked.front() == errand);
}

TEST_CASE("OneProgram: another folder is another program, and without a bus each start is one")
{
    const PrivateBus bus;
    const auto address = [&] { return bus.address(); };
    OneProgram first("folder", address);
    CHECK_FALSE(first.handOver({}));
    OneProgram other("other folder", address);
    CHECK_FALSE(other.handOver(errand));
    OneProgram alone("folder", [] { return QString(); });
    CHECK_FALSE(alone.handOver(errand));
    alone.stayBeside();
}

TEST_CASE("OneProgram: a program beside the first is asked once the first has gone")
{
    const PrivateBus bus;
    const auto address = [&] { return bus.address(); };
    auto first = std::make_unique<OneProgram>("folder", address);
    CHECK_FALSE(first->handOver({}));
    OneProgram beside("folder", address);
    beside.stayBeside();
    QSignalSpy asked(&beside, &OneProgram::asked);
    first.reset();
    OneProgram third("folder", address);
    CHECK(handsOver(third));
    CHECK(asked.size() == 1);
}

TEST_CASE("OneProgram: a program that hangs is not waited for without end")
{
    const PrivateBus bus;
    const auto address = [&] { return bus.address(); };
    OneProgram hanging("folder", address);
    CHECK_FALSE(hanging.handOver({}));
    OneProgram second("folder", address);
    // Nobody answers: this thread, which would, is the one that asks.
    CHECK_FALSE(second.handOver(errand));
}
