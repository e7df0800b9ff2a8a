"""Rules for every test: the requirements it names exist; journeys say when they cannot run."""

import gc

import hypothesis
import pytest

from tests.traceability import unknown_names

# A busy machine is no reason to fail: what is slow is measured by the benchmarks.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")


def pytest_collection_finish() -> None:
    """What is imported stays: the collector, a fifth of the time otherwise, passes over it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    unknown = unknown_names(items)
    if unknown:
        raise pytest.UsageError("unknown requirement: " + "; ".join(unknown))
