"""Ten thousand rows against twenty: what is sent to the window, and how long it takes."""

import time
from dataclasses import dataclass

from client.design.nearness import BLOCK
from client.features.inquiries import InquiriesScreen
from tests.benchmarks.measuring import Result
from tests.builders import an_inquiry
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.reading_on import ROOM, ROW, read_on
from tests.stage import Stage, on_stage

LONG, SHORT = 10_000, 20
ROUNDS = 7
NEAR, DEEP = 50, 5_000
"""The rows at which a step is measured."""
A_STEP = BLOCK * ROW


@dataclass
class Cost:
    bytes: int
    seconds: float


async def reading() -> list[Result]:
    long, short = _portal(LONG), _portal(SHORT)
    opened = [(await _opened(long), await _opened(short)) for _ in range(ROUNDS)]
    shallow, deep = await _steps()
    sent = f"{LONG:,} rows / {SHORT} rows"
    return [
        _result(f"opening {sent}: bytes", opened[0][0].bytes, opened[0][1].bytes, "B"),
        _result(f"opening {sent}: time", *_fastest(opened), "ms"),
        _result(f"a step at row {DEEP:,} / row {NEAR}: bytes", deep.bytes, shallow.bytes, "B"),
        _result(
            f"a step at row {DEEP:,} / row {NEAR}: time",
            deep.seconds * 1000,
            shallow.seconds * 1000,
            "ms",
        ),
    ]


def _result(name: str, ours: float, base: float, unit: str) -> Result:
    return Result(name, ours / base, 1.5, "x", f"{ours:,.0f} {unit} against {base:,.0f} {unit}")


def _fastest(pairs: list[tuple[Cost, Cost]]) -> tuple[float, float]:
    """Processor time: what others do on a busy machine is nobody's."""
    ours, base = ([cost.seconds * 1000 for cost in side] for side in zip(*pairs, strict=True))
    return min(ours), min(base)


async def _opened(portal: FakePortal) -> Cost:
    begun = time.process_time()
    async with on_stage(InquiriesScreen, edges=fake_edges(portal=portal)) as stage:
        await read_on(stage, 0.0)
        return Cost(stage.client.wire.bytes_sent, time.process_time() - begun)


async def _steps() -> tuple[Cost, Cost]:
    async with on_stage(InquiriesScreen, edges=fake_edges(portal=_portal(LONG))) as stage:
        await read_on(stage, 0.0)
        await read_on(stage, ROOM)
        shallow = await _a_step(stage, ROOM)
        for at in range(int(ROOM * 2), int(DEEP * ROW), int(ROOM)):
            await read_on(stage, float(at))
        return shallow, await _a_step(stage, DEEP * ROW)


async def _a_step(stage: Stage, at: float) -> Cost:
    """A block further, several times: the least of the times, the mean of the bytes."""
    times: list[float] = []
    before = stage.client.wire.bytes_sent
    for turn in range(1, ROUNDS + 1):
        begun = time.process_time()
        await read_on(stage, at + turn * A_STEP)
        times.append(time.process_time() - begun)
    return Cost((stage.client.wire.bytes_sent - before) // ROUNDS, min(times))


def _portal(rows: int) -> FakePortal:
    portal = FakePortal()
    portal.held_inquiries = tuple(an_inquiry(f"q{n}", f"Section {n}") for n in range(rows))
    return portal
