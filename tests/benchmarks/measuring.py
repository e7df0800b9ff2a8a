"""Ratios from one run: both sides take turns, so that a busy machine is busy for both."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    name: str
    measured: float
    aim: float
    unit: str
    detail: str

    @property
    def line(self) -> str:
        verdict = "within" if self.measured <= self.aim else "BEYOND"
        figures = f"{self.measured:6.2f} {self.unit:<2} (aim {self.aim:g} {self.unit})"
        return f"{self.name:<46} {figures:<30} {verdict}   {self.detail}"


def ratio(
    name: str, ours: Callable[[], float], base: Callable[[], float], *, aim: float, rounds: int
) -> Result:
    """`ours` and `base` each return seconds; the median of their ratios, round by round."""
    pairs = [(ours(), base()) for _ in range(rounds)]
    medians = [statistics.median(side) * 1000 for side in zip(*pairs, strict=True)]
    measured = statistics.median(a / b for a, b in pairs)
    return Result(name, measured, aim, "x", f"{medians[0]:.2f} ms against {medians[1]:.2f} ms")


def seconds(name: str, samples: Sequence[float], *, aim: float) -> Result:
    spread = f"{min(samples):.2f} to {max(samples):.2f} s in {len(samples)} runs"
    return Result(name, statistics.median(samples), aim, "s", spread)


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
